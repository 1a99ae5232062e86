// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/pathitems.h"

#include "ui/common/elide.h"
#include "ui/common/plaintext.h"
#include "ui/common/severity.h"
#include "ui/common/theme.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QWidget>

#include <algorithm>
#include <cmath>

namespace headwater::ui {

using trace::Severity;

namespace {

constexpr qreal kLongest = 4.5; // the line of the longest delay
constexpr qreal kHead = 9;      // length of an arrow's head
constexpr qreal kCorner = 5;

/// A line between ground and text: visible on both zones.
QColor lineColour(const QPalette &palette)
{
    return palette.color(QPalette::Text);
}

void drawMark(QPainter *painter, QPointF centre, Mark mark, const QColor &colour)
{
    const qreal scale = painter->worldTransform().m11() * painter->device()->devicePixelRatioF();
    const QPixmap pixmap = markPixmap(mark, colour, int(kMarkSize), scale);
    painter->drawPixmap(
        QRectF(centre.x() - kMarkSize / 2, centre.y() - kMarkSize / 2, kMarkSize, kMarkSize), pixmap, QRectF(pixmap.rect()));
}

QFontMetricsF metricsOf(const QFont &font)
{
    return QFontMetricsF(font);
}

QStringList wrapped(const QFont &font, const QString &text, qreal width)
{
    return wrappedName([metrics = metricsOf(font)](const QString &part) { return metrics.horizontalAdvance(part); }, text, width);
}

/// Lines in the middle of `top`, which is the place of the first one.
void drawLabel(QPainter *painter, QRectF top, const QStringList &lines, const QFont &font)
{
    painter->setFont(font);
    for (const QString &line : lines) {
        painter->drawText(top, Qt::AlignHCenter | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip, line);
        top.translate(0, top.height());
    }
}

} // namespace

PathFonts PathFonts::of(const QFont &base)
{
    PathFonts fonts{.text = base, .bold = base, .address = fixedFont()};
    fonts.bold.setBold(true);
    if (base.pointSizeF() > 0)
        fonts.address.setPointSizeF(base.pointSizeF());
    fonts.address.setBold(true);
    return fonts;
}

PathMeasure PathFonts::measure() const
{
    const auto width = [](const QFont &font) {
        return [metrics = QFontMetricsF(font)](const QString &string) { return metrics.horizontalAdvance(string); };
    };
    return {
        .text = width(text), .bold = width(bold), .address = width(address), .lineHeight = std::ceil(QFontMetricsF(text).height())};
}

PathNodeItem::PathNodeItem(const PathNode &node, const PathStop &stop, const PathFonts &fonts)
    : m_node(node)
    , m_stop(stop)
    , m_fonts(fonts)
    , m_lineHeight(fonts.measure().lineHeight)
    , m_lines(linesOf(node, fonts.measure(), stop.box.width() - 2 * kNodePadding))
{
    setAcceptedMouseButtons(Qt::NoButton);
    setToolTip(plainToolTip(m_node.inWords()));
}

QRectF PathNodeItem::boundingRect() const
{
    return m_stop.box.adjusted(-5, -5, 5, 5);
}

void PathNodeItem::setChosen(bool chosen)
{
    m_chosen = chosen;
    update();
}

void PathNodeItem::setFocused(bool focused)
{
    m_focused = focused;
    update();
}

QRectF PathNodeItem::lineRect(qsizetype line) const
{
    const QRectF inner = m_stop.box.adjusted(kNodePadding, kNodeMargin, -kNodePadding, -kNodeMargin);
    return {inner.left(), inner.top() + static_cast<qreal>(line) * (m_lineHeight + kLineGap), inner.width(), m_lineHeight};
}

QString PathNodeItem::tokenAt(const QPointF &scenePosition) const
{
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const bool onName = m_lines.at(i).part == PathLine::Part::Name && !m_node.nameToken.isEmpty();
        if (onName && lineRect(i).adjusted(0, -kLineGap / 2, 0, kLineGap / 2).contains(scenePosition))
            return m_node.nameToken;
    }
    return m_node.titleToken;
}

