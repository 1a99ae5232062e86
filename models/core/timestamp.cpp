// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/timestamp.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>

namespace headwater {

namespace {

QByteArray isoOf(qint64 seconds)
{
    using namespace std::chrono;
    const sys_seconds moment{std::chrono::seconds(seconds)};
    const auto day = floor<days>(moment);
    const year_month_day date(day);
    const hh_mm_ss time(moment - day);
    char buffer[40];
    const int length = std::snprintf(buffer, sizeof buffer, "%04d-%02u-%02uT%02d:%02d:%02d", int(date.year()), unsigned(date.month()),
        unsigned(date.day()), int(time.hours().count()), int(time.minutes().count()), int(time.seconds().count()));
    return QByteArray(buffer, length);
}

} // namespace

QByteArray Timestamp::toIso() const
{
    if (!valid)
        return {};
    QByteArray iso = isoOf(utc + offsetMinutes * 60LL);
    if (hasOffset) {
        char buffer[16];
        const int minutes = std::abs(offsetMinutes);
        const int length = std::snprintf(buffer, sizeof buffer, "%c%02d:%02d", offsetMinutes < 0 ? '-' : '+', minutes / 60, minutes % 60);
        iso.append(buffer, length);
    }
    return iso;
}

QByteArray Timestamp::toUtcIso() const
{
    return valid && hasOffset ? isoOf(utc) + 'Z' : QByteArray();
}

qint64 daysFromCivil(int year, int month, int day)
{
    using namespace std::chrono;
    const year_month_day first(std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)), std::chrono::day(1));
    return sys_days(first).time_since_epoch().count() + day - 1;
}

int weekdayOf(qint64 daysSinceEpoch)
{
    return static_cast<int>(((daysSinceEpoch + 4) % 7 + 7) % 7);
}

} // namespace headwater
