// SPDX-License-Identifier: GPL-3.0-or-later
// One date: what was read lies in the text, and reads as the same date.
#include "models/trace/date.h"

#include <cstdint>
#include <cstdlib>

using namespace headwater::trace;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    const HeaderDate date = parseDate(text);
    const bool inside = date.text.empty()
        || (date.text.data() >= text.data() && date.text.data() + date.text.size() <= text.data() + text.size());
    if (!inside || (!date.time.valid && (date.weekdayWrong || date.zoneNonexistent)))
        std::abort();
    if (!date.time.valid)
        return 0;
    const HeaderDate again = parseDate(date.text);
    const bool same = again.time == date.time && again.text == date.text && again.weekdayWrong == date.weekdayWrong
        && again.nonRfc == date.nonRfc && again.zoneNonexistent == date.zoneNonexistent;
    if (!same || date.time.toIso().size() < 19 || std::abs(date.time.offsetMinutes) >= 24 * 60)
        std::abort();
    return 0;
}
