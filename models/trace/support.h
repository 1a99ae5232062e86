// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trace/trace.h"

namespace headwater::trace {

/// Fills `support` of every claimed hop: what ties the line to the line above it (received.md 1.2, step 4, first question).
/// A line that names no server (qmail's "invoked by uid") hangs on its neighbours and takes over the tie above it.
void judgeSupport(QList<Hop> &hops, int claimedFrom, const TraceSettings &settings);

} // namespace headwater::trace
