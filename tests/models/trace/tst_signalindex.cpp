// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/signalindex.h"

#include "tests/support/tracebuilder.h"

#include <QTest>

using namespace headwater::trace;
using namespace headwater::test;
using namespace Qt::StringLiterals;

class TestSignalIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void severity_data()
    {
        QTest::addColumn<int>("strength");
        QTest::addColumn<bool>("supports");
        QTest::addColumn<int>("severity");
        QTest::newRow("proof") << int(Strength::Proof) << false << int(Severity::Bad);
        QTest::newRow("strong") << int(Strength::Strong) << false << int(Severity::Bad);
        QTest::newRow("medium") << int(Strength::Medium) << false << int(Severity::Attention);
        QTest::newRow("weak") << int(Strength::Weak) << false << int(Severity::Weak);
        QTest::newRow("proof for") << int(Strength::Proof) << true << int(Severity::Good);
        QTest::newRow("weak for") << int(Strength::Weak) << true << int(Severity::Good);
    }
    void severity()
    {
        QFETCH(int, strength);
        QFETCH(bool, supports);
        Signal signal;
        signal.strength = Strength(strength);
        signal.supports = supports;
        QTEST(int(severityOf(signal)), "severity");
    }

    void of_putsTheWorstFirst()
    {
        TraceBuilder builder;
        builder.hop({.helo = "a", .ip = "192.0.2.1", .by = "b", .zone = Zone::Edge})
            .signal("W1", 1, Strength::Weak, u"w1"_s, "a")
            .signal("G", 1, Strength::Proof, u"g"_s, "a", true)
            .signal("S", 1, Strength::Strong, u"s"_s, "a")
            .signal("P", 1, Strength::Proof, u"p"_s, "a")
            .signal("W2", 1, Strength::Weak, u"w2"_s, "a")
            .signal("OTHER", 0, Strength::Proof, u"o"_s, "test");
        const auto trace = builder.build();
        const SignalIndex index(*trace);
        QStringList titles;
        for (const auto found = index.of(1); const Signal *signal : found)
            titles += signal->title;
        QCOMPARE(titles, (QStringList{u"p"_s, u"s"_s, u"w1"_s, u"w2"_s, u"g"_s}));
        QCOMPARE(index.worst(1), Severity::Bad);
        QCOMPARE(index.worst(0), Severity::Bad);
        QCOMPARE(index.worst(2), Severity::None);
        QVERIFY(index.of(2).isEmpty());
    }

    void helo_isRefutedByStrongEvidenceOnly()
    {
        const auto trace = openRelay().build();
        const SignalIndex index(*trace);
        QCOMPARE(QLatin1StringView(index.heloDoubt(trace->hops.at(0))->id), "HELO_BOGUS_TLD"_L1);
        QVERIFY(!index.heloRefuted(trace->hops.at(0)));
        QCOMPARE(QLatin1StringView(index.heloDoubt(trace->hops.at(1))->id), "HELO_IS_US"_L1);
        QVERIFY(index.heloRefuted(trace->hops.at(1)));
    }

    void helo_isDoubtedByBytesToo()
    {
        TraceBuilder builder;
        builder.hop({.helo = "helo.example.net", .ip = "192.0.2.1", .by = "b", .zone = Zone::Edge})
            .signal("PROVIDER_CLAIM", 1, Strength::Strong, u"x"_s, "helo.example.net")
            .hop({.helo = "second.example.net", .ip = "192.0.2.2", .by = "c"})
            .signal("DUP_ID", 2, Strength::Strong, u"y"_s, "192.0.2.2")
            .signal("HELO_IS_RDNS", 2, Strength::Strong, u"z"_s, "second.example.net", true);
        const auto trace = builder.build();
        const SignalIndex index(*trace);
        QVERIFY(index.heloRefuted(trace->hops.at(0)));
        QVERIFY(!index.heloDoubt(trace->hops.at(1)));   // another field's evidence, and evidence for it
    }

    void firstLoose_data()
    {
        QTest::addColumn<int>("support");
        QTest::addColumn<bool>("doubted");
        QTest::addColumn<int>("expected");
        QTest::newRow("address") << int(Support::Address) << false << -1;
        QTest::newRow("name") << int(Support::Name) << false << -1;
        QTest::newRow("helo") << int(Support::Helo) << false << -1;
        QTest::newRow("none") << int(Support::None) << false << 1;
        QTest::newRow("contradicted") << int(Support::Contradicted) << false << 1;
        QTest::newRow("tied, but its writer is doubted") << int(Support::Name) << true << 1;
    }
    void firstLoose()
    {
        QFETCH(int, support);
        QFETCH(bool, doubted);
        TraceBuilder builder;
        builder.hop({.helo = "a", .ip = "192.0.2.1", .by = "b", .zone = Zone::Edge})
            .hop({.helo = "c", .ip = "192.0.2.2", .by = "a", .support = Support(support)})
            .hop({.helo = "d", .ip = "192.0.2.3", .by = "c"});
        if (doubted)
            builder.signal("QID_CLOCK", 2, Strength::Proof, u"x"_s, "a", false, true);
        const auto trace = builder.build();
        QTEST(int(SignalIndex(*trace).firstLoose()), "expected");
    }

    void firstLoose_withoutEdge_isNone()
    {
        TraceBuilder builder;
        builder.hop({.helo = "a", .ip = "192.0.2.1", .by = "b", .zone = Zone::Inside, .support = Support::None});
        QCOMPARE(SignalIndex(*builder.build()).firstLoose(), qsizetype(-1));
    }
};

QTEST_GUILESS_MAIN(TestSignalIndex)
#include "tst_signalindex.moc"
