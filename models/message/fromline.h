// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace headwater::message {

inline constexpr std::size_t kMaxFromLine = 1024; ///< A longer line is none.

/// How much a line looks like the From_ line that starts a message of an mbox (RFC 4155): "From sender date".
enum class FromLine {
    No,     ///< Prose that starts with From, or anything else.
    Weak,   ///< A sender without a date, as some programs write: "From -", "From 1234@xxx".
    Strong, ///< A sender and a date with its time.
};
/// `line` without its line end.
[[nodiscard]] FromLine fromLineKind(std::string_view line);

/// True where a message starts with `line`. `afterBlank`: a blank line, or the start of the file, stands before it; `next` is
/// the line after it as far as it can be seen. Prose is told apart by the date, else by a header field that follows.
[[nodiscard]] bool startsMessage(std::string_view line, bool afterBlank, std::string_view next);

} // namespace headwater::message
