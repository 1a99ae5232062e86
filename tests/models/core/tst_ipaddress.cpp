// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/ipaddress.h"

#include <QTest>

#include <limits>

using namespace headwater;
using namespace Qt::StringLiterals;

class TestIpAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void nullAddress();
    void near();
    void sharesPrefix();
    void masked_data();
    void masked();
    void network_data();
    void network();
    void noNetwork_data();
    void noNetwork();
    void contains();
};

namespace {

std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

} // namespace

void TestIpAddress::reads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("canonical");
    const auto row = [](const char *name, const char *text, const char *canonical) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(canonical);
    };
    row("quad", "192.0.2.1", "192.0.2.1");
    row("lowest", "0.0.0.0", "0.0.0.0");
    row("highest", "255.255.255.255", "255.255.255.255");
    row("octets are decimal", "010.001.000.08", "10.1.0.8");
    // RFC 5952, section by section.
    row("4.1 leading zeros", "2001:0db8::0001", "2001:db8::1");
    row("4.2.1 as short as possible", "2001:db8:0:0:0:0:2:1", "2001:db8::2:1");
    row("4.2.2 one group is not shortened", "2001:db8::1:1:1:1:1", "2001:db8:0:1:1:1:1:1");
    row("4.2.3 the longest run", "2001:0:0:1:0:0:0:1", "2001:0:0:1::1");
    row("4.2.3 the first of equals", "2001:db8:0:0:1:0:0:1", "2001:db8::1:0:0:1");
    row("4.3 small letters", "2001:DB8::AAAA", "2001:db8::aaaa");
    row("unspecified", "0:0:0:0:0:0:0:0", "::");
    row("loopback", "0:0:0:0:0:0:0:1", "::1");
    row("quad at the end", "2001:db8::192.0.2.33", "2001:db8::c000:221");
    row("mapped", "::ffff:192.0.2.1", "192.0.2.1");
    row("mapped, in hex", "0:0:0:0:0:FFFF:C000:0201", "192.0.2.1");
    row("zone id", "fe80::1%eth0", "fe80::1");
    row("zone number", "fe80::1%9", "fe80::1");
}

void TestIpAddress::reads()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, canonical);
    const std::optional<IpAddress> address = IpAddress::parse(viewOf(text));
    QVERIFY(address.has_value());
    QCOMPARE(address->toString(), canonical);
    QCOMPARE(address->isIpv4(), !canonical.contains(':'));
    QCOMPARE(address->isIpv6(), canonical.contains(':'));
    QCOMPARE(address->octets().size(), canonical.contains(':') ? 16u : 4u);
    QVERIFY(IpAddress::parse(viewOf(canonical)) == address);
}

void TestIpAddress::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, const QByteArray &text) { QTest::newRow(name) << text; };
    row("empty", "");
    row("three octets", "192.0.2");
    row("five octets", "192.0.2.1.5");
    row("over 255", "192.0.2.256");
    row("four digits", "192.0.2.0001");
    row("final dot", "192.0.2.1.");
    row("sign", "192.0.2.-1");
    row("plus", "+192.0.2.1");
    row("hex octets", "0xc0.0.2.1");
    row("white space", " 192.0.2.1");
    row("white space behind", "192.0.2.1 ");
    row("brackets", "[192.0.2.1]");
    row("port", "192.0.2.1:25");
    row("tag", "IPv6:2001:db8::1");
    row("two gaps", "2001:db8::1::2");
    row("seven groups", "2001:db8:1:2:3:4:5");
    row("nine groups", "2001:db8:1:2:3:4:5:6:7");
    row("five digits", "2001:db8::12345");
    row("quad over 255", "::ffff:192.0.2.256");
    row("NUL inside", QByteArray("2001:db8::1\0junk", 16));
    row("NUL at the end", QByteArray("2001:db8::1\0", 12));
    row("empty zone", "fe80::1%");
    row("blank in the zone", "fe80::1%eth 0");
    row("control in the zone", "fe80::1%\x1b[31m");
    row("zone of a quad", "192.0.2.1%eth0");
    row("too long", "fe80::1%" + QByteArray(60, 'a'));
}

void TestIpAddress::refuses()
{
    QFETCH(QByteArray, text);
    QVERIFY(!IpAddress::parse(viewOf(text)).has_value());
}

void TestIpAddress::nullAddress()
{
    const IpAddress null;
    QVERIFY(null.isNull());
    QVERIFY(!null.isIpv4() && !null.isIpv6());
    QCOMPARE(null.toString(), QByteArray());
    QCOMPARE(null.octets().size(), 0u);
    QVERIFY(!null.sharesPrefix(null, 0));
    QVERIFY(null != *IpAddress::parse("0.0.0.0"));
    QVERIFY(*IpAddress::parse("0.0.0.0") != *IpAddress::parse("::"));
}

