// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/issue.h"
#include "models/core/span.h"
#include "models/core/text.h"

#include <string_view>
#include <vector>

namespace headwater::message {

/// One header field as it lies in the message. The views point into the bytes that parseHeader() was given.
struct Field {
    std::string_view name;   ///< As written, without the colon and blanks before it; empty for a line that is no field.
    std::string_view value;  ///< Everything after the colon, folds included, without the last line end.
    Span span;               ///< The whole field with folds and its last line end, from the first byte of the message.

    /// Field names are compared without case (RFC 5322 section 1.2.2). Inline: asked of each field for each name of a table.
    [[nodiscard]] bool is(std::string_view other) const { return name.size() == other.size() && sameText(name, other); }
};

/// The header block of a message: every byte up to the body belongs to one of the fields.
struct Header {
    std::vector<Field> fields;  ///< In order of appearance; lines that are no field are there too, without a name.
    Span span;                  ///< The block, without the blank line.
    qsizetype bodyOffset = 0;   ///< First byte after the blank line; the end of the bytes where there is no body.
    Issues issues;

    /// The first field of that name, or nullptr.
    [[nodiscard]] const Field *first(std::string_view name) const;
    /// The trimmed value of the first field of that name; empty where there is none.
    [[nodiscard]] std::string_view value(std::string_view name) const;
};

/// Splits the header off a message (its first byte, the From_ line excluded). LF, CRLF and bare CR as line ends; obsolete
/// blanks before the colon (RFC 5322 section 4.5); ">From " and NUL inside; no blank line: the header ends where a line can
/// be neither field nor continuation. Linear in the header's size. Never throws; what is odd is an issue with its bytes.
[[nodiscard]] Header parseHeader(std::string_view bytes);

} // namespace headwater::message
