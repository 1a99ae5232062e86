// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/hopdelegate.h"

#include "models/trace/hopmodel.h"
#include "ui/common/chip.h"
#include "ui/common/severity.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QPainter>

namespace headwater::ui {

using trace::HopModel;
using trace::Severity;

namespace {

constexpr int kMarkSize = 12;
constexpr int kGap = 5;

ChipLook lookOf(const trace::SignalFact &fact)
{
    return {.text = fact.title, .role = roleOf(fact.severity), .mark = markOf(fact.severity)};
}

/// A mark on a selected row takes the colour of the selected text.
QIcon tintedMark(Mark mark, Role role, const QPalette &palette, bool selected)
{
    const QColor colour = selected ? palette.color(QPalette::HighlightedText) : colours(role, palette).text;
    return QIcon(markPixmap(mark, colour, kMarkSize, qApp->devicePixelRatio()));
}

QIcon zoneIcon(trace::Zone zone, const QPalette &palette, bool selected)
{
    switch (zone) {
    case trace::Zone::Inside: return tintedMark(Mark::Check, Role::Good, palette, selected);
    case trace::Zone::Edge:
        return lineIcon(QStringLiteral("boundary"), palette.color(selected ? QPalette::HighlightedText : QPalette::Text), palette);
    case trace::Zone::Claimed: break;
    }
    return tintedMark(Mark::Disc, Role::Attention, palette, selected);
}

/// Where there is no room for words: the marks side by side, their words in tooltip and why-panel.
void paintMarks(QPainter *painter, const QStyleOptionViewItem &option, const QList<trace::SignalFact> &facts, bool selected)
{
    int left = option.rect.left() + kGap;
    for (const trace::SignalFact &fact : facts) {
        if (left + kMarkSize > option.rect.right())
            return;
        const QColor colour = selected ? option.palette.color(QPalette::HighlightedText)
                                       : colours(roleOf(fact.severity), option.palette).text;
        const QPixmap mark = markPixmap(markOf(fact.severity), colour, kMarkSize, painter->device()->devicePixelRatioF());
        painter->drawPixmap(QPoint(left, option.rect.center().y() - kMarkSize / 2), mark);
        left += kMarkSize + kGap;
    }
}

/// As many chips as fit, the worst first; the rest as a count.
void paintChips(QPainter *painter, const QStyleOptionViewItem &option, const QList<trace::SignalFact> &facts, bool selected)
{
    const int right = option.rect.right() - kGap;
    int left = option.rect.left() + kGap;
    for (qsizetype i = 0; i < facts.size(); ++i) {
        const QString more = QStringLiteral("+%1").arg(facts.size() - i);
        const int reserve = i + 1 < facts.size() ? option.fontMetrics.horizontalAdvance(more) + kGap : 0;
        const ChipLook look = lookOf(facts.at(i));
        const QSize size = chipSize(look, option.fontMetrics);
        int width = size.width();
        if (left + width + reserve > right) {
            if (i > 0) {
                painter->setPen(option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text));
                painter->drawText(
                    QRect(left, option.rect.top(), right - left, option.rect.height()), Qt::AlignVCenter | Qt::AlignLeft, more);
                return;
            }
            width = right - left - reserve;
            if (width < 5 * size.height() && width < size.width()) {
                paintMarks(painter, option, facts, selected);
                return;
            }
        }
        paintChip(*painter, QRect(left, option.rect.top() + (option.rect.height() - size.height()) / 2, width, size.height()), look,
            option.palette, selected);
        left += width + kGap;
    }
}

} // namespace

void HopDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const bool isName = index.column() == HopModel::Helo || index.column() == HopModel::By
        || index.column() == HopModel::ReverseName;
    option->textElideMode = isName ? Qt::ElideLeft : Qt::ElideMiddle; // the end of a host name says whose it is
    const bool selected = option->state.testFlag(QStyle::State_Selected);
    switch (index.column()) {
    case HopModel::Address:
    case HopModel::Id: option->font = fixedFont(); break;
    case HopModel::Where:
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->icon = zoneIcon(static_cast<trace::Zone>(index.data(HopModel::ZoneRole).toInt()), option->palette, selected);
        option->decorationSize = QSize(kMarkSize, kMarkSize);
        break;
    case HopModel::Delay: option->displayAlignment = Qt::AlignRight | Qt::AlignVCenter; break;
    case HopModel::SignalColumn: option->text.clear(); break;
    default: break;
    }
    if (index.data(HopModel::RefutedRole).toBool())
        option->font.setStrikeOut(true);
    const auto severity = static_cast<Severity>(index.data(HopModel::SeverityRole).toInt());
    // A doubted name is coloured, a refuted one struck; the mark and the words are in the column of signals.
    const bool marked = index.column() == HopModel::Helo || index.column() == HopModel::By || index.column() == HopModel::Delay;
    if (marked && severity >= Severity::Attention)
        option->palette.setColor(QPalette::Text, colours(roleOf(severity), option->palette).text);
    if (index.column() == HopModel::Delay && severity >= Severity::Attention) {
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = QSize(kMarkSize, kMarkSize);
        option->icon = tintedMark(markOf(severity), roleOf(severity), option->palette, selected);
    }
    option->fontMetrics = QFontMetrics(option->font);
}

void HopDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    painter->save();
    if (index.column() == HopModel::SignalColumn) {
        QStyleOptionViewItem own = option;
        initStyleOption(&own, index);
        painter->setFont(own.font);
        paintChips(painter, own, index.data(HopModel::SignalsRole).value<QList<trace::SignalFact>>(),
            option.state.testFlag(QStyle::State_Selected));
    }
    painter->setOpacity(0.5);
    painter->setPen(option.palette.color(QPalette::Mid));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter->restore();
}

QSize HopDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    if (index.column() == HopModel::SignalColumn) {
        int width = 2 * kGap;
        const auto facts = index.data(HopModel::SignalsRole).value<QList<trace::SignalFact>>();
        for (const trace::SignalFact &fact : facts)
            width += chipSize(lookOf(fact), option.fontMetrics).width() + kGap;
        size.setWidth(width);
    }
    return {size.width(), std::max(size.height(), option.fontMetrics.height() + 12)};
}

} // namespace headwater::ui
