// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/ipaddress.h"
#include "models/core/issue.h"
#include "models/core/span.h"
#include "models/message/message.h"

#include <string>
#include <vector>

namespace headwater::trace {

/// One peer that a stamped header names: what some server wrote about who connected to it (received.md part 3).
struct StampedPeer {
    std::string header;     ///< The field's name as written.
    Span span;              ///< The whole field in the message.
    std::string by;         ///< Who wrote it: authserv-id, receiver=, or the host in the comment; "" where it does not say.
    std::string provider;   ///< Profile name whose servers alone write this header ("microsoft365"), else "".
    IpAddress ip;           ///< The connecting address that it states; null where it states none.
    std::string text;       ///< The results, short: "spf=fail dkim=none dmarc=fail".
    /// Never believed: another tenant's claim (X-…-Untrusted), a seal without a name, a comment that the sender broke open.
    bool untrusted = false;
};

/// What such a header's value is.
enum class ClaimOf { Other, Client, Sender, Tenant };

/// One header below Received that claims an origin: X-Originating-IP and its like. Never a hop.
struct OriginHeader {
    std::string header;
    std::string value;      ///< The address or account it claims, trimmed of brackets.
    Span span;              ///< The whole field in the message.
    std::string provider;   ///< Profile name of the service whose header it is ("yahoo"), else "".
    ClaimOf of = ClaimOf::Other;
};

/// Authentication-Results (RFC 8601 and the dialects of Microsoft and Google), Received-SPF (RFC 7208 section 9.1),
/// X-Forefront-Antispam-Report, X-Sender-IP and their like, in order of appearance. Says what was written, believes nothing.
/// At most kMaxStamps; the first that is not read gives an issue.
[[nodiscard]] std::vector<StampedPeer> parseStamps(const message::Message &message, Issues &issues);
inline constexpr std::size_t kMaxStamps = 1000;
/// What the results of such a field were about, as far as it says: "spf smtp.mailfrom=a@b.example; dkim header.d=b.example"; of
/// Received-SPF "client-ip=192.0.2.1 helo=b.example". Without comments, signatures and what stands in quotes, which the sender
/// chose and which may look like results; a value is cut at 64 bytes, all at 1,024.
[[nodiscard]] std::string stampDetails(std::string_view field);
/// The domains whose signature such a field calls good, each once, at most eight: header.d of every "dkim=pass", else what
/// header.i has behind its @.
[[nodiscard]] std::vector<std::string> signersOf(std::string_view field);
/// X-Originating-IP, X-AOL-IP, X-Authenticated-Sender, X-PHP-Script and their like, in order of appearance.
[[nodiscard]] std::vector<OriginHeader> parseOriginHeaders(const message::Message &message);

} // namespace headwater::trace
