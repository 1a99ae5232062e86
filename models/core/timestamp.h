// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QtGlobal>

namespace headwater {

/// A moment as a header states it. Seconds, since that is all a mail header has. Plain value, any thread.
struct Timestamp {
    qint64 utc = 0;           ///< Seconds since 1970-01-01 00:00 UTC; without a zone, the wall clock read as UTC.
    int offsetMinutes = 0;    ///< East of UTC, as stated.
    bool hasOffset = false;   ///< False where the line states no zone.
    bool valid = false;       ///< False: there is no date, or none that can be read.

    /// ISO 8601 as the contract has it: "2001-11-10T17:22:07+09:00", without an offset where none is stated; "" if
    /// invalid or outside the years 0000 to 9999.
    [[nodiscard]] QByteArray toIso() const;
    /// The same moment in UTC: "2001-11-10T08:22:07Z"; "" if invalid, without a zone, or outside those years.
    [[nodiscard]] QByteArray toUtcIso() const;
    bool operator==(const Timestamp &) const = default;
};

/// Days since 1970-01-01 of a date of the proleptic Gregorian calendar; month 1-12, day 1-31, not checked.
[[nodiscard]] qint64 daysFromCivil(int year, int month, int day);
/// 0 is Sunday.
[[nodiscard]] int weekdayOf(qint64 daysSinceEpoch);

} // namespace headwater
