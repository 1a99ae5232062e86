// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/timetext.h"

#include <QTest>

using namespace headwater;
using namespace headwater::trace;
using namespace Qt::StringLiterals;

namespace {

// 2001-11-10 08:22:07 UTC: 11636 days after the epoch.
constexpr qint64 kMoment = 11636 * 86400LL + 8 * 3600 + 22 * 60 + 7;

Hop hopAt(qint64 utc, bool valid = true)
{
    Hop hop;
    hop.date.time = {.utc = utc, .offsetMinutes = 0, .hasOffset = true, .valid = valid};
    return hop;
}

} // namespace

class TestTimeText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void texts_data()
    {
        QTest::addColumn<int>("offset");
        QTest::addColumn<bool>("hasOffset");
        QTest::addColumn<int>("mode");
        QTest::addColumn<QString>("time");
        QTest::addColumn<QString>("dateTime");
        QTest::addColumn<QString>("day");
        const int written = int(TimeZoneMode::AsWritten);
        const int utc = int(TimeZoneMode::Utc);
        const int local = int(TimeZoneMode::Local);
        QTest::newRow("as written, +09") << 540 << true << written << u"17:22:07 +09"_s << u"2001-11-10 17:22:07 +09"_s
                                         << u"2001-11-10"_s;
        QTest::newRow("as written, half an hour")
            << -570 << true << written << u"22:52:07 -09:30"_s << u"2001-11-09 22:52:07 -09:30"_s << u"2001-11-09"_s;
        QTest::newRow("UTC") << 540 << true << utc << u"08:22:07 UTC"_s << u"2001-11-10 08:22:07 UTC"_s << u"2001-11-10"_s;
        QTest::newRow("local, which is UTC in tests")
            << 540 << true << local << u"08:22:07 +00"_s << u"2001-11-10 08:22:07 +00"_s << u"2001-11-10"_s;
        QTest::newRow("no zone stays as written in UTC")
            << 0 << false << utc << u"08:22:07"_s << u"2001-11-10 08:22:07"_s << u"2001-11-10"_s;
    }
    void texts()
    {
        QFETCH(int, offset);
        QFETCH(bool, hasOffset);
        QFETCH(int, mode);
        const Timestamp time{.utc = kMoment, .offsetMinutes = offset, .hasOffset = hasOffset, .valid = true};
        QTEST(timeText(time, TimeZoneMode(mode)), "time");
        QTEST(isoTimeText(time, TimeZoneMode(mode)), "dateTime");
        QTEST(dayText(time, TimeZoneMode(mode)), "day");
    }

    void invalid_isEmpty()
    {
        QCOMPARE(timeText({}, TimeZoneMode::Utc), QString());
        QCOMPARE(isoTimeText({}, TimeZoneMode::AsWritten), QString());
        QCOMPARE(dayText({}, TimeZoneMode::Local), QString());
    }

    void delay_isNewerLessOlder()
    {
        const QList<Hop> hops{hopAt(1000), hopAt(445), hopAt(500), hopAt(0, false)};
        QCOMPARE(delaySeconds(hops, 0), std::optional<qint64>(555));
        QCOMPARE(delaySeconds(hops, 1), std::optional<qint64>(-55));
        QCOMPARE(delaySeconds(hops, 2), std::nullopt);  // the older one has no date
        QCOMPARE(delaySeconds(hops, 3), std::nullopt);  // nothing is older
        QCOMPARE(delaySeconds(hops, -1), std::nullopt);
        QCOMPARE(delaySeconds(hops, 4), std::nullopt);
    }

    void delayWords_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("brief");
        QTest::addColumn<QString>("words");
        QTest::newRow("none") << 0LL << u"0:00"_s << u"at the same second"_s;
        QTest::newRow("seconds") << 7LL << u"0:07"_s << u"7 s later"_s;
        QTest::newRow("as drawn") << 555LL << u"9:15"_s << u"9 min 15 s later"_s;
        QTest::newRow("whole minutes") << 540LL << u"9:00"_s << u"9 min later"_s;
        QTest::newRow("hours leave seconds out") << 3723LL << u"1:02:03"_s << u"1 h 2 min later"_s;
        QTest::newRow("hour and no minute") << 3603LL << u"1:00:03"_s << u"1 h later"_s;
        QTest::newRow("days") << 273906LL << u"3 d 4:05:06"_s << u"3 d 4 h later"_s;
        QTest::newRow("backwards") << -40LL << u"-0:40"_s << u"40 s earlier"_s;
    }
    void delayWords()
    {
        QFETCH(qint64, seconds);
        QTEST(delayShort(seconds), "brief");
        QTEST(headwater::trace::delayWords(seconds), "words");
    }
};

QTEST_GUILESS_MAIN(TestTimeText)
#include "tst_timetext.moc"
