// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/zones.h"

#include <QTest>

using namespace headwater::trace;

class TestZones : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offsets_data();
    void offsets();
    void names_data();
    void names();
};

void TestZones::offsets_data()
{
    QTest::addColumn<int>("hours");
    QTest::addColumn<int>("minutes");
    QTest::addColumn<int>("offset");
    QTest::addColumn<bool>("known");
    QTest::addColumn<bool>("exists");
    QTest::newRow("UTC") << 0 << 0 << 0 << true << true;
    QTest::newRow("Nepal") << 5 << 45 << 345 << true << true;
    QTest::newRow("Marquesas") << -9 << -30 << -570 << true << true;
    QTest::newRow("Newfoundland") << -2 << -30 << -150 << true << true;
    QTest::newRow("easternmost") << 14 << 0 << 840 << true << true;
    QTest::newRow("westernmost") << -12 << 0 << -720 << true << true;
    QTest::newRow("further east") << 14 << 30 << 870 << true << false;
    QTest::newRow("further west") << -13 << 0 << -780 << true << false;
    QTest::newRow("nobody's quarter") << 1 << 15 << 75 << true << false;
    QTest::newRow("sixty minutes") << 1 << 60 << 120 << true << false;
    QTest::newRow("a day") << 24 << 0 << 0 << false << false;
    QTest::newRow("nines") << -99 << -99 << 0 << false << false;
}

void TestZones::offsets()
{
    QFETCH(int, hours);
    QFETCH(int, minutes);
    const TimeZone zone = zoneOfOffset(hours, minutes);
    QTEST(zone.minutes, "offset");
    QTEST(zone.known, "known");
    QTEST(zone.exists, "exists");
}

void TestZones::names_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<int>("offset"); // 9999: none
    // RFC 5322 section 4.3
    QTest::newRow("UT") << QByteArray("UT") << 0;
    QTest::newRow("gmt") << QByteArray("gmt") << 0;
    QTest::newRow("EST") << QByteArray("EST") << -300;
    QTest::newRow("EDT") << QByteArray("EDT") << -240;
    QTest::newRow("CST") << QByteArray("CST") << -360;
    QTest::newRow("CDT") << QByteArray("CDT") << -300;
    QTest::newRow("MST") << QByteArray("MST") << -420;
    QTest::newRow("MDT") << QByteArray("MDT") << -360;
    QTest::newRow("PST") << QByteArray("PST") << -480;
    QTest::newRow("PDT") << QByteArray("PDT") << -420;
    QTest::newRow("military Z") << QByteArray("Z") << 0;
    QTest::newRow("military A counts as -0000") << QByteArray("A") << 0;
    QTest::newRow("J is no zone") << QByteArray("J") << 9999;
    // beyond the RFC
    QTest::newRow("JST") << QByteArray("JST") << 540;
    QTest::newRow("CEST") << QByteArray("CEST") << 120;
    QTest::newRow("IST is India, Ireland or Israel") << QByteArray("IST") << 9999;
    QTest::newRow("BST") << QByteArray("BST") << 9999;
    QTest::newRow("word") << QByteArray("with") << 9999;
    QTest::newRow("empty") << QByteArray() << 9999;
}

void TestZones::names()
{
    QFETCH(QByteArray, name);
    const auto zone = zoneOfName({name.constData(), std::size_t(name.size())});
    QTEST(zone ? zone->minutes : 9999, "offset");
}

QTEST_GUILESS_MAIN(TestZones)
#include "tst_zones.moc"
