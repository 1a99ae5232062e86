// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/zones.h"

#include "models/core/text.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace headwater::trace {

namespace {

/// Every offset in whole minutes that a place used at any time since 1970: the tz database (2025), all its zones.
constexpr std::array kOffsets{-720, -660, -640, -630, -600, -570, -540, -510, -480, -420, -360, -300, -270, -240, -225, -210, -180,
    -150, -120, -90, -60, 0, 60, 120, 180, 210, 240, 270, 300, 330, 345, 360, 390, 420, 450, 480, 510, 525, 540, 570, 585, 600, 630,
    660, 690, 720, 750, 765, 780, 825, 840};

struct Name {
    std::string_view name;
    int minutes;
};

/// The first eleven are those of RFC 5322 section 4.3. The others stand in comments behind the same numeric offset wherever
/// mail shows them; names that mean several (IST, CST of China, BST, AEST's EST) are not here, or as the RFC has them.
constexpr std::array kNames{Name{"GMT", 0}, Name{"UT", 0}, Name{"EST", -300}, Name{"EDT", -240}, Name{"CST", -360},
    Name{"CDT", -300}, Name{"MST", -420}, Name{"MDT", -360}, Name{"PST", -480}, Name{"PDT", -420}, Name{"UTC", 0}, Name{"JST", 540},
    Name{"KST", 540}, Name{"MET", 60}, Name{"MEST", 120}, Name{"MESZ", 120}, Name{"CET", 60}, Name{"CEST", 120}, Name{"EET", 120},
    Name{"EEST", 180}, Name{"WET", 0}, Name{"WEST", 60}, Name{"MSK", 180}, Name{"MSD", 240}, Name{"HKT", 480}, Name{"SGT", 480},
    Name{"NZST", 720}, Name{"NZDT", 780}, Name{"AEST", 600}, Name{"AEDT", 660}};

} // namespace

TimeZone zoneOfOffset(int hours, int minutes)
{
    TimeZone zone;
    const int offset = hours * 60 + minutes;
    zone.known = std::abs(offset) < 24 * 60;
    zone.minutes = zone.known ? offset : 0;
    zone.exists = std::abs(minutes) < 60 && std::ranges::binary_search(kOffsets, offset);
    return zone;
}

std::optional<TimeZone> zoneOfName(std::string_view name)
{
    if (name.size() == 1 && lowered(name[0]) != 'j')
        return TimeZone{};
    const auto row = std::ranges::find_if(kNames, [name](const Name &candidate) { return sameText(candidate.name, name); });
    if (row == kNames.end())
        return std::nullopt;
    return TimeZone{.minutes = row->minutes};
}

} // namespace headwater::trace
