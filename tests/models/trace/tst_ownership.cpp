// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/mail.h"

#include <QTest>

#include <algorithm>

using namespace headwater;
using namespace headwater::trace;
using namespace Qt::StringLiterals;

namespace {

// Lines as Postfix writes them; the queue ids are of its short form, which dates nothing.
QString postfix(const char *helo, const char *rdns, const char *ip, const char *by, const char *extra = "")
{
    return u"Received: from %1 (%2 [%3])%4 by %5 (Postfix) with ESMTP id 0ABCD266058; Tue, 24 Nov 2026 10:00:00 +0000"_s.arg(
        QLatin1String(helo), QLatin1String(rdns), QLatin1String(ip), QLatin1String(extra), QLatin1String(by));
}

} // namespace

class TestOwnership : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void walk_endsAtTheFirstStranger_data();
    void walk_endsAtTheFirstStranger();
    void set_trustedOnly_isInsideButNotInternal();
    void settings_profileByName_isSaid();
    void toldOfSomeMailboxes_holdsForMailThatTheyTook_data();
    void toldOfSomeMailboxes_holdsForMailThatTheyTook();
    void reportedSource_movesTheEdgeUpward_data();
    void reportedSource_movesTheEdgeUpward();
};

void TestOwnership::walk_endsAtTheFirstStranger_data()
{
    QTest::addColumn<QStringList>("lines");
    QTest::addColumn<QString>("mine");
    QTest::addColumn<QString>("zones");
    QTest::addColumn<QString>("kind");

    const QString stranger = postfix("out.example.net", "out.example.net", "198.51.100.1", "mx.example.org");
    const QString auth = u" (Authenticated sender: joe)"_s;

    QTest::newRow("top line is believed whoever wrote it")
        << QStringList{stranger} << u"*.example.com"_s << u"edge"_s << u"direct"_s;
    QTest::newRow("a HELO never makes a peer mine")
        << QStringList{postfix("mx2.example.org", "unknown", "198.51.100.1", "mx.example.org"), stranger} << u"*.example.org"_s
        << u"edge claimed"_s << u"relayed"_s;
    QTest::newRow("a recorded name does") << QStringList{postfix("x", "mx2.example.org", "198.51.100.9", "mx.example.org"),
        stranger} << u"*.example.org"_s << u"inside edge"_s
                                          << u"direct"_s;
    QTest::newRow("by address") << QStringList{postfix("x", "unknown", "198.51.100.9", "mx.example.org"), stranger}
                                << u"198.51.100.9"_s << u"inside edge"_s << u"direct"_s;
    QTest::newRow("excluded address") << QStringList{postfix("x", "unknown", "198.51.100.9", "mx.example.org"), stranger}
                                      << u"!198.51.100.9,198.51.100.0/24"_s << u"edge claimed"_s << u"direct"_s;
    QTest::newRow("excluded private address") << QStringList{postfix("pc", "unknown", "10.0.0.9", "mx.example.org"), stranger}
                                              << u"!10.0.0.9"_s << u"edge claimed"_s << u"relayed"_s;
    QTest::newRow("private peers are inside")
        << QStringList{postfix("gw.example.org", "gw.example.org", "192.168.1.5", "mbox.example.org"), stranger} << QString()
        << u"inside edge"_s << u"direct"_s;
    QTest::newRow("a private peer cannot hand on a stranger's line")
        << QStringList{postfix("pc17.example.org", "pc17.example.org", "192.168.1.17", "mx.example.org"),
               postfix("mail.bank.example.com", "mail.bank.example.com", "203.0.113.1", "relay.famous.example.net")}
        << QString() << u"edge claimed"_s << u"direct"_s;
    QTest::newRow("LMTP without an address is delivery within one system")
        << QStringList{u"Received: from mx.example.org by mbox with LMTP id a; Tue, 24 Nov 2026 10:00:00 +0000"_s, stranger}
        << u"mx.example.org"_s << u"inside edge"_s << u"direct"_s;
    QTest::newRow("inferred: so it is without settings")
        << QStringList{u"Received: from mx.example.org by mbox with LMTP id a; Tue, 24 Nov 2026 10:00:00 +0000"_s, stranger}
        << QString() << u"inside edge"_s << u"direct"_s;
    QTest::newRow("ESMTP without an address is not")
        << QStringList{u"Received: from mx.example.org by mbox with ESMTP id a; Tue, 24 Nov 2026 10:00:00 +0000"_s, stranger}
        << u"mx.example.org"_s << u"edge claimed"_s << u"relayed"_s;
    // Whoever speaks SMTP may call himself so, and many servers record no address.
    QTest::newRow("SMTP from a bare name is not either")
        << QStringList{u"Received: from friend by mx.example.org with SMTP; Tue, 24 Nov 2026 10:00:00 +0000"_s, stranger}
        << u"*.example.org"_s << u"edge claimed"_s << u"direct"_s;
    QTest::newRow("inferred: SMTP from the server's own name is not either")
        << QStringList{u"Received: from mx.example.org by mx.example.org with SMTP; Tue, 24 Nov 2026 10:00:00 +0000"_s, stranger}
        << QString() << u"edge claimed"_s << u"relayed"_s;
    QTest::newRow("inferred: own relay in a domain of the network's own")
        << QStringList{postfix("gw.corp.local", "gw.corp.local", "203.0.113.9", "mbox.corp.local"),
               postfix("out.example.net", "out.example.net", "198.51.100.1", "gw.corp.local")}
        << QString() << u"inside edge"_s << u"direct"_s;
    QTest::newRow("inferred: a reverse name that everybody may have")
        << QStringList{postfix("x", "localhost.localdomain", "203.0.113.51", "localhost.localdomain"),
               postfix("victim.example.com", "victim.example.com", "198.51.100.7", "localhost.localdomain")}
        << QString() << u"edge claimed"_s << u"relayed"_s;
    QTest::newRow("LMTP from an address that was crossed out") << QStringList{
        u"Received: from mx.example.org (LHLO mx.example.org) (XX.YY.ZZ.6) by mx.example.org with LMTP; Tue, 24 Nov 2026 10:00:00 +0000"_s,
        stranger} << QString() << u"inside edge"_s << u"direct"_s;
    QTest::newRow("inferred: the server hands on to itself")
        << QStringList{postfix("mx.example.org", "mx.example.org", "203.0.113.9", "mx.example.org"),
               postfix("out.example.net", "out.example.net", "198.51.100.1", "mx.example.org")}
        << QString() << u"inside edge"_s << u"direct"_s;
    // Whoever has the reverse zone of an address writes our name there; qmail looks it up one way only.
    QTest::newRow("inferred: the server's own name, but another wrote the next line")
        << QStringList{postfix("x", "mx.example.org", "203.0.113.66", "mx.example.org"),
               postfix("victim.example.com", "victim.example.com", "198.51.100.9", "relay.example.net")}
        << QString() << u"edge claimed"_s << u"direct"_s;
    QTest::newRow("inferred: its resolver appended its own domain to the name of its other domain's server")
        << QStringList{postfix("ns.example.com", "ns.example.com.example.org", "203.0.113.9", "mbox.example.org"),
               postfix("out.example.net", "out.example.net", "198.51.100.1", "ns.example.com")}
        << QString() << u"inside edge"_s << u"direct"_s;
    QTest::newRow("content filter on loopback")
        << QStringList{postfix("localhost", "localhost", "127.0.0.1", "mx.example.org"), stranger} << QString() << u"inside edge"_s
        << u"direct"_s;
    QTest::newRow("inferred: own relay by recorded name that wrote the next line")
        << QStringList{postfix("gw.example.org", "gw.example.org", "203.0.113.9", "mbox.example.org"), stranger} << QString()
        << u"inside edge"_s << u"direct"_s;
    QTest::newRow("inferred: a customer's machine in the provider's domain is a stranger")
        << QStringList{postfix("pc", "dsl-198-51-100-77.example.org", "198.51.100.77", "mx.example.org"), stranger} << QString()
        << u"edge claimed"_s << u"direct"_s;
    QTest::newRow("inferred: same domain, but it wrote no line")
        << QStringList{postfix("www.example.org", "www.example.org", "203.0.113.8", "mx.example.org")} << QString() << u"edge"_s
        << u"direct"_s;
    QTest::newRow("everything inside") << QStringList{postfix("pc", "unknown", "10.1.1.1", "mx.example.org")} << QString()
                                       << u"inside"_s << u"none"_s;
    QTest::newRow("fetched mail starts below the marker")
        << QStringList{u"Received: from pop.example.net [203.0.113.110] by localhost with POP3 (fetchmail-6.4.37) for <joe@localhost> (single-drop); Tue, 24 Nov 2026 10:05:00 +0000 (UTC)"_s,
               postfix("out.example.com", "out.example.com", "198.51.100.1", "mx.example.net")}
        << QString() << u"inside edge"_s << u"direct"_s;
    QTest::newRow("login is the edge") << QStringList{postfix("pc", "unknown", "198.51.100.1", "mx.example.org", qPrintable(auth)),
        stranger} << u"*.example.org"_s << u"edge claimed"_s
                                       << u"auth-client"_s;
    QTest::newRow("login from a private address too")
        << QStringList{postfix("[10.0.0.7]", "unknown", "10.0.0.7", "mx.example.org", qPrintable(auth))} << QString() << u"edge"_s
        << u"auth-client"_s;
    QTest::newRow("servers of mine log in to each other")
        << QStringList{postfix("web.example.org", "web.example.org", "10.0.0.7", "mx.example.org", qPrintable(auth)),
               postfix("pc", "unknown", "198.51.100.3", "web.example.org", " (Authenticated sender: ann)")}
        << QString() << u"inside edge"_s << u"auth-client"_s;
    QTest::newRow("local submission")
        << QStringList{u"Received: by mx.example.org (Postfix, from userid 1001) id 0ABCD266058; Tue, 24 Nov 2026 10:00:00 +0000"_s}
        << QString() << u"inside"_s << u"local"_s;
    QTest::newRow("local submission with lines of strangers below")
        << QStringList{u"Received: by mx.example.org (Postfix, from userid 33) id 0ABCD266058; Tue, 24 Nov 2026 10:00:00 +0000"_s,
               postfix("mail.bank.example.com", "mail.bank.example.com", "203.0.113.1", "relay.famous.example.net")}
        << u"*.example.org"_s << u"inside claimed"_s << u"local"_s;
    QTest::newRow("filter that takes the mail up again") << QStringList{
        u"Received: by mx.example.org (Postfix, from userid 103) id 0ABCD266058; Tue, 24 Nov 2026 10:00:00 +0000"_s,
        stranger} << QString() << u"inside edge"_s << u"direct"_s;
    QTest::newRow("provider: outbound server of the same provider is the edge")
        << QStringList{u"Received: from NAM11-BN8-obe.outbound.protection.outlook.com (40.92.20.10) by DB3EUR01FT001.mail.protection.outlook.com (10.152.4.1) with Microsoft SMTP Server id 15.20.9137.12 via Frontend Transport; Tue, 24 Nov 2026 10:00:00 +0000"_s}
        << QString() << u"edge"_s << u"direct"_s;
    QTest::newRow("provider: its name from a stranger's address is a stranger")
        << QStringList{u"Received: from AM0PR02MB1234.eurprd02.prod.outlook.com (198.51.100.7) by DB3EUR01FT001.mail.protection.outlook.com (10.152.4.1) with Microsoft SMTP Server id 15.20.9137.12 via Frontend Transport; Tue, 24 Nov 2026 10:00:00 +0000"_s}
        << QString() << u"edge"_s << u"direct"_s;
    QTest::newRow("no line at all") << QStringList{u"Subject: none"_s} << QString() << QString() << u"none"_s;
}

