// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trace/hop.h"

namespace headwater::trace {

/// Reads a date as mail really has it: RFC 5322 section 3.3 and its obsolete forms (section 4.3: two-digit years, no
/// weekday, named zones, military zones as -0000), comments anywhere, AM/PM, month before day, ISO 8601, ctime.
/// Blanks and folds around it are skipped. Days in figures alone (28/08/2002) are read where no doubt is left which of them is
/// the month. Without a readable date `time.valid` is false, `text` is what stood there, and `nonRfc` is set unless it is empty.
[[nodiscard]] HeaderDate parseDate(std::string_view text);

} // namespace headwater::trace
