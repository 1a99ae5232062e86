// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/timestamp.h"

#include <QtNumeric>

#include <chrono>
#include <cstdio>
#include <cstdlib>

namespace headwater {

namespace {

/// "" outside the years 0000 to 9999, the only ones that ISO 8601 knows without agreement.
QByteArray isoOf(qint64 seconds)
{
    using namespace std::chrono;
    constexpr qint64 kYear0 = -62'167'219'200;
    constexpr qint64 kYear10000 = 253'402'300'800;
    if (seconds < kYear0 || seconds >= kYear10000)
        return {};
    const sys_seconds moment{std::chrono::seconds(seconds)};
    const auto day = floor<days>(moment);
    const year_month_day date(day);
    const hh_mm_ss time(moment - day);
    char buffer[40];
    const int length = std::snprintf(buffer, sizeof buffer, "%04d-%02u-%02uT%02d:%02d:%02d", int(date.year()),
        unsigned(date.month()), unsigned(date.day()), int(time.hours().count()), int(time.minutes().count()),
        int(time.seconds().count()));
    return QByteArray(buffer, length);
}

} // namespace

QByteArray Timestamp::toIso() const
{
    qint64 local = 0;
    if (!valid || qAddOverflow(utc, offsetMinutes * qint64(60), &local))
        return {};
    QByteArray iso = isoOf(local);
    if (hasOffset && !iso.isEmpty()) {
        char buffer[16];
        const int minutes = std::abs(offsetMinutes);
        const int length = std::snprintf(
            buffer, sizeof buffer, "%c%02d:%02d", offsetMinutes < 0 ? '-' : '+', minutes / 60, minutes % 60);
        iso.append(buffer, length);
    }
    return iso;
}

QByteArray Timestamp::toUtcIso() const
{
    const QByteArray iso = valid && hasOffset ? isoOf(utc) : QByteArray();
    return iso.isEmpty() ? iso : iso + 'Z';
}

qint64 daysFromCivil(int year, int month, int day)
{
    // Years that begin in March, so that the leap day is the last; 400 of them have 146,097 days, and 719,468 lie between
    // 0000-03-01 and 1970-01-01. std::chrono::year ends at 32767.
    const qint64 shifted = qint64(year) - (month <= 2 ? 1 : 0);
    const qint64 era = (shifted >= 0 ? shifted : shifted - 399) / 400;
    const qint64 yearOfEra = shifted - era * 400;
    const qint64 dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return era * 146'097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719'468;
}

int weekdayOf(qint64 daysSinceEpoch)
{
    return static_cast<int>(((daysSinceEpoch + 4) % 7 + 7) % 7);
}

} // namespace headwater
