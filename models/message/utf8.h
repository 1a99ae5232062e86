// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string_view>

namespace headwater::message {

/// One character of UTF-8 as it stands in some bytes.
struct Utf8Character {
    char32_t code = 0;
    int length = 0; ///< Bytes; 0 where the bytes are not UTF-8.
};

/// The character at the start of `bytes`, which are not empty: shortest form only, no surrogates, up to U+10FFFF (RFC 3629).
[[nodiscard]] Utf8Character utf8At(std::string_view bytes);

/// The bytes as text for other programs, nothing taken out or marked: UTF-8 where they are, else Latin-1 byte by byte.
[[nodiscard]] QString originalText(std::string_view bytes);

} // namespace headwater::message
