// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/factdelegate.h"

#include "models/core/factrole.h"
#include "ui/common/severity.h"

#include <QApplication>

namespace headwater::ui {

namespace {

constexpr int kMarkSize = 12;

} // namespace

void FactDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const auto severity = static_cast<trace::Severity>(index.data(FactSeverityRole).toInt());
    if (severity == trace::Severity::None)
        return;
    const RoleColours pair = colours(roleOf(severity), option->palette);
    const bool selected = option->state.testFlag(QStyle::State_Selected);
    const QColor colour = selected ? option->palette.color(QPalette::HighlightedText) : pair.text;
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->decorationSize = QSize(kMarkSize, kMarkSize);
    option->icon = QIcon(markPixmap(markOf(severity), colour, kMarkSize, qApp->devicePixelRatio()));
    if (severity >= trace::Severity::Attention)
        option->palette.setColor(QPalette::Text, pair.text);
}

} // namespace headwater::ui
