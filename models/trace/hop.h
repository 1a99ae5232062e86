// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/ipaddress.h"
#include "models/core/issue.h"
#include "models/core/span.h"
#include "models/core/timestamp.h"

#include <string_view>

namespace headwater::trace {

/// What a Received line turned out to be.
enum class Outcome {
    Relay,        ///< from a peer, by a server
    ByOnly,       ///< a server that says nothing of a peer
    Local,        ///< a submission on the host itself; `ident` holds the user or uid
    Fetch,        ///< POP or IMAP: a program fetched the mail from a mailbox
    TooLarge,     ///< longer than kMaxFieldBytes; the head was read
    Unparseable,  ///< no known grammar; nothing was guessed
};

enum class Zone { Inside, Edge, Claimed };

/// What ties a claimed line to the line above it (received.md 1.2).
enum class Support { None, Address, Name, Helo, Contradicted };

/// A date as a Received or Date line states it, with what is odd about it.
struct HeaderDate {
    Timestamp time;
    std::string_view text;          ///< The bytes that were read, comments included.
    bool weekdayWrong = false;      ///< A weekday is named and it is not that date's.
    bool nonRfc = false;            ///< Neither RFC 5322 nor its obsolete forms: "Aug, 22 2002 8:02:13 AM".
    bool zoneNonexistent = false;   ///< The offset is none that any place on Earth uses or used.
};

/// What one Received line says. Views point into the field; "" means: not stated. Who says it: `helo` is the peer's own
/// word; `ip`, `rdns` and the rest were written by the server that names itself in `by`.
struct Hop {
    int line = 0;                   ///< Counted from the top, 1 first.
    Span span;                      ///< The whole field in the message, folds and line end included.
    Outcome outcome = Outcome::Unparseable;
    const char *dialect = "";       ///< The row of the dialect table that read it: "postfix", "exim", … "" for none.

    std::string_view helo;          ///< As written, brackets too.
    std::string_view rdns;          ///< The reverse name that the receiving server wrote; "" where it wrote unknown or none.
    std::string_view ipText;        ///< The peer's address as written, without brackets and tag; masked digits too.
    IpAddress ip;                   ///< The same, read; null where there is none or it is masked or impossible.
    int port = -1;
    std::string_view ident;
    std::string_view by;
    std::string_view byIp;
    std::string_view with;
    std::string_view id;            ///< Without <>.
    std::string_view forAddress;    ///< Without <>.
    std::string_view envelopeFrom;  ///< Without <>.
    std::string_view auth;          ///< The account, else the words of evidence, else the protocol word (ESMTPSA).
    std::string_view tls;           ///< Protocol version, else the cipher, else "TLS".
    HeaderDate date;

    bool authenticated = false;     ///< `auth` is evidence of authentication, written by this line's server.
    bool authIsAccount = false;     ///< `auth` names the account.
    bool rdnsUnknown = false;       ///< The server wrote that there is no reverse name ("unknown").
    bool rdnsPossible = false;      ///< This dialect records a reverse name (so that a missing one says something).
    bool mayBeForged = false;       ///< The server wrote "(may be forged)" or its like.
    bool ipMasked = false;          ///< `ipText` has digits crossed out.
    Issues issues;

    // Filled by the analysis (trace.h), not by the parser.
    Zone zone = Zone::Claimed;
    bool internal = false;
    Support support = Support::None;
    /// The support rests on the addresses that a provider states, not on what the line above recorded: the provider's customers
    /// stand at these too, and what a provider states may have changed.
    bool byStatedAddresses = false;

    /// Whom the mail came from, by any word: an address, a HELO or a name.
    [[nodiscard]] bool statesPeer() const { return !ipText.empty() || !helo.empty() || !rdns.empty(); }
};

inline constexpr qsizetype kMaxFieldBytes = 16 * 1024;

} // namespace headwater::trace
