// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/message/pathplan.h"

#include <QRectF>
#include <QSet>

namespace headwater::ui {

/// A box on the path: one node, or a run of nodes folded into one.
struct PathStop {
    int first = 0;              ///< Index into PathPlan::nodes.
    int last = 0;
    QRectF box;
    [[nodiscard]] bool isFold() const { return last > first; }
    [[nodiscard]] int count() const { return last - first + 1; }
    bool operator==(const PathStop &) const = default;
};

/// Runs of at least so many nodes become one stop; 0: they stay.
struct PathFolds {
    int inside = 0;
    int claimed = 0;
};

/// The stops of a path. What answers a question is never folded: the oldest node, the origin, the edge, the first and the last
/// server of ours, and the node where the path stops to be believed. Runs whose first node is in `expanded` stay.
[[nodiscard]] QList<PathStop> stopsOf(const PathPlan &plan, const PathFolds &folds, const QSet<int> &expanded);

/// "3 internal hops", "3 claimed hops", without the arrow that says it opens.
[[nodiscard]] QString foldText(int count, trace::Zone zone = trace::Zone::Inside);
/// What a stop says: its node, or for a fold their number, the time they took, and the worst that is hidden in it.
[[nodiscard]] PathNode nodeOf(const PathPlan &plan, const PathStop &stop);

} // namespace headwater::ui
