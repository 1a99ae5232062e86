// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/span.h"

#include <string_view>

namespace headwater::message {

/// The IP address or host name that the byte at `position` belongs to, as it stands in the bytes: without brackets, the tag
/// "IPv6:" or a port; the domain alone of a mail address. A name below no known top-level domain counts in a header, where
/// `anyName` is set. Length 0 where there is none. Looks at no more than 255 bytes to each side.
[[nodiscard]] Span tokenAt(std::string_view bytes, qsizetype position, bool anyName);

} // namespace headwater::message
