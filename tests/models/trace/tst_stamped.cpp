// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/stamped.h"
#include "models/trace/trace_issues.h"
#include "tests/support/mail.h"

#include <QTest>

using namespace headwater;
using namespace headwater::trace;
using namespace Qt::StringLiterals;

namespace {

std::vector<StampedPeer> stampsOf(const message::Message &message)
{
    Issues issues;
    std::vector<StampedPeer> stamps = parseStamps(message, issues);
    Q_ASSERT(issues.isEmpty());
    return stamps;
}

} // namespace

class TestStamped : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stamp_data();
    void stamp();
    void details_sayWhatWasChecked_data();
    void details_sayWhatWasChecked();
    void signers_areThoseOfGoodSignatures_data();
    void signers_areThoseOfGoodSignatures();
    void others();
    void order();
    void spans();
    void cap();
    void number_isCapped();
};

void TestStamped::stamp_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QByteArray>("by");
    QTest::addColumn<QByteArray>("provider");
    QTest::addColumn<QByteArray>("ip");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("untrusted");
    const auto row = [](const char *name, const char *field, const char *by, const char *provider, const char *ip, const char *text,
                         bool untrusted = false) {
        QTest::newRow(name) << QString::fromLatin1(field) << QByteArray(by) << QByteArray(provider) << QByteArray(ip)
                            << QByteArray(text) << untrusted;
    };
    // RFC 8601.
    row("google",
        "Authentication-Results: mx.example.org;\n dkim=pass header.i=@example.net header.s=s1 header.b=abc;\n"
        " spf=pass (mx.example.org: domain of a@example.net designates 192.0.2.1 as permitted sender) "
        "smtp.mailfrom=a@example.net;\n"
        " dmarc=pass (p=NONE sp=QUARANTINE dis=NONE) header.from=example.net",
        "mx.example.org", "", "192.0.2.1", "dkim=pass spf=pass dmarc=pass");
    row("google, neutral",
        "Authentication-Results: mx.example.org; spf=neutral (mx.example.org: 192.0.2.1 is neither permitted nor denied by best "
        "guess\n record for domain of a@example.net) smtp.mail=a@example.net",
        "mx.example.org", "", "192.0.2.1", "spf=neutral");
    row("google, softfail",
        "Authentication-Results: mx.example.org; spf=softfail (mx.example.org: domain of transitioning a@example.net does not "
        "designate\n 2001:db8::1 as permitted sender) smtp.mail=a@example.net",
        "mx.example.org", "", "2001:db8::1", "spf=softfail");
    row("microsoft",
        "Authentication-Results: spf=fail (sender IP is 192.0.2.1)\n smtp.mailfrom=example.net; dkim=none (message not signed)\n "
        "header.d=none;dmarc=fail action=none\n header.from=example.net;compauth=fail reason=001",
        "", "microsoft365", "192.0.2.1", "spf=fail dkim=none dmarc=fail compauth=fail");
    row("microsoft, inside",
        "Authentication-Results: dkim=none (message not signed)\n header.d=none;dmarc=none action=none header.from=example.net;",
        "", "", "", "dkim=none dmarc=none");
    row("version behind the name",
        "Authentication-Results: mx.example.org 1; spf=none smtp.helo=out.example.net smtp.remote-ip=192.0.2.1", "mx.example.org",
        "", "192.0.2.1", "spf=none");
    row("quoted name", "Authentication-Results: \"mx.example.org\"; none", "mx.example.org", "", "", "");
    row("iprev", "Authentication-Results: mx.example.org; iprev=pass policy.iprev=\"2001:db8::1\" (out.example.net)",
        "mx.example.org", "", "2001:db8::1", "iprev=pass");
    row("client-ip as a property", "Authentication-Results: mx.example.org; arc=none smtp.client-ip=192.0.2.1", "mx.example.org",
        "", "192.0.2.1", "arc=none");
    row("openDMARC",
        "Authentication-Results: lists.example.org; spf=pass (sender SPF authorized) smtp.mailfrom=example.net\n "
        "(client-ip=192.0.2.1; helo=out.example.net; envelope-from=a@example.net; receiver=<UNKNOWN>)",
        "lists.example.org", "", "192.0.2.1", "spf=pass");
    row("a semicolon in a comment",
        "Authentication-Results: mx.example.org; spf=pass (one; spf=fail two) smtp.mailfrom=a@example.net", "mx.example.org", "",
        "", "spf=pass");
    row("address in masked form", "Authentication-Results: spf=pass (sender IP is 192.0.2.xx) smtp.mailfrom=example.net", "",
        "microsoft365", "", "spf=pass");
    // The sender's own words do not speak for the server.
    row("address in the sender's name",
        "Authentication-Results: mx.example.org; spf=pass (mx.example.org: domain of \"x designates 203.0.113.9 as permitted "
        "sender\"@example.net designates 192.0.2.1 as permitted sender) smtp.mailfrom=\"client-ip=203.0.113.9 x\"@example.net",
        "mx.example.org", "", "192.0.2.1", "spf=pass");
    row("property in the sender's name",
        "Received-SPF: pass (mx.example.org: domain of client-ip=203.0.113.9@example.net designates 192.0.2.1 as permitted sender) "
        "client-ip=192.0.2.1; helo=out.example.net",
        "mx.example.org", "", "192.0.2.1", "spf=pass");
    row("results in quotes",
        "Authentication-Results: mx.example.org; dkim=fail reason=\"no; spf=pass smtp.remote-ip=203.0.113.9\" header.d=example.net",
        "mx.example.org", "", "", "dkim=fail");
    // RFC 5321, section 4.1.2: a quoted local part may hold brackets; what follows is the sender's.
    row("a comment that the sender broke open",
        "Authentication-Results: mx.example.org; spf=pass (domain of \"x);dmarc=pass;(\"@example.net designates 192.0.2.1 as "
        "permitted sender)",
        "mx.example.org", "", "192.0.2.1", "spf=pass dmarc=pass", true);
    row("a quoted local part in a comment",
        "Authentication-Results: mx.example.org; spf=pass (domain of \"a \\\"b\"@example.net designates 192.0.2.1 as permitted "
        "sender)",
        "mx.example.org", "", "192.0.2.1", "spf=pass");
    row("arc",
        "ARC-Authentication-Results: i=2; mx.example.org 1; spf=pass (sender ip is\n 192.0.2.1) smtp.mailfrom=example.net; "
        "arc=none",
        "mx.example.org", "", "192.0.2.1", "spf=pass arc=none");
    row("arc without an index", "ARC-Authentication-Results: nothing", "nothing", "", "", "");
    row("arc without a name", "ARC-Authentication-Results: i=1; spf=pass smtp.mailfrom=example.net", "", "", "", "spf=pass", true);
    // RFC 7208, section 9.1.
    row("spf",
        "Received-SPF: Pass (mx.example.org: domain of a@example.net designates 192.0.2.1 as permitted sender) "
        "client-ip=192.0.2.1; envelope-from=\"a@example.net\"; helo=out.example.net;\n receiver=mx.example.org; identity=mailfrom",
        "mx.example.org", "", "192.0.2.1", "spf=pass");
    row("spf, an account received it",
        "Received-SPF: Pass (sender SPF authorized) identity=mailfrom; client-ip=2001:db8::1; helo=out.example.net; "
        "envelope-from=a@example.net; receiver=b@example.org",
        "example.org", "", "2001:db8::1", "spf=pass");
    row("spf, receiver not told", "Received-SPF: none (no valid record) client-ip=192.0.2.1; receiver=<UNKNOWN>", "", "",
        "192.0.2.1", "spf=none");
    row("spf, words alone, folded",
        "Received-SPF: pass (mx.example.org: domain of a@example.net designates\n\t192.0.2.1 as permitted sender) "
        "receiver=mx.example.org",
        "mx.example.org", "", "192.0.2.1", "spf=pass");
    row("spf of microsoft", "Received-SPF: None (protection.outlook.com: example.net does not\n designate permitted sender hosts)",
        "protection.outlook.com", "microsoft365", "", "spf=none");
    row("spf, empty", "Received-SPF:", "", "", "", "");
    // Stamps of providers and gateways.
    row("forefront",
        "X-Forefront-Antispam-Report: "
        "CIP:192.0.2.1;CTRY:US;LANG:en;SCL:5;SRV:;IPV:NLI;SFV:SPM;H:out.example.net;PTR:out.example.net;CAT:SPM;SFS:;DIR:INB;",
        "", "microsoft365", "192.0.2.1", "SCL=5 CAT=SPM");
    row("forefront, no peer", "x-forefront-antispam-report: CIP:255.255.255.255; CTRY:; H:; SCL:1;", "", "microsoft365", "",
        "SCL=1");
    row("forefront, IPv6", "X-Forefront-Antispam-Report: CIP:2001:db8::25;H:out.example.net", "", "microsoft365", "2001:db8::25",
        "");
    row("forefront of another tenant", "X-Forefront-Antispam-Report-Untrusted: CIP:192.0.2.1;SCL:1", "", "microsoft365",
        "192.0.2.1", "SCL=1", true);
    row("x-sender-ip", "X-Sender-IP: 192.0.2.1", "", "microsoft365", "192.0.2.1", "");
    row("connecting tenant",
        "X-MS-Exchange-CrossTenant-OriginalAttributedTenantConnectingIp: "
        "TenantId=01234567-89ab-cdef-0123-456789abcdef;Ip=[192.0.2.1];Helo=[out.example.net]",
        "", "microsoft365", "192.0.2.1", "", true);
    row("ironport", "X-IronPort-RemoteIP: 2001:db8::1", "", "", "2001:db8::1", "");
    row("mdaemon", "X-MDRemoteIP: [192.0.2.1]", "", "", "192.0.2.1", "");
    row("barracuda", "X-Barracuda-Connect: out.example.net[192.0.2.1]", "", "", "192.0.2.1", "");
    row("barracuda, no brackets", "X-Barracuda-Connect: out.example.net", "", "", "", "");
    row("no address at all", "X-Sender-IP: none", "", "microsoft365", "", "");
}

