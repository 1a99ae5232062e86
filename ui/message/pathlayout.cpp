// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/pathlayout.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace headwater::ui {

namespace {

constexpr qreal kMargin = 14;
constexpr qreal kLeastNode = 130;
constexpr qreal kWidestAddress = 350;   // an IPv6 address of full length still fits
constexpr qreal kLeastArrow = 40;
constexpr qreal kArrowRoom = 22;        // head and air beside a label
constexpr qreal kBoundaryInset = 28;    // from the edge's box to the boundary
constexpr qreal kMailboxArrow = 40;
constexpr qreal kMailbox = 56;

/// How wide texts may make boxes and arrows; past that they elide.
struct Limits {
    qreal node;
    qreal label;
};
constexpr Limits kRoomy{.node = 212, .label = 150};
constexpr Limits kTight{.node = 168, .label = 110};
constexpr Limits kTightest{.node = 150, .label = 84};

/// What is tried until the path fits, in this order.
struct Attempt {
    bool fold;
    Limits limits;
};
constexpr std::array<Attempt, 4> kAttempts{{{false, kRoomy}, {true, kRoomy}, {true, kTight}, {true, kTightest}}};

qreal widthOf(const PathNode &node, const PathMeasure &measure, const Limits &limits)
{
    if (node.kind == PathNode::Kind::Mailbox)
        return std::max(kMailbox, measure.text(node.title) + 8);
    const qreal mark = kMarkSize + 4;
    const qreal role = measure.text(node.role) + (node.roleSeverity == trace::Severity::None ? 0 : mark);
    const qreal name = measure.text(node.name)
        + (node.nameSeverity == trace::Severity::None ? 0 : mark + 6 + measure.text(node.nameNote));
    const qreal state = measure.text(node.state) + (node.stateSeverity == trace::Severity::None ? 0 : mark);
    const qreal title = node.titleIsAddress ? measure.address(node.title) : measure.bold(node.title);
    const qreal inner = std::max(
        std::min(std::max({role, name, state, node.titleIsAddress ? 0 : title}), limits.node - 2 * kNodePadding),
        node.titleIsAddress ? std::min(title, kWidestAddress - 2 * kNodePadding) : 0);
    return std::max(kLeastNode, std::ceil(inner) + 2 * kNodePadding);
}

qreal widthOf(const PathLink &link, const PathMeasure &measure, const Limits &limits)
{
    const qreal delay = measure.text(link.delay) + (link.negative ? kMarkSize + 4 : 0);
    const qreal label = std::min(std::max(measure.text(link.protocol), delay), limits.label);
    if (link.boundary)
        return kBoundaryInset + std::max<qreal>(label + kArrowRoom, 70);
    return std::max(kLeastArrow, label > 0 ? label + kArrowRoom : 0);
}

bool isInside(const PathNode &node)
{
    return node.zone == trace::Zone::Inside && node.kind != PathNode::Kind::Mailbox;
}

/// Runs of inside nodes become one stop each; the first and the last of a run stay, since one wrote down the edge and the
/// other handed the mail over.
QList<PathStop> stopsOf(const PathPlan &plan, bool fold, const QSet<int> &expanded)
{
    QList<PathStop> stops;
    for (int i = 0; i < plan.nodes.size(); ++i) {
        int end = i;
        while (end < plan.nodes.size() && isInside(plan.nodes.at(end)))
            ++end;
        const int first = i + 1;
        const int last = end - 2;
        if (!fold || last - first < 1 || expanded.contains(first)) {
            for (const int stop = std::max(i, end - 1); i <= stop; ++i)
                stops.append({.first = i, .last = i});
            --i;
            continue;
        }
        stops.append({.first = i, .last = i});
        stops.append({.first = first, .last = last});
        stops.append({.first = end - 1, .last = end - 1});
        i = end - 1;
    }
    return stops;
}

qreal widthOf(const PathStop &stop, const PathPlan &plan, const PathMeasure &measure, const Limits &limits)
{
    if (!stop.isFold())
        return widthOf(plan.nodes.at(stop.first), measure, limits);
    return std::max(kLeastNode, measure.bold(foldText(stop.count())) + kMarkSize + 6 + 2 * kNodePadding);
}

/// How much of the spare room an arrow takes: most goes to the one that the boundary crosses.
qreal weightOf(const PathPlan &plan, int link)
{
    if (plan.links.at(link).boundary)
        return 3;
    return plan.nodes.at(link + 1).kind == PathNode::Kind::Mailbox ? 0.25 : 1;
}

struct Widths {
    QList<qreal> stops;
    QList<qreal> arrows;
    qreal total = 2 * kMargin;
};

Widths widthsOf(const QList<PathStop> &stops, const PathPlan &plan, const PathMeasure &measure, const Limits &limits)
{
    Widths widths;
    for (qsizetype i = 0; i < stops.size(); ++i) {
        widths.stops += widthOf(stops.at(i), plan, measure, limits);
        widths.total += widths.stops.last();
        if (i == 0)
            continue;
        const int link = stops.at(i).first - 1;
        const bool toMailbox = plan.nodes.at(link + 1).kind == PathNode::Kind::Mailbox;
        widths.arrows += toMailbox ? kMailboxArrow : widthOf(plan.links.at(link), measure, limits);
        widths.total += widths.arrows.last();
    }
    return widths;
}

void place(PathLayout &layout, const PathPlan &plan, const PathMeasure &measure, const Widths &widths, qreal room)
{
    qreal weights = 0;
    for (qsizetype i = 1; i < layout.stops.size(); ++i)
        weights += weightOf(plan, layout.stops.at(i).first - 1);
    const qreal spare = std::max<qreal>(0, room - widths.total);
    const qreal height = pathNodeHeight(measure);
    const qreal top = measure.lineHeight + 18;
    qreal x = kMargin;
    if (layout.stops.size() == 1)
        x = std::max(x, room - kMargin - widths.stops.first());
    for (qsizetype i = 0; i < layout.stops.size(); ++i) {
        if (i > 0) {
            const int link = layout.stops.at(i).first - 1;
            const qreal length = widths.arrows.at(i - 1) + spare * weightOf(plan, link) / weights;
            layout.arrows.append({.link = link, .from = x, .to = x + length, .y = top + height / 2});
            if (plan.links.at(link).boundary)
                layout.boundary = x + kBoundaryInset;
            x += length;
        }
        layout.stops[i].box = QRectF(x, top, widths.stops.at(i), height);
        x += widths.stops.at(i);
    }
    layout.bounds = QRectF(0, 0, std::max(x + kMargin, room), pathHeight(measure));
}

} // namespace

