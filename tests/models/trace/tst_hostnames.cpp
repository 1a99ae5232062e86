// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/hostnames.h"

#include <QTest>

using namespace headwater;
using namespace headwater::trace;

class TestHostNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endHost_data();
    void endHost();
    void endHostWord();
    void somebody_data();
    void somebody();
    void innerName_data();
    void innerName();
    void literal_data();
    void literal();
    void related_data();
    void related();
};

void TestHostNames::endHost_data()
{
    QTest::addColumn<QByteArray>("rdns");
    QTest::addColumn<QByteArray>("ip");
    QTest::addColumn<bool>("expected");
    const auto row = [](const char *rdns, const char *ip, bool expected) {
        QTest::newRow(rdns) << QByteArray(rdns) << QByteArray(ip) << expected;
    };
    row("198-51-100-23.isp.example.net", "198.51.100.23", true);
    row("23.100.51.198.isp.example.net", "198.51.100.23", true);
    row("dsl-198-51-100-23.pool.example.net", "198.51.100.23", true);
    row("p23.dip0.dialin.example.net", "198.51.100.23", true);
    row("customer77.dhcp12.example.net", "198.51.100.23", true);
    row("mail-198-51-100-23.example.net", "198.51.100.23", false);   // says that it is a mail server
    row("static-198-51-100-23.example.net", "198.51.100.23", false);
    row("out4.example.net", "198.51.100.4", false);
    row("pool.example.net", "198.51.100.23", false);                 // no number: may be a name of its own
    row("example.net", "198.51.100.23", false);
    row("pool-198-51-100-23.south.example.net", "198.51.100.23", true);   // "out" is no word of it
    row("pool-198-51-100-23.router.example.net", "198.51.100.23", true);
    row("adsl-198-51-100-23.example.net", "198.51.100.23", true);
    row("mailout01.pool-7-8.example.net", "198.51.100.23", false);
    row("dynamo-7-8.example.net", "198.51.100.23", false);
    row("dyn-7-8.example.net", "198.51.100.23", true);
    row("", "198.51.100.23", false);
}

void TestHostNames::endHost()
{
    QFETCH(QByteArray, rdns);
    QFETCH(QByteArray, ip);
    QFETCH(bool, expected);
    QCOMPARE(isEndHostName(rdns.toStdString(), *IpAddress::parse(ip.toStdString())), expected);
}

void TestHostNames::endHostWord()
{
    QVERIFY(hasEndHostWord("198-51-100-23.dsl.example.net"));
    QVERIFY(hasEndHostWord("pool-7.example.net."));
    QVERIFY(!hasEndHostWord("198-51-100-23.example.net"));
    QVERIFY(!hasEndHostWord("mx.dsl-home.net"));   // the registered domain itself is no word of the host
    QVERIFY(!hasEndHostWord("dsl."));
    QVERIFY(isFixedCustomer("198-51-100-23.static.example.net", *IpAddress::parse("198.51.100.23")));
    QVERIFY(!isFixedCustomer("mail.static.example.net", *IpAddress::parse("198.51.100.23")));
    QVERIFY(!isFixedCustomer("198-51-100-23.example.net", *IpAddress::parse("198.51.100.23")));
}

void TestHostNames::somebody_data()
{
    QTest::addColumn<QByteArray>("rdns");
    QTest::addColumn<bool>("expected");
    const auto row = [](const char *rdns, bool expected) { QTest::newRow(*rdns ? rdns : "none") << QByteArray(rdns) << expected; };
    row("mx.example.net", true);
    row("mx.example.net.", true);
    row("waste", false);
    row("localhost.localdomain", false);
    row("mx.example.net.2.0.192.in-addr.arpa", false);
    row("9.ip6.ARPA.", false);
    row("", false);
}

void TestHostNames::somebody()
{
    QFETCH(QByteArray, rdns);
    QFETCH(bool, expected);
    QCOMPARE(namesSomebody(rdns.toStdString()), expected);
}

void TestHostNames::innerName_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<bool>("expected");
    for (const char *inner :
        {"localhost", "mbox", "exch01.corp.local", "10.1.2.3", "[192.168.0.1]", "2002:a05:6402::", "::1", "fe80::1%4"})
        QTest::newRow(inner) << QByteArray(inner) << true;
    for (const char *outer : {"mx.example.org", "198.51.100.1", "2001:db8::1", "2002:c633:6401::"})
        QTest::newRow(outer) << QByteArray(outer) << false;
}

void TestHostNames::innerName()
{
    QFETCH(QByteArray, name);
    QFETCH(bool, expected);
    QCOMPARE(isInnerName(name.toStdString(), SpecialAddresses::iana()), expected);
}

void TestHostNames::literal_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("bare") << QByteArray("192.0.2.1") << QByteArray("192.0.2.1");
    QTest::newRow("brackets") << QByteArray("[192.0.2.1]") << QByteArray("192.0.2.1");
    QTest::newRow("tag") << QByteArray("[IPv6:2001:DB8::0001]") << QByteArray("2001:db8::1");
    QTest::newRow("host name") << QByteArray("mx.example.org") << QByteArray();
    QTest::newRow("open bracket") << QByteArray("[192.0.2.1") << QByteArray();
    QTest::newRow("empty") << QByteArray() << QByteArray();
}

void TestHostNames::literal()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    QCOMPARE(addressLiteral(text.toStdString()).toString(), expected);
}

void TestHostNames::related_data()
{
    QTest::addColumn<QByteArray>("a");
    QTest::addColumn<QByteArray>("b");
    QTest::addColumn<bool>("expected");
    const auto row = [](const char *a, const char *b, bool expected) {
        QTest::addRow("%s %s", a, b) << QByteArray(a) << QByteArray(b) << expected;
    };
    row("mx.example.org", "relay.inner.example.org", true);
    row("a.example.co.uk", "b.other.co.uk", false);
    row("exch.corp.local", "gw.corp.local", true);
    row("AM0PR02MB1.eurprd02.prod.outlook.com", "AM0PR02CA1.outlook.office365.com", true);   // one provider, two domains
    row("mx.example.org", "mx.example.net", false);
    row("localhost", "localhost", true);
    row("mbox1", "mbox2", false);
    row("", "", false);
}

void TestHostNames::related()
{
    QFETCH(QByteArray, a);
    QFETCH(QByteArray, b);
    QFETCH(bool, expected);
    QCOMPARE(areRelated(a.toStdString(), b.toStdString(), Profiles::shipped()), expected);
    QCOMPARE(areRelated(b.toStdString(), a.toStdString(), Profiles::shipped()), expected);
}

QTEST_GUILESS_MAIN(TestHostNames)
#include "tst_hostnames.moc"