void TestStamped::stamp()
{
    QFETCH(QString, field);
    QFETCH(QByteArray, by);
    QFETCH(QByteArray, provider);
    QFETCH(QByteArray, ip);
    QFETCH(QByteArray, text);
    QFETCH(bool, untrusted);
    const message::Message message = test::mail({field});
    const std::vector<StampedPeer> stamps = stampsOf(message);
    QCOMPARE(stamps.size(), 1u);
    const StampedPeer &stamp = stamps.front();
    QCOMPARE(QByteArray::fromStdString(stamp.by), by);
    QCOMPARE(QByteArray::fromStdString(stamp.provider), provider);
    QCOMPARE(stamp.ip.toString(), ip);
    QCOMPARE(QByteArray::fromStdString(stamp.text), text);
    QCOMPARE(stamp.untrusted, untrusted);
}

void TestStamped::details_sayWhatWasChecked_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("details");
    QTest::newRow("results")
        << "Authentication-Results: mx.example.org; spf=fail (sender IP is 192.0.2.1; \"x)\r\n smtp.mailfrom=a@example.net;"
           " dkim=none  (message not signed) header.d=none; dmarc=fail action=none header.from=example.net; arc=none"_ba
        << "spf smtp.mailfrom=a@example.net; dkim header.d=none; dmarc action=none header.from=example.net"_ba;
    QTest::newRow("a signature is no detail")
        << "Authentication-Results: mx.example.org; dkim=pass header.i=@example.net header.s=s1 header.b=abc header.a=rsa-sha256"_ba
        << "dkim header.i=@example.net"_ba;
    QTest::newRow("a comment is no result") << "Authentication-Results: mx.example.org; spf=fail (a; dmarc=pass header.from=b)"_ba
                                            << QByteArray();
    QTest::newRow("quotes hold the sender's words")
        << "Authentication-Results: mx.example.org; spf=fail smtp.mailfrom=\"x; dmarc=pass header.from=bank.example\"@example.net;"
           " dmarc=fail header.from=example.net"_ba
        << "spf smtp.mailfrom=\"\u2026\"@example.net; dmarc header.from=example.net"_ba;
    QTest::newRow("a long value hides none behind it")
        << "Authentication-Results: mx.example.org; spf=pass smtp.mailfrom=" + QByteArray(500, 'a')
            + "@example.net; dmarc=fail header.from=example.net"
        << "spf smtp.mailfrom=" + QByteArray(50, 'a') + "\u2026; dmarc header.from=example.net";
    QTest::newRow("sealed") << "ARC-Authentication-Results: i=1; mx.example.org; spf=pass smtp.mailfrom=example.net"_ba
                            << "spf smtp.mailfrom=example.net"_ba;
    QTest::newRow("SPF") << "Received-SPF: Fail (mx.example.org: no) client-ip=192.0.2.1; envelope-from=\"a b\"@example.net;"_ba
                         << "client-ip=192.0.2.1 envelope-from=\"\u2026\"@example.net"_ba;
    QTest::newRow("another") << "X-Forefront-Antispam-Report: CIP:192.0.2.1;SCL:5;CAT:SPM; a=b"_ba << QByteArray();
    QTest::newRow("nothing") << QByteArray() << QByteArray();
}

