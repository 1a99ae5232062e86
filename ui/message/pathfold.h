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
    bool ends = false;          ///< Also those that are named below as kept at the ends of runs.
};

/// The stops of a path. What answers a question is never folded: the origin, the edge, the server of ours that took the mail from
/// it; nor are, at the ends of runs, the oldest node, the one where the path stops to be believed, and the last server of ours.
/// Runs with a node in `expanded` stay.
[[nodiscard]] QList<PathStop> stopsOf(const PathPlan &plan, const PathFolds &folds, const QSet<int> &expanded);

/// "3 internal hops", "3 claimed hops", without the arrow that says it opens.
[[nodiscard]] QString foldText(int count, trace::Zone zone = trace::Zone::Inside);
/// What a stop says: its node, or for a fold their number, the time they took, and the worst that is hidden in it; where nothing
/// of it is believed, why.
[[nodiscard]] PathNode nodeOf(const PathPlan &plan, const PathStop &stop);

} // namespace headwater::ui
