// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/claimedpart.h"

#include <algorithm>

namespace headwater::trace {

qsizetype claimedFrom(const Trace &trace)
{
    if (const Hop *edge = trace.edgeHop())
        return edge->span.end() < trace.message.bytes.size() ? edge->span.end() : -1;
    const auto claimed = std::ranges::find(trace.hops, Zone::Claimed, &Hop::zone);
    return claimed == trace.hops.end() ? -1 : claimed->span.offset;
}

int hopAt(const Trace &trace, qsizetype byte)
{
    // Hops lie in the order of their bytes.
    const auto after = std::ranges::upper_bound(trace.hops, byte, {}, [](const Hop &hop) { return hop.span.offset; });
    if (after == trace.hops.begin() || !std::prev(after)->span.contains(byte))
        return -1;
    return static_cast<int>(std::prev(after) - trace.hops.begin());
}

} // namespace headwater::trace
