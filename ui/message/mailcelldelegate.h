// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trace/mailcolumns.h"

#include <QStyledItemDelegate>

namespace headwater::ui {

/// A cell of the table of messages: the verdict as a chip, addresses and figures in the fixed font, a claimed origin fainter.
class MailCellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Dates and addresses, which are compared by their figures.
    [[nodiscard]] static bool isFixed(trace::MailColumn column);
    /// Of the widest chip.
    [[nodiscard]] static int widthOfVerdicts(const QFontMetrics &metrics);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace headwater::ui
