// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trace/hop.h"
#include "models/trace/tokenizer.h"

namespace headwater::trace {

/// A run of tokens, the last not counted.
struct TokenRange {
    int first = 0;
    int last = 0;

    [[nodiscard]] bool empty() const { return first >= last; }
};

/// Where the clauses of RFC 5321 section 4.4 stand, each without its keyword. A keyword is a whole token, in any case; one
/// that opens a clause which is there already is left alone: "with ESMTP with STARTTLS" is one clause, and so is Smail's
/// "from a from [192.0.2.1]". Behind "by" a second "from" opens the envelope sender where it names one, as "sender:" does.
struct Clauses {
    TokenRange head;  ///< What stands before the first keyword.
    TokenRange from, by, via, with, id, recipient, envelopeFrom;
    bool hasFrom = false, hasBy = false, hasVia = false, hasWith = false, hasId = false;
    int end = 0;      ///< The first token that belongs to the date; the tokens from here on hold it and what follows.
    HeaderDate date;
    bool hasSemicolon = false;
};

[[nodiscard]] Clauses splitClauses(const Tokens &tokens);

/// The words from `first` on up to a comment or the end of the range, as one text.
[[nodiscard]] std::string_view wordsFrom(const Tokens &tokens, int first, int last);
/// The first word of a range; "" where it starts with a comment or is empty.
[[nodiscard]] std::string_view firstWord(const Tokens &tokens, TokenRange range);

} // namespace headwater::trace
