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

QString elided(const QFont &font, const QString &text, qreal width)
{
    return elidedName(QFontMetricsF(font), text, width);
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

struct PathNodeItem::Line {
    int index = 0;
    QFont font;
    QColor colour;
    QString text;
    Severity before = Severity::None;   ///< A mark before the text.
    Severity after = Severity::None;    ///< A mark and few words behind it.
    QString note;
    bool struck = false;
};

PathNodeItem::PathNodeItem(const PathNode &node, const PathStop &stop, const PathFonts &fonts)
    : m_node(node)
    , m_stop(stop)
    , m_fonts(fonts)
    , m_lineHeight(fonts.measure().lineHeight)
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

QRectF PathNodeItem::lineRect(int line) const
{
    const QRectF inner = m_stop.box.adjusted(kNodePadding, 9, -kNodePadding, -9);
    return {inner.left(), inner.top() + line * (m_lineHeight + 3), inner.width(), m_lineHeight};
}

QString PathNodeItem::tokenAt(const QPointF &scenePosition) const
{
    const bool onName = !m_node.nameToken.isEmpty() && lineRect(2).adjusted(0, -2, 0, 2).contains(scenePosition);
    return onName ? m_node.nameToken : m_node.titleToken;
}

void PathNodeItem::paintLine(QPainter *painter, const Line &line, const QPalette &palette) const
{
    if (line.text.isEmpty())
        return;
    QRectF room = lineRect(line.index);
    QFont font = line.font;
    font.setStrikeOut(line.struck);
    if (line.before != Severity::None) {
        drawMark(painter, {room.left() + kMarkSize / 2, room.center().y()}, markOf(line.before),
            colours(roleOf(line.before), palette).text);
        room.setLeft(room.left() + kMarkSize + 4);
    }
    qreal behind = 0;
    if (line.after != Severity::None)
        behind = 6 + kMarkSize + (line.note.isEmpty() ? 0 : 4 + QFontMetricsF(m_fonts.text).horizontalAdvance(line.note));
    const QString text = elided(font, line.text, room.width() - behind);
    painter->setFont(font);
    painter->setPen(line.colour);
    painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text);
    if (line.after == Severity::None)
        return;
    const qreal x = room.left() + QFontMetricsF(font).horizontalAdvance(text) + 6;
    drawMark(painter, {x + kMarkSize / 2, room.center().y()}, markOf(line.after), colours(roleOf(line.after), palette).text);
    painter->setFont(m_fonts.text);
    painter->setPen(colours(roleOf(line.after), palette).text);
    painter->drawText(QRectF(x + kMarkSize + 4, room.top(), room.right() - x - kMarkSize - 4, room.height()),
        Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, line.note);
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
    const QColor text = palette.color(QPalette::Text);
    const QColor muted = mutedText(palette);
    const bool yours = m_node.roleSeverity == Severity::Good;
    const QColor name = m_node.nameSeverity == Severity::None ? muted : colours(roleOf(m_node.nameSeverity), palette).text;
    const QColor state = m_node.stateSeverity == Severity::None ? muted : colours(roleOf(m_node.stateSeverity), palette).text;
    paintLine(painter,
        {.index = 0,
            .font = m_fonts.text,
            .colour = yours ? colours(Role::Good, palette).text : muted,
            .text = m_node.role,
            .before = m_node.roleSeverity},
        palette);
    paintLine(painter,
        {.index = 1,
            .font = m_node.titleIsAddress ? m_fonts.address : m_fonts.bold,
            .colour = text,
            .text = m_node.title,
            .struck = m_node.struck},
        palette);
    paintLine(painter,
        {.index = 2,
            .font = m_fonts.text,
            .colour = name,
            .text = m_node.name,
            .after = m_node.nameSeverity,
            .note = m_node.nameNote,
            .struck = m_node.nameStruck || (m_node.struck && !m_node.nameToken.isEmpty())},
        palette);
    paintLine(painter,
        {.index = m_node.name.isEmpty() ? 2 : 3,
            .font = m_fonts.text,
            .colour = state,
            .text = m_node.state,
            .before = m_node.stateSeverity},
        palette);
    if (m_stop.isFold()) {
        // The arrow that says it opens, drawn, since a glyph for it differs from font to font.
        const QRectF line = lineRect(1);
        const qreal x = line.left() + QFontMetricsF(m_fonts.bold).horizontalAdvance(m_node.title) + 8;
        painter->setPen(Qt::NoPen);
        painter->setBrush(text);
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
    if (link.longest)
        words += QCoreApplication::translate("headwater::ui::PathPlan", "the longest delay of the path");
    words.removeAll(QString());
    setToolTip(plainToolTip(words.join(QStringLiteral(", "))));
}

QRectF PathArrowItem::boundingRect() const
{
    return {m_arrow.from, m_arrow.y - m_lineHeight - 8, m_arrow.to - m_arrow.from, 2 * m_lineHeight + 16};
}

void PathArrowItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *widget)
{
    const QPalette palette = widget ? widget->palette() : QPalette();
    painter->setRenderHint(QPainter::Antialiasing);
    const QColor colour = m_link.claimed ? mutedText(palette) : lineColour(palette);
    QPen pen(colour, m_link.longest ? kLongest : m_link.claimed ? 1.5 : 2);
    if (m_link.claimed) {
        pen.setStyle(Qt::CustomDashLine);
        pen.setDashPattern(m_link.longest ? QList<qreal>{1.6, 0.9} : QList<qreal>{4, 2.5});
        pen.setCapStyle(Qt::FlatCap);
    }
    const qreal head = m_link.longest ? kHead * 1.4 : kHead;
    const qreal from = m_arrow.from + 2;
    const qreal to = m_arrow.to - 2;
    painter->setPen(pen);
    if (m_link.broken) {
        const qreal middle = (from + to) / 2;
        painter->drawLine(QPointF(from, m_arrow.y), QPointF(middle - 10, m_arrow.y));
        painter->drawLine(QPointF(middle + 10, m_arrow.y), QPointF(to, m_arrow.y));
        painter->setPen(QPen(colours(Role::Bad, palette).text, 2.5, Qt::SolidLine, Qt::RoundCap));
        painter->drawLine(QPointF(middle - 5, m_arrow.y - 5), QPointF(middle + 5, m_arrow.y + 5));
        painter->drawLine(QPointF(middle - 5, m_arrow.y + 5), QPointF(middle + 5, m_arrow.y - 5));
        return;
    }
    painter->drawLine(QPointF(from, m_arrow.y), QPointF(to - head, m_arrow.y));
    painter->setPen(Qt::NoPen);
    painter->setBrush(colour);
    painter->drawPolygon(QPolygonF({{to, m_arrow.y}, {to - head, m_arrow.y - head * 0.6}, {to - head, m_arrow.y + head * 0.6}}));

    QRectF room(m_labelFrom + 4, 0, to - kHead - m_labelFrom - 4, m_lineHeight);
    painter->setFont(m_fonts.text);
    painter->setPen(m_link.claimed ? mutedText(palette) : palette.color(QPalette::Text));
    room.moveBottom(m_arrow.y - 6);
    painter->drawText(
        room, Qt::AlignHCenter | Qt::AlignVCenter | Qt::TextSingleLine, elided(m_fonts.text, m_link.protocol, room.width()));
    room.moveTop(m_arrow.y + 6);
    QString delay = m_link.delay;
    if (m_link.longest)
        painter->setFont(m_fonts.bold);
    if (m_link.negative) {
        const QColor warn = colours(Role::Attention, palette).text;
        delay = elided(m_fonts.text, delay, room.width() - kMarkSize - 4);
        const qreal width = QFontMetricsF(m_fonts.text).horizontalAdvance(delay) + kMarkSize + 4;
        const qreal x = room.center().x() - width / 2;
        drawMark(painter, {x + kMarkSize / 2, room.center().y()}, Mark::Disc, warn);
        painter->setPen(warn);
        painter->drawText(QPointF(x + kMarkSize + 4, room.top() + QFontMetricsF(m_fonts.text).ascent()), delay);
        return;
    }
    painter->drawText(room, Qt::AlignHCenter | Qt::AlignVCenter | Qt::TextSingleLine, elided(painter->font(), delay, room.width()));
}

} // namespace headwater::ui
