// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trace/hop.h"
#include "models/trace/peeraddress.h"

#include <string_view>

namespace headwater::trace {

/// What a Received line says of the peer, before it is known which server wrote it.
struct Peer {
    std::string_view name;     ///< The first word after "from": HELO or reverse name, as the dialect has it.
    PeerAddress address;       ///< The last one that stands in a comment, else one that stands as a word.
    bool addressInComment = false;
    std::string_view helo;     ///< Said to be the HELO: (HELO x), helo=x, "EHLO x".
    bool heloStated = false;
    std::string_view rdns;     ///< The name before the address in a comment.
    bool rdnsStated = false;   ///< Something stands there, if only "unknown".
    std::string_view loneName; ///< A comment that is a host name and nothing else.
};

/// Takes one word off the front; "" at the end.
[[nodiscard]] std::string_view takeWord(std::string_view &text);
/// Whether `text` starts with `mark`, in any case; a blank in `mark` is any run of blanks and folds. `rest` becomes what follows,
/// without the blanks before it.
[[nodiscard]] bool startsWithMark(std::string_view text, std::string_view mark, std::string_view *rest = nullptr);
/// What servers write where they have no name for the address: unknown, softdnserr, "Not Verified" and their like.
[[nodiscard]] bool isNoName(std::string_view name);
/// Of these, whether they say that there is no reverse name, rather than that nobody found out.
[[nodiscard]] bool saysNoReverse(std::string_view name);
/// Of these, whether it stands in the place of the HELO too, and is not what the peer said.
[[nodiscard]] bool isConstantName(std::string_view name);
/// Without "<" and ">", and without what follows ">".
[[nodiscard]] std::string_view withoutAngles(std::string_view address);

/// The account that logged in, as the line's server wrote it; nothing where it is empty.
void setAccount(Hop &hop, std::string_view account);

/// Comments that mean the same wherever they stand and whoever wrote them: who logged in, TLS, envelope sender, HELO.
/// False where `inner` (without its outer parentheses) is none of them.
bool readKnownComment(std::string_view inner, Hop &hop, Peer &peer);
/// A comment of the from clause that is about the peer: (name [ip]), ([ip]:port helo=x), (ident@ip), (ip).
void readPeerComment(std::string_view inner, Hop &hop, Peer &peer);
/// The address in a comment of the by clause: (ip), ([ip]), (host [ip]). None for a version.
[[nodiscard]] PeerAddress readServerAddress(std::string_view inner);

} // namespace headwater::trace