void TestIpAddress::near()
{
    const IpAddress v4 = *IpAddress::parse("192.0.2.1");
    QVERIFY(v4.isNear(*IpAddress::parse("192.0.2.254")));
    QVERIFY(!v4.isNear(*IpAddress::parse("192.0.3.1")));
    const IpAddress v6 = *IpAddress::parse("2001:db8:1::1");
    QVERIFY(v6.isNear(*IpAddress::parse("2001:db8:1:ffff::2")));
    QVERIFY(!v6.isNear(*IpAddress::parse("2001:db8:2::1")));
    QVERIFY(!v6.isNear(v4));
}

void TestIpAddress::sharesPrefix()
{
    const IpAddress a = *IpAddress::parse("198.51.100.128");
    QVERIFY(a.sharesPrefix(*IpAddress::parse("198.51.100.255"), 25));
    QVERIFY(!a.sharesPrefix(*IpAddress::parse("198.51.100.127"), 25));
    QVERIFY(a.sharesPrefix(*IpAddress::parse("203.0.113.9"), 0));
    QVERIFY(!a.sharesPrefix(*IpAddress::parse("198.51.100.129"), 32));
    QVERIFY(a.sharesPrefix(a, 32));
    QVERIFY(a.sharesPrefix(a, std::numeric_limits<int>::max()));
    QVERIFY(a.sharesPrefix(*IpAddress::parse("203.0.113.9"), -7));
}

void TestIpAddress::masked_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("bits");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("whole octets") << "198.51.100.77"_ba << 24 << "198.51.100.0"_ba;
    QTest::newRow("inside an octet") << "198.51.100.205"_ba << 26 << "198.51.100.192"_ba;
    QTest::newRow("none") << "198.51.100.77"_ba << 0 << "0.0.0.0"_ba;
    QTest::newRow("all") << "198.51.100.77"_ba << 32 << "198.51.100.77"_ba;
    QTest::newRow("IPv6") << "2001:db8:ffff::1"_ba << 36 << "2001:db8:f000::"_ba;
}

void TestIpAddress::masked()
{
    QFETCH(QByteArray, text);
    QFETCH(int, bits);
    QFETCH(QByteArray, expected);
    QCOMPARE(IpAddress::parse(viewOf(text))->masked(bits).toString(), expected);
}

void TestIpAddress::network_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *text, const char *expected) {
        QTest::newRow(text) << QByteArray(text) << QByteArray(expected);
    };
    row("192.0.2.0/24", "192.0.2.0/24");
    row("192.0.2.77/24", "192.0.2.0/24");
    row("192.0.2.1", "192.0.2.1/32");
    row("0.0.0.0/0", "0.0.0.0/0");
    row("10", "10.0.0.0/8");
    row("10.2", "10.2.0.0/16");
    row("10.2.", "10.2.0.0/16");
    row("10.2.3.", "10.2.3.0/24");
    row("10.2/16", "10.2.0.0/16");
    row("10.2/12", "10.0.0.0/12");
    row("10/8", "10.0.0.0/8");
    row("2001:db8::/32", "2001:db8::/32");
    row("2001:db8::1/32", "2001:db8::/32");
    row("2001:db8::1", "2001:db8::1/128");
    row("::/0", "::/0");
    row("::ffff:10.1.2.3/104", "10.0.0.0/8");
    row("::ffff:10.1.2.3/128", "10.1.2.3/32");
    row("::ffff:10.1.2.3", "10.1.2.3/32");
}

void TestIpAddress::network()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    const std::optional<Network> network = Network::parse(viewOf(text));
    QVERIFY(network.has_value());
    QCOMPARE(network->toString(), expected);
    QVERIFY(Network::parse(viewOf(expected)) == network);
}

void TestIpAddress::noNetwork_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"", "/24", "192.0.2.0/", "192.0.2.0/33", "192.0.2.0/-1", "192.0.2.0/-0", "192.0.2.0/+8",
             "192.0.2.0/8 ", "192.0.2.0/8/8", "192.0.2.0/255.255.255.0", "192.0.2.1./32", "192..2", ".10", "256", "2001:db8::/129",
             "::ffff:10.1.2.3/95", "example.org", "10.2.example.org"})
        QTest::newRow(*text ? text : "empty") << QByteArray(text);
}

void TestIpAddress::noNetwork()
{
    QFETCH(QByteArray, text);
    QVERIFY(!Network::parse(viewOf(text)).has_value());
}

void TestIpAddress::contains()
{
    const Network network = *Network::parse("172.16/12");
    QVERIFY(network.contains(*IpAddress::parse("172.31.255.255")));
    QVERIFY(network.contains(*IpAddress::parse("::ffff:172.16.0.1")));
    QVERIFY(!network.contains(*IpAddress::parse("172.32.0.0")));
    QVERIFY(!network.contains(*IpAddress::parse("2001:db8::1")));
    QVERIFY(!network.contains(IpAddress()));
    QVERIFY(!Network().contains(*IpAddress::parse("192.0.2.1")));
}

QTEST_GUILESS_MAIN(TestIpAddress)
#include "tst_ipaddress.moc"
