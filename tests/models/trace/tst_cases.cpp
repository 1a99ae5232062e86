// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/text.h"
#include "models/message/enclosed.h"
#include "models/trace/trace.h"
#include "models/trace/trace_issues.h"
#include "models/trace/verdict.h"
#include "tests/support/cputimer.h"
#include "tests/support/mail.h"
#include "tests/support/testdata.h"

#include <QTest>

using namespace headwater;
using namespace headwater::trace;
using namespace Qt::StringLiterals;

namespace {

/// What a whole case comes to, as one value; worked out by hand from the message and received.md 1.2.
struct Finding {
    int edgeLine = 0;
    QString edge;
    QString origin;
    QString kind;
    QString certainty;
    QString account;
    QString zones;     // one word a line, from the top
    QString supports;  // of the claimed lines
    bool operator==(const Finding &) const = default;
};

char *toString(const Finding &f)
{
    return qstrdup(qPrintable(u"edge %1 %2, origin %3 %4 %5 [%6], zones %7, support %8"_s.arg(f.edgeLine)
            .arg(f.edge, f.origin, f.kind, f.certainty, f.account, f.zones, f.supports)));
}

Trace analysed(const QByteArray &bytes, const QString &mine, const QString &profile = {})
{
    TraceSettings settings;
    QStringList rejected;
    addMine(settings.mine, mine, rejected);
    settings.mine.profile = profile;
    return analyse(message::makeMessage(bytes, u"case.eml"_s), settings);
}

Finding findingOf(const Trace &trace)
{
    Finding f;
    if (const Hop *edge = trace.edgeHop()) {
        f.edgeLine = edge->line;
        f.edge = addressText(*edge);
    }
    f.origin = trace.origin.ipText;
    f.kind = QLatin1String(nameOf(trace.origin.kind));
    f.certainty = QLatin1String(nameOf(trace.origin.certainty));
    f.account = trace.origin.account;
    QStringList zones, supports;
    for (const Hop &hop : trace.hops) {
        zones.append(QLatin1String(nameOf(hop.zone)));
        if (hop.zone == Zone::Claimed)
            supports.append(QLatin1String(nameOf(hop.support)));
    }
    f.zones = zones.join(QLatin1Char(' '));
    f.supports = supports.join(QLatin1Char(' '));
    return f;
}

} // namespace

class TestCases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void case_comesTo_data();
    void case_comesTo();
    void openRelay_saysWhatIsForged();
    void openRelay_signalsPointAtTheirBytes();
    void backscatter_isNamedOnlyWhenTheMailWasNotOurs();
    void backscatter_isNotSaidOfWhatIsOpen_data();
    void backscatter_isNotSaidOfWhatIsOpen();
    void backscatter_isNoReportOfSuccess();
    void enclosedMail_isTraced();
    void stamps_areBelievedOnlyAboveTheEdge();
    void stamps_ofAProviderThatIsMineByName();
    void stamps_agreeWithTheLineOfTheirServer();
    void stamps_ofAnApplianceAreBelieved();
    void stamps_doNotMoveTheEdge();
    void stamps_ofAFloodAreReadToALimit();
};

