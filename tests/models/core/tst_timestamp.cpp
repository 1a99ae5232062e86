// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/timestamp.h"

#include <QTest>

#include <limits>

using namespace headwater;
using namespace Qt::StringLiterals;

class TestTimestamp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void iso_data();
    void iso();
    void days_data();
    void days();
    void weekday_data();
    void weekday();
};

void TestTimestamp::iso_data()
{
    QTest::addColumn<qint64>("utc");
    QTest::addColumn<int>("offset");
    QTest::addColumn<bool>("hasOffset");
    QTest::addColumn<QByteArray>("local");
    QTest::addColumn<QByteArray>("inUtc");
    QTest::newRow("epoch") << 0LL << 0 << true << "1970-01-01T00:00:00+00:00"_ba << "1970-01-01T00:00:00Z"_ba;
    QTest::newRow("the contract's") << 1005380527LL << 540 << true << "2001-11-10T17:22:07+09:00"_ba << "2001-11-10T08:22:07Z"_ba;
    QTest::newRow("west, half an hour") << 1005380527LL << -210 << true << "2001-11-10T04:52:07-03:30"_ba
                                        << "2001-11-10T08:22:07Z"_ba;
    QTest::newRow("less than an hour west") << 60LL << -1 << true << "1970-01-01T00:00:00-00:01"_ba << "1970-01-01T00:01:00Z"_ba;
    QTest::newRow("no zone") << 1005380527LL << 0 << false << "2001-11-10T08:22:07"_ba << ""_ba;
    QTest::newRow("before 1970") << -1LL << 0 << true << "1969-12-31T23:59:59+00:00"_ba << "1969-12-31T23:59:59Z"_ba;
    QTest::newRow("leap day") << 951782400LL << 0 << true << "2000-02-29T00:00:00+00:00"_ba << "2000-02-29T00:00:00Z"_ba;
    // 719,528 days from 0000-01-01 to 1970-01-01; 2,932,897 from then to 10000-01-01.
    QTest::newRow("first of all") << -719528LL * 86400 << 0 << true << "0000-01-01T00:00:00+00:00"_ba << "0000-01-01T00:00:00Z"_ba;
    QTest::newRow("before it") << -719528LL * 86400 - 1 << 0 << true << ""_ba << ""_ba;
    QTest::newRow("last of all") << 2932897LL * 86400 - 1 << 0 << true << "9999-12-31T23:59:59+00:00"_ba
                                 << "9999-12-31T23:59:59Z"_ba;
    QTest::newRow("after it") << 2932897LL * 86400 << 0 << true << ""_ba << ""_ba;
    QTest::newRow("after it in the east only") << 2932897LL * 86400 - 1 << 60 << true << ""_ba << "9999-12-31T23:59:59Z"_ba;
    QTest::newRow("highest") << std::numeric_limits<qint64>::max() << 60 << true << ""_ba << ""_ba;
    QTest::newRow("lowest") << std::numeric_limits<qint64>::min() << -60 << true << ""_ba << ""_ba;
}

void TestTimestamp::iso()
{
    QFETCH(qint64, utc);
    QFETCH(int, offset);
    QFETCH(bool, hasOffset);
    QFETCH(QByteArray, local);
    QFETCH(QByteArray, inUtc);
    Timestamp time{utc, offset, hasOffset, true};
    QCOMPARE(time.toIso(), local);
    QCOMPARE(time.toUtcIso(), inUtc);
    time.valid = false;
    QCOMPARE(time.toIso(), QByteArray());
    QCOMPARE(time.toUtcIso(), QByteArray());
}

void TestTimestamp::days_data()
{
    QTest::addColumn<int>("year");
    QTest::addColumn<int>("month");
    QTest::addColumn<int>("day");
    QTest::addColumn<qint64>("expected");
    const auto row = [](int year, int month, int day, qint64 expected) {
        QTest::addRow("%d-%d-%d", year, month, day) << year << month << day << expected;
    };
    row(1970, 1, 1, 0);
    row(1969, 12, 31, -1);
    row(1970, 3, 1, 59);
    row(2000, 2, 29, 11016);      // 951,782,400 s
    row(2000, 3, 1, 11017);
    row(1900, 3, 1, -25508);      // 1900 had no leap day: 69 years and 17 leap days of 1904 to 1968, less 59 days
    row(1900, 2, 28, -25509);
    row(0, 1, 1, -719528);
    row(10000, 1, 1, 2932897);
    row(-400, 3, 1, -865565);     // 146,097 days before 0000-03-01, which is -719,468
    row(100000, 3, 1, 35804782);  // 250 times 146,097 days after 0000-03-01
}

void TestTimestamp::days()
{
    QFETCH(int, year);
    QFETCH(int, month);
    QFETCH(int, day);
    QFETCH(qint64, expected);
    QCOMPARE(daysFromCivil(year, month, day), expected);
}

void TestTimestamp::weekday_data()
{
    QTest::addColumn<qint64>("days");
    QTest::addColumn<int>("expected");
    QTest::newRow("1970-01-01, a Thursday") << 0LL << 4;
    QTest::newRow("1970-01-04, a Sunday") << 3LL << 0;
    QTest::newRow("1969-12-31, a Wednesday") << -1LL << 3;
    QTest::newRow("1969-12-28, a Sunday") << -4LL << 0;
    QTest::newRow("2000-02-29, a Tuesday") << 11016LL << 2;
}

void TestTimestamp::weekday()
{
    QFETCH(qint64, days);
    QFETCH(int, expected);
    QCOMPARE(weekdayOf(days), expected);
}

QTEST_GUILESS_MAIN(TestTimestamp)
#include "tst_timestamp.moc"
