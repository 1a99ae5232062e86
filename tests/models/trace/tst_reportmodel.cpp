// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/reportmodel.h"

#include "models/core/factrole.h"
#include "models/core/span.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace headwater;
using namespace headwater::trace;
using headwater::message::FeedbackReport;
using namespace Qt::StringLiterals;

namespace {

FeedbackReport example()
{
    return {{u"Feedback-Type"_s, u"abuse"_s, {10, 20}}, {u"Original-Mail-From"_s, u"<a\u202e@example.net>"_s, {30, 9}},
        {u"Source-IP"_s, u"198.51.100.9"_s, {}}, {u"Reported-Domain"_s, u"example.net"_s, {}},
        {u"Arrival-Date"_s, u"Thu, 8 Mar 2005 14:00:00 EDT"_s, {}}};
}

} // namespace

class TestReportModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void model_meetsItsContract_emptyFilledReset()
    {
        ReportModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setReport(example());
        QCOMPARE(model.rowCount(), 5);
        QCOMPARE(model.headerData(ReportModel::Value, Qt::Horizontal).toString(), u"Value"_s);
        QCOMPARE(model.headerData(ReportModel::ColumnCount, Qt::Horizontal), QVariant());
        model.setReport({});
        QCOMPARE(model.rowCount(), 0);
    }

    void row_isTheFieldAsItStands()
    {
        ReportModel model;
        model.setReport(example());
        const auto cell = [&](int row, int column, int role = Qt::DisplayRole) { return model.index(row, column).data(role); };
        QCOMPARE(cell(0, ReportModel::Name).toString(), u"Feedback-Type"_s);
        QCOMPARE(cell(0, ReportModel::Value).toString(), u"abuse"_s);
        QCOMPARE(cell(0, ReportModel::Value, FactTokenRole).toString(), QString());
        QCOMPARE(cell(0, ReportModel::Name, FactSpanRole).value<Span>(), (Span{10, 20}));
        QCOMPARE(cell(1, ReportModel::Value).toString(), u"<a\u27E8U+202E\u27E9@example.net>"_s);
        QCOMPARE(cell(1, ReportModel::Value, FactTokenRole).toString(), u"a\u27E8U+202E\u27E9@example.net"_s);
        QCOMPARE(cell(2, ReportModel::Value, FactTokenRole).toString(), u"198.51.100.9"_s);
        QVERIFY(!cell(2, ReportModel::Name, FactTokenRole).isValid());
    }

    void token_isWhatTheFieldNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("token");
        QTest::newRow("server") << u"reporting-mta"_s << u"dns; mx.example.org"_s << u"mx.example.org"_s;
        QTest::newRow("address with a semicolon")
            << u"Original-Mail-From"_s << u"\"a;b\"@example.net"_s << u"\"a;b\"@example.net"_s;
        QTest::newRow("two domains in one") << u"Reported-Domain"_s << u"one.example; two.example"_s
                                            << u"one.example; two.example"_s;
        QTest::newRow("none") << u"Incidents"_s << u"192.0.2.1"_s << QString();
    }
    void token_isWhatTheFieldNames()
    {
        QFETCH(QString, name);
        QFETCH(QString, value);
        ReportModel model;
        model.setReport({{name, value, {}}});
        QTEST(model.index(0, ReportModel::Value).data(FactTokenRole).toString(), "token");
    }

    void text_saysWhatOfWhom()
    {
        QCOMPARE(reportText({}), QString());
        QCOMPARE(reportText(example()),
            u"Reported (abuse) \u00b7 198.51.100.9 \u00b7 envelope sender a\u27E8U+202E\u27E9@example.net \u00b7 "
            "domain example.net \u00b7 arrived Thu, 8 Mar 2005 14:00:00 EDT"_s);
        QCOMPARE(reportText({{u"Version"_s, u"1"_s, {}}}), u"Reported"_s);
    }
};

QTEST_GUILESS_MAIN(TestReportModel)
#include "tst_reportmodel.moc"