void TestCases::case_comesTo_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("mine");
    QTest::addColumn<Finding>("expected");
    QTest::addColumn<QStringList>("against");   // every signal against, "line:ID"

    const auto row = [](const char *name, const QString &file, const QString &mine, const Finding &f, const QStringList &against) {
        QTest::newRow(name) << file << mine << f << against;
    };
    row("1 open relay of 2001", u"open-relay-2001"_s, u"*.gcd.org,gcd.org"_s,
        {1, u"212.72.XX.51"_s, u"210.156.250.240"_s, u"relayed"_s, u"claimed"_s, {}, u"edge claimed"_s, u"helo"_s},
        {u"0:FROM_IS_US"_s, u"1:HELO_BOGUS_TLD"_s, u"1:NO_RDNS"_s, u"2:HELO_BOGUS_TLD"_s, u"2:HELO_IS_US"_s});
    row("2 direct delivery", u"direct"_s, u"*.example.org"_s,
        {1, u"198.51.100.77"_s, u"198.51.100.77"_s, u"direct"_s, u"recorded"_s, {}, u"edge"_s, {}}, {});
    row("3 decoy with its own HELO", u"decoy-a"_s, u"*.example.org"_s,
        {1, u"198.51.100.23"_s, u"198.51.100.23"_s, u"direct"_s, u"recorded"_s, {}, u"edge claimed claimed claimed"_s,
            u"contradicted address address"_s},
        {u"1:HELO_NO_DOT"_s, u"1:RDNS_DYNAMIC"_s, u"2:CHAIN_BREAK"_s});
    row("3 decoy whose HELO repeats the famous name", u"decoy-b"_s, u"*.example.org"_s,
        {1, u"198.51.100.23"_s, u"198.51.100.23"_s, u"direct"_s, u"recorded"_s, {}, u"edge claimed claimed claimed"_s,
            u"contradicted address address"_s},
        {u"1:HELO_NE_RDNS"_s, u"1:RDNS_DYNAMIC"_s, u"2:CHAIN_BREAK"_s});
    row("4 two gateways", u"gateways"_s, u"*.example.org"_s,
        {3, u"198.51.100.40"_s, u"198.51.100.40"_s, u"direct"_s, u"recorded"_s, {}, u"inside inside edge claimed"_s, u"address"_s},
        {});
    row("4 two gateways, mine unset", u"gateways"_s, {},
        {3, u"198.51.100.40"_s, u"198.51.100.40"_s, u"direct"_s, u"recorded"_s, {}, u"inside inside edge claimed"_s, u"address"_s},
        {});
    row("5 backscatter", u"backscatter"_s, u"*.example.org,example.org"_s,
        {1, u"203.0.113.80"_s, u"203.0.113.80"_s, u"direct"_s, u"recorded"_s, {}, u"edge claimed"_s, u"address"_s}, {});
    row("stolen account", u"stolen-account"_s, u"*.example.org"_s,
        {1, u"198.51.100.99"_s, u"198.51.100.99"_s, u"auth-client"_s, u"recorded"_s, u"user@example.org"_s, u"edge claimed"_s,
            u"none"_s},
        {u"2:CHAIN_BREAK"_s});
    row("Microsoft 365 tenant", u"microsoft365"_s, {},
        {3, u"198.51.100.66"_s, u"198.51.100.66"_s, u"direct"_s, u"recorded"_s, {}, u"inside inside edge claimed"_s, u"helo"_s},
        {});
    row("Gmail user", u"gmail"_s, {},
        {2, u"209.85.220.41"_s, u"198.51.100.31"_s, u"auth-client"_s, u"claimed"_s, {}, u"inside edge claimed"_s, u"name"_s}, {});
    row("mailing list", u"list"_s, u"*.example.org"_s,
        {1, u"203.0.113.70"_s, u"198.51.100.12"_s, u"relayed"_s, u"claimed"_s, {}, u"edge claimed claimed"_s, u"address name"_s},
        {});
    row("own forwarder, not told", u"forwarder"_s, u"*.example.org"_s,
        {1, u"203.0.113.33"_s, u"198.51.100.13"_s, u"relayed"_s, u"claimed"_s, {}, u"edge claimed"_s, u"name"_s}, {});
    row("own forwarder, told", u"forwarder"_s, u"*.example.org,*.alumni.example.net"_s,
        {2, u"198.51.100.13"_s, u"198.51.100.13"_s, u"direct"_s, u"recorded"_s, {}, u"inside edge"_s, {}}, {});
    row("PHP form on a shared host", u"php-form"_s, u"*.example.org"_s,
        {1, u"203.0.113.99"_s, u"203.0.113.99"_s, u"local"_s, u"claimed"_s, u"userid 33"_s, u"edge claimed"_s, u"address"_s}, {});
    row("ESP", u"esp"_s, u"*.example.org"_s,
        {1, u"203.0.113.41"_s, u"203.0.113.41"_s, u"direct"_s, u"recorded"_s, {}, u"edge claimed"_s, u"name"_s}, {});
}

