// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/headerdelegate.h"

#include "models/trace/headermodel.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QPainter>

#include <array>

namespace headwater::ui {

using trace::HeaderModel;

namespace {

constexpr int kMarkGap = 4; // between mark and word

/// How a zone is drawn, by trace::Zone: inside, edge, claimed.
struct ZoneLook {
    Mark mark;
    Role role;
};
constexpr std::array<ZoneLook, 3> kZones{{{Mark::Check, Role::Good}, {Mark::Check, Role::Chosen}, {Mark::Disc, Role::Attention}}};

} // namespace

QFont HeaderDelegate::fontOf(const QModelIndex &index)
{
    QFont font = index.column() == HeaderModel::ZoneColumn ? QApplication::font() : fixedFont();
    font.setBold(index.column() == HeaderModel::Name);
    return font;
}

int HeaderDelegate::widthOfZone(const QString &word)
{
    const QFontMetrics metrics(QApplication::font());
    return metrics.ascent() + kMarkGap + metrics.horizontalAdvance(word);
}

void HeaderDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool selected = option.state & QStyle::State_Selected;
    const QPalette::ColorGroup group = option.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
    QColor text = option.palette.color(group, selected ? QPalette::HighlightedText : QPalette::Text);
    if (selected)
        painter->fillRect(option.rect, option.palette.brush(group, QPalette::Highlight));
    else if (index.data(HeaderModel::ClaimedRole).toBool())
        painter->fillRect(option.rect, colours(Role::ClaimedZone, option.palette).ground);
    if (!selected && index.column() == HeaderModel::Number)
        text = mutedText(option.palette);
    if (!selected && index.column() == HeaderModel::Name)
        text = colours(Role::Chosen, option.palette).text;

    QRect rect = option.rect.adjusted(kMargin, 0, -kMargin, 0);
    const int zone = index.column() == HeaderModel::ZoneColumn ? index.data(HeaderModel::ZoneRole).toInt() : -1;
    if (zone >= 0) {
        const ZoneLook look = kZones.at(static_cast<std::size_t>(zone));
        if (!selected)
            text = colours(look.role, option.palette).text;
        const int size = option.fontMetrics.ascent();
        painter->drawPixmap(
            rect.left(), rect.center().y() - size / 2, markPixmap(look.mark, text, size, painter->device()->devicePixelRatioF()));
        rect.setLeft(rect.left() + size + kMarkGap);
    }
    const QFont font = fontOf(index);
    painter->save();
    painter->setFont(font);
    painter->setPen(text);
    const int alignment = index.data(Qt::TextAlignmentRole).toInt();
    const QString shown = QFontMetrics(font, painter->device()).elidedText(index.data().toString(), Qt::ElideRight, rect.width());
    painter->drawText(rect, alignment | Qt::TextSingleLine, shown);
    painter->restore();
    if (option.state & QStyle::State_HasFocus) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(option);
        const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
        style->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, option.widget);
    }
}

} // namespace headwater::ui
