// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>

namespace headwater::message {

inline constexpr std::size_t kMaxDelimiters = 20'000;       ///< Of all multiparts, the last ones too.
inline constexpr std::size_t kMaxPartFields = 100'000;      ///< Header fields of all parts and of the mails in them.
inline constexpr std::size_t kMaxPartField = 16 * 1024;     ///< Bytes of one of them, its folds included.
inline constexpr std::size_t kMaxParameters = 256;          ///< Of one of them.
inline constexpr std::size_t kMaxAllParameters = 500'000;   ///< Of all Content- fields.

/// What the reader of the mail takes for the boundary of this value of a Content-Type field, which may be folded; nothing where
/// it is no multipart or states none.
using BoundaryOf = std::function<std::optional<std::string>(const std::string &value)>;

/// GMime has no limits: a few bytes of a mail cost it hundreds, and parameters quadratic time. So what is past the limits above
/// is taken away from the copy of a mail that it is given: a delimiter or a field gets a blank in front of it, which makes it a
/// line of text or a continuation; what is too long is blanked. Sizes and places stay. A delimiter is a line of "--" and a
/// boundary that a Content-Type before it states (RFC 2046 section 5.1.1); other lines that start so are text. `bytes` start in
/// a header; lines end with LF. Gives the first place that was changed. Linear, but for the search among the boundaries.
std::optional<std::size_t> guardParts(std::span<char> bytes, const BoundaryOf &boundaryOf);

} // namespace headwater::message