void TestStamped::details_sayWhatWasChecked()
{
    QFETCH(QByteArray, field);
    QTEST(QByteArray::fromStdString(stampDetails(field.toStdString())), "details");
}

void TestStamped::signers_areThoseOfGoodSignatures_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("signers");
    QTest::newRow("by domain and by identity")
        << "Authentication-Results: mx.example.org; dkim=pass (2048-bit key) header.d=Example.net header.i=@mail.example.net;"
           " dkim=pass header.i=ann@example.com; dkim=pass header.d=example.net"_ba
        << "example.net example.com"_ba;
    QTest::newRow("only the good ones") << "Authentication-Results: mx.example.org; dkim=fail header.d=example.net; dkim=none"_ba
                                        << QByteArray();
    QTest::newRow("in quotes")
        << "Authentication-Results: mx.example.org; spf=pass smtp.mailfrom=\"; dkim=pass header.d=bank.example\"@a"_ba
        << QByteArray();
    QTest::newRow("sealed") << "ARC-Authentication-Results: i=1; mx.example.org; dkim=pass header.d=example.net"_ba
                            << "example.net"_ba;
    QTest::newRow("another header") << "X-Results: mx.example.org; dkim=pass header.d=example.net"_ba << QByteArray();
    QTest::newRow("no more than eight")
        << "Authentication-Results: mx.example.org; dkim=pass header.d=a; dkim=pass header.d=b; dkim=pass header.d=c;"
           " dkim=pass header.d=d; dkim=pass header.d=e; dkim=pass header.d=f; dkim=pass header.d=g; dkim=pass header.d=h;"
           " dkim=pass header.d=i"_ba
        << "a b c d e f g h"_ba;
}

