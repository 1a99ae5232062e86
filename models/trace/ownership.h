// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trace/trace.h"

namespace headwater::trace {

/// Where the servers that are mine end (received.md 1.2, steps 2 and 3).
struct Ownership {
    MineSource mine = MineSource::Inferred;
    const Profile *profile = nullptr;   ///< The provider's, set by name or recognised.
    int edge = -1;                      ///< Index of the first hop whose peer is not mine; -1 for none.
    int claimedFrom = 0;                ///< Index of the first line that a stranger may have invented.
    OriginKind kind = OriginKind::None; ///< What the edge is: Direct, AuthClient or Webmail; Local for a local submission.
    int local = -1;                     ///< Index of the recorded local submission that the path starts with; -1 for none.
};

/// Walks from the top while the writer is mine and fills `zone` and `internal` of every hop. The top line is always believed:
/// it was written by the server that holds the mailbox. Decided by Received lines and settings alone, never by stamps.
[[nodiscard]] Ownership decideOwnership(QList<Hop> &hops, const TraceSettings &settings);

} // namespace headwater::trace