void TestOwnership::walk_endsAtTheFirstStranger()
{
    QFETCH(QStringList, lines);
    QFETCH(QString, mine);
    QFETCH(QString, zones);
    QFETCH(QString, kind);
    const Trace trace = test::traced(lines, mine);
    QCOMPARE(test::zones(trace), zones);
    QCOMPARE(QLatin1String(nameOf(trace.origin.kind)), kind);
    // A signal never speaks of a line above the edge.
    for (const Signal &s : trace.signalList)
        QVERIFY(s.line == 0 || trace.hops.at(s.line - 1).zone != Zone::Inside);
}

void TestOwnership::set_trustedOnly_isInsideButNotInternal()
{
    TraceSettings settings;
    QStringList rejected;
    settings.mine.trusted = parseNetworkList(u"203.0.113.0/24,192.0.2.0/24"_s, rejected);
    settings.mine.internal = parseNetworkList(u"192.0.2.0/24"_s, rejected);
    const Trace trace = analyse(
        test::mail({postfix("a", "unknown", "192.0.2.1", "mbox.example.org"),
            postfix("b", "unknown", "203.0.113.1", "mx.example.org"), postfix("c", "unknown", "198.51.100.1", "fwd.example.net")}),
        settings);
    QCOMPARE(test::zones(trace), u"inside inside edge"_s);
    QVERIFY(trace.hops.at(0).internal);
    QVERIFY(!trace.hops.at(1).internal);
    QVERIFY(!trace.hops.at(2).internal);
    QCOMPARE(trace.mine, MineSource::Set);
}

