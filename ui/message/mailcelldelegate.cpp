// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/mailcelldelegate.h"

#include "ui/common/chip.h"
#include "ui/common/theme.h"
#include "ui/message/maillistmodel.h"
#include "ui/message/verdictbanner.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>

namespace headwater::ui {

using trace::MailColumn;

namespace {

constexpr int kSide = 4;

ChipLook lookOf(const trace::Chip &summary)
{
    if (summary.text.isEmpty()) // not analysed yet
        return {{}, Role::Neutral, Mark::Dots};
    const Role role = roleOf(summary.role);
    return {summary.text, role, markOf(role)};
}

trace::Chip summaryOf(const QModelIndex &index)
{
    return index.data(MailListModel::SummaryRole).value<trace::Chip>();
}

} // namespace

bool MailCellDelegate::isFixed(MailColumn column)
{
    switch (column) {
    case MailColumn::Date:
    case MailColumn::Edge:
    case MailColumn::Prefix:
    case MailColumn::Origin: return true;
    default: return false;
    }
}

int MailCellDelegate::widthOfVerdicts(const QFontMetrics &metrics)
{
    int width = 0;
    const QList<trace::Chip> summaries = trace::allSummaries();
    for (const trace::Chip &summary : summaries)
        width = std::max(width, chipSize(lookOf(summary), metrics).width());
    return width + 2 * kSide;
}

void MailCellDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const auto column = static_cast<MailColumn>(index.column());
    if (column == MailColumn::Verdict)
        option->text.clear();
    if (isFixed(column)) {
        option->font = fixedFont();
        option->fontMetrics = QFontMetrics(option->font);
    }
    option->textElideMode = column == MailColumn::Subject ? Qt::ElideRight : Qt::ElideMiddle;
    if (index.data(MailListModel::IsClaimedRole).toBool())
        option->palette.setColor(QPalette::Text, mutedText(option->palette));
}

QSize MailCellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (static_cast<MailColumn>(index.column()) == MailColumn::Verdict)
        return chipSize(lookOf(summaryOf(index)), option.fontMetrics) + QSize(2 * kSide, 2);
    return QStyledItemDelegate::sizeHint(option, index);
}

void MailCellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    if (static_cast<MailColumn>(index.column()) != MailColumn::Verdict)
        return;
    const bool selected = option.state & QStyle::State_Selected;
    const ChipLook look = lookOf(summaryOf(index));
    const QSize size = chipSize(look, option.fontMetrics);
    constexpr int kIndent = 14;
    const int left = option.rect.left() + kSide + (index.data(MailListModel::IsEnclosedRole).toBool() ? kIndent : 0);
    painter->save();
    painter->setFont(option.font);
    if (look.text.isEmpty()) {
        const int mark = option.fontMetrics.ascent();
        painter->drawPixmap(left, option.rect.center().y() - mark / 2,
            markPixmap(Mark::Dots, selected ? option.palette.color(QPalette::HighlightedText) : mutedText(option.palette), mark,
                painter->device()->devicePixelRatioF()));
    } else {
        const int height = std::min(size.height(), option.rect.height() - 2);
        paintChip(*painter,
            QRect(left, option.rect.center().y() - height / 2, std::min(size.width(), option.rect.right() - kSide - left), height),
            look, option.palette, selected);
    }
    painter->restore();
}

} // namespace headwater::ui
