// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/pathfold.h"

#include "models/trace/timetext.h"

#include <QCoreApplication>

#include <algorithm>

namespace headwater::ui {

using trace::Severity;
using trace::Zone;

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("headwater::ui::PathPlan", text);
}

bool isInside(const PathPlan &plan, qsizetype i)
{
    return i >= 0 && i < plan.nodes.size() && plan.nodes.at(i).zone == Zone::Inside
        && plan.nodes.at(i).kind != PathNode::Kind::Mailbox;
}

/// May be hidden in a fold: between two servers of ours, or a claimed node that no question is about.
bool mayFold(const PathPlan &plan, qsizetype i, bool ends)
{
    const PathNode &node = plan.nodes.at(i);
    if (node.kind == PathNode::Kind::Mailbox || node.kind == PathNode::Kind::Skipped || node.origin || (i == 0 && !ends))
        return false;
    if (node.zone == Zone::Inside)
        return isInside(plan, i - 1) && (ends || isInside(plan, i + 1));
    return node.zone == Zone::Claimed && (ends || node.loose == plan.nodes.at(i + 1).loose); // the mailbox is the last
}

bool isOneRun(const PathNode &a, const PathNode &b)
{
    return a.zone == b.zone && a.loose == b.loose;
}

/// The time from the first to the last node of a fold; none where a step of it is not known.
std::optional<qint64> secondsWithin(const PathPlan &plan, const PathStop &stop)
{
    qint64 sum = 0;
    for (int link = stop.first; link < stop.last; ++link) {
        const std::optional<qint64> step = plan.links.at(link).seconds;
        if (!step)
            return {};
        sum += *step;
    }
    return sum;
}

} // namespace

QList<PathStop> stopsOf(const PathPlan &plan, const PathFolds &folds, const QSet<int> &expanded)
{
    QList<PathStop> stops;
    const auto count = static_cast<int>(plan.nodes.size());
    for (int i = 0; i < count;) {
        int end = i;
        bool stays = false;
        while (end < count && mayFold(plan, end, folds.ends) && isOneRun(plan.nodes.at(end), plan.nodes.at(i)))
            stays |= expanded.contains(end++);
        const int least = plan.nodes.at(i).zone == Zone::Inside ? folds.inside : folds.claimed;
        if (end > i + 1 && least > 0 && end - i >= least && !stays) {
            stops.append({.first = i, .last = end - 1});
            i = end;
            continue;
        }
        for (end = std::max(end, i + 1); i < end; ++i)
            stops.append({.first = i, .last = i});
    }
    return stops;
}

QString foldText(int count, Zone zone)
{
    return (zone == Zone::Inside ? translated(QT_TRANSLATE_NOOP("headwater::ui::PathPlan", "%1 internal hops"))
                                 : translated(QT_TRANSLATE_NOOP("headwater::ui::PathPlan", "%1 claimed hops")))
        .arg(count);
}

PathNode nodeOf(const PathPlan &plan, const PathStop &stop)
{
    const PathNode &first = plan.nodes.at(stop.first);
    if (!stop.isFold())
        return first;
    PathNode fold{.kind = first.kind, .zone = first.zone, .loose = first.loose, .role = first.role};
    fold.roleSeverity = first.roleSeverity;
    if (first.zone == Zone::Claimed && !first.loose)
        fold.role = translated(QT_TRANSLATE_NOOP("headwater::ui::PathPlan", "relays, claimed"));
    fold.title = foldText(stop.count(), first.zone);
    if (const auto seconds = secondsWithin(plan, stop))
        fold.name = trace::delayWords(*seconds);
    const auto from = plan.links.begin() + stop.first;
    if (std::any_of(from, from + (stop.last - stop.first), [](const PathLink &link) { return link.longest; })) {
        fold.state = translated(QT_TRANSLATE_NOOP("headwater::ui::PathPlan", "the longest delay is here"));
        fold.stateSeverity = Severity::Weak;
    }
    Severity worst = Severity::None;
    for (int i = stop.first; i <= stop.last; ++i)
        worst = std::max({worst, plan.nodes.at(i).nameSeverity, plan.nodes.at(i).stateSeverity});
    if (worst >= Severity::Attention) {
        fold.state = translated(QT_TRANSLATE_NOOP("headwater::ui::PathPlan", "with doubts"));
        fold.stateSeverity = worst;
    }
    const PathNode &last = plan.nodes.at(stop.last);
    if (first.loose && !last.state.isEmpty() && last.stateSeverity >= Severity::Attention) {
        fold.state = last.state;
        fold.stateSeverity = std::max(worst, last.stateSeverity);
    }
    return fold;
}

} // namespace headwater::ui