void TestOwnership::settings_profileByName_isSaid()
{
    const QStringList lines{
        u"Received: from host.example.net (198.51.100.66) by DB3EUR01FT001.mail.protection.outlook.com (10.152.4.1) with Microsoft SMTP Server id 15.20.9137.12 via Frontend Transport; Tue, 24 Nov 2026 10:00:00 +0000"_s};
    const Trace recognised = test::traced(lines);
    QCOMPARE(recognised.mine, MineSource::Profile);
    QCOMPARE(recognised.profile, u"microsoft365"_s);
    TraceSettings settings;
    settings.mine.profile = u"none"_s;
    QCOMPARE(analyse(test::mail(lines), settings).mine, MineSource::Inferred);
    settings.mine.profile = u"google"_s;
    QCOMPARE(analyse(test::mail(lines), settings).profile, u"google"_s);
}

/// The original in a feedback report, which says what address its own servers saw.
void TestOwnership::toldOfSomeMailboxes_holdsForMailThatTheyTook_data()
{
    QTest::addColumn<QStringList>("lines");
    QTest::addColumn<MineSource>("expected");
    const QString stranger = postfix("out.example.net", "out.example.net", "198.51.100.1", "mx.example.org");
    const QString foreign = postfix("out.example.net", "out.example.net", "198.51.100.1", "mx.example.com");
    QTest::newRow("a server that was told of took it") << QStringList{stranger} << MineSource::Set;
    QTest::newRow("behind an inner one") << QStringList{postfix("gw", "unknown", "10.0.0.5", "mbox"), stranger} << MineSource::Set;
    QTest::newRow("fetched from the mailbox") << QStringList{
        u"Received: from pop.example.net [203.0.113.110] by laptop with POP3 (fetchmail-6.4.37) for <joe@localhost> (single-drop); Tue, 24 Nov 2026 10:05:00 +0000 (UTC)"_s,
        stranger} << MineSource::Set;
    QTest::newRow("handed to another's server by one that was told of")
        << QStringList{postfix("gw.example.org", "gw.example.org", "203.0.113.9", "mx.example.com"), stranger} << MineSource::Set;
    QTest::newRow("another's mailbox") << QStringList{foreign} << MineSource::Inferred;
    QTest::newRow("another's mailbox, and one of those servers further down")
        << QStringList{foreign, stranger} << MineSource::Inferred;
    QTest::newRow("a provider's mailbox")
        << QStringList{u"Received: from out.example.net (out.example.net [198.51.100.1]) by mx.google.com with ESMTPS id a1; Tue, 24 Nov 2026 10:00:00 +0000"_s}
        << MineSource::Profile;
}

