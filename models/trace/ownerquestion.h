// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trace/trace.h"

#include <QList>
#include <QString>

namespace headwater::trace {

/// One server that the question "Which of these are yours?" shows.
struct OwnerCandidate {
    enum class Reason { TopLine, LocalPeer, MailboxDomain, Provider, Gateway, GatewayByName, OwnDomain, RecipientDomain, Stranger };
    int hop = 0;            ///< Index into Trace::hops of the line that the server wrote.
    QString server;         ///< Its name as it wrote it (`by`).
    QString peer;           ///< The name of whom it took the mail from.
    QString peerAddress;
    Reason reason = Reason::Stranger;
    bool likely = false;    ///< Ticked beforehand.
    bool operator==(const OwnerCandidate &) const = default;
};

/// The top hops that name their server, at most eight, in order from the top.
[[nodiscard]] QList<OwnerCandidate> ownerCandidates(const Trace &trace);
/// The address that the mail was sent to: recipientOf(). Empty where there is none.
[[nodiscard]] QString mailboxAddress(const Trace &trace);
/// The domain of that address, lower case; what an answer is remembered for.
[[nodiscard]] QString mailboxDomain(const Trace &trace);

/// The settings that ticks stand for, added to `before`: each ticked server by name (the whole mailbox domain where it lies in
/// it and recordedRecipient() names it), and the address of a peer that turns out to be a ticked server. The servers of a recognised provider are no settings of
/// their own, since it is recognised again; where there are others it is set, as recognition ends where something is set.
[[nodiscard]] MyServers withOwned(const MyServers &before, const Trace &trace, const QList<int> &tickedHops);

} // namespace headwater::trace