void TestCases::case_comesTo()
{
    QFETCH(QString, file);
    QFETCH(QString, mine);
    QFETCH(Finding, expected);
    QFETCH(QStringList, against);
    const Trace trace = analysed(test::data(u"cases/%1.eml"_s.arg(file)), mine);
    QCOMPARE(findingOf(trace), expected);
    QCOMPARE(test::against(trace), against);
    QVERIFY(!verdict(trace).isEmpty());
}

void TestCases::openRelay_saysWhatIsForged()
{
    const Trace trace = analysed(test::data(u"cases/open-relay-2001.eml"_s), u"*.gcd.org,gcd.org"_s);
    const QString text = verdict(trace);
    QVERIFY2(text.contains(u"Handed to asaogw.gcd.org by 212.72.XX.51."_s), qPrintable(text));
    QVERIFY2(
        text.contains(u"That relay says it came from 210.156.250.240, under the name asao.gcd.org: yours, but not your address."_s),
        qPrintable(text));
    QVERIFY2(text.contains(u"From is forged"_s), qPrintable(text));
    QVERIFY(
        std::ranges::any_of(trace.issues, [](const Issue &issue) { return QLatin1String(issue.kind->code).contains(u"mask"); }));
    QVERIFY(trace.hops.first().ip.isNull());
}

void TestCases::openRelay_signalsPointAtTheirBytes()
{
    const QByteArray bytes = test::data(u"cases/open-relay-2001.eml"_s);
    const Trace trace = analysed(bytes, u"*.gcd.org,gcd.org"_s);
    const auto bytesOf = [&](const char *id) {
        for (const Signal &s : trace.signalList) {
            if (QLatin1String(s.id) == QLatin1String(id))
                return bytes.mid(s.span.offset, s.span.length);
        }
        return QByteArray();
    };
    QCOMPARE(bytesOf("HELO_IS_US"), QByteArray("asao.gcd.org"));
    QCOMPARE(bytesOf("HELO_BOGUS_TLD"), QByteArray("server.aes.nt"));
    QCOMPARE(bytesOf("FROM_IS_US"), QByteArray("test@gcd.org"));
}

void TestCases::backscatter_isNamedOnlyWhenTheMailWasNotOurs()
{
    for (const QString &mine : {u"*.example.org,example.org"_s, QString()}) {
        const Trace forged = analysed(test::data(u"cases/backscatter.eml"_s), mine);
        QCOMPARE(forged.kind, MessageKind::Bounce);
        QVERIFY(forged.backscatter);
        QVERIFY(verdict(forged).startsWith(u"Backscatter"_s));
        const Trace own = analysed(test::data(u"cases/bounce-own.eml"_s), mine);
        QCOMPARE(own.kind, MessageKind::Bounce);
        QVERIFY(!own.backscatter);
    }
}

