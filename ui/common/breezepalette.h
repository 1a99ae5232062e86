// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>

namespace headwater::ui {

/// The colours of Breeze's windows, for where the desktop names none. Text reads at 4.5:1 or better on every ground of it; what is
/// disabled is faint, and still reads at 3:1.
[[nodiscard]] QPalette breezePalette(bool dark);

} // namespace headwater::ui
