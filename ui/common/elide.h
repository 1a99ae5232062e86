// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <functional>

namespace headwater::ui {

/// Width of a text in some font, in device-independent pixels.
using TextWidth = std::function<qreal(const QString &)>;

/// The text in one line of `width`, else in two that are about as long, broken behind a blank, a dot or a hyphen, or between
/// ideographs. What two lines cannot hold is left out of the first one, "filter-5\u2026" "lw.example.com", since the end of a host
/// name says whose it is.
[[nodiscard]] QStringList wrappedName(const TextWidth &measure, const QString &text, qreal width);

/// The text in one line of `width`, with its part of `length` characters from `begin` on whole as long as that has room: what
/// stands behind it gives way first, then what stands before it, then the part's own beginning.
[[nodiscard]] QString elidedAround(const TextWidth &measure, const QString &text, qsizetype begin, qsizetype length, qreal width);

/// The least width at which wrappedName() leaves nothing out. Takes O(log n) measures.
[[nodiscard]] qreal wrappedWidth(const TextWidth &measure, const QString &text);

} // namespace headwater::ui
