// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/message/pathfold.h"
#include "ui/message/pathlines.h"

namespace headwater::ui {

/// From the right side of one stop to the left side of the next, at the middle of the boxes.
struct PathArrow {
    int link = 0;               ///< Index into PathPlan::links: the one that ends at the stop on the right.
    qreal from = 0;
    qreal to = 0;
    qreal y = 0;
    bool operator==(const PathArrow &) const = default;
};

struct PathLayout {
    QList<PathStop> stops;
    QList<PathArrow> arrows;
    qreal boundary = -1;        ///< x of the trust boundary; negative for none.
    QRectF bounds;              ///< Of everything, margins included.
    qreal scale = 1;            ///< To be shown at: 1 down to kLeastScale, as little as it takes.
    bool fits = true;

    int origin = 0;             ///< The stop of the origin; the first one where none is known.

    [[nodiscard]] int stopOfNode(int node) const;
    /// What is to be in sight before anything else: from the origin to a little past the trust boundary.
    [[nodiscard]] QRectF heart() const;
};

inline constexpr qreal kLeastScale = 0.7;
inline constexpr qreal kNodePadding = 10;
inline constexpr qreal kNodeMargin = 9;     ///< Above and below the lines of a box.
inline constexpr qreal kLineGap = 3;
inline constexpr qreal kTitleInset = 14;    ///< Beside the name of a zone.

/// Lays the path out for a view of `width`. Boxes get narrower, and their texts wrap, before it is zoomed; it is zoomed, down to
/// 70 %, before anything folds. Runs of inside hops fold first, then runs of claimed ones, then also the oldest and the newest
/// of them, so that origin, boundary and mailbox are in sight together. What still does not fit is left to be panned, at the scale
/// that has origin and boundary in sight. Runs with a node in `expanded` never fold. Spare room goes into the arrows, and each
/// zone is as wide as its name where there is room.
[[nodiscard]] PathLayout layoutPath(const PathPlan &plan, const PathMeasure &measure, qreal width, const QSet<int> &expanded);

/// Height of a box with so many lines, and of the whole drawing with its titles, for that font.
[[nodiscard]] qreal pathNodeHeight(const PathMeasure &measure, qsizetype lines = kLeastLines);
[[nodiscard]] qreal pathHeight(const PathMeasure &measure, qsizetype lines = kLeastLines);

} // namespace headwater::ui
