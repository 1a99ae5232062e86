// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace headwater::ui {

/// Paints the header fields: values in the fixed font, the claimed part on its ground, the zone as mark and word.
class HeaderDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int kMargin = 6; ///< Between a cell's side and its text.

    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] static QFont fontOf(const QModelIndex &index);
    /// Mark and word, without margins.
    [[nodiscard]] static int widthOfZone(const QString &word);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace headwater::ui
