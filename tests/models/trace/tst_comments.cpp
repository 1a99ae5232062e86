// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/comments.h"

#include "tests/support/hoptext.h"

#include <QTest>

using namespace headwater::trace;

namespace {

std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), std::size_t(bytes.size())};
}

QString text(std::string_view bytes)
{
    return QString::fromLatin1(bytes.data(), qsizetype(bytes.size())).simplified();
}

/// What a comment adds, peer first: "helo=…|rdns=…|ip=…" and then the hop as hopText() shows it, without its outcome.
QString shown(const Hop &hop, const Peer &peer)
{
    QStringList parts;
    if (peer.heloStated)
        parts << QStringLiteral("helo=") + text(peer.helo);
    if (peer.rdnsStated)
        parts << QStringLiteral("rdns=") + text(peer.rdns);
    if (!peer.loneName.empty())
        parts << QStringLiteral("lone=") + text(peer.loneName);
    if (peer.address)
        parts << QStringLiteral("ip=") + text(peer.address.text);
    QStringList rest = headwater::test::hopText(hop).split(QLatin1Char('|'));
    rest.removeFirst();
    rest.removeOne(QStringLiteral("ip="));
    return (parts + rest).join(QLatin1Char('|'));
}

} // namespace

class TestComments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void known_data();
    void known();
    void peer_data();
    void peer();
    void server_data();
    void server();
    void names();
    void words();
};

void TestComments::known_data()
{
    QTest::addColumn<QByteArray>("inner");
    QTest::addColumn<bool>("isKnown");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *inner, const char *expected) {
        QTest::newRow(inner) << QByteArray(inner) << true << QString::fromLatin1(expected);
    };
    const auto other = [](const char *inner) { QTest::newRow(inner) << QByteArray(inner) << false << QString(); };

    row("Authenticated sender: joe@example.org", "auth=joe@example.org|authenticated|account");
    row("Authenticated\r\n sender: joe", "auth=joe|authenticated|account");
    row("Authenticated sender: joe@example.org, from: joe@example.org", "auth=joe@example.org|authenticated|account");
    row("Authenticated sender: joe@example.org,from: joe@example.org", "auth=joe@example.org|authenticated|account");
    row("Authenticated sender: uid=joe,ou=people", "auth=uid=joe,ou=people|authenticated|account");
    row("User authenticated as joe@EXAMPLE.ORG", "auth=joe@EXAMPLE.ORG|authenticated|account");
    row("authenticated as joe", "auth=joe|authenticated|account");
    row("authenticated user joe", "auth=joe|authenticated|account");
    row("SquirrelMail authenticated user joe", "auth=joe|authenticated|account");
    row("authenticated bits=0", "auth=authenticated bits=0|authenticated");
    row("authenticated (0 bits)", "auth=authenticated (0 bits)|authenticated");
    row("authenticated", "auth=authenticated|authenticated");
    row("via HTTP", "auth=via HTTP|authenticated");
    row("AUTH: LOGIN joe", "auth=joe|authenticated|account");
    row("AUTH: PLAIN joe, TLS: TLSv1.2,128bits,AES", "auth=joe|tls=TLSv1.2|authenticated|account");
    row("AUTH: joe", "auth=joe|authenticated|account");
    row("account joe HELO a.example.net", "helo=a.example.net|auth=joe|authenticated|account");
    row("account joe [192.0.2.7] verified", "ip=192.0.2.7|auth=joe|authenticated|account");
    row("user=joe mech=LOGIN bits=0", "auth=joe|authenticated|account");
    row("envelope-from <joe@example.net>", "from=joe@example.net");
    row("envelope-from joe@example.net, uid 502", "from=joe@example.net");
    row("envelope-sender <joe@example.net>", "from=joe@example.net");
    row("envelope-from <>", "");
    row("ORCPT <rfc822;joe@example.net>", "for=joe@example.net");
    row("uid 1002", "ident=uid 1002");
    row("HELO a.example.net", "helo=a.example.net");
    row("EHLO\r\n a.example.net", "helo=a.example.net");
    row("HELO ", "helo=");
    row("LHLO a.example.net", "helo=a.example.net");
    row("helo=a.example.net ident=joe", "helo=a.example.net|ident=joe");
    row("port=123 helo=60", "helo=60|port=123");
    row("actually b.example.net", "rdns=b.example.net");
    row("may be forged", "forged");
    row("using TLSv1.3 with cipher AES (1/1 bits)", "tls=TLSv1.3");
    row("using TLS with cipher AES", "tls=TLS");
    row("using TLS: TLSv1.2, AES", "tls=TLSv1.2");
    row("version=TLSv1.3 cipher=AES bits=256", "tls=TLSv1.3");
    row("version=TLS1_2, cipher=AES", "tls=TLS1_2");
    row("cipher=AES subject=\"/C=US\"", "tls=AES");
    row("Cipher TLSv1:AES:168", "tls=TLSv1");
    row("tls_cipher TLS-1.0:AES:32", "tls=TLS-1.0");
    row("TLS1.3", "tls=TLS1.3");
    row("TLSv1:AES256-SHA:256", "tls=TLSv1");
    row("TLS: TLSv1.3,256bits,AES", "tls=TLSv1.3");
    row("TLS_AES_256_GCM_SHA384 encrypted", "tls=TLS_AES_256_GCM_SHA384");
    row("AES256-SHA encrypted", "tls=AES256-SHA");
    row("SSL", "tls=SSL");
    row("", "");
    other("Postfix");
    other("No client certificate requested");
    other("using a new program");
    other("authenticated@192.0.2.7");
    other("user=joe");
    other("Exim 4.97");
    other("192.0.2.7");
}

