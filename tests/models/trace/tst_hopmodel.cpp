// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/hopmodel.h"

#include "models/trace/timetext.h"

#include "tests/support/tracebuilder.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace headwater;
using namespace headwater::trace;
using namespace headwater::test;
using namespace Qt::StringLiterals;

namespace {

QStringList row(const HopModel &model, int index, int role = Qt::DisplayRole)
{
    QStringList cells;
    for (int column = 0; column < HopModel::ColumnCount; ++column)
        cells += model.index(index, column).data(role).toString();
    return cells;
}

} // namespace

class TestHopModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void model_meetsItsContract_emptyFilledReset()
    {
        HopModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.columnCount(), int(HopModel::ColumnCount));
        model.setTrace(openRelay().build());
        QCOMPARE(model.rowCount(), 2);
        model.setTimeZoneMode(TimeZoneMode::Utc);
        model.setTrace(forgedBlock().build());
        QCOMPARE(model.rowCount(), 3);
        model.setTrace({});
        QCOMPARE(model.rowCount(), 0);
    }

    void header_namesTheColumns()
    {
        HopModel model;
        QStringList titles;
        for (int column = 0; column < HopModel::ColumnCount; ++column)
            titles += model.headerData(column, Qt::Horizontal).toString();
        QCOMPARE(titles,
            (QStringList{u"#"_s, u"Zone"_s, u"Address"_s, u"HELO"_s, u"By"_s, u"With"_s, u"Time"_s, u"Delay"_s, u"Signals"_s,
                u"Reverse name"_s, u"Id"_s, u"For"_s, u"TLS"_s, u"Account"_s}));
        QCOMPARE(model.headerData(0, Qt::Vertical), QVariant());
        QCOMPARE(model.headerData(HopModel::ColumnCount, Qt::Horizontal), QVariant());
    }

    void rows_sayWhatTheLinesSay()
    {
        HopModel model;
        model.setTrace(openRelay().build());
        QCOMPARE(row(model, 0),
            (QStringList{u"1"_s, u"edge"_s, u"203.0.113.51"_s, u"server.aes.nt"_s, u"asaogw.example.org"_s, u"SMTP"_s,
                u"17:22:07 +09"_s, u"9:15"_s, u"HELO under no top-level domain; No reverse name"_s, u""_s, u""_s, u""_s, u""_s,
                u""_s}));
        QCOMPARE(row(model, 1).mid(0, 5),
            (QStringList{u"2"_s, u"claimed"_s, u"198.51.100.240"_s, u"asao.example.org"_s, u"server.aes.nt"_s}));
        QCOMPARE(row(model, 1).at(HopModel::With), u"SMTPSVC"_s);
        QCOMPARE(model.index(1, HopModel::With).data(HopModel::FullTextRole).toString(), u"Microsoft SMTPSVC(5.0.2195.2966)"_s);
        QCOMPARE(row(model, 1).at(HopModel::Delay), u"\u2013"_s);
        QCOMPARE(model.index(0, HopModel::Time).data(HopModel::FullTextRole).toString(), u"2001-11-10 17:22:07 +09"_s);
    }

    void protocol_leavesMakerAndVersionOut_data()
    {
        QTest::addColumn<QByteArray>("with");
        QTest::addColumn<QString>("protocol");
        QTest::newRow("plain") << QByteArray("ESMTPS") << u"ESMTPS"_s;
        QTest::newRow("version") << QByteArray("Microsoft SMTPSVC(5.0.2195.2966)") << u"SMTPSVC"_s;
        QTest::newRow("folded") << QByteArray("Microsoft\r\n SMTP Server (version=TLS1_2)") << u"SMTP"_s;
        QTest::newRow("comment") << QByteArray("local (Exim 4.98)") << u"local"_s;
        QTest::newRow("not a maker's") << QByteArray("Mail Server") << u"Mail Server"_s;
        QTest::newRow("nothing") << QByteArray() << u""_s;
    }
    void protocol_leavesMakerAndVersionOut()
    {
        QFETCH(QByteArray, with);
        Hop hop;
        hop.with = {with.constData(), static_cast<std::size_t>(with.size())};
        QTEST(protocolText(hop), "protocol");
    }

    void time_leavesOutWhatAllHopsShare_data()
    {
        QTest::addColumn<qint64>("older");
        QTest::addColumn<QString>("newer");
        QTest::addColumn<QString>("below");
        const qint64 day = 86400;   // the newer hop is at midnight of 3 January 1970
        QTest::newRow("one day") << 2 * day << u"00:00:00 +00"_s << u"00:00:00 +00"_s;
        QTest::newRow("one year") << 2 * day - 1 << u"3 Jan 00:00:00 +00"_s << u"2 Jan 23:59:59 +00"_s;
        QTest::newRow("two years") << -1LL << u"1970-01-03 00:00:00 +00"_s << u"1969-12-31 23:59:59 +00"_s;
    }
    void time_leavesOutWhatAllHopsShare()
    {
        QFETCH(qint64, older);
        QLocale::setDefault(QLocale::C);
        TraceBuilder builder;
        builder.hop({.helo = "a", .by = "b", .utc = 2 * 86400, .zone = Zone::Edge}).hop({.helo = "c", .by = "a", .utc = older});
        HopModel model;
        model.setTrace(builder.build());
        QTEST(row(model, 0).at(HopModel::Time), "newer");
        QTEST(row(model, 1).at(HopModel::Time), "below");
    }

    void timeZone_changesTheTimesAlone()
    {
        HopModel model;
        model.setTrace(openRelay().build());
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setTimeZoneMode(TimeZoneMode::Utc);
        QCOMPARE(row(model, 0).at(HopModel::Time), u"08:22:07 UTC"_s);
        QCOMPARE(row(model, 1).at(HopModel::Time), u"08:12:52 UTC"_s);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().at(0).toModelIndex(), model.index(0, HopModel::Time));
        QCOMPARE(changed.first().at(1).toModelIndex(), model.index(1, HopModel::Time));
    }

    void roles_arePlainFacts()
    {
        HopModel model;
        model.setTrace(openRelay().build());
        const auto fact = [&](int line, int column, int role) { return model.index(line, column).data(role); };
        QCOMPARE(fact(1, 0, HopModel::HopRole).toInt(), 1);
        QCOMPARE(fact(1, 0, HopModel::LineRole).toInt(), 2);
        QCOMPARE(fact(0, 0, HopModel::ZoneRole).toInt(), int(Zone::Edge));
        QCOMPARE(fact(0, HopModel::Number, HopModel::SeverityRole).toInt(), int(Severity::Attention));
        QCOMPARE(fact(0, HopModel::Helo, HopModel::SeverityRole).toInt(), int(Severity::Attention));
        QCOMPARE(fact(0, HopModel::Helo, HopModel::RefutedRole).toBool(), false);
        QCOMPARE(fact(1, HopModel::Helo, HopModel::SeverityRole).toInt(), int(Severity::Bad));
        QCOMPARE(fact(1, HopModel::Helo, HopModel::RefutedRole).toBool(), true);
        QCOMPARE(fact(1, HopModel::Address, HopModel::RefutedRole).toBool(), false);
        QCOMPARE(fact(1, 0, HopModel::SignalsRole).value<QList<SignalFact>>(),
            (QList<SignalFact>{{Severity::Bad, u"HELO is your name"_s}}));
        QCOMPARE(fact(0, HopModel::Address, HopModel::TokenRole).toString(), u"203.0.113.51"_s);
        QCOMPARE(fact(0, HopModel::By, HopModel::TokenRole).toString(), u"asaogw.example.org"_s);
        QCOMPARE(fact(0, HopModel::Time, HopModel::TokenRole).toString(), QString());
    }

    void token_ofALiteralHelo_isTheAddress()
    {
        TraceBuilder builder;
        builder.hop({.helo = "[192.0.2.9]", .ip = "192.0.2.9", .by = "b", .zone = Zone::Edge});
        HopModel model;
        model.setTrace(builder.build());
        QCOMPARE(model.index(0, HopModel::Helo).data().toString(), u"[192.0.2.9]"_s);
        QCOMPARE(model.index(0, HopModel::Helo).data(HopModel::TokenRole).toString(), u"192.0.2.9"_s);
    }

    void writer_isRefuted_whereContradicted()
    {
        HopModel model;
        model.setTrace(forgedBlock().build());
        QCOMPARE(model.index(1, HopModel::By).data(HopModel::RefutedRole).toBool(), true);
        QCOMPARE(model.index(1, HopModel::By).data(HopModel::SeverityRole).toInt(), int(Severity::Bad));
        QCOMPARE(model.index(0, HopModel::By).data(HopModel::RefutedRole).toBool(), false);
    }

    void negativeDelay_isMarked()
    {
        HopModel model;
        model.setTrace(forgedBlock().build());
        QCOMPARE(model.index(1, HopModel::Delay).data().toString(), u"-1:40"_s);
        QCOMPARE(model.index(1, HopModel::Delay).data(HopModel::NegativeRole).toBool(), true);
        QCOMPARE(model.index(1, HopModel::Delay).data(HopModel::SeverityRole).toInt(), int(Severity::Attention));
        QCOMPARE(model.index(0, HopModel::Delay).data(HopModel::NegativeRole).toBool(), false);
    }

    /// Clocks of servers differ by seconds.
    void secondsBack_areNoReversal()
    {
        for (const auto &[seconds, expected] : {std::pair(1, false), std::pair(59, false), std::pair(60, true)}) {
            TraceBuilder builder;
            builder.hop({.helo = "a", .ip = "203.0.113.1", .by = "mx.example.org", .utc = 1'800'000'000})
                .hop({.helo = "b", .ip = "203.0.113.2", .by = "a", .utc = 1'800'000'000 + seconds});
            const auto trace = builder.build();
            QCOMPARE(goesBack(trace->hops, 0), expected);
            QVERIFY(!goesBack(trace->hops, 1));
        }
    }

    void hostileText_isSafeAndCapped()
    {
        TraceBuilder builder;
        builder.hop({.helo = "a\tb\x01"
                             "c\u202e",
            .ip = "212.72.XX.51",
            .by = std::string(5000, 'x'),
            .zone = Zone::Edge});
        HopModel model;
        model.setTrace(builder.build());
        QCOMPARE(model.index(0, HopModel::Helo).data().toString(), u"a\u2409b\u2401c\u27E8U+202E\u27E9"_s);
        QCOMPARE(model.index(0, HopModel::By).data().toString().size(), 256);
        QCOMPARE(model.index(0, HopModel::By).data(HopModel::FullTextRole).toString().size(), 5000);
        QCOMPARE(model.index(0, HopModel::Address).data().toString(), u"212.72.XX.51"_s);
    }

    void addresses_sortAsNumbers()
    {
        TraceBuilder builder;
        for (const char *ip : {"192.0.2.10", "192.0.2.9", "2001:db8::1", "212.72.XX.51"})
            builder.hop({.ip = ip, .by = "b"});
        HopModel model;
        model.setTrace(builder.build());
        const auto key = [&](int line) { return model.index(line, HopModel::Address).data(HopModel::SortRole).toString(); };
        QVERIFY(key(1) < key(0));
        QVERIFY(key(0) < key(2));
        QVERIFY(key(2) < key(3));
    }
};

QTEST_GUILESS_MAIN(TestHopModel)
#include "tst_hopmodel.moc"