void TestOwnership::toldOfSomeMailboxes_holdsForMailThatTheyTook()
{
    QFETCH(QStringList, lines);
    QFETCH(MineSource, expected);
    TraceSettings settings;
    QStringList rejected;
    addMine(settings.mine, u"*.example.org"_s, rejected);
    QCOMPARE(analyse(test::mail(lines), settings).mine, MineSource::Set);
    message::Message enclosed = test::mail(lines); // came to somebody else unless one of those servers took it
    enclosed.enclosed = u"2"_s;
    QCOMPARE(analyse(enclosed, settings).mine, expected);
    settings.mineIsPerMailbox = true;
    QCOMPARE(analyse(test::mail(lines), settings).mine, expected);
}

void TestOwnership::reportedSource_movesTheEdgeUpward_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QString>("mine");
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QString>("zones");
    QTest::addColumn<bool>("byReport");
    QTest::addColumn<bool>("differs");
    const auto row = [](const char *name, const char *source, const char *mine, const char *profile, const char *zones,
                         bool byReport, bool differs) {
        QTest::newRow(name) << QByteArray(source) << QString::fromLatin1(mine) << QString::fromLatin1(profile)
                            << QString::fromLatin1(zones) << byReport << differs;
    };
    row("no report", "", "", "", "inside edge claimed claimed", false, false);
    row("the edge itself", "198.51.100.1", "", "", "inside edge claimed claimed", false, false);
    row("further up: a private peer is no server of the reporter's", "10.0.0.9", "", "", "edge claimed claimed claimed", true,
        false);
    row("in brackets", "[10.0.0.9]", "", "", "edge claimed claimed claimed", true, false);
    row("profiles turned off", "10.0.0.9", "", "none", "edge claimed claimed claimed", true, false);
    row("further down: a stranger's line", "203.0.113.9", "", "", "inside edge claimed claimed", false, true);
    row("in no line", "192.0.2.77", "", "", "inside edge claimed claimed", false, true);
    row("no address", "mx.example.org", "", "", "inside edge claimed claimed", false, false);
    // In somebody else's report a private peer is not ours because it is private.
    row("settings that name neither", "10.0.0.9", "mx.example.com", "", "edge claimed claimed claimed", true, false);
    row("settings that name the peer", "10.0.0.9", "10.0.0.0/8", "", "inside edge claimed claimed", false, true);
    row("settings, further down", "203.0.113.9", "mx.example.org,mbox.example.org", "", "inside edge claimed claimed", false, true);
    row("a chosen profile decides", "203.0.113.9", "", "google", "inside edge claimed claimed", false, true);
}

