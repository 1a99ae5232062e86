// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFontMetricsF>
#include <QString>

namespace headwater::ui {

/// The text in `width` pixels. A host name at its end keeps its domain, "\u2026v29.lw.example.com", since that says whose it is;
/// everything else is elided in the middle.
[[nodiscard]] QString elidedName(const QFontMetricsF &metrics, const QString &text, qreal width);

} // namespace headwater::ui
