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
    void oneOwner_data();
    void oneOwner();
    void oneOwner_remembered_tellsNothing();
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
    QCOMPARE(profiles.byName("microsoft365")->shortTitle(), std::string("Microsoft 365"));
    QCOMPARE(profiles.byName("fastmail")->shortTitle(), std::string("Fastmail"));
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
    QVERIFY(profile->ownerStates(*IpAddress::parse("192.0.2.7")));
    QVERIFY(!profile->ownerStates(*IpAddress::parse("203.0.113.7")));   // observed only
}

void TestProfiles::oneOwner_data()
{
    QTest::addColumn<QByteArray>("a");
    QTest::addColumn<QByteArray>("b");
    QTest::addColumn<bool>("expected");
    const auto row = [](const char *a, const char *b, bool expected) {
        QTest::addRow("%s %s", a, b) << QByteArray(a) << QByteArray(b) << expected;
    };
    row("lists.sourceforge.net", "sfs-ml-1.v29.lw.sourceforge.com", true);
    row("LISTS.SOURCEFORGE.NET.", "sfs-ml-1.v29.lw.sourceforge.com", true);
    row("lists.sourceforge.org", "sfs-ml-1.v29.lw.sourceforge.com", false);
    row("lists.sourceforge.net.example.com", "sfs-ml-1.v29.lw.sourceforge.com", false);
    row("out1.vger.email", "vger.kernel.org", true);
    row("out1.vger.email", "mail.kernel.org", false);
    row("f121.pav1.hotmail.com", "pv1fd.pav1.hotmail.msn.com", true);
    row("hotmail.com", "pv1fd.pav1.hotmail.msn.com", true);
    row("AM0PR02MB1.eurprd02.prod.outlook.com", "AM0PR02CA2.outlook.office365.com", true);
    row("lists.sourceforge.net", "vger.kernel.org", false);
    row("", "vger.kernel.org", false);
}

void TestProfiles::oneOwner()
{
    QFETCH(QByteArray, a);
    QFETCH(QByteArray, b);
    QFETCH(bool, expected);
    const Profiles &profiles = Profiles::shipped();
    QCOMPARE(profiles.haveOneOwner(a.toStdString(), b.toStdString()), expected);
    QCOMPARE(profiles.haveOneOwner(b.toStdString(), a.toStdString()), expected);
}

void TestProfiles::oneOwner_remembered_tellsNothing()
{
    const Profiles profiles = Profiles::fromJson(
        R"({"profiles":[{"name":"a","inside":["*.a.example","*.b.example"],"confidence":"remembered"}],
        "aliases":[{"names":["*.c.example","*.d.example"],"confidence":"remembered"},{"names":["*.e.example","*.f.example"],"confidence":"sourced"}]})");
    QVERIFY(!profiles.haveOneOwner("x.a.example", "x.b.example"));
    QVERIFY(!profiles.haveOneOwner("x.c.example", "x.d.example"));
    QVERIFY(profiles.haveOneOwner("x.e.example", "x.f.example"));
    QVERIFY(!profiles.byHost("x.e.example"));   // an alias is no profile: it makes nothing mine
}

QTEST_GUILESS_MAIN(TestProfiles)
#include "tst_profiles.moc"