void TestOwnership::reportedSource_movesTheEdgeUpward()
{
    QFETCH(QByteArray, source);
    QFETCH(QString, mine);
    QFETCH(QString, profile);
    TraceSettings settings;
    QStringList rejected;
    addMine(settings.mine, mine, rejected);
    settings.mine.profile = profile;
    message::Message mail = test::mail({postfix("gw", "unknown", "10.0.0.9", "mbox.example.org"),
        postfix("out.example.net", "out.example.net", "198.51.100.1", "mx.example.org"),
        postfix("a", "unknown", "203.0.113.9", "out.example.net"), postfix("b", "unknown", "203.0.113.9", "a.example.net")});
    mail.report = {{u"Source-IP"_s, QString::fromLatin1(source), {}}};
    const Trace trace = analyse(mail, settings);
    QTEST(test::zones(trace), "zones");
    QTEST(trace.edgeByReport, "byReport");
    const auto isDifference = [](const Issue &issue) { return QByteArray(issue.kind->code) == "source-ip-differs"; };
    QTEST(std::ranges::any_of(trace.issues, isDifference), "differs");
    const auto isSaid = [](const Issue &issue) { return QByteArray(issue.kind->code) == "edge-by-report"; };
    QTEST(std::ranges::any_of(trace.issues, isSaid), "byReport");
    // It is shown beside the stamps, and is none that is believed. An edge taken from it is not confirmed by it.
    const bool isAddress = !source.isEmpty() && !source.endsWith("org");
    QCOMPARE(trace.stamped.size(), isAddress && !trace.edgeByReport ? 1 : 0);
    if (!trace.stamped.isEmpty()) {
        QVERIFY(!trace.stamped.first().believed);
        QTEST(!trace.stamped.first().agrees, "differs");
    }
}

QTEST_GUILESS_MAIN(TestOwnership)
#include "tst_ownership.moc"
