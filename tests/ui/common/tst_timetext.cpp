// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/timetext.h"

#include <QLocale>
#include <QTest>

using namespace headwater;
using namespace headwater::ui;
using namespace Qt::StringLiterals;

namespace {

// 10 Nov 2001 17:22:07 +0900 is 08:22:07 UTC: 11636 days after 1970-01-01 and 30127 seconds.
constexpr qint64 kUtc = 11636LL * 86400 + 8 * 3600 + 22 * 60 + 7;

} // namespace

class TestTimeText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        qputenv("TZ", "Asia/Kolkata"); // +05:30, no summer time
        tzset();
    }

    void text_data()
    {
        QTest::addColumn<int>("offset");
        QTest::addColumn<bool>("hasOffset");
        QTest::addColumn<TimeZoneMode>("mode");
        QTest::addColumn<QString>("date");
        QTest::newRow("as written") << 540 << true << TimeZoneMode::AsWritten << u"10 Nov 2001 17:22 +09:00"_s;
        QTest::newRow("west") << -210 << true << TimeZoneMode::AsWritten << u"10 Nov 2001 04:52 -03:30"_s;
        QTest::newRow("no such zone") << 5999 << true << TimeZoneMode::AsWritten << u"14 Nov 2001 12:21 +99:59"_s;
        QTest::newRow("utc") << 540 << true << TimeZoneMode::Utc << u"10 Nov 2001 08:22 UTC"_s;
        QTest::newRow("local") << 540 << true << TimeZoneMode::Local << u"10 Nov 2001 13:52 +05:30"_s;
        QTest::newRow("no zone, utc") << 0 << false << TimeZoneMode::Utc << u"10 Nov 2001 08:22"_s;
    }

    void text()
    {
        QFETCH(int, offset);
        QFETCH(bool, hasOffset);
        QFETCH(TimeZoneMode, mode);
        const Timestamp time{kUtc, offset, hasOffset, true};
        QTEST(dateTimeText(time, mode), "date");
    }

    void invalid_isEmpty() { QCOMPARE(dateTimeText({}, TimeZoneMode::Utc), QString()); }
};

QTEST_GUILESS_MAIN(TestTimeText)
#include "tst_timetext.moc"