int PathLayout::stopOfNode(int node) const
{
    const auto found = std::ranges::find_if(
        stops, [node](const PathStop &stop) { return node >= stop.first && node <= stop.last; });
    return found == stops.end() ? -1 : static_cast<int>(found - stops.begin());
}

PathLayout layoutPath(const PathPlan &plan, const PathMeasure &measure, qreal width, const QSet<int> &expanded)
{
    PathLayout layout;
    Widths widths;
    for (const Attempt &attempt : kAttempts) {
        layout.stops = stopsOf(plan, attempt.fold, expanded);
        widths = widthsOf(layout.stops, plan, measure, attempt.limits);
        layout.scale = std::min<qreal>(1, width / widths.total);
        layout.fits = layout.scale >= kLeastScale;
        if (layout.fits)
            break;
    }
    if (!layout.fits) {
        layout.scale = 1;
        widths = widthsOf(layout.stops, plan, measure, kRoomy);
    }
    place(layout, plan, measure, widths, layout.fits ? width / layout.scale : widths.total);
    return layout;
}

qreal pathNodeHeight(const PathMeasure &measure)
{
    return 4 * measure.lineHeight + 3 * 3 + 2 * 9;
}

qreal pathHeight(const PathMeasure &measure)
{
    return (measure.lineHeight + 18) + pathNodeHeight(measure) + (measure.lineHeight + 26);
}

QString foldText(int count)
{
    return QCoreApplication::translate("headwater::ui::PathPlan", "%1 internal hops").arg(count);
}

} // namespace headwater::ui