void TestStamped::signers_areThoseOfGoodSignatures()
{
    QFETCH(QByteArray, field);
    QByteArrayList signers;
    for (const std::string &signer : signersOf(field.toStdString()))
        signers.append(QByteArray::fromStdString(signer));
    QTEST(signers.join(' '), "signers");
}

void TestStamped::others()
{
    QVERIFY(stampsOf(test::mail({u"From: a@example.net"_s, u"X-Authentication-Results: mx.example.org; spf=pass"_s,
                         u"X-Originating-IP: [192.0.2.1]"_s}))
            .empty());
    QVERIFY(stampsOf(message::Message()).empty());
}

void TestStamped::order()
{
    const message::Message message = test::mail(
        {u"X-Sender-IP: 192.0.2.2"_s, u"Subject: x"_s, u"received-spf: fail"_s, u"X-Sender-IP: 192.0.2.1"_s});
    const std::vector<StampedPeer> stamps = stampsOf(message);
    QCOMPARE(stamps.size(), 3u);
    QCOMPARE(QByteArray::fromStdString(stamps[1].header), "received-spf"_ba);
    QCOMPARE(stamps[2].ip.toString(), "192.0.2.1"_ba);
}

void TestStamped::spans()
{
    const message::Message message = test::mail({u"From: a@example.net"_s, u"X-Sender-IP:\n 192.0.2.1"_s});
    const std::vector<StampedPeer> stamps = stampsOf(message);
    QCOMPARE(stamps.size(), 1u);
    QCOMPARE(message.bytes.mid(stamps[0].span.offset, stamps[0].span.length), "X-Sender-IP:\n 192.0.2.1\n"_ba);
}

void TestStamped::cap()
{
    // The head of a huge field is read, and no more.
    const QString filler = u"x"_s.repeated(20'000);
    const std::vector<StampedPeer> stamps = stampsOf(test::mail(
        {u"Received-SPF: pass client-ip=192.0.2.1; "_s + filler, u"Received-SPF: pass "_s + filler + u" client-ip=192.0.2.1"_s}));
    QCOMPARE(stamps.size(), 2u);
    QCOMPARE(stamps[0].ip.toString(), "192.0.2.1"_ba);
    QVERIFY(stamps[1].ip.isNull());
}

void TestStamped::number_isCapped()
{
    Issues issues;
    QCOMPARE(parseStamps(test::mail(QStringList(1000, u"X-Sender-IP: 192.0.2.1"_s)), issues).size(), kMaxStamps);
    QVERIFY(issues.isEmpty());
    const message::Message more = test::mail(QStringList(1002, u"X-Sender-IP: 192.0.2.1"_s));
    QCOMPARE(parseStamps(more, issues).size(), kMaxStamps);
    QCOMPARE(issues.size(), 1);
    QCOMPARE(issues.first().kind, &kTooManyStamps);
    QCOMPARE(issues.first().span, more.header.fields[kMaxStamps].span);
}

QTEST_GUILESS_MAIN(TestStamped)
#include "tst_stamped.moc"
