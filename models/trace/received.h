// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trace/hop.h"

namespace headwater::trace {

/// Reads the value of one Received field (what follows the colon, folds and all); the views point into `value`. Never throws.
/// Tokens (RFC 5322 section 3.2: words, comments, ";") -> clauses (RFC 5321 section 4.4: from, by, via, with, id, for) ->
/// dialect table. Malformed text gives a Hop with issues; past kMaxFieldBytes the outcome is TooLarge and the head is read.
/// `line`, `span`, `zone`, `internal` and `support` are left as they are. Linear in the size, no allocation but for issues.
/// Spans of issues count from the first byte of `value`.
[[nodiscard]] Hop parseReceived(std::string_view value);

} // namespace headwater::trace
