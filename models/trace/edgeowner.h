// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trace/profiles.h"
#include "models/trace/trace.h"

#include <string>

namespace headwater::trace {

// What the recorded address and name tell of the peer at the edge; pure functions of the trace, any thread.

/// The mail inside a forward, a report or a bounce, read without the reader's settings: what is inferred to be inside are the
/// servers of whoever received that mail.
[[nodiscard]] bool isReceiverInferred(const Trace &trace);

/// The peer is a server of that provider: the owner states its address, or it was seen there and the name recorded for it is
/// one of the provider's.
[[nodiscard]] bool isServerOf(const Profile &profile, const Hop &peer);

/// The list that the mail names, without its description (RFC 2919); "" for none. The sender's word.
[[nodiscard]] std::string_view listId(const message::Header &header);
/// From holds the address of the list that the mail names ("Name via List"): the author stands in Reply-To. The mail's word.
[[nodiscard]] bool isListsFrom(const message::Header &header);
/// The mailing list whose server the edge is: the list that the mail names is of the same owner as the recorded name. "" where
/// it is not so.
[[nodiscard]] std::string listOfEdge(const message::Header &header, const Hop *edge);
[[nodiscard]] std::string listOfEdge(const Trace &trace);

/// The provider whose server the edge is, and whose customers send by it. nullptr where it is nobody's that is known, and where
/// the peer logged in: that is a user's own address.
[[nodiscard]] const Profile *serviceOf(const Hop &edge);
[[nodiscard]] const Profile *serviceOfEdge(const Trace &trace);

/// The mail gateway that the edge is and that wrote the line below, as long as nobody said which servers are his: it may be the
/// reader's own, and the sender one line further down, or the sender's. A question, not a finding.
struct Gateway {
    const Profile *profile = nullptr;   ///< nullptr where the edge is none.
    bool recorded = false;              ///< By its address; else its names are all that says so, and they are its holder's word.
    explicit operator bool() const { return profile != nullptr; }
};
[[nodiscard]] Gateway gatewayOfEdge(const Trace &trace);

/// The provider as whose mailbox the mail is read; nullptr where the servers are the user's own or inferred.
[[nodiscard]] const Profile *profileOf(const Trace &trace);

} // namespace headwater::trace
