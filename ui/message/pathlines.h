// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/elide.h"
#include "ui/message/pathplan.h"

namespace headwater::ui {

/// What the layout needs to know of fonts: widths in device-independent pixels.
struct PathMeasure {
    TextWidth text;
    TextWidth bold;
    TextWidth address;      ///< Bold and fixed.
    qreal lineHeight = 16;
};

/// One line of a box.
struct PathLine {
    enum class Part { Role, Title, Name, Note, State };
    Part part = Part::Role;
    QString text;
    bool first = true;      ///< Of its part: a mark that stands before the part goes here.
    bool operator==(const PathLine &) const = default;
};

inline constexpr qreal kMarkSize = 12;
inline constexpr qreal kMarkRoom = kMarkSize + 4;
inline constexpr qreal kNoteGap = 6;    ///< Between a name and the mark behind it.
inline constexpr qsizetype kLeastLines = 4;

/// The lines of a node in a box with that much room inside: every part in one line, else in two. A note stands behind the name
/// where there is room, else in a line of its own.
[[nodiscard]] QList<PathLine> linesOf(const PathNode &node, const PathMeasure &measure, qreal room);

/// How wide a box may become, inside. Texts wrap where they are wider than `wrap`; what is still wider than `most` is cut.
struct PathRoom {
    qreal wrap = 0;
    qreal most = 0;
};
/// What the node wants. An address is never broken.
[[nodiscard]] qreal roomFor(const PathNode &node, const PathMeasure &measure, const PathRoom &limit);

} // namespace headwater::ui