/// The mark and the words of a doubt about the name.
void PathNodeItem::paintNote(QPainter *painter, const QRectF &room, const QPalette &palette) const
{
    const QColor colour = colours(roleOf(m_node.nameSeverity), palette).text;
    drawMark(painter, {room.left() + kMarkSize / 2, room.center().y()}, markOf(m_node.nameSeverity), colour);
    painter->setFont(m_fonts.text);
    painter->setPen(colour);
    painter->drawText(room.adjusted(kMarkRoom, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, m_node.nameNote);
}

void PathNodeItem::paintLine(QPainter *painter, qsizetype index, const QPalette &palette) const
{
    using enum PathLine::Part;
    const PathLine &line = m_lines.at(index);
    QRectF room = lineRect(index);
    if (line.part == Note) {
        paintNote(painter, room, palette);
        return;
    }
    const bool isTitle = line.part == Title;
    QFont font = !isTitle ? m_fonts.text : m_node.titleIsAddress ? m_fonts.address : m_fonts.bold;
    font.setStrikeOut(
        (isTitle && m_node.struck) || (line.part == Name && (m_node.nameStruck || (m_node.struck && !m_node.nameToken.isEmpty()))));
    const Severity severity = line.part == Role ? m_node.roleSeverity
        : line.part == State                    ? m_node.stateSeverity
        : line.part == Name                     ? m_node.nameSeverity
                                                : Severity::None;
    const bool coloured = severity != Severity::None && (line.part != Role || severity == Severity::Good);
    const QColor colour = isTitle ? palette.color(QPalette::Text)
        : coloured                ? colours(roleOf(severity), palette).text
                                  : mutedText(palette);
    if (severity != Severity::None && line.part != Name) {
        if (line.first)
            drawMark(painter, {room.left() + kMarkSize / 2, room.center().y()}, markOf(severity),
                colours(roleOf(severity), palette).text);
        room.setLeft(room.left() + kMarkRoom);
    }
    painter->setFont(font);
    painter->setPen(colour);
    painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, line.text);
    const PathLine::Part next = index + 1 < m_lines.size() ? m_lines.at(index + 1).part : State;
    if (line.part == Name && severity != Severity::None && next != Name && next != Note) {
        room.setLeft(room.left() + metricsOf(font).horizontalAdvance(line.text) + kNoteGap);
        paintNote(painter, room, palette);
    }
}

void PathNodeItem::paintBox(QPainter *painter, const QPalette &palette) const
{
    const bool recorded = m_node.zone == trace::Zone::Inside;
    const Severity worst = std::max(m_node.stateSeverity, m_node.nameSeverity);
    QPen border(recorded ? colours(Role::Good, palette).text : mutedText(palette), 1.5);
    if (m_node.zone == trace::Zone::Claimed) {
        border.setStyle(Qt::CustomDashLine);
        border.setDashPattern({3.5, 2.5});
        if (worst == Severity::Bad)
            border.setColor(colours(Role::Bad, palette).text);
    } else if (!recorded) {
        border.setColor(lineColour(palette));
    }
    QColor ground = palette.color(QPalette::Base);
    if (m_chosen) {
        ground = colours(Role::Chosen, palette).ground;
        border.setColor(colours(Role::Chosen, palette).text);
        border.setWidthF(2.5);
    }
    painter->setPen(border);
    painter->setBrush(ground);
    painter->drawRoundedRect(m_stop.box, kCorner, kCorner);
}

void PathNodeItem::paintMailbox(QPainter *painter, const QPalette &palette) const
{
    const qreal width = 44;
    const qreal height = 32;
    const QRectF letter(m_stop.box.center().x() - width / 2, m_stop.box.center().y() - height / 2, width, height);
    QPen pen(lineColour(palette), 1.5);
    pen.setJoinStyle(Qt::RoundJoin);
    painter->setPen(pen);
    painter->setBrush(palette.color(QPalette::Base));
    painter->drawRoundedRect(letter, 2, 2);
    painter->drawPolyline(
        QPolygonF({letter.topLeft() + QPointF(1, 2), letter.center() + QPointF(0, 3), letter.topRight() + QPointF(-1, 2)}));
    painter->setFont(m_fonts.text);
    painter->setPen(mutedText(palette));
    painter->drawText(QRectF(m_stop.box.left(), letter.bottom() + 4, m_stop.box.width(), m_lineHeight),
        Qt::AlignHCenter | Qt::AlignTop, m_node.title);
}

void PathNodeItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *widget)
{
    const QPalette palette = widget ? widget->palette() : QPalette();
    painter->setRenderHint(QPainter::Antialiasing);
    if (m_node.kind == PathNode::Kind::Mailbox) {
        paintMailbox(painter, palette);
        return;
    }
    paintBox(painter, palette);
    if (m_focused) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(palette.color(QPalette::Highlight), 1.5));
        painter->drawRoundedRect(m_stop.box.adjusted(-3.5, -3.5, 3.5, 3.5), kCorner + 3, kCorner + 3);
    }
    for (qsizetype i = 0; i < m_lines.size(); ++i)
        paintLine(painter, i, palette);
    if (m_stop.isFold()) {
        // The arrow that says it opens, drawn, since a glyph for it differs from font to font.
        const QRectF line = lineRect(std::ranges::find(m_lines, PathLine::Part::Title, &PathLine::part) - m_lines.begin());
        const qreal x = line.left() + metricsOf(m_fonts.bold).horizontalAdvance(m_node.title) + 8;
        painter->setPen(Qt::NoPen);
        painter->setBrush(palette.color(QPalette::Text));
        painter->drawPolygon(QPolygonF({{x, line.center().y() - 5}, {x + 7, line.center().y()}, {x, line.center().y() + 5}}));
    }
}

