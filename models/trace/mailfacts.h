// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/message/mailbox.h"
#include "models/trace/chips.h"
#include "models/trace/trace.h"

#include <string>

namespace headwater::trace {

/// What the list of messages shows of one before it is analysed: from its header alone. Texts are UTF-8 and safe to show.
struct HeadFacts {
    message::Entry entry;
    int source = 0;             ///< Which of the opened files.
    qint64 size = 0;            ///< Bytes of the message; of a mail inside another its own, `entry` is where the wrapper lies.
    std::string enclosed;       ///< Part path of the mail inside another; its wrapper is the row above.
    std::string subject;
    std::string from;
    std::string fromDomain;     ///< Lower case.
    std::string recipient;      ///< Lower case; of the header as it stands, nobody has judged it yet.
    Timestamp date;             ///< Of the topmost Received line, else of Date.
    bool isBulk = false;        ///< Says itself that it is list mail or a newsletter.
    bool operator==(const HeadFacts &) const = default;
};

/// What the analysis adds.
struct TraceFacts {
    Chip summary;
    IpAddress edge;             ///< Null where there is none.
    std::string edgeText;       ///< As the contract prints it; masked digits stay.
    IpAddress origin;
    std::string originText;
    Certainty certainty = Certainty::Claimed;   ///< Of the origin.
    MessageKind kind = MessageKind::Mail;
    bool isEndHost = false;     ///< The reverse name of the peer at the edge is that of an end host: isEndHostName().
    std::string helo;           ///< What the peer at the edge called itself.
    std::string recipient;      ///< Lower case; see recipientOf().
    Timestamp date;             ///< When the server at the edge took the mail, else as in HeadFacts.
    bool operator==(const TraceFacts &) const = default;
};

[[nodiscard]] HeadFacts headFacts(const message::Message &message, const message::Entry &entry, int source);
[[nodiscard]] TraceFacts traceFacts(const Trace &trace);

/// The address at which the mail was aimed, as the owner's servers wrote it: X-Original-To, Envelope-To or X-Envelope-To above the
/// edge, the "for" of the edge line, Delivered-To above the edge (after aliases), the "for" of the lines above. Lower case; empty
/// where none of them has one.
[[nodiscard]] std::string recordedRecipient(const Trace &trace);
/// The same, and To where no server wrote one: anybody's word, to show and to group by.
[[nodiscard]] std::string recipientOf(const Trace &trace);

/// The network that counts as one place: IPv4 /24, IPv6 /48.
[[nodiscard]] Network prefixOf(const IpAddress &address);

} // namespace headwater::trace