void TestComments::known()
{
    QFETCH(QByteArray, inner);
    Hop hop;
    Peer peer;
    QTEST(readKnownComment(view(inner), hop, peer), "isKnown");
    QTEST(shown(hop, peer), "expected");
}

void TestComments::peer_data()
{
    QTest::addColumn<QByteArray>("inner");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *inner, const char *expected) {
        QTest::newRow(inner) << QByteArray(inner) << QString::fromLatin1(expected);
    };

    row("b.example.net [192.0.2.7]", "rdns=b.example.net|ip=192.0.2.7");
    row("b.example.net. [192.0.2.7]", "rdns=b.example.net|ip=192.0.2.7");
    row("b.example.net[192.0.2.7]", "rdns=b.example.net|ip=192.0.2.7");
    row("unknown [192.0.2.7]", "rdns=|ip=192.0.2.7|unknown");
    row("<unknown.domain>[192.0.2.7]", "rdns=|ip=192.0.2.7|unknown");
    row("unverified [192.0.2.7]", "rdns=|ip=192.0.2.7");
    row("Not Verified[192.0.2.7]", "rdns=|ip=192.0.2.7");
    row("really [192.0.2.7]", "rdns=|ip=192.0.2.7");
    row("192.0.2.7 [192.0.2.7]", "rdns=|ip=192.0.2.7");
    row("[192.0.2.7]", "ip=192.0.2.7");
    row("[192.0.2.7] [192.0.2.7]", "ip=192.0.2.7");
    row(" [192.0.2.7] ", "ip=192.0.2.7");
    row("[fe80::1%9]]", "ip=fe80::1%9");
    row("[192.0.2.7]:4321 helo=a ident=[x]", "helo=a|ip=192.0.2.7|ident=[x]");
    row("[192.0.2.7]:4321 \"EHLO a.example.net\" rhost-flags-OK", "helo=a.example.net|ip=192.0.2.7");
    row("[192.0.2.7] RDNS failed", "ip=192.0.2.7|unknown");
    row("b.example.net [192.0.2.7] (may be forged)", "rdns=b.example.net|ip=192.0.2.7|forged");
    row("[192.0.2.7](may be forged)", "ip=192.0.2.7|forged");
    row("IDENT:joe@b.example.net [192.0.2.7]", "rdns=b.example.net|ip=192.0.2.7|ident=joe");
    row("joe@[192.0.2.7]", "ip=192.0.2.7|ident=joe");
    row("joe@example.org@[192.0.2.7]", "ip=192.0.2.7|auth=joe@example.org|authenticated|account");
    row("192.0.2.7", "ip=192.0.2.7");
    row("2001:db8::7", "ip=2001:db8::7");
    row("192.0.2.7, HELO a.example.net", "helo=a.example.net|ip=192.0.2.7");
    row("joe@192.0.2.7", "ip=192.0.2.7|ident=joe");
    row("joe@192.0.2.7 with plain", "ip=192.0.2.7|auth=joe|authenticated|account");
    row("joe@example.org@192.0.2.7", "ip=192.0.2.7|auth=joe@example.org|authenticated|account");
    row("authenticated@192.0.2.7", "ip=192.0.2.7|auth=authenticated|authenticated");
    row("mailfrom:joe@example.net fp:x", "from=joe@example.net");
    row("b.example.net", "lone=b.example.net");
    row("localhost", "lone=localhost");
    row("joe@localhost", "lone=localhost|ident=joe");
    row("unknown", "unknown");
    row("unverified", "");
    row("SMTP", "");
    row("NJE origin MAILER@NODE", "");
    row("b.example.net [AA.BB.CC.53]", "rdns=b.example.net|ip=AA.BB.CC.53");
    row("b.example.net [192.0.2.10.107]", "rdns=b.example.net");
    row("b.example.net [hidden]", "rdns=b.example.net");
    row("joe@b.example.net [hidden] (may be forged)", "rdns=b.example.net|ident=joe|forged");
    row("mx.example.org [local]", "rdns=mx.example.org");
    row("localhost [[UNIX: localhost]]", "rdns=localhost");
    row("unknown []", "rdns=|unknown");
    row("verified", "");
    row("[unix socket]", "");
    row("[<1@example.org>] helo=a", "helo=a");
    row("AVG SMTP 7.0.299 [265.6.8]", "");
    row("[", "");
    row("]", "");
}

