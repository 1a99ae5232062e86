// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/stampmodel.h"

#include "models/core/factrole.h"
#include "models/trace/signalindex.h"
#include "tests/support/tracebuilder.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace headwater;
using namespace headwater::trace;
using namespace headwater::test;
using namespace Qt::StringLiterals;

namespace {

Stamp stamp(const QString &by, const char *ip, qsizetype offset, bool believed, bool agrees)
{
    return {.header = u"Received-SPF"_s,
        .by = by,
        .ip = IpAddress::parse(ip).value_or(IpAddress()),
        .text = u"spf=fail"_s,
        .span = {offset, 20},
        .believed = believed,
        .agrees = agrees};
}

} // namespace

class TestStampModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void model_meetsItsContract_emptyFilledReset()
    {
        StampModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        TraceBuilder builder = openRelay();
        builder.value().stamped = {stamp(u"mx.example.org"_s, "203.0.113.51", 0, true, true)};
        model.setTrace(builder.build());
        QCOMPARE(model.rowCount(), 1);
        model.setTrace({});
        QCOMPARE(model.rowCount(), 0);
    }

    void header_namesTheColumns()
    {
        StampModel model;
        QCOMPARE(model.headerData(StampModel::Believed, Qt::Horizontal).toString(), u"Believed?"_s);
        QCOMPARE(model.headerData(StampModel::ColumnCount, Qt::Horizontal), QVariant());
        QCOMPARE(model.headerData(0, Qt::Vertical), QVariant());
    }

    void words_data()
    {
        QTest::addColumn<QString>("by");
        QTest::addColumn<QByteArray>("ip");
        QTest::addColumn<int>("offset");
        QTest::addColumn<bool>("believed");
        QTest::addColumn<bool>("agrees");
        QTest::addColumn<QString>("belief");
        QTest::addColumn<QString>("comparison");
        QTest::addColumn<int>("severity");
        const int below = 4000;     // far below the edge's line, which is the first of the message
        QTest::newRow("believed and the same")
            << u"mx.example.org"_s << QByteArray("203.0.113.51") << 0 << true << true << u"believed: yours, above the edge"_s
            << u"the edge's address"_s << int(Severity::Good);
        QTest::newRow("believed and another")
            << u"mx.example.org"_s << QByteArray("192.0.2.1") << 0 << true << false << u"believed: yours, above the edge"_s
            << u"differs: the edge is 203.0.113.51"_s << int(Severity::Attention);
        QTest::newRow("believed, of nobody by name")
            << u""_s << QByteArray("203.0.113.51") << 0 << true << true << u"believed: as your server writes it, above the edge"_s
            << u"the edge's address"_s << int(Severity::Good);
        QTest::newRow("of a line below the edge")
            << u"mx.example.org"_s << QByteArray("198.51.100.240") << below << false << false << u"not believed: below the edge"_s
            << u"no: the address of hop 2"_s << int(Severity::Weak);
        QTest::newRow("below") << u"mx.example.org"_s << QByteArray("192.0.2.1") << below << false << false
                               << u"not believed: below the edge"_s << u"differs: the edge is 203.0.113.51"_s
                               << int(Severity::Weak);
        QTest::newRow("a stranger's, above") << u"mx.example.net"_s << QByteArray("203.0.113.51") << 0 << false << true
                                             << u"not believed: not known to be yours"_s << u"the edge's address"_s
                                             << int(Severity::None);
        QTest::newRow("nobody's, above") << u""_s << QByteArray("") << 0 << false << false
                                         << u"not believed: nobody is named as its writer"_s << u"states no address"_s
                                         << int(Severity::None);
    }
    void words()
    {
        QFETCH(QString, by);
        QFETCH(QByteArray, ip);
        QFETCH(int, offset);
        QFETCH(bool, believed);
        QFETCH(bool, agrees);
        QFETCH(int, severity);
        TraceBuilder builder = openRelay();
        builder.value().stamped = {stamp(by, ip.constData(), offset, believed, agrees)};
        StampModel model;
        model.setTrace(builder.build());
        QTEST(model.index(0, StampModel::Believed).data().toString(), "belief");
        QTEST(model.index(0, StampModel::Agrees).data().toString(), "comparison");
        QCOMPARE(model.index(0, StampModel::Agrees).data(FactSeverityRole).toInt(), severity);
        QCOMPARE(model.index(0, StampModel::WrittenBy).data(FactTokenRole).toString(), by);
        QCOMPARE(model.index(0, StampModel::Address).data(FactTokenRole).toString(), QString::fromLatin1(ip));
        QCOMPARE(model.index(0, StampModel::Result).data(FactTokenRole).toString(), QString());
        QCOMPARE(model.index(0, 0).data(FactSpanRole).value<Span>(), (Span{offset, 20}));
    }

    void result_standsBeforeWhatItWasAbout()
    {
        const auto trace = std::make_shared<const Trace>(analyse(
            message::makeMessage("Authentication-Results: mx.example.org; spf=fail smtp.mailfrom=a@example.net; dmarc=fail\n\n"),
            {}));
        StampModel model;
        model.setTrace(trace);
        QCOMPARE(model.index(0, StampModel::Result).data().toString(), u"spf=fail dmarc=fail\nspf smtp.mailfrom=a@example.net"_s);
    }

    void sealedResult_isNotBelievedForItsSeal()
    {
        const auto reason = [](qsizetype offset) {
            TraceBuilder builder = openRelay();
            builder.value().stamped = {stamp(u"mx.example.org"_s, "203.0.113.51", offset, false, true)};
            builder.value().stamped.first().header = u"ARC-Authentication-Results"_s;
            StampModel model;
            model.setTrace(builder.build());
            return model.index(0, StampModel::Believed).data().toString();
        };
        QCOMPARE(reason(100'000), u"not believed: its seal was not checked"_s);
        QCOMPARE(reason(0), u"not believed: not known to be yours"_s);
    }

    void withoutEdge_nothingIsCompared()
    {
        TraceBuilder builder;
        builder.hop({.helo = "a", .ip = "10.0.0.1", .by = "b", .zone = Zone::Inside});
        builder.value().stamped = {stamp(u"b"_s, "10.0.0.1", 0, true, false)};
        StampModel model;
        model.setTrace(builder.build());
        QCOMPARE(model.index(0, StampModel::Agrees).data().toString(), u"no edge to compare it with"_s);
        QCOMPARE(model.index(0, StampModel::Agrees).data(FactSeverityRole).toInt(), int(Severity::None));
    }

    void hostileText_isSafe()
    {
        TraceBuilder builder = openRelay();
        builder.value().stamped = {stamp(u"mx\u202e"_s + QString(900, u'x'), "", 0, false, false)};
        StampModel model;
        model.setTrace(builder.build());
        QVERIFY(model.index(0, StampModel::WrittenBy).data().toString().startsWith(u"mx\u27E8U+202E\u27E9"_s));
        QCOMPARE(model.index(0, StampModel::WrittenBy).data().toString().size(), 512);
        QCOMPARE(model.index(0, StampModel::WrittenBy).data(FactTextRole).toString().size(), 2 + 8 + 900);
    }

    void provider_isNamed()
    {
        TraceBuilder builder = openRelay();
        builder.mine(MineSource::Profile);
        builder.value().profile = u"microsoft365"_s;
        builder.value().stamped = {{.header = u"X-Sender-IP"_s, .believed = true},
            {.header = u"Authentication-Results"_s, .by = u"mx.example.com"_s, .believed = true}};
        StampModel model;
        model.setTrace(builder.build());
        QCOMPARE(model.index(0, StampModel::Believed).data().toString(), u"believed: as Microsoft 365 writes it, above the edge"_s);
        QCOMPARE(model.index(1, StampModel::Believed).data().toString(), u"believed: a server of Microsoft 365, above the edge"_s);
    }
};

QTEST_GUILESS_MAIN(TestStampModel)
#include "tst_stampmodel.moc"
