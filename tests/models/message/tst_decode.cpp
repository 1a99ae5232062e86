// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/decode.h"

#include <QTest>

using namespace headwater::message;

namespace {

std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

QByteArray bytes(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

} // namespace

class TestDecode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decodedText_data();
    void decodedText();
    void decodedText_isLinearInUnfinishedWords();
    void firstAddress_data();
    void firstAddress();
    void firstAddress_viewsTheField();
};

void TestDecode::decodedText_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("text");

    QTest::newRow("plain") << QByteArray(" Hello there\r\n") << QStringLiteral("Hello there");
    QTest::newRow("folded") << QByteArray("Hello\r\n\tthere") << QStringLiteral("Hello there");
    // The examples of RFC 2047 section 8.
    QTest::newRow("one") << QByteArray("=?ISO-8859-1?Q?a?=") << QStringLiteral("a");
    QTest::newRow("word and text") << QByteArray("=?ISO-8859-1?Q?a?= b") << QStringLiteral("a b");
    QTest::newRow("adjacent") << QByteArray("=?ISO-8859-1?Q?a?=  =?ISO-8859-1?Q?b?=") << QStringLiteral("ab");
    QTest::newRow("adjacent, folded") << QByteArray("=?ISO-8859-1?Q?a?=\r\n    =?ISO-8859-1?Q?b?=") << QStringLiteral("ab");
    QTest::newRow("underscore") << QByteArray("=?ISO-8859-1?Q?a_b?=") << QStringLiteral("a b");
    QTest::newRow("two charsets") << QByteArray("=?ISO-8859-1?Q?=E9?= =?UTF-8?Q?=C3=A8?=") << QStringLiteral("\u00e9\u00e8");
    QTest::newRow("language") << QByteArray("=?US-ASCII*EN?Q?Keith?=") << QStringLiteral("Keith");
    // UTF-8 of U+65E5 is E6 97 A5: split between two words.
    QTest::newRow("split character") << QByteArray("=?UTF-8?Q?=E6=97?=\n =?UTF-8?Q?=A5?=") << QStringLiteral("\u65e5");
    QTest::newRow("split character, base64") << QByteArray("=?utf-8?B?5pc=?= =?UTF-8?B?pQ==?=") << QStringLiteral("\u65e5");
    // ISO-2022-JP: ESC $ B F | K \ ESC ( B is U+65E5 U+672C.
    QTest::newRow("iso-2022-jp") << QByteArray("=?ISO-2022-JP?B?GyRCRnxLXBsoQg==?=") << QStringLiteral("\u65e5\u672c");
    QTest::newRow("raw iso-2022-jp") << QByteArray("\x1b$BF|K\\\x1b(B") << QStringLiteral("\u65e5\u672c");
    QTest::newRow("raw utf-8") << QByteArray("caf\xc3\xa9") << QStringLiteral("caf\u00e9");
    QTest::newRow("raw latin-1") << QByteArray("caf\xe9") << QStringLiteral("caf\u00e9");
    QTest::newRow("glued to text") << QByteArray("a=?utf-8?q?b?=c") << QStringLiteral("abc");
    QTest::newRow("blank inside") << QByteArray("=?utf-8?q?a b?=") << QStringLiteral("a b");
    QTest::newRow("unknown charset") << QByteArray("x =?no-such?Q?a=41?= y") << QStringLiteral("x =?no-such?Q?a=41?= y");
    QTest::newRow("unknown encoding") << QByteArray("=?utf-8?x?a?=") << QStringLiteral("=?utf-8?x?a?=");
    QTest::newRow("no end") << QByteArray("=?utf-8?q?abc") << QStringLiteral("=?utf-8?q?abc");
    QTest::newRow("no charset") << QByteArray("=??q?abc?=") << QStringLiteral("=??q?abc?=");
    QTest::newRow("bad hex") << QByteArray("=?utf-8?q?=4=41=?=") << QStringLiteral("=4A=");
    QTest::newRow("empty") << QByteArray() << QString();
}

void TestDecode::decodedText()
{
    QFETCH(QByteArray, value);
    QTEST(headwater::message::decodedText(view(value)), "text");
}

