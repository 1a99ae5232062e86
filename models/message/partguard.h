// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>

namespace headwater::message {

inline constexpr std::size_t kMaxDelimiters = 20'000;       ///< Lines that start with "--" and stood there before.
inline constexpr std::size_t kMaxPartFields = 100'000;      ///< Header fields of all parts and of the mails in them.
inline constexpr std::size_t kMaxPartField = 16 * 1024;     ///< Bytes of one of them, its folds included.
inline constexpr std::size_t kMaxParameters = 256;          ///< Of one of them.

/// GMime has no limits: a few bytes of a mail cost it hundreds, and parameters quadratic time. So what is past the limits above
/// is taken away from the copy of a mail that it is given: a delimiter or a field gets a blank in front of it, which makes it a
/// line of text or a continuation; what is too long is blanked. Sizes and places stay. `bytes` start in a header; lines end
/// with LF. Gives the first place that was changed. Linear.
std::optional<std::size_t> guardParts(std::span<char> bytes);

} // namespace headwater::message
