// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/timestamp.h"
#include "models/trace/hop.h"
#include "models/trace/timezone.h"

#include <QList>
#include <QString>

#include <optional>

namespace headwater::trace {

/// "17:22:07 +09", "08:22:07 UTC"; without a zone "17:22:07"; "" for no date.
[[nodiscard]] QString timeText(const Timestamp &time, TimeZoneMode mode);
/// The same with the day in front: "2001-11-10 17:22:07 +09".
[[nodiscard]] QString isoTimeText(const Timestamp &time, TimeZoneMode mode);
/// The day alone, as the mode counts days: "2001-11-10".
[[nodiscard]] QString dayText(const Timestamp &time, TimeZoneMode mode);

/// Seconds that hop `index` took, the `delay_s` of the contract: its time less that of the next older hop; may be negative.
/// Nothing where either has no date, or where there is no older line. A date without a zone counts as UTC, as in Timestamp.
[[nodiscard]] std::optional<qint64> delaySeconds(const QList<Hop> &hops, qsizetype index);
/// The hop's line says a minute or more earlier than the next older one: one of the clocks is off. A few seconds are what clocks
/// differ by.
[[nodiscard]] bool goesBack(const QList<Hop> &hops, qsizetype index);
/// For a column: "9:15", "1:02:03", "3 d 4:05:06", with "-" in front where it is negative. Minutes and seconds at least.
[[nodiscard]] QString delayShort(qint64 seconds);
/// For a sentence, the two largest units: "9 min 15 s later", "3 d 4 h earlier", "at the same second".
[[nodiscard]] QString delayWords(qint64 seconds);

} // namespace headwater::trace
