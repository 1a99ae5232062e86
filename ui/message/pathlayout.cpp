// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/pathlayout.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace headwater::ui {

namespace {

constexpr qreal kMargin = 14;
constexpr qreal kLeastNode = 112;
constexpr qreal kLeastArrow = 36;
constexpr qreal kArrowRoom = 16;        // head and air beside a label
constexpr qreal kBoundaryInset = 20;    // from the edge's box to the boundary
constexpr qreal kMailboxArrow = 36;
constexpr qreal kMailbox = 56;
constexpr qreal kGoodScale = 0.9;       // texts wrap before they get smaller than this

/// How wide texts may make boxes and arrows.
struct Limits {
    PathRoom node;
    PathRoom label;
};
constexpr Limits kWide{.node = {.wrap = 300, .most = 300}, .label = {.wrap = 190, .most = 190}}; // only where it costs nothing
constexpr std::array<Limits, 4> kLimits{{
    {.node = {.wrap = 188, .most = 246}, .label = {.wrap = 130, .most = 150}},
    {.node = {.wrap = 150, .most = 200}, .label = {.wrap = 90, .most = 110}},
    {.node = {.wrap = 112, .most = 180}, .label = {.wrap = 60, .most = 116}},
    {.node = {.wrap = 112, .most = 124}, .label = {.wrap = 60, .most = 80}}, // cuts long texts: only where nothing else fits
}};

/// What is tried until the path fits, in this order.
constexpr std::array<PathFolds, 5> kFolds{{
    {},
    {.inside = 2},
    {.inside = 2, .claimed = 3},
    {.inside = 2, .claimed = 2},
    {.inside = 2, .claimed = 2, .ends = true},
}};

qreal widthOf(const PathNode &node, const PathMeasure &measure, const Limits &limits)
{
    if (node.kind == PathNode::Kind::Mailbox)
        return std::max(kMailbox, measure.text(node.title) + 8);
    return std::max(kLeastNode, std::ceil(roomFor(node, measure, limits.node)) + 2 * kNodePadding);
}

qreal labelWidth(const QString &label, const TextWidth &measure, const PathRoom &limit)
{
    const qreal whole = measure(label);
    return whole <= limit.wrap ? whole : std::min(std::max(limit.wrap, wrappedWidth(measure, label)), limit.most);
}

qreal widthOf(const PathLink &link, const PathMeasure &measure, const Limits &limits)
{
    const qreal delay = labelWidth(link.delay, link.longest ? measure.bold : measure.text, limits.label)
        + (link.negative ? kMarkRoom : 0);
    const qreal label = std::max(labelWidth(link.protocol, measure.text, limits.label), delay);
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
    qsizetype crossing = -1; ///< The arrow that the boundary crosses.
    qreal inset = kBoundaryInset; ///< From its left end to the boundary.
    qreal claimed = kMargin; ///< From the left side to the boundary.
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

struct Fitted {
    Widths widths;
    qreal scale = -1; ///< At which the whole is as wide as the view, 1 at most.
};

/// The roomiest widths at which texts are of a good size, else those that make them largest.
Fitted fit(const QList<PathStop> &stops, const PathPlan &plan, const PathMeasure &measure, qreal view)
{
    Fitted best;
    for (const Limits &limits : kLimits) {
        if (best.scale >= (&limits == &kLimits.back() ? kLeastScale : kGoodScale))
            break;
        Widths widths = widthsOf(stops, plan, measure, limits);
        if (const Widths titled = withTitles(widths, plan, measure, view); view / titled.total >= kLeastScale)
            widths = titled;
        if (const qreal scale = std::min<qreal>(1, view / widths.total); scale > best.scale)
            best = {std::move(widths), scale};
    }
    return best;
}

void place(PathLayout &layout, const PathPlan &plan, const PathMeasure &measure, const Widths &widths, qreal room)
{
    qreal weights = 0;
    for (qsizetype i = 1; i < layout.stops.size(); ++i)
        weights += weightOf(plan, layout.stops.at(i).first - 1);
    const qreal spare = std::max<qreal>(0, room - widths.total);
    qsizetype lines = kLeastLines;
    for (qsizetype i = 0; i < layout.stops.size(); ++i)
        lines = std::max(lines, linesOf(nodeOf(plan, layout.stops.at(i)), measure, widths.stops.at(i) - 2 * kNodePadding).size());
    const qreal height = pathNodeHeight(measure, lines);
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
    layout.bounds = QRectF(0, 0, std::max(x + kMargin, room), pathHeight(measure, lines));
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
    Fitted fitted;
    for (const PathFolds &folds : kFolds) {
        layout.stops = stopsOf(plan, folds, expanded);
        const bool hopeless = static_cast<qreal>(layout.stops.size() - 1) * kLeastNode * kLeastScale > width;
        if (hopeless && &folds != &kFolds.back())
            continue; // not worth the measuring
        fitted = fit(layout.stops, plan, measure, width);
        if (fitted.scale >= kLeastScale)
            break;
    }
    Widths &widths = fitted.widths;
    layout.scale = fitted.scale;
    layout.fits = layout.scale >= kLeastScale;
    if (layout.fits && layout.scale >= 1) {
        const Widths wide = withTitles(widthsOf(layout.stops, plan, measure, kWide), plan, measure, width);
        if (wide.total <= width)
            widths = wide;
    }
    const auto origin = std::ranges::find_if(plan.nodes, &PathNode::origin);
    if (origin != plan.nodes.end())
        layout.origin = std::max(0, layout.stopOfNode(static_cast<int>(origin - plan.nodes.begin())));
    if (!layout.fits && !expanded.isEmpty())
        widths = widthsOf(layout.stops, plan, measure, kLimits.front());
    place(layout, plan, measure, widths, layout.fits ? width / layout.scale : widths.total);
    if (!layout.fits)
        layout.scale = expanded.isEmpty() ? std::clamp<qreal>(width / layout.heart().width(), kLeastScale, 1) : 1;
    return layout;
}

qreal pathNodeHeight(const PathMeasure &measure, qsizetype lines)
{
    return static_cast<qreal>(lines) * (measure.lineHeight + kLineGap) - kLineGap + 2 * kNodeMargin;
}

qreal pathHeight(const PathMeasure &measure, qsizetype lines)
{
    return (measure.lineHeight + 18) + pathNodeHeight(measure, lines) + (measure.lineHeight + 26);
}

} // namespace headwater::ui
