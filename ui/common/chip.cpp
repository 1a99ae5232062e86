// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/chip.h"

#include "models/core/text.h"
#include "ui/common/plaintext.h"

#include <QFontMetrics>
#include <QPainter>

namespace headwater::ui {

namespace {

constexpr int kSide = 7;
constexpr int kGap = 4;

int markSize(const QFontMetrics &metrics)
{
    return qRound(metrics.ascent() * 0.85);
}

} // namespace

std::optional<Mark> markOf(Role role)
{
    switch (role) {
    case Role::Bad: return Mark::Diamond;
    case Role::Attention: return Mark::Disc;
    case Role::Good: return Mark::Check;
    default: return std::nullopt;
    }
}

QSize chipSize(const ChipLook &look, const QFontMetrics &metrics)
{
    const int mark = look.mark ? markSize(metrics) + kGap : 0;
    // One pixel for the fraction that the whole number leaves out: without it the last letters are elided.
    return QSize(2 * kSide + mark + metrics.horizontalAdvance(look.text) + 1, metrics.height() + 4);
}

void paintChip(QPainter &painter, const QRect &rect, const ChipLook &look, const QPalette &palette, bool onSelection)
{
    const RoleColours c = colours(look.role, palette);
    QColor ground = c.ground;
    QColor text = c.text;
    if (onSelection) {
        text = palette.color(QPalette::HighlightedText);
        ground = text;
        ground.setAlphaF(0.18f);
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(rect, rect.height() / 2.0, rect.height() / 2.0);
    int x = rect.left() + kSide;
    if (look.mark) {
        const int size = markSize(painter.fontMetrics());
        painter.drawPixmap(
            x, rect.center().y() - size / 2, markPixmap(*look.mark, text, size, painter.device()->devicePixelRatio()));
        x += size + kGap;
    }
    painter.setPen(text);
    const QRect words(x, rect.top(), rect.right() - kSide + 1 - x, rect.height());
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
        painter.fontMetrics().elidedText(look.text, Qt::ElideMiddle, words.width()));
    painter.restore();
}

Chip::Chip(ChipLook look, QWidget *parent)
    : QWidget(parent)
    , m_look(std::move(look))
{
    m_look.text = visible(m_look.text);
    setAccessibleName(m_look.text);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize Chip::sizeHint() const
{
    return chipSize(m_look, fontMetrics());
}

QSize Chip::minimumSizeHint() const
{
    const QSize hint = sizeHint();
    return QSize(qMin(hint.width(), fontMetrics().averageCharWidth() * 12), hint.height());
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintChip(painter, rect(), m_look, palette());
}

void Chip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    setToolTip(width() < sizeHint().width() ? plainToolTip(m_look.text) : QString());
}

} // namespace headwater::ui