PathArrowItem::PathArrowItem(const PathLink &link, const PathArrow &arrow, qreal labelFrom, const PathFonts &fonts)
    : m_link(link)
    , m_arrow(arrow)
    , m_labelFrom(labelFrom)
    , m_fonts(fonts)
    , m_lineHeight(fonts.measure().lineHeight)
{
    setAcceptedMouseButtons(Qt::NoButton);
    QStringList words{link.protocol, link.time};
    if (link.delay != link.time)
        words += link.delay;
    if (link.delayClaimed)
        words += QCoreApplication::translate("headwater::ui::PathPlan", "counted from a time that the client only claims");
    if (link.longest)
        words += QCoreApplication::translate("headwater::ui::PathPlan", "the longest delay of the path");
    words.removeAll(QString());
    setToolTip(plainToolTip(words.join(QStringLiteral(", "))));
}

QRectF PathArrowItem::boundingRect() const
{
    return {m_arrow.from, m_arrow.y - 2 * m_lineHeight - 8, m_arrow.to - m_arrow.from, 4 * m_lineHeight + 16};
}

void PathArrowItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *widget)
{
    const QPalette palette = widget ? widget->palette() : QPalette();
    painter->setRenderHint(QPainter::Antialiasing);
    const QColor colour = m_link.claimed ? mutedText(palette) : lineColour(palette);
    // That the edge handed the mail over is a fact; how long it took is not, and does not make that line thicker.
    const bool thick = m_link.longest && !m_link.delayClaimed;
    QPen pen(colour, thick ? kLongest : m_link.claimed ? 1.5 : 2);
    if (m_link.claimed) {
        pen.setStyle(Qt::CustomDashLine);
        pen.setDashPattern(thick ? QList<qreal>{1.6, 0.9} : QList<qreal>{4, 2.5});
        pen.setCapStyle(Qt::FlatCap);
    }
    const qreal head = thick ? kHead * 1.4 : kHead;
    const qreal from = m_arrow.from + 2;
    const qreal to = m_arrow.to - 2;
    painter->setPen(pen);
    if (m_link.broken) {
        const qreal middle = (from + to) / 2;
        painter->drawLine(QPointF(from, m_arrow.y), QPointF(middle - 10, m_arrow.y));
        painter->drawLine(QPointF(middle + 10, m_arrow.y), QPointF(to, m_arrow.y));
        if (!m_link.refuted) // a gap: it may be true
            return;
        painter->setPen(QPen(colours(Role::Bad, palette).text, 2.5, Qt::SolidLine, Qt::RoundCap));
        painter->drawLine(QPointF(middle - 5, m_arrow.y - 5), QPointF(middle + 5, m_arrow.y + 5));
        painter->drawLine(QPointF(middle - 5, m_arrow.y + 5), QPointF(middle + 5, m_arrow.y - 5));
        return;
    }
    painter->drawLine(QPointF(from, m_arrow.y), QPointF(to - head, m_arrow.y));
    painter->setPen(Qt::NoPen);
    painter->setBrush(colour);
    painter->drawPolygon(QPolygonF({{to, m_arrow.y}, {to - head, m_arrow.y - head * 0.6}, {to - head, m_arrow.y + head * 0.6}}));

    const QRectF room(m_labelFrom + 4, m_arrow.y, to - kHead - m_labelFrom - 4, m_lineHeight);
    painter->setPen(m_link.claimed ? mutedText(palette) : palette.color(QPalette::Text));
    const QStringList protocol = wrapped(m_fonts.text, m_link.protocol, room.width());
    drawLabel(painter, room.translated(0, -6 - static_cast<qreal>(protocol.size()) * m_lineHeight), protocol, m_fonts.text);
    const QFont &font = m_link.longest ? m_fonts.bold : m_fonts.text;
    const QRectF below = room.translated(0, 6);
    if (!m_link.negative) {
        if (m_link.delayClaimed)
            painter->setPen(mutedText(palette));
        drawLabel(painter, below, wrapped(font, m_link.delay, room.width()), font);
        return;
    }
    const QColor warn = colours(Role::Attention, palette).text;
    const QStringList delay = wrapped(font, m_link.delay, room.width() - kMarkRoom);
    painter->setPen(warn);
    drawLabel(painter, below.adjusted(kMarkRoom, 0, 0, 0), delay, font);
    const qreal width = metricsOf(font).horizontalAdvance(delay.first());
    drawMark(painter, {below.center().x() - width / 2, below.center().y()}, Mark::Disc, warn);
}

} // namespace headwater::ui
