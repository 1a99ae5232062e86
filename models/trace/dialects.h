// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trace/clauses.h"
#include "models/trace/comments.h"

#include <array>
#include <cstdint>

namespace headwater::trace {

/// What a line has been found to say, while it is read.
struct Reading {
    const Tokens &tokens;
    Clauses clauses;
    Hop &hop;
    Peer peer;
    /// The comments that are not in the from clause and that readKnownComment() did not know: names and versions of servers.
    std::array<std::uint8_t, kMaxComments> products{};
    int productCount = 0;

    [[nodiscard]] std::string_view product(int index) const { return tokens.inner(products[static_cast<std::size_t>(index)]); }
};

/// Whose word the first name after "from" is.
enum class FirstName : std::uint8_t {
    Helo,     ///< The peer's own.
    Reverse,  ///< The reverse name; the HELO is the same where none is stated.
    Looked,   ///< The reverse name, and the HELO is not written.
    Nobody,   ///< Neither: a constant word, an account, or the peer's address once more.
};

/// One server's way of writing, a row of the table. `mark` is what the text starts with that the table is about.
struct Dialect {
    std::string_view mark;
    const char *name;
    FirstName first = FirstName::Helo;
    bool recordsReverse = false;            ///< It writes a reverse name where there is one.
    bool ownDate = false;                   ///< Its dates are in a form of its own: not RFC 5322, and no oddity.
    void (*read)(Reading &) = nullptr;      ///< What is special about it, after everything else was read.
};

/// The row that fits: by what stands in front, the server's comment, the protocol, the id, the shape, or the name of the
/// server, in this order; names lie, so a shape that only one server has goes before them. Null where none does.
[[nodiscard]] const Dialect *dialectOf(const Reading &reading);

} // namespace headwater::trace
