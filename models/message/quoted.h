// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace headwater::message {

/// Where a bounce quotes the original as plain text: the first byte of a header block with a Received line, or with the
/// fields that make a mail, after a blank line, a ruled line ("--- Below this line …") or at the very start. Linear.
[[nodiscard]] std::optional<std::size_t> quotedOriginal(std::string_view text);

} // namespace headwater::message