void TestCases::backscatter_isNotSaidOfWhatIsOpen_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("mine");
    QTest::addColumn<bool>("expected");
    const QByteArray line = "from asao.example.org (unknown [198.51.100.240])\n\tby mail.victim.example.com (Postfix) with SMTP id";
    const QByteArray noName = "from asao.example.org (198.51.100.240)\n\tby mail.victim.example.com with Microsoft SMTP Server id";
    const QString ours = u"*.example.org,example.org"_s;
    QTest::newRow("as it is") << line << line << ours << true;
    QTest::newRow("the server records no reverse name: the HELO may be true") << line << noName << ours << false;
    QTest::newRow("but the address is none of ours") << line << noName << u"*.example.org,192.0.2.0/24"_s << true;
    const QByteArray inner = "from pc.victim.example.com (unknown [10.1.2.3])\n\tby mail.victim.example.com (Postfix) with SMTP id";
    QTest::newRow("made inside the network that bounced it") << line << inner << QString() << false;
    QTest::newRow("the same, in the name of a user of ours") << line << inner << ours << false;
    QTest::newRow("somebody logged in, and nobody said what is ours")
        << QByteArray("with SMTP id 70963266058") << QByteArray("with ESMTPSA id 70963266058") << QString() << false;
    QTest::newRow("somebody logged in at a server that is none of ours")
        << QByteArray("with SMTP id 70963266058") << QByteArray("with ESMTPSA id 70963266058") << ours << true;
}

void TestCases::backscatter_isNotSaidOfWhatIsOpen()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QString, mine);
    QFETCH(bool, expected);
    QByteArray bytes = test::data(u"cases/backscatter.eml"_s);
    QVERIFY(bytes.contains(before));
    const Trace trace = analysed(bytes.replace(before, after), mine);
    QCOMPARE(trace.kind, MessageKind::Bounce);
    QCOMPARE(trace.backscatter, expected);
    // Without a line of the server that took it, nothing tells whose mailbox it is.
    QByteArray cut = test::data(u"cases/backscatter.eml"_s);
    cut.remove(cut.indexOf("Received:"), cut.indexOf("From:") - cut.indexOf("Received:"));
    QVERIFY(!analysed(cut, QString()).backscatter);
}

void TestCases::backscatter_isNoReportOfSuccess()
{
    const QByteArray bytes = test::data(u"cases/backscatter.eml"_s);
    for (const char *action : {"relayed", "delivered", "expanded"}) {
        const Trace trace = analysed(QByteArray(bytes).replace("Action: failed", QByteArray("Action: ") + action), {});
        QCOMPARE(trace.kind, MessageKind::Bounce);
        QVERIFY2(!trace.backscatter, action);
    }
    QVERIFY(analysed(QByteArray(bytes).replace("Action: failed", "Action: delayed"), {}).backscatter);
}

void TestCases::enclosedMail_isTraced()
{
    const message::Message forward = message::makeMessage(test::data(u"cases/forward.eml"_s), u"forward.eml"_s);
    TraceSettings settings;
    QStringList rejected;
    addMine(settings.mine, u"*.example.org"_s, rejected);
    const Trace wrapper = analyse(forward, settings);
    QCOMPARE(wrapper.kind, MessageKind::Forward);
    QCOMPARE(wrapper.origin.kind, OriginKind::AuthClient);
    const auto inner = message::enclosedMessages(forward);
    QCOMPARE(inner.size(), std::size_t(1));
    QCOMPARE(inner.front().enclosed, u"2"_s);
    const Trace trace = analyse(inner.front(), settings);
    QCOMPARE(findingOf(trace), (Finding{1, u"198.51.100.77"_s, u"198.51.100.77"_s, u"direct"_s, u"recorded"_s, {}, u"edge"_s, {}}));
}

void TestCases::stamps_areBelievedOnlyAboveTheEdge()
{
    const Trace trace = analysed(test::data(u"cases/microsoft365.eml"_s), {});
    QCOMPARE(trace.profile, u"microsoft365"_s);
    QStringList stamps;
    for (const Stamp &stamp : trace.stamped)
        stamps.append(
            u"%1 %2 %3 %4"_s.arg(stamp.header, QString::fromLatin1(stamp.ip.toString())).arg(stamp.believed).arg(stamp.agrees));
    QVERIFY2(stamps.contains(u"Authentication-Results 198.51.100.66 1 1"_s), qPrintable(stamps.join(u'\n')));
    // It stands at the foot of the header, where the sender's own fields stand too.
    QVERIFY2(stamps.contains(u"X-Sender-IP 198.51.100.66 0 1"_s), qPrintable(stamps.join(u'\n')));
}

