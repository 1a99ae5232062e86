// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/message/pathplan.h"

#include <QRectF>
#include <QSet>

#include <functional>

namespace headwater::ui {

/// What the layout needs to know of fonts: widths in device-independent pixels.
struct PathMeasure {
    std::function<qreal(const QString &)> text;
    std::function<qreal(const QString &)> bold;
    std::function<qreal(const QString &)> address;  ///< Bold and fixed.
    qreal lineHeight = 16;
};

/// A box on the path: one node, or a run of inside nodes folded into one.
struct PathStop {
    int first = 0;              ///< Index into PathPlan::nodes.
    int last = 0;
    QRectF box;
    [[nodiscard]] bool isFold() const { return last > first; }
    [[nodiscard]] int count() const { return last - first + 1; }
    bool operator==(const PathStop &) const = default;
};

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
    qreal scale = 1;            ///< To be shown at: 1 down to kLeastScale where that makes it fit, else 1 and panned.
    bool fits = true;

    [[nodiscard]] int stopOfNode(int node) const;
};

inline constexpr qreal kLeastScale = 0.7;
inline constexpr qreal kMarkSize = 12;
inline constexpr qreal kNodePadding = 12;

/// Lays the path out for a view of `width`: zoom to fit down to 70 %, then runs of inside hops fold, then boxes get narrower
/// (their texts elide, addresses do not), then it is left to be panned. Runs whose first node is in `expanded` never fold.
/// Spare room goes into the arrows.
[[nodiscard]] PathLayout layoutPath(const PathPlan &plan, const PathMeasure &measure, qreal width, const QSet<int> &expanded);

/// Height of a box, and of the whole drawing with its titles, for that font.
[[nodiscard]] qreal pathNodeHeight(const PathMeasure &measure);
[[nodiscard]] qreal pathHeight(const PathMeasure &measure);
/// "3 internal hops", without the arrow that says it opens.
[[nodiscard]] QString foldText(int count);

} // namespace headwater::ui
