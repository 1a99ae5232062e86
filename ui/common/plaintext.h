// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace headwater::ui {

/// A tooltip that shows `text` letter by letter: Qt guesses at rich text in tooltips, so this is HTML of our own making.
/// Invisible characters are shown as marks. Empty for an empty
/// text; the middle of a very long one is left out.
[[nodiscard]] QString plainToolTip(const QString &text);

} // namespace headwater::ui
