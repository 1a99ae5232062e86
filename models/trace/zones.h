// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace headwater::trace {

/// The zone of a date: how far east of UTC.
struct TimeZone {
    int minutes = 0;
    bool known = true;   ///< False: no offset can be made of it (24 hours and more).
    bool exists = true;  ///< False: no place on Earth uses or used it since 1970.
};

/// The zone of a numeric offset, both parts with its sign.
[[nodiscard]] TimeZone zoneOfOffset(int hours, int minutes);
/// The zone of a name: RFC 5322 section 4.3 (its military letters as -0000), and a few more that mean one offset only.
[[nodiscard]] std::optional<TimeZone> zoneOfName(std::string_view name);

} // namespace headwater::trace
