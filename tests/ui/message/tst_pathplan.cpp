// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/pathplan.h"

#include "tests/support/tracebuilder.h"

#include <QTest>

#include <algorithm>

using namespace headwater;
using namespace headwater::trace;
using namespace headwater::test;
using namespace headwater::ui;
using namespace Qt::StringLiterals;

namespace {

QStringList titles(const PathPlan &plan)
{
    QStringList list;
    for (const PathNode &node : plan.nodes)
        list += node.title;
    return list;
}

QStringList roles(const PathPlan &plan)
{
    QStringList list;
    for (const PathNode &node : plan.nodes)
        list += node.role;
    return list;
}

PathPlan planOf(TraceBuilder builder)
{
    return planPath(*builder.build(), TimeZoneMode::AsWritten);
}

} // namespace

class TestPathPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void provider_isNamed()
    {
        TraceBuilder builder;
        builder.mine(MineSource::Profile)
            .hop({.helo = "a.example.net", .ip = "203.0.113.1", .by = "mx.example.com", .zone = Zone::Edge});
        builder.value().profile = u"microsoft365"_s;
        const PathPlan plan = planPath(*builder.build(), TimeZoneMode::Utc);
        QCOMPARE(roles(plan).value(1), u"server of Microsoft 365"_s);
        QCOMPARE(plan.recordedTitle, u"Recorded by servers of Microsoft 365"_s);
        TraceBuilder inside;
        inside.mine(MineSource::Profile).hop({.helo = "a", .ip = "10.0.0.1", .by = "mx.example.com", .zone = Zone::Inside});
        inside.value().profile = u"microsoft365"_s;
        QCOMPARE(planPath(*inside.build(), TimeZoneMode::Utc).note,
            u"Every hop is inside: this never left the servers of Microsoft 365."_s);
    }

    void longestDelay_isMarkedWhereItIsOne_data()
    {
        QTest::addColumn<QList<int>>("times"); // of the lines, newest first
        QTest::addColumn<QList<int>>("longest"); // links
        QTest::newRow("one") << QList<int>{1000, 900, 890} << QList<int>{2};
        QTest::newRow("two alike") << QList<int>{1000, 900, 800} << QList<int>{};
        QTest::newRow("alone") << QList<int>{1000, 900} << QList<int>{};
        QTest::newRow("none ran forward") << QList<int>{1000, 1000, 1001} << QList<int>{};
        QTest::newRow("behind others") << QList<int>{1000, 999, 800, 790} << QList<int>{2};
    }
    void longestDelay_isMarkedWhereItIsOne()
    {
        QFETCH(QList<int>, times);
        QFETCH(QList<int>, longest);
        TraceBuilder builder;
        for (qsizetype i = 0; i < times.size(); ++i)
            builder.hop({.helo = "a.example.net",
                .ip = "203.0.113.1",
                .by = "a.example.net",
                .utc = times.at(i),
                .zone = i == 0 ? Zone::Edge : Zone::Claimed});
        const PathPlan plan = planPath(*builder.build(), TimeZoneMode::Utc);
        QList<int> marked;
        for (qsizetype i = 0; i < plan.links.size(); ++i) {
            if (plan.links.at(i).longest)
                marked += static_cast<int>(i);
        }
        QCOMPARE(marked, longest);
    }

    /// The program that fetches stands on another host than the mailbox: what it says of its peer is no address of the server below.
    void fetch_givesTheServerNoAddress()
    {
        TraceBuilder builder;
        builder.hop({.helo = "laptop", .ip = "127.0.0.1", .by = "localhost", .zone = Zone::Inside, .outcome = Outcome::Fetch})
            .hop({.helo = "a.example.net", .ip = "203.0.113.1", .by = "mx.example.org", .zone = Zone::Edge});
        const PathPlan plan = planOf(builder);
        QVERIFY(titles(plan).contains(u"mx.example.org"_s));
        for (const PathNode &node : plan.nodes)
            QVERIFY2(node.title != u"mx.example.org"_s || node.name.isEmpty(), qPrintable(node.name));
    }

    void openRelay_isAsDrawn()
    {
        const PathPlan plan = planOf(openRelay());
        QCOMPARE(titles(plan), (QStringList{u"198.51.100.240"_s, u"203.0.113.51"_s, u"asaogw.example.org"_s, u"mailbox"_s}));
        QCOMPARE(roles(plan), (QStringList{u"origin, claimed"_s, u"edge: the relay"_s, u"yours"_s, QString()}));
        QCOMPARE(plan.nodeOfHop, (QList<int>{1, 0}));
        QCOMPARE(plan.claimedTitle, u"Claimed: may be invented by whoever stands at the edge"_s);
        QCOMPARE(plan.recordedTitle, u"Recorded by your servers"_s);
        QCOMPARE(plan.note, QString());

        const PathNode &origin = plan.nodes.at(0);
        QCOMPARE(origin.name, u"asao.example.org"_s);
        QVERIFY(origin.nameStruck);
        QCOMPARE(origin.nameSeverity, Severity::Bad);
        QCOMPARE(origin.nameNote, u"yours?"_s);
        QCOMPARE(origin.state, u"reverse name not stated"_s);
        QVERIFY(!origin.loose);
        const PathNode &edge = plan.nodes.at(1);
        QCOMPARE(edge.nameNote, u"no such TLD"_s);
        QVERIFY(!edge.nameStruck);
        QCOMPARE(edge.state, u"no reverse name recorded"_s);
        const PathNode &own = plan.nodes.at(2);
        QCOMPARE(own.name, u"qmail"_s);
        QCOMPARE(own.state, u"17:22:07 +09"_s);
        QCOMPARE(own.roleSeverity, Severity::Good);

        QCOMPARE(plan.links.size(), 3);
        QCOMPARE(plan.links.at(0).protocol, u"SMTPSVC"_s);
        QCOMPARE(plan.links.at(0).delay, u"12:12:52 +04"_s);
        QVERIFY(plan.links.at(0).claimed && !plan.links.at(0).broken && !plan.links.at(0).boundary);
        QCOMPARE(plan.links.at(1).protocol, u"SMTP"_s);
        QCOMPARE(plan.links.at(1).delay, u"9 min 15 s later (claimed)"_s); // the earlier time is the relay's word
        QVERIFY(plan.links.at(1).delayClaimed && !plan.links.at(0).delayClaimed);
        QVERIFY(!plan.links.at(1).claimed && plan.links.at(1).boundary);
        QVERIFY(!plan.links.at(2).boundary);
    }

    void lineThatNothingSpeaksAgainst_isNotTied()
    {
        TraceBuilder builder;
        builder.hop({.ip = "203.0.113.1", .by = "mx.example.org", .zone = Zone::Edge})
            .hop({.ip = "198.51.100.7", .by = "mail.example.com", .support = Support::None});
        QCOMPARE(roles(planOf(builder)).sliced(0, 2), (QStringList{u"not tied, claimed"_s, u"not tied, claimed"_s}));
    }

    void forgedBlock_hangsOnNothing_andSaysWhy()
    {
        const PathPlan plan = planOf(forgedBlock());
        QCOMPARE(titles(plan),
            (QStringList{u"198.51.100.7"_s, u"198.51.100.9"_s, u"mail.example.com"_s, u"203.0.113.77"_s, u"mx.example.org"_s,
                u"mailbox"_s}));
        QCOMPARE(roles(plan),
            (QStringList{u"not believed"_s, u"not believed"_s, u"not believed"_s, u"edge and origin"_s, u"yours"_s, QString()}));
        QCOMPARE(plan.nodeOfHop, (QList<int>{3, 1, 0}));
        for (int i = 0; i < 3; ++i)
            QVERIFY2(plan.nodes.at(i).loose, qPrintable(plan.nodes.at(i).title));
        QVERIFY(!plan.nodes.at(3).loose);
        QVERIFY(plan.links.at(2).broken && plan.links.at(2).refuted);
        QVERIFY(!plan.links.at(0).broken && !plan.links.at(1).broken);
        QVERIFY(plan.links.at(1).negative);
        QCOMPARE(plan.nodes.at(2).state, u"Queue id was made at another time"_s);
        QCOMPARE(plan.nodes.at(2).stateSeverity, Severity::Bad);
        QCOMPARE(plan.nodes.at(3).state, u"reverse name ppp-77.dialup.example.net"_s);
    }

    void unsupported_isTheSame_inMilderWords()
    {
        TraceBuilder builder;
        builder.hop({.helo = "a.example.net", .ip = "203.0.113.1", .by = "mx.example.org", .zone = Zone::Edge})
            .hop({.helo = "b.example.net", .ip = "198.51.100.1", .by = "famous.example.com", .support = Support::None});
        const PathPlan plan = planOf(builder);
        QCOMPARE(titles(plan).mid(0, 3), (QStringList{u"198.51.100.1"_s, u"famous.example.com"_s, u"203.0.113.1"_s}));
        QVERIFY(plan.links.at(1).broken && !plan.links.at(1).refuted); // no cross
        QCOMPARE(plan.nodes.at(1).state, u"nothing ties it to the line above"_s);
        QCOMPARE(plan.nodes.at(1).stateSeverity, Severity::Attention);
    }

    void doubtedWriter_breaksTheWay_evenWhereTheNameFits()
    {
        TraceBuilder builder;
        builder.hop({.helo = "relay.example.net", .ip = "203.0.113.1", .by = "mx.example.org", .zone = Zone::Edge})
            .hop({.helo = "b.example.net", .ip = "198.51.100.1", .by = "relay.example.net", .support = Support::Name})
            .signal("QID_CLOCK", 2, Strength::Proof, u"Queue id was made at another time"_s, "relay.example.net", false, true);
        const PathPlan plan = planOf(builder);
        QCOMPARE(titles(plan).mid(0, 3), (QStringList{u"198.51.100.1"_s, u"relay.example.net"_s, u"203.0.113.1"_s}));
        QVERIFY(plan.links.at(1).broken && plan.links.at(1).refuted);
        QCOMPARE(plan.nodes.at(1).state, u"Queue id was made at another time"_s);
    }

    void inside_mergesServerAndPeer()
    {
        TraceBuilder builder;
        builder.mine(MineSource::Set)
            .hop({.helo = "gw.example.org", .ip = "10.0.0.2", .by = "mbox.example.org", .zone = Zone::Inside, .dialect = "postfix"})
            .hop({.helo = "client.example.net",
                .ip = "203.0.113.1",
                .rdns = "client.example.net",
                .by = "gw.example.org",
                .zone = Zone::Edge})
            .origin(2, OriginKind::Direct, Certainty::Recorded);
        const PathPlan plan = planOf(builder);
        QCOMPARE(titles(plan), (QStringList{u"203.0.113.1"_s, u"gw.example.org"_s, u"mbox.example.org"_s, u"mailbox"_s}));
        QCOMPARE(roles(plan), (QStringList{u"edge and origin"_s, u"yours"_s, u"yours"_s, QString()}));
        QCOMPARE(plan.nodes.at(1).name, u"10.0.0.2"_s);
        QCOMPARE(plan.nodes.at(1).nameToken, u"10.0.0.2"_s);
        QCOMPARE(plan.nodes.at(0).state, u"reverse name agrees"_s);
        QCOMPARE(plan.nodeOfHop, (QList<int>{1, 0}));
        QVERIFY(plan.links.at(0).boundary);
        QVERIFY(!plan.links.at(1).boundary);
    }

    void allInside_saysSo()
    {
        TraceBuilder builder;
        builder.mine(MineSource::Inferred).hop({.helo = "a", .ip = "10.0.0.1", .by = "b.example.org", .zone = Zone::Inside});
        const PathPlan plan = planOf(builder);
        QCOMPARE(titles(plan), (QStringList{u"10.0.0.1"_s, u"b.example.org"_s, u"mailbox"_s}));
        QCOMPARE(plan.note, u"The lines name no outside address."_s);
        QCOMPARE(planOf(builder.mine(MineSource::Set)).note, u"Every hop is inside: this never left your servers."_s);
        QCOMPARE(plan.claimedTitle, QString());
        QCOMPARE(plan.recordedTitle, u"Recorded by servers taken for yours"_s);
        QCOMPARE(plan.nodes.at(1).role, u"taken for yours"_s);
        builder.value().message.enclosed = u"2"_s; // the mail inside a report came to the reporter
        QCOMPARE(planOf(builder.mine(MineSource::Inferred)).recordedTitle, u"Recorded by servers of whoever received it"_s);
        QCOMPARE(planOf(builder).nodes.at(1).role, u"inside, as it seems"_s);
    }

    void noReceivedLine_leavesTheMailbox()
    {
        const PathPlan plan = planPath(Trace(), TimeZoneMode::Utc);
        QCOMPARE(titles(plan), QStringList{u"mailbox"_s});
        QVERIFY(plan.links.isEmpty());
        QCOMPARE(plan.note, u"This message has no Received line: nothing in it says how it came here."_s);
        QVERIFY(plan.inWords().contains(plan.note));
    }

    void localUser_isANode()
    {
        TraceBuilder builder;
        builder.hop({.helo = "web.example.net", .ip = "203.0.113.1", .by = "mx.example.org", .zone = Zone::Edge})
            .hop({.by = "web.example.net",
                .with = "local",
                .support = Support::Name,
                .ident = "www-data",
                .outcome = Outcome::Local});
        const PathPlan plan = planOf(builder);
        QCOMPARE(titles(plan).value(0), u"www-data"_s);
        QCOMPARE(roles(plan).value(0), u"local user, claimed"_s);
        QCOMPARE(plan.nodes.first().state, u"submitted on the host itself"_s);
    }

    void byOnlyLine_ofTheSameServer_addsNoNode()
    {
        TraceBuilder builder;
        builder.hop({.by = "mx.example.org", .zone = Zone::Inside, .outcome = Outcome::ByOnly})
            .hop({.helo = "a.example.net", .ip = "203.0.113.1", .by = "mx.example.org", .zone = Zone::Edge});
        const PathPlan plan = planOf(builder);
        QCOMPARE(titles(plan), (QStringList{u"203.0.113.1"_s, u"mx.example.org"_s, u"mailbox"_s}));
        QCOMPARE(plan.nodeOfHop, (QList<int>{1, 0}));
    }

    void unparseable_isSaid()
    {
        TraceBuilder builder;
        builder.hop({.helo = "a.example.net", .ip = "203.0.113.1", .by = "mx.example.org", .zone = Zone::Edge})
            .hop({.support = Support::None, .outcome = Outcome::Unparseable});
        const PathPlan plan = planOf(builder);
        QCOMPARE(titles(plan).value(0), u"line 2 not understood"_s);
        QCOMPARE(plan.nodes.first().titleToken, QString());
        QVERIFY(plan.links.first().broken);
        QCOMPARE(plan.nodeOfHop, (QList<int>{1, 0}));
    }

    void authClient_isNamed()
    {
        TraceBuilder builder;
        builder.mine(MineSource::Set)
            .hop({.helo = "[192.0.2.9]", .ip = "203.0.113.1", .by = "mx.example.org", .with = "ESMTPSA", .zone = Zone::Edge});
        builder.origin(1, OriginKind::AuthClient, Certainty::Recorded);
        builder.value().origin.account = u"anna@example.org"_s;
        const PathPlan plan = planOf(builder);
        QCOMPARE(roles(plan).value(0), u"edge: signed-in client"_s);
        QCOMPARE(plan.nodes.first().state, u"signed in as anna@example.org"_s);
        QCOMPARE(plan.nodes.first().nameToken, u"192.0.2.9"_s);
    }

    void claimedAccount_isToldOnItsOwnNodeOnly()
    {
        TraceBuilder builder = openRelay();
        builder.origin(2, OriginKind::AuthClient, Certainty::Claimed);
        builder.value().origin.account = u"anna@example.org"_s;
        const PathPlan plan = planOf(builder);
        QCOMPARE(plan.nodes.at(0).state, u"said to be anna@example.org"_s);
        QCOMPARE(plan.nodes.at(1).role, u"edge: the relay"_s);
        QCOMPARE(plan.nodes.at(1).state, u"no reverse name recorded"_s);
    }

    void maskedAddress_isKeptAsText()
    {
        TraceBuilder builder;
        builder.hop({.helo = "server.aes.nt", .ip = "212.72.XX.51", .by = "asaogw.example.org", .zone = Zone::Edge});
        const PathPlan plan = planOf(builder);
        QCOMPARE(plan.nodes.first().title, u"212.72.XX.51"_s);
        QCOMPARE(plan.nodes.first().state, u"address partly crossed out"_s);
    }

    void hostileText_isSafe()
    {
        TraceBuilder builder;
        builder.hop({.helo = "a\x01\u202e", .ip = "203.0.113.1", .by = std::string(4000, 'x'), .zone = Zone::Edge});
        const PathPlan plan = planOf(builder);
        QCOMPARE(plan.nodes.at(0).name, u"a\u2401\u27E8U+202E\u27E9"_s);
        QCOMPARE(plan.nodes.at(1).title.size(), 256);
    }

    void thousandsOfHops_leaveTheMiddleOut()
    {
        TraceBuilder builder;
        builder.hop({.helo = "a", .ip = "203.0.113.1", .by = "mx.example.org", .zone = Zone::Edge});
        for (int i = 0; i < 5000; ++i)
            builder.hop({.helo = "h", .ip = "198.51.100.1", .by = "a"});
        const PathPlan plan = planOf(builder);
        QCOMPARE(plan.nodes.size(), kMaxPathHops + 4); // the server before the gap, the gap, our own server, the mailbox
        QVERIFY(std::ranges::none_of(plan.links, &PathLink::broken));
        QCOMPARE(plan.nodeOfHop.size(), 5001);
        QVERIFY(!plan.nodeOfHop.contains(-1));
        const PathNode &skipped = plan.nodes.at(plan.nodeOfHop.at(2500));
        QCOMPARE(int(skipped.kind), int(PathNode::Kind::Skipped));
        QCOMPARE(skipped.title, u"4801 hops"_s); // 5001 less the 180 newest and the 20 oldest
    }

    void inWords_readsTheWholeWay()
    {
        QCOMPARE(planOf(openRelay()).inWords(),
            u"origin, claimed, 198.51.100.240, asao.example.org, yours?, reverse name not stated; SMTPSVC 12:12:52 +04; "
            "edge: the relay, 203.0.113.51, server.aes.nt, no such TLD, no reverse name recorded; trust boundary; SMTP 9 min 15 s "
            "later (claimed); "
            "yours, asaogw.example.org, qmail, 17:22:07 +09; mailbox"_s);
    }
};

QTEST_GUILESS_MAIN(TestPathPlan)
#include "tst_pathplan.moc"
