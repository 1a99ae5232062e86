// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/maildelegate.h"

#include "ui/common/chip.h"
#include "ui/common/theme.h"
#include "ui/message/maillistmodel.h"
#include "ui/message/verdictbanner.h"

#include <QApplication>
#include <QPainter>

namespace headwater::ui {

namespace {

constexpr int kPad = 10;
constexpr int kGap = 6;
constexpr int kIndent = 18;

} // namespace

QSize MailDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int line = option.fontMetrics.height();
    return {200, 2 * line + chipSize({QStringLiteral("x")}, option.fontMetrics).height() - line + kGap + 2 * kPad / 2 + 6};
}

void MailDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool selected = option.state & QStyle::State_Selected;
    const QPalette &palette = option.palette;
    const QPalette::ColorGroup group = option.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
    painter->save();
    painter->fillRect(option.rect, selected ? palette.color(group, QPalette::Highlight) : palette.color(QPalette::Base));
    const QColor text = palette.color(group, selected ? QPalette::HighlightedText : QPalette::Text);
    const auto summary = index.data(MailListModel::SummaryRole).value<trace::Chip>();
    const Role role = roleOf(summary.role);
    QRect area = option.rect.adjusted(kPad, kPad / 2, -kPad, -kPad / 2);
    if (index.data(MailListModel::IsEnclosedRole).toBool())
        area.setLeft(area.left() + kIndent);

    const int markSize = option.fontMetrics.ascent();
    QFont bold = option.font;
    bold.setBold(true);
    const QRect top(area.left(), area.top(), area.width(), option.fontMetrics.height() + 2);
    const bool isKnown = !summary.text.isEmpty(); // analysed already
    const Mark mark = isKnown ? markOf(role).value_or(Mark::Dash) : Mark::Dots;
    painter->drawPixmap(top.left(), top.top() + (top.height() - markSize) / 2,
        selected ? markPixmap(mark, text, markSize, painter->device()->devicePixelRatioF())
                 : markPixmap(mark, role, palette, markSize, painter->device()->devicePixelRatioF()));
    painter->setPen(text);
    painter->setFont(bold);
    const QRect subject = top.adjusted(markSize + kGap, 0, 0, 0);
    painter->drawText(subject, Qt::AlignVCenter | Qt::TextSingleLine,
        QFontMetrics(bold).elidedText(index.data(MailListModel::SubjectRole).toString(), Qt::ElideRight, subject.width()));

    const ChipLook look{summary.text, role, {}};
    const QSize size = chipSize(look, option.fontMetrics);
    const QRect chip(area.right() - size.width() + 1, area.bottom() - size.height() + 1, size.width(), size.height());
    painter->setFont(option.font);
    if (isKnown)
        paintChip(*painter, chip, look, palette, selected);
    const QRect from(area.left(), chip.top(), chip.left() - kGap - area.left(), chip.height());
    painter->setPen(selected ? text : mutedText(palette));
    painter->setFont(option.font);
    painter->drawText(from, Qt::AlignVCenter | Qt::TextSingleLine,
        option.fontMetrics.elidedText(index.data(MailListModel::FromRole).toString(), Qt::ElideRight, from.width()));
    painter->setPen(palette.color(QPalette::Midlight));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if (option.state & QStyle::State_HasFocus) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(option);
        focus.rect = option.rect.adjusted(1, 1, -1, -2);
        QApplication::style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter);
    }
    painter->restore();
}

} // namespace headwater::ui
