// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace headwater::trace {

/// How times are shown. A time that states no zone is shown as written in every mode, since it names no moment.
enum class TimeZoneMode { AsWritten, Utc, Local };

} // namespace headwater::trace
