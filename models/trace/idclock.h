// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/timestamp.h"
#include "models/trace/hop.h"

#include <optional>

namespace headwater::trace {

/// The time that a server's queue id or a Message-ID holds (received.md 2.3 and data/mta-ids.md).
struct IdClock {
    const char *kind = "";      ///< Which clock: "sendmail", "exim", "postfix-long", "google" …
    Timestamp time;             ///< When the id says it was made. UTC, or the server's wall clock where `local` is set.
    bool local = false;         ///< The id holds local time: compare it with the line's wall clock, not with UTC.
    bool impossible = false;    ///< It says a year that no clock shows: before 1980, or after 2100.
};

/// The clock in the queue id of a hop; nothing where the id holds none, or none that is known for sure.
/// The dialect and the shape decide together: product names lie, shapes do not.
[[nodiscard]] std::optional<IdClock> queueIdClock(const Hop &hop);

/// True where the id cannot have been made by the server that the line names (QID_FORMAT), e.g. a "postfix" line whose
/// five leading hex digits exceed F423F (999,999 microseconds).
[[nodiscard]] bool queueIdImpossible(const Hop &hop);

/// What Exchange writes behind "id" is its version, "15.20.2136.5", the same for every mail: digits and dots.
[[nodiscard]] bool isVersionId(std::string_view id);

/// The clock in a Message-ID (with or without <>): OUTLOOK_FILETIME and the dated forms of MSGID_CLOCK.
[[nodiscard]] std::optional<IdClock> messageIdClock(std::string_view messageId);

} // namespace headwater::trace
