// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/peeraddress.h"

#include <QTest>

using namespace headwater::trace;
using Kind = PeerAddress::Kind;

class TestPeerAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void masks_data();
    void masks();
    void port_data();
    void port();
};

void TestPeerAddress::reads_data()
{
    QTest::addColumn<QByteArray>("word");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("ip");
    QTest::addColumn<int>("port");
    const auto row = [](const char *word, Kind kind, const char *text, const char *ip, int port) {
        QTest::newRow(word) << QByteArray(word) << kind << QByteArray(text) << QByteArray(ip) << port;
    };

    row("192.0.2.1", Kind::Read, "192.0.2.1", "192.0.2.1", -1);
    row("[192.0.2.1]", Kind::Read, "192.0.2.1", "192.0.2.1", -1);
    row("[192.0.2.1]:25", Kind::Read, "192.0.2.1", "192.0.2.1", 25);
    row("[192.0.2.1:25]", Kind::Read, "192.0.2.1", "192.0.2.1", 25);
    row("192.0.2.1:25", Kind::Read, "192.0.2.1", "192.0.2.1", 25);
    row("[192.0.2.1]]", Kind::Read, "192.0.2.1", "192.0.2.1", -1);
    row("[192.0.2.1", Kind::Read, "192.0.2.1", "192.0.2.1", -1);
    row("192.0.2.1.40001", Kind::Read, "192.0.2.1", "192.0.2.1", 40001);
    row("192.0.2.1.25", Kind::None, "", "", -1);
    row("[192.0.2.10.107]", Kind::None, "", "", -1);
    row("[IPv6:2001:db8::1]", Kind::Read, "2001:db8::1", "2001:db8::1", -1);
    row("IPV6:2001:DB8::1", Kind::Read, "2001:DB8::1", "2001:db8::1", -1);
    row("[2001:db8::1]:39074", Kind::Read, "2001:db8::1", "2001:db8::1", 39074);
    row("[2001:db8::1.33923]", Kind::Read, "2001:db8::1", "2001:db8::1", 33923);
    row("[fe80::d943:1%9]]", Kind::Read, "fe80::d943:1%9", "fe80::d943:1", -1);
    row("::ffff:192.0.2.1", Kind::Read, "::ffff:192.0.2.1", "192.0.2.1", -1);
    row("::1", Kind::Read, "::1", "::1", -1);
    row("300.0.2.1", Kind::Impossible, "300.0.2.1", "", -1);
    row("[192.0.2.1234]", Kind::Impossible, "192.0.2.1234", "", -1);
    row("1.2.3", Kind::None, "", "", -1);
    row("1.2.3.4.5.6", Kind::None, "", "", -1);
    row("1..3.4", Kind::None, "", "", -1);
    row("5.5.2653.19", Kind::Impossible, "5.5.2653.19", "", -1); // the caller knows where versions stand
    row("400.2023.12.14.06.48.20", Kind::None, "", "", -1);      // an id of Gmail
    row("[unix socket]", Kind::None, "", "", -1);
    row("[local]", Kind::None, "", "", -1);
    row("[192.0.2.1]x", Kind::None, "", "", -1);
    row("dead.beef.example", Kind::None, "", "", -1);
    row("ww.aa.example.net", Kind::None, "", "", -1);
    row("a", Kind::None, "", "", -1);
    row("", Kind::None, "", "", -1);
}

void TestPeerAddress::reads()
{
    QFETCH(QByteArray, word);
    const PeerAddress address = readPeerAddress({word.constData(), std::size_t(word.size())});
    QTEST(address.kind, "kind");
    QTEST(QByteArray(address.text.data(), qsizetype(address.text.size())), "text");
    QTEST(address.ip.toString(), "ip");
    QTEST(address.port, "port");
    QCOMPARE(bool(address), address.kind != Kind::None);
}

void TestPeerAddress::masks_data()
{
    QTest::addColumn<QByteArray>("word");
    QTest::addColumn<bool>("alone");
    QTest::addColumn<bool>("enclosed");
    QTest::newRow("letters") << QByteArray("212.72.XX.51") << true << true;
    QTest::newRow("one digit") << QByteArray("212.72.1x.51") << true << true;
    QTest::newRow("asterisk") << QByteArray("192.0.2.*") << true << true;
    QTest::newRow("all of it") << QByteArray("x.x.x.x") << false << true;
    QTest::newRow("letters that differ") << QByteArray("XX.YY.ZZ.49") << true << true;
    QTest::newRow("question marks") << QByteArray("?.?.?.?") << false << true;
    QTest::newRow("IPv6") << QByteArray("2001:db8:xxxx::1") << true << true;
    QTest::newRow("names") << QByteArray("a.b.c.d") << false << false;
    QTest::newRow("any letter") << QByteArray("AA.BB.CC.53") << true << true;
    QTest::newRow("any letter, with digits") << QByteArray("192.0.2N.7") << true << true;
    QTest::newRow("no group left") << QByteArray("[AA.BB.CC.DD]") << true << true;
    QTest::newRow("hash marks") << QByteArray("###.###.2.7") << true << true;
    QTest::newRow("a name that ends in letters") << QByteArray("1.2.3.cc") << false << false;
    QTest::newRow("letters that are a word") << QByteArray("10.to.cc.53") << false << false;
    QTest::newRow("five groups") << QByteArray("[AA.BB.CC.53.7]") << false << false;
    QTest::newRow("three groups") << QByteArray("xx.xx.51") << false << false;
}

void TestPeerAddress::masks()
{
    QFETCH(QByteArray, word);
    const std::string_view text(word.constData(), std::size_t(word.size()));
    QTEST(readPeerAddress(text).kind == Kind::Masked, "alone");
    const PeerAddress enclosed = readPeerAddress(text, true);
    QTEST(enclosed.kind == Kind::Masked, "enclosed");
    QVERIFY(enclosed.ip.isNull());
    const std::string_view bare = text.front() == '[' ? text.substr(1, text.size() - 2) : text;
    QCOMPARE(enclosed.text, enclosed ? bare : std::string_view());
}

void TestPeerAddress::port_data()
{
    QTest::addColumn<QByteArray>("digits");
    QTest::addColumn<int>("port");
    QTest::newRow("zero") << QByteArray("0") << 0;
    QTest::newRow("largest") << QByteArray("65535") << 65535;
    QTest::newRow("too large") << QByteArray("65536") << -1;
    QTest::newRow("no digits") << QByteArray() << -1;
    QTest::newRow("letters behind") << QByteArray("25x") << -1;
    QTest::newRow("sign") << QByteArray("-1") << -1;
    QTest::newRow("far too large") << QByteArray("99999999999") << -1;
}

void TestPeerAddress::port()
{
    QFETCH(QByteArray, digits);
    QTEST(readPort({digits.constData(), std::size_t(digits.size())}), "port");
}

QTEST_GUILESS_MAIN(TestPeerAddress)
#include "tst_peeraddress.moc"
