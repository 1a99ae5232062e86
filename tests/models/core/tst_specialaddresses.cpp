// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/specialaddresses.h"

#include <QTest>

using namespace headwater;

Q_DECLARE_METATYPE(headwater::AddressKind)

class TestSpecialAddresses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void iana_data();
    void iana();
    void injected();
    void nothing();
};

void TestSpecialAddresses::iana_data()
{
    using enum AddressKind;
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<AddressKind>("kind");
    const auto row = [](const char *text, AddressKind kind) { QTest::newRow(text) << QByteArray(text) << kind; };
    // The IANA special-purpose registries; first and last addresses, and their neighbours.
    row("0.0.0.0", Reserved);
    row("0.255.255.255", Reserved);
    row("1.0.0.0", Public);
    row("9.255.255.255", Public);
    row("10.0.0.0", Private);
    row("10.255.255.255", Private);
    row("11.0.0.0", Public);
    row("100.63.255.255", Public);
    row("100.64.0.0", Shared);
    row("100.127.255.255", Shared);
    row("100.128.0.0", Public);
    row("127.0.0.1", Loopback);
    row("127.255.255.255", Loopback);
    row("169.254.1.1", LinkLocal);
    row("172.15.255.255", Public);
    row("172.16.0.0", Private);
    row("172.31.255.255", Private);
    row("172.32.0.0", Public);
    row("192.0.2.1", Documentation);
    row("192.168.255.255", Private);
    row("192.169.0.0", Public);
    row("198.51.100.1", Documentation);
    row("203.0.113.255", Documentation);
    row("203.0.114.0", Public);
    row("223.255.255.255", Public);
    row("224.0.0.1", Reserved);
    row("233.252.0.1", Documentation);  // RFC 6676, inside of multicast
    row("239.255.255.255", Reserved);
    row("240.0.0.0", Reserved);
    row("255.255.255.255", Reserved);
    row("::", Reserved);
    row("::1", Loopback);
    row("::2", Public);
    row("::ffff:10.0.0.1", Private);
    row("::ffff:8.8.8.8", Public);
    row("2001:db8::1", Documentation);
    row("2001:db9::1", Public);
    row("3fff:fff:ffff::1", Documentation);
    row("3fff:1000::1", Public);
    row("fbff::1", Public);
    row("fc00::1", Private);
    row("fdff:ffff::1", Private);
    row("fe80::1", LinkLocal);
    row("febf::1", LinkLocal);
    row("ff02::1", Reserved);
    row("2a00::1", Public);
}

void TestSpecialAddresses::iana()
{
    QFETCH(QByteArray, text);
    QFETCH(AddressKind, kind);
    const SpecialAddresses &special = SpecialAddresses::iana();
    const IpAddress address = *IpAddress::parse(text.toStdString());
    QCOMPARE(special.kind(address), kind);
    using enum AddressKind;
    QCOMPARE(special.isLocal(address), kind == Loopback || kind == Private || kind == LinkLocal || kind == Shared);
    QCOMPARE(special.isOutside(address), kind == Public || kind == Documentation || kind == Reserved);
    QCOMPARE(special.isImpossible(address), kind == Reserved);
}

void TestSpecialAddresses::injected()
{
    // The order of the rows does not matter, the longest prefix does.
    const SpecialAddresses special({{*Network::parse("127.0.0.0/8"), AddressKind::Loopback},
        {*Network::parse("127.0.0.2/32"), AddressKind::Public}, {*Network::parse("127.0.0.0/24"), AddressKind::Reserved}});
    QCOMPARE(special.kind(*IpAddress::parse("127.0.0.2")), AddressKind::Public);
    QCOMPARE(special.kind(*IpAddress::parse("127.0.0.1")), AddressKind::Reserved);
    QCOMPARE(special.kind(*IpAddress::parse("127.1.0.1")), AddressKind::Loopback);
    QCOMPARE(special.kind(*IpAddress::parse("10.0.0.1")), AddressKind::Public);
}

void TestSpecialAddresses::nothing()
{
    QCOMPARE(SpecialAddresses::iana().kind(IpAddress()), AddressKind::Public);
    QVERIFY(!SpecialAddresses::iana().isLocal(IpAddress()));
    QVERIFY(!SpecialAddresses::iana().isOutside(IpAddress()));
    QCOMPARE(SpecialAddresses().kind(*IpAddress::parse("10.0.0.1")), AddressKind::Public);
}

QTEST_GUILESS_MAIN(TestSpecialAddresses)
#include "tst_specialaddresses.moc"
