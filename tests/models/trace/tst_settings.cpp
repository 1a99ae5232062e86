// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/settings.h"

#include <QTest>

using namespace headwater;
using namespace headwater::trace;
using namespace Qt::StringLiterals;

namespace {

IpAddress ip(const char *text)
{
    return *IpAddress::parse(text);
}

} // namespace

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mine_networksAreTrustedAndInternal();
    void mine_namesMatchWithAndWithoutStar();
    void mine_rejectsWhatIsNeither();
    void networks_firstMatchWins();
    void networks_mayBeShort();
    void contradictions_areNamed();
};

void TestSettings::mine_networksAreTrustedAndInternal()
{
    MyServers servers;
    QStringList rejected;
    addMine(servers, u"192.0.2.0/24, 2001:db8::/32 !192.0.2.9"_s, rejected);
    QVERIFY(rejected.isEmpty());
    QVERIFY(servers.trusted.contains(ip("192.0.2.1")) && servers.internal.contains(ip("192.0.2.1")));
    QVERIFY(servers.trusted.contains(ip("2001:db8::1")));
    QVERIFY(servers.names.empty());
    QVERIFY(!servers.isEmpty());
    QVERIFY(MyServers().isEmpty());
}

void TestSettings::mine_namesMatchWithAndWithoutStar()
{
    MyServers servers;
    QStringList rejected;
    addMine(servers, u"*.Example.org,mx.example.net,.example.com"_s, rejected);
    QVERIFY(rejected.isEmpty());
    QVERIFY(servers.ownsName("mail.example.org"));
    QVERIFY(servers.ownsName("MAIL.example.ORG."));
    QVERIFY(!servers.ownsName("mailexample.org"));
    QVERIFY(!servers.ownsName("example.org.evil.example.net"));
    QVERIFY(servers.ownsName("mx.example.net"));
    QVERIFY(!servers.ownsName("a.mx.example.net"));
    QVERIFY(servers.ownsName("a.example.com"));
    QVERIFY(!servers.ownsName(""));
}

void TestSettings::mine_rejectsWhatIsNeither()
{
    MyServers servers;
    QStringList rejected;
    addMine(servers, u"192.0.2.0/99,ex ample,!*.example.org,a@b"_s, rejected);
    QCOMPARE(rejected, (QStringList{u"192.0.2.0/99"_s, u"!*.example.org"_s, u"a@b"_s}));
}

void TestSettings::networks_firstMatchWins()
{
    QStringList rejected;
    const NetworkList list = parseNetworkList(u"!10.2.3.4,10.2/16,!10.2.9/24"_s, rejected);
    QVERIFY(rejected.isEmpty());
    QVERIFY(!list.contains(ip("10.2.3.4")));
    QVERIFY(list.excludes(ip("10.2.3.4")));
    QVERIFY(list.contains(ip("10.2.9.1")));
    QVERIFY(!list.contains(ip("10.3.0.1")));
    QVERIFY(!list.excludes(ip("10.3.0.1")));
}

void TestSettings::networks_mayBeShort()
{
    QStringList rejected;
    const NetworkList list = parseNetworkList(u"10.2., 127"_s, rejected);
    QVERIFY(rejected.isEmpty());
    QVERIFY(list.contains(ip("10.2.200.1")));
    QVERIFY(!list.contains(ip("10.20.0.1")));
    QVERIFY(list.contains(ip("127.9.9.9")));
}

void TestSettings::contradictions_areNamed()
{
    MyServers servers;
    QStringList rejected;
    servers.trusted = parseNetworkList(u"192.0.2.0/24"_s, rejected);
    servers.internal = parseNetworkList(u"192.0.2.8,198.51.100.0/24"_s, rejected);
    servers.msa = parseNetworkList(u"203.0.113.1"_s, rejected);
    const QStringList found = contradictions(servers);
    QCOMPARE(found.size(), 2);
    QVERIFY(found.at(0).contains(u"198.51.100.0/24"_s));
    QVERIFY(found.at(1).contains(u"203.0.113.1/32"_s));
}

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
