// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace headwater::ui {

/// The text of an action or a button for where no key is shown: "&Open" is "Open", "&&" is "&", and the letter that Japanese adds
/// for its sake goes whole: "開く(&O)…" is "開く…".
[[nodiscard]] QString withoutMnemonic(const QString &text);

/// Alt and the letter that `text` marks put the keys into a widget that has no label.
void focusByMnemonic(QWidget *widget, const QString &text);

} // namespace headwater::ui
