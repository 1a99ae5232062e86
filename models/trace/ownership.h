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
    bool byReport = false;              ///< The edge is the address that a feedback report names, not the walk's.
    int relayByName = -1; ///< Index of the lowest hop inside whose peer was taken for mine by its recorded name alone.
    int local = -1; ///< Index of the recorded local submission that the path starts with; -1 for none.
};

/// Whether the servers or the provider of the settings' `mine` took the mail: one of them wrote a line down to the first that names
/// an outside peer, or is that peer. True where no names were told that could say so.
[[nodiscard]] bool tookMail(const QList<Hop> &hops, const TraceSettings &settings);

/// Walks from the top while the writer is mine and fills `zone` and `internal` of every hop. The top line is always believed:
/// it was written by the server that holds the mailbox. Decided by Received lines and settings alone, never by stamps.
/// `reported` is the address that the feedback report around the mail says its own servers saw (Source-IP), null for none:
/// nobody else knows what is the reporter's. The edge is the first line whose peer has it, unless that peer is mine by the
/// settings, or they name the profile to read the mail by.
[[nodiscard]] Ownership decideOwnership(QList<Hop> &hops, const TraceSettings &settings, const IpAddress &reported = {});

} // namespace headwater::trace