void TestCases::stamps_ofAProviderThatIsMineByName()
{
    const Trace trace = analysed(test::data(u"cases/microsoft365.eml"_s), u"2603:10a6::/32,*.outlook.com"_s);
    QVERIFY(
        std::ranges::any_of(trace.stamped, [](const Stamp &s) { return s.header == u"Authentication-Results"_s && s.believed; }));
}

/// A server behind the border stamps the peer that it saw: one of mine.
void TestCases::stamps_agreeWithTheLineOfTheirServer()
{
    const Trace trace = test::traced({u"Received-SPF: pass (mbox.example.org: ok) client-ip=10.0.0.9; receiver=mbox.example.org"_s,
        u"Received: from gw.example.org (gw.example.org [10.0.0.9]) by mbox.example.org (Postfix) with ESMTP id 0ABCD266058; Tue, 24 Nov 2026 10:00:00 +0000"_s,
        u"Received: from out.example.net (out.example.net [198.51.100.1]) by gw.example.org (Postfix) with ESMTP id 0BBCD266058; Tue, 24 Nov 2026 10:00:00 +0000"_s});
    QCOMPARE(trace.stamped.size(), 1);
    QVERIFY(trace.stamped.first().believed && trace.stamped.first().agrees);
}

/// It says neither who wrote it nor whose the appliance is: the place above the edge tells.
void TestCases::stamps_ofAnApplianceAreBelieved()
{
    const QString line =
        u"Received: from out.example.net (out.example.net [198.51.100.1]) by gw.example.org with ESMTP; Tue, 24 Nov 2026 10:00:00 +0000"_s;
    const QString stamp = u"X-IronPort-RemoteIP: 198.51.100.1"_s;
    QVERIFY(test::traced({stamp, line}).stamped.first().believed);
    QVERIFY(!test::traced({line, stamp}).stamped.first().believed);
}

void TestCases::stamps_doNotMoveTheEdge()
{
    QByteArray bytes = test::data(u"cases/microsoft365.eml"_s);
    const Finding before = findingOf(analysed(bytes, {}));
    bytes.replace("sender IP is 198.51.100.66", "sender IP is 203.0.113.200");
    const Trace trace = analysed(bytes, {});
    QCOMPARE(findingOf(trace), before);
    QVERIFY(std::ranges::any_of(trace.stamped, [](const Stamp &s) { return s.believed && !s.agrees && !s.ip.isNull(); }));
}

/// Fifty thousand stamps of as many servers, above a thousand lines of as many servers that are mine.
void TestCases::stamps_ofAFloodAreReadToALimit()
{
    QStringList lines;
    for (int i = 0; i < 50'000; ++i)
        lines << u"Authentication-Results: mx.stranger%1.com; spf=pass"_s.arg(i);
    for (int i = 0; i < 1000; ++i) {
        lines << u"Received: from mx.a%2.net (mx.a%2.net [10.0.0.9]) by mx.a%1.net (Postfix) with ESMTP id 0ABCD266058; Tue, 24 "
                 "Nov 2026 10:00:00 +0000"_s.arg(i)
                     .arg(i + 1);
    }
    const test::CpuTimer timer;
    const Trace trace = test::traced(lines, u"10.0.0.0/8"_s);
    QVERIFY(timer.isWithin(3000, "50,000 stamps"));
    QCOMPARE(trace.edge, -1);
    QCOMPARE(trace.stamped.size(), qsizetype(kMaxStamps));
    QVERIFY(!trace.stamped.last().believed);
    QCOMPARE(std::ranges::count(trace.issues, &kTooManyStamps, &Issue::kind), 1);
}

QTEST_GUILESS_MAIN(TestCases)
#include "tst_cases.moc"
