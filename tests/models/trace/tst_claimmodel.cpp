// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/claimmodel.h"

#include "models/core/factrole.h"
#include "models/trace/signalindex.h"
#include "tests/support/tracebuilder.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace headwater;
using namespace headwater::trace;
using namespace headwater::test;
using namespace Qt::StringLiterals;

class TestClaimModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void model_meetsItsContract_emptyFilledReset()
    {
        ClaimModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        TraceBuilder builder = openRelay();
        builder.value().claims = {
            {.header = u"X-Originating-IP"_s, .value = u"192.0.2.7"_s, .span = {10, 30}, .trust = Trust::None}};
        model.setTrace(builder.build());
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.headerData(ClaimModel::Value, Qt::Horizontal).toString(), u"Claims"_s);
        model.setTrace({});
        QCOMPARE(model.rowCount(), 0);
    }

    void words_data()
    {
        QTest::addColumn<int>("trust");
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("severity");
        QTest::newRow("high") << int(Trust::High) << u"high: a server of yours wrote it"_s << int(Severity::Good);
        QTest::newRow("medium") << int(Trust::Medium)
                                << u"medium: the edge's service writes such a field, and here the edge is that service"_s
                                << int(Severity::Weak);
        QTest::newRow("none") << int(Trust::None) << u"none: anyone may have written it"_s << int(Severity::Attention);
    }
    void words()
    {
        QFETCH(int, trust);
        QFETCH(int, severity);
        TraceBuilder builder = openRelay();
        builder.value().claims = {
            {.header = u"X-Originating-IP"_s, .value = u"192.0.2.7"_s, .span = {10, 30}, .trust = Trust(trust)}};
        ClaimModel model;
        model.setTrace(builder.build());
        QCOMPARE(model.index(0, ClaimModel::Header).data().toString(), u"X-Originating-IP"_s);
        QCOMPARE(model.index(0, ClaimModel::Value).data(FactTokenRole).toString(), u"192.0.2.7"_s);
        QTEST(model.index(0, ClaimModel::Trusted).data().toString(), "words");
        QCOMPARE(model.index(0, ClaimModel::Trusted).data(FactSeverityRole).toInt(), severity);
        QCOMPARE(model.index(0, 0).data(FactSpanRole).value<Span>(), (Span{10, 30}));
    }
};

QTEST_GUILESS_MAIN(TestClaimModel)
#include "tst_claimmodel.moc"
