// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/timestamp.h"
#include "ui/common/traceptr.h"

#include <QString>

namespace headwater::ui {

/// "10 Nov 2001 17:22 +09:00", "10 Nov 2001 08:22 UTC", in the user's language; "" for an invalid time. A time without a zone
/// is shown as written in every mode, since nothing says what it is elsewhere.
[[nodiscard]] QString dateTimeText(const Timestamp &time, TimeZoneMode mode);
/// The name of the switch's position: "as written", "UTC", "local".
[[nodiscard]] QString modeText(TimeZoneMode mode);

} // namespace headwater::ui
