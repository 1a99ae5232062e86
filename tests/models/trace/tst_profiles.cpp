// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/profiles.h"

#include <QTest>

using namespace headwater;
using namespace headwater::trace;

class TestProfiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shipped_areComplete();
    void names_areThoseOfTheProvider_data();
    void names_areThoseOfTheProvider();
    void ranges_remembered_areLeftOut();
};

void TestProfiles::shipped_areComplete()
{
    const Profiles &profiles = Profiles::shipped();
    QCOMPARE(profiles.all().size(), std::size_t(29));
    for (const Profile &profile : profiles.all()) {
        QVERIFY(!profile.name.empty() && !profile.title.isEmpty() && !profile.kind.empty());
        QCOMPARE(profiles.byName(profile.name), &profile);
    }
    QVERIFY(profiles.byName("microsoft365")->decides);
    QVERIFY(!profiles.byName("gmx")->decides);   // its border line is only remembered
    QVERIFY(!profiles.byName("nobody"));
}

void TestProfiles::names_areThoseOfTheProvider_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<QByteArray>("profile");
    QTest::addColumn<bool>("outbound");
    QTest::newRow("mailbox server") << QByteArray("AM0PR02MB1234.eurprd02.prod.outlook.com") << QByteArray("microsoft365") << false;
    QTest::newRow("border") << QByteArray("DB3EUR01FT001.mail.protection.outlook.com.") << QByteArray("microsoft365") << false;
    QTest::newRow("outbound") << QByteArray("mail-db3eur01on2041.outbound.protection.outlook.com") << QByteArray("microsoft365")
                              << true;
    QTest::newRow("google border") << QByteArray("mx.google.com") << QByteArray("google") << false;
    QTest::newRow("google outbound") << QByteArray("mail-sor-f41.google.com") << QByteArray("google") << true;
    QTest::newRow("name within a name") << QByteArray("x.prod.outlook.com.example.net") << QByteArray() << false;
    QTest::newRow("prefix of a name") << QByteArray("amx.google.com") << QByteArray() << false;
    QTest::newRow("private address") << QByteArray("10.1.2.3") << QByteArray() << false;
    QTest::newRow("empty") << QByteArray() << QByteArray() << false;
}

void TestProfiles::names_areThoseOfTheProvider()
{
    QFETCH(QByteArray, host);
    QFETCH(QByteArray, profile);
    QFETCH(bool, outbound);
    const Profile *found = Profiles::shipped().byHost(host.toStdString());
    QCOMPARE(found ? QByteArray::fromStdString(found->name) : QByteArray(), profile);
    QCOMPARE(found && found->isOutbound(host.toStdString()), outbound);
}

void TestProfiles::ranges_remembered_areLeftOut()
{
    const Profiles profiles = Profiles::fromJson(R"({"profiles":[{"name":"a","title":"A","kind":"mailbox","inside":["*.a.example"],
        "ranges":[{"cidr":["192.0.2.0/24"],"kind":"spf","confidence":"sourced"},{"cidr":["198.51.100.0/24"],"kind":"spf","confidence":"remembered"},
        {"cidr":["203.0.113.0/24","nonsense"],"kind":"observed","confidence":"sourced"}],"border":{"confidence":"sourced"},"confidence":"sourced"}]})");
    const Profile *profile = profiles.byName("a");
    QVERIFY(profile && profile->decides);
    QCOMPARE(profile->ownerRanges.size(), std::size_t(1));
    QCOMPARE(profile->seenRanges.size(), std::size_t(1));
    QVERIFY(profile->hasAddress(*IpAddress::parse("192.0.2.7")));
    QVERIFY(profile->hasAddress(*IpAddress::parse("203.0.113.7")));
    QVERIFY(!profile->hasAddress(*IpAddress::parse("198.51.100.7")));
}

QTEST_GUILESS_MAIN(TestProfiles)
#include "tst_profiles.moc"
