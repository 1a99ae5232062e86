// SPDX-License-Identifier: GPL-3.0-or-later
// What SourceEdit paints around the text: line numbers, grounds, hits, remarks that are no part of the bytes.
#include "ui/common/theme.h"
#include "ui/message/sourceedit.h"
#include "ui/message/sourcelayout.h"

#include <QPaintEvent>
#include <QPainter>
#include <QTextBlock>

#include <algorithm>

namespace headwater::ui {

using namespace Qt::StringLiterals;
using message::ByteMap;
using message::ShownUnit;

namespace {

constexpr int kGutterPadding = 10;

} // namespace

int SourceEdit::gutterWidth() const
{
    const int digits = std::max(3, static_cast<int>(QString::number(m_map.end().line).size()));
    return fontMetrics().horizontalAdvance(QString(digits, u'9')) + 2 * kGutterPadding;
}

bool SourceEdit::isBehindTheEnd(const QTextBlock &block) const
{
    return block.position() >= m_map.end().position;
}

void SourceEdit::paintGutter(QPaintEvent *event)
{
    QPainter painter(m_gutter);
    painter.fillRect(event->rect(), palette().color(QPalette::Window));
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawLine(m_gutter->width() - 1, event->rect().top(), m_gutter->width() - 1, event->rect().bottom());
    painter.setPen(mutedText(palette()));
    painter.setFont(font());
    const int width = m_gutter->width() - kGutterPadding;
    const auto draw = [&](qreal top, qreal height, const QString &text) {
        painter.drawText(QRectF(0, top, width, height), Qt::AlignRight | Qt::AlignVCenter, text);
    };
    QRectF rect = blockBoundingGeometry(firstVisibleBlock()).translated(contentOffset());
    for (QTextBlock block = firstVisibleBlock(); block.isValid() && rect.top() <= event->rect().bottom(); block = block.next()) {
        rect.setHeight(blockBoundingRect(block).height());
        const bool gap = block.blockNumber() == m_layout->gapBlock();
        const qreal height = rect.height() - (gap ? m_layout->gapHeight() : 0);
        const message::Place place = m_map.atPosition(block.position()).place;
        if (isBehindTheEnd(block))
            break;
        draw(rect.top(), std::min<qreal>(height, fontMetrics().height()),
            place.continued ? u"\u21b3"_s : QString::number(place.line));
        if (gap)
            draw(rect.top() + height, m_layout->gapHeight(), u"\u22ef"_s);
        rect.moveTop(rect.bottom());
    }
}

void SourceEdit::paintEvent(QPaintEvent *event)
{
    paintGrounds(event->rect());
    QPlainTextEdit::paintEvent(event);
    paintRemarks(event->rect());
}

void SourceEdit::paintGrounds(const QRect &exposed)
{
    QPainter painter(viewport());
    const QColor claimed = colours(Role::ClaimedZone, palette()).ground;
    const QColor chosen = colours(Role::Chosen, palette()).ground;
    QRectF rect = blockBoundingGeometry(firstVisibleBlock()).translated(contentOffset());
    for (QTextBlock block = firstVisibleBlock(); block.isValid() && rect.top() <= exposed.bottom(); block = block.next()) {
        rect.setHeight(blockBoundingRect(block).height());
        const Span span = m_map.bytesOf(block.position(), block.position() + block.length());
        QRectF line(0, rect.top(), viewport()->width(), rect.height());
        if (block.blockNumber() == m_layout->gapBlock()) {
            line.setHeight(line.height() - m_layout->gapHeight());
            painter.fillRect(QRectF(0, line.bottom(), line.width(), m_layout->gapHeight()), claimed);
        }
        if (isBehindTheEnd(block))
            break;
        if (m_chosen.contains(span.offset))
            painter.fillRect(line, chosen);
        else if (m_claimedFrom >= 0 && span.offset >= m_claimedFrom)
            painter.fillRect(line, claimed);
        paintHits(painter, block, rect, span);
        rect.moveTop(rect.bottom());
    }
}

void SourceEdit::paintHits(QPainter &painter, const QTextBlock &block, const QRectF &rect, Span span)
{
    const RoleColours hitLook = colours(Role::Attention, palette());
    auto hit = std::ranges::lower_bound(m_hits, span.offset + 1, {}, [](const Span &s) { return s.end(); });
    for (; hit != m_hits.end() && hit->offset < span.end(); ++hit) {
        const int from = std::max(static_cast<int>(m_map.positionOf(hit->offset)) - block.position(), 0);
        const int to = std::min(static_cast<int>(m_map.positionOf(hit->end())) - block.position(), block.length() - 1);
        for (int i = 0; i < block.layout()->lineCount(); ++i) {
            const QTextLine line = block.layout()->lineAt(i);
            const int begin = std::max(from, line.textStart());
            const int end = std::min(to, line.textStart() + line.textLength());
            if (begin >= end)
                continue;
            const qreal left = line.cursorToX(begin);
            const QRectF box(rect.left() + left, rect.top() + line.y(), line.cursorToX(end) - left, line.height());
            painter.fillRect(box, hitLook.ground);
            painter.setPen(hitLook.text);
            painter.drawRect(box.adjusted(0, 0, -1, -1));
        }
    }
}

void SourceEdit::paintRemarks(const QRect &exposed)
{
    QPainter painter(viewport());
    painter.setPen(mutedText(palette()));
    painter.setFont(font());
    QFont italic = font();
    italic.setItalic(true);
    QRectF rect = blockBoundingGeometry(firstVisibleBlock()).translated(contentOffset());
    for (QTextBlock block = firstVisibleBlock(); block.isValid() && rect.top() <= exposed.bottom(); block = block.next()) {
        rect.setHeight(blockBoundingRect(block).height());
        const bool gap = block.blockNumber() == m_layout->gapBlock();
        // The line end is one place on screen whatever its bytes; a CR in it is shown, but is not in the way.
        const ByteMap::Found end = m_map.atPosition(block.position() + block.length() - 1);
        if (end.unit.kind == ShownUnit::Kind::LineEnd && bytes()[static_cast<std::size_t>(end.place.byte)] == '\r'
            && block.layout()->lineCount() > 0) {
            const QTextLine line = block.layout()->lineAt(block.layout()->lineCount() - 1);
            painter.drawText(
                QPointF(rect.left() + line.naturalTextRect().right(), rect.top() + line.y() + line.ascent()), u"\u240d"_s);
        }
        if (gap) {
            painter.setFont(italic);
            painter.drawText(QRectF(rect.left() + document()->documentMargin(), rect.bottom() - m_layout->gapHeight(),
                                 viewport()->width(), m_layout->gapHeight()),
                Qt::AlignLeft | Qt::AlignVCenter, tr("below this line everything is claimed"));
            painter.setFont(font());
        }
        rect.moveTop(rect.bottom());
    }
}

} // namespace headwater::ui