void TestComments::peer()
{
    QFETCH(QByteArray, inner);
    Hop hop;
    Peer peer;
    readPeerComment(view(inner), hop, peer);
    QTEST(shown(hop, peer), "expected");
}

void TestComments::server_data()
{
    QTest::addColumn<QByteArray>("inner");
    QTest::addColumn<QByteArray>("address");
    QTest::newRow("bare") << QByteArray("192.0.2.25") << QByteArray("192.0.2.25");
    QTest::newRow("brackets") << QByteArray("[192.0.2.25]") << QByteArray("192.0.2.25");
    QTest::newRow("name") << QByteArray("mx.example.org [2001:db8::25]") << QByteArray("2001:db8::25");
    QTest::newRow("versions") << QByteArray("8.15.2/8.15.2") << QByteArray();
    QTest::newRow("words before brackets") << QByteArray("AVG SMTP 7 [192.0.2.25]") << QByteArray();
    QTest::newRow("reversed brackets") << QByteArray("]192.0.2.25[") << QByteArray();
}

void TestComments::server()
{
    QFETCH(QByteArray, inner);
    QTEST(QByteArray(readServerAddress(view(inner)).text.data(), qsizetype(readServerAddress(view(inner)).text.size())), "address");
}

void TestComments::names()
{
    QVERIFY(isNoName("UNKNOWN") && saysNoReverse("unknown") && !isConstantName("unknown"));
    QVERIFY(isNoName("unverified") && !saysNoReverse("unverified"));
    QVERIFY(isConstantName("no.name.available"));
    QVERIFY(!isNoName("unknown.example.org") && !isNoName(""));
    QCOMPARE(withoutAngles("<a@example.org>,"), std::string_view("a@example.org"));
    QCOMPARE(withoutAngles("<a"), std::string_view("a"));
    QCOMPARE(withoutAngles("a>"), std::string_view("a>"));
}

void TestComments::words()
{
    std::string_view text = "\r\n a  b\t";
    QCOMPARE(takeWord(text), std::string_view("a"));
    QCOMPARE(takeWord(text), std::string_view("b"));
    QVERIFY(text.empty());
    QCOMPARE(takeWord(text), std::string_view());
    std::string_view rest;
    QVERIFY(startsWithMark("Microsoft\r\n SMTP Server x", "microsoft smtp", &rest));
    QCOMPARE(rest, std::string_view("Server x"));
    QVERIFY(!startsWithMark("MicrosoftSMTP", "microsoft smtp"));
    QVERIFY(!startsWithMark("Micro", "microsoft"));
    QVERIFY(startsWithMark("a", ""));
}

QTEST_GUILESS_MAIN(TestComments)
#include "tst_comments.moc"