void TestDecode::decodedText_isLinearInUnfinishedWords()
{
    // Quadratic, this was 10^11 steps: the test would run into its time limit.
    const QByteArray value = QByteArray("=?utf-8?q?x").repeated(300'000);
    QCOMPARE(headwater::message::decodedText(view(value)).size(), value.size());
}

void TestDecode::firstAddress_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("addrSpec");
    QTest::addColumn<QByteArray>("domain");
    const auto row = [](const char *tag, const char *value, const QString &name, const char *addrSpec, const char *domain) {
        QTest::newRow(tag) << QByteArray(value) << name << QByteArray(addrSpec) << QByteArray(domain);
    };
    row("bare", " user@example.org\r\n", {}, "user@example.org", "example.org");
    row("angle", "<user@example.org>", {}, "user@example.org", "example.org");
    row("display name", "A. User <user@example.org>", QStringLiteral("A. User"), "user@example.org", "example.org");
    row("quoted name", "\"User, A \\\"x\\\"\" <user@example.org>", QStringLiteral("User, A \"x\""), "user@example.org",
        "example.org");
    row("address as the name", "\"ceo@example.com\" <user@example.org>", QStringLiteral("ceo@example.com"), "user@example.org",
        "example.org");
    row("bare address as the name", "ceo@example.com <user@example.org>", QStringLiteral("ceo@example.com"), "user@example.org",
        "example.org");
    row("encoded name", "=?utf-8?q?J=C3=B6?= <user@example.org>", QStringLiteral("J\u00f6"), "user@example.org", "example.org");
    row("comment", "user@example.org (A. User)", QStringLiteral("A. User"), "user@example.org", "example.org");
    row("comment first", "(A (nested) User) user@example.org", QStringLiteral("A (nested) User"), "user@example.org",
        "example.org");
    row("address in a comment", "(x@example.com) user@example.org", QStringLiteral("x@example.com"), "user@example.org",
        "example.org");
    row("list", "user@example.org, other@example.com", {}, "user@example.org", "example.org");
    row("unquoted comma", "User, A <user@example.org>", QStringLiteral("User, A"), "user@example.org", "example.org");
    row("group", "friends: A <user@example.org>, b@example.com;", QStringLiteral("A"), "user@example.org", "example.org");
    row("empty group", "undisclosed-recipients:;", {}, "", "");
    row("two @", "<user@inner@example.org>", {}, "user@inner@example.org", "example.org");
    row("route", "<@a.example,@b.example:user@example.org>", {}, "user@example.org", "example.org");
    row("no end", "A <user@example.org", QStringLiteral("A"), "user@example.org", "example.org");
    row("no end, more", "A <user@example.org, x", QStringLiteral("A"), "user@example.org", "example.org");
    row("no begin", "user@example.org>", {}, "user@example.org", "example.org");
    row("open quote", "\"A <user@example.org>", QStringLiteral("A"), "user@example.org", "example.org");
    row("open comment", "(A <user@example.org>", QStringLiteral("(A"), "user@example.org", "example.org");
    row("quoted local part", "\"a b\"@example.org", {}, "\"a b\"@example.org", "example.org");
    row("domain literal", "user@[IPv6:2001:db8::1]", {}, "user@[IPv6:2001:db8::1]", "[IPv6:2001:db8::1]");
    row("folded", "A\r\n <user@example.org>", QStringLiteral("A"), "user@example.org", "example.org");
    row("null", "<>", {}, "", "");
    row("no domain", "Mail System <MAILER-DAEMON>", QStringLiteral("Mail System"), "MAILER-DAEMON", "");
    row("no address", "A. User (x)", QStringLiteral("A. User"), "", "");
    row("mailto", "<mailto:user@example.org>", {}, "user@example.org", "example.org");
    row("empty", "", {}, "", "");
}

void TestDecode::firstAddress()
{
    QFETCH(QByteArray, value);
    const Address address = headwater::message::firstAddress(view(value));
    QTEST(address.displayName, "name");
    QTEST(bytes(address.addrSpec), "addrSpec");
    QTEST(bytes(address.domain), "domain");
}

void TestDecode::firstAddress_viewsTheField()
{
    const QByteArray value("A <user@example.org>");
    const Address address = headwater::message::firstAddress(view(value));
    QCOMPARE(address.addrSpec.data() - value.constData(), 3);
    QCOMPARE(address.domain.data() - value.constData(), 8);
}

QTEST_GUILESS_MAIN(TestDecode)
#include "tst_decode.moc"
