// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trace/ownership.h"
#include "models/trace/trace.h"

namespace headwater::trace {

/// Where the message entered the mail system, as far as the evidence goes (received.md 1.2, step 4): from the edge down the
/// claimed lines while each hangs on the one above it and no signal doubts its writer. Neighbours' addresses (private,
/// loopback, a provider's from server to server) are passed over: the last address that the world can see is the origin.
[[nodiscard]] Origin decideOrigin(
    const QList<Hop> &hops, const Ownership &owned, const QList<Signal> &signalList, const TraceSettings &settings);

/// Index of the first claimed line that the walk does not reach; hops.size() where it reaches them all.
[[nodiscard]] int firstDoubted(const QList<Hop> &hops, const QList<Signal> &signalList, int claimedFrom);

/// The same for an analysed message, from its first claimed line.
[[nodiscard]] int firstDoubted(const Trace &trace);

} // namespace headwater::trace
