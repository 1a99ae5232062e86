// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/ipaddress.h"

#include <string_view>

namespace headwater::trace {

/// An address as servers write it into Received lines.
struct PeerAddress {
    enum class Kind {
        None,        ///< not an address
        Read,
        Masked,      ///< digits crossed out: 212.72.XX.51, AA.BB.CC.53, [?.?.?.?]
        Impossible,  ///< a dotted quad with an octet over 255
    };

    Kind kind = Kind::None;
    std::string_view text;  ///< Without brackets, tag, port; a zone id stays.
    IpAddress ip;           ///< Null unless Read.
    int port = -1;

    [[nodiscard]] explicit operator bool() const { return kind != Kind::None; }
};

/// Reads a whole word: "192.0.2.1", "[192.0.2.1]", "[192.0.2.1]:25", "192.0.2.1:25", "[192.0.2.1:25]", "192.0.2.1.40001" (five
/// groups: the port is the last), "IPv6:2001:db8::1", "[2001:db8::1.40001]", "fe80::1%9", a superfluous "]".
/// A masked address has at least one crossed out group, and where it is not `enclosed` in brackets or parentheses also one of
/// digits. The marks are x, y, z, *, ? and #, or any one letter repeated ("AA.BB.CC.53"); with such letters the last group is
/// of digits where there are no brackets.
[[nodiscard]] PeerAddress readPeerAddress(std::string_view word, bool enclosed = false);
/// A port number, or -1.
[[nodiscard]] int readPort(std::string_view digits);

} // namespace headwater::trace
