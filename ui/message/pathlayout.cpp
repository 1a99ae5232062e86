// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/pathlayout.h"

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
    qreal doubt;    // of a node that says why it is doubted
    qreal label;
};
constexpr Limits kWide{.node = 320, .doubt = 320, .label = 150};     // only where it costs nothing
constexpr Limits kRoomy{.node = 212, .doubt = 270, .label = 150};
constexpr Limits kTight{.node = 190, .doubt = 270, .label = 110};
constexpr Limits kTightest{.node = 156, .doubt = 156, .label = 84};

/// What is tried until the path fits, in this order.
struct Attempt {
    PathFolds folds;
    Limits limits;
};
constexpr std::array<Attempt, 6> kAttempts{{
    {{}, kRoomy},
    {{.inside = 2}, kRoomy},
    {{.inside = 2, .claimed = 3}, kRoomy},
    {{.inside = 2, .claimed = 3}, kTight},
    {{.inside = 2, .claimed = 2}, kTight},
    {{.inside = 2, .claimed = 2}, kTightest},
}};

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
    const qreal most = node.stateSeverity >= trace::Severity::Attention ? limits.doubt : limits.node;
    const qreal inner = std::max(std::min(std::max({role, name, state, node.titleIsAddress ? 0 : title}), most - 2 * kNodePadding),
        node.titleIsAddress ? std::min(title, kWidestAddress - 2 * kNodePadding) : 0);
    return std::max(kLeastNode, std::ceil(inner) + 2 * kNodePadding);
}

qreal widthOf(const PathLink &link, const PathMeasure &measure, const Limits &limits)
{
    const qreal delay = (link.longest ? measure.bold(link.delay) : measure.text(link.delay)) + (link.negative ? kMarkSize + 4 : 0);
    // The longest delay is what one looks for: it stays whole.
    const qreal label = std::min(std::max(measure.text(link.protocol), delay), link.longest ? kRoomy.label : limits.label);
    if (link.boundary)
        return kBoundaryInset + std::max<qreal>(label + kArrowRoom, 70);
    return std::max(kLeastArrow, label > 0 ? label + kArrowRoom : 0);
}

qreal widthOf(const PathStop &stop, const PathPlan &plan, const PathMeasure &measure, const Limits &limits)
{
    const PathNode node = nodeOf(plan, stop);
    const qreal arrow = stop.isFold() ? measure.bold(node.title) + kMarkSize + 6 + 2 * kNodePadding : 0;
    return std::max(widthOf(node, measure, limits), arrow);
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
    qsizetype crossing = -1;        ///< The arrow that the boundary crosses.
    qreal inset = kBoundaryInset;   ///< From its left end to the boundary.
    qreal claimed = kMargin;        ///< From the left side to the boundary.
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
        if (plan.links.at(link).boundary) {
            widths.crossing = i - 1;
            widths.claimed = widths.total - widths.stops.last() - kMargin + kBoundaryInset;
        }
        widths.total += widths.arrows.last();
    }
    return widths;
}

/// How much longer a part of the whole has to be so that it takes `need` of a view in which the whole is shown.
qreal missing(qreal need, qreal part, qreal total, qreal view)
{
    const qreal unscaled = std::max<qreal>(0, need - part);
    if (total + unscaled <= view || view <= need)
        return unscaled;
    return std::max<qreal>(0, (need * total / view - part) / (1 - need / view));
}

/// The same with room for the name of each zone above it.
Widths withTitles(Widths widths, const PathPlan &plan, const PathMeasure &measure, qreal view)
{
    if (widths.crossing < 0)
        return widths;
    const auto grow = [&](qreal by) {
        widths.arrows[widths.crossing] += by;
        widths.total += by;
    };
    const qreal left = missing(measure.text(plan.claimedTitle) + 2 * kTitleInset + 1, widths.claimed, widths.total, view);
    widths.inset += left;
    widths.claimed += left;
    grow(left);
    grow(missing(measure.text(plan.recordedTitle) + 2 * kTitleInset + 1, widths.total - widths.claimed, widths.total, view));
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
                layout.boundary = x + widths.inset;
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

QRectF PathLayout::heart() const
{
    if (stops.isEmpty())
        return {};
    constexpr qreal kPast = 70; // half of the name at the boundary
    const QRectF &box = stops.at(origin).box;
    const qreal right = std::max(box.right() + kMargin, boundary < 0 ? 0 : boundary + kPast);
    return {box.left() - kMargin, bounds.top(), right - box.left() + kMargin, bounds.height()};
}

PathLayout layoutPath(const PathPlan &plan, const PathMeasure &measure, qreal width, const QSet<int> &expanded)
{
    PathLayout layout;
    Widths widths;
    for (const Attempt &attempt : kAttempts) {
        layout.stops = stopsOf(plan, attempt.folds, expanded);
        const Widths bare = widthsOf(layout.stops, plan, measure, attempt.limits);
        widths = withTitles(bare, plan, measure, width);
        if (width / widths.total < kLeastScale)
            widths = bare;
        layout.scale = std::min<qreal>(1, width / widths.total);
        layout.fits = layout.scale >= kLeastScale;
        if (layout.fits)
            break;
    }
    if (layout.fits && layout.scale >= 1) {
        const Widths wide = withTitles(widthsOf(layout.stops, plan, measure, kWide), plan, measure, width);
        if (wide.total <= width)
            widths = wide;
    }
    const auto origin = std::ranges::find_if(plan.nodes, &PathNode::origin);
    if (origin != plan.nodes.end())
        layout.origin = std::max(0, layout.stopOfNode(static_cast<int>(origin - plan.nodes.begin())));
    if (!layout.fits && !expanded.isEmpty())
        widths = widthsOf(layout.stops, plan, measure, kRoomy);
    place(layout, plan, measure, widths, layout.fits ? width / layout.scale : widths.total);
    if (!layout.fits)
        layout.scale = expanded.isEmpty() ? std::clamp<qreal>(width / layout.heart().width(), kLeastScale, 1) : 1;
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

} // namespace headwater::ui
