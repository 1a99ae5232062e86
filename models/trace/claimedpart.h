// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trace/trace.h"

namespace headwater::trace {

/// The first byte of what no server of ours wrote: behind the edge's Received line, or the first claimed one where there is no
/// edge. -1 where nothing is claimed.
[[nodiscard]] qsizetype claimedFrom(const Trace &trace);

/// The hop (index) whose field holds the byte; -1 for none.
[[nodiscard]] int hopAt(const Trace &trace, qsizetype byte);

} // namespace headwater::trace
