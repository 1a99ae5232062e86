// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/columnfit.h"

#include <QAbstractItemDelegate>
#include <QHeaderView>
#include <QTableView>
#include <QTreeView>

#include <algorithm>
#include <ranges>

namespace headwater::ui {

namespace {

int contentWidth(const QTableView &view, int column)
{
    constexpr int kRowsAsked = 100;
    QStyleOptionViewItem option;
    option.initFrom(&view);
    option.font = view.font();
    option.fontMetrics = view.fontMetrics();
    option.decorationSize = view.iconSize().isValid() ? view.iconSize() : QSize(16, 16);
    int width = view.horizontalHeader()->sectionSizeHint(column);
    for (int row = 0; row < std::min(view.model()->rowCount(), kRowsAsked); ++row)
        width = std::max(width, view.itemDelegate()->sizeHint(option, view.model()->index(row, column)).width());
    return width + 6;
}

} // namespace

void fitColumns(QTableView &view, const QList<int> &least, int widest)
{
    QList<int> wanted;
    for (int column = 0; column < least.size(); ++column)
        wanted += contentWidth(view, column);
    const auto width = [&](int column, int most) { return std::min(wanted.at(column), std::max(least.at(column), most)); };
    const auto total = [&](int most) {
        int sum = 0;
        for (int column = 0; column < least.size(); ++column)
            sum += width(column, most);
        return sum;
    };
    // The most that a column may have so that all of them fit.
    const int room = view.viewport()->width();
    const auto candidates = std::views::iota(0, std::max(0, room) + 1);
    const auto fits = std::ranges::partition_point(candidates, [&](int most) { return total(most) <= room; });
    const int most = std::max(0, static_cast<int>(fits - candidates.begin()) - 1);
    const int spare = std::max(0, room - total(most));
    for (int column = 0; column < least.size(); ++column)
        view.setColumnWidth(column, width(column, most) + (column == widest ? spare : 0));
}

QList<int> shownColumns(const QAbstractItemView &view)
{
    QList<int> columns;
    const auto *table = qobject_cast<const QTableView *>(&view);
    const auto *tree = qobject_cast<const QTreeView *>(&view);
    const QHeaderView *header = table ? table->horizontalHeader() : tree ? tree->header() : nullptr;
    for (int visual = 0; header && visual < header->count(); ++visual) {
        if (const int column = header->logicalIndex(visual); !header->isSectionHidden(column))
            columns.append(column);
    }
    return columns;
}

} // namespace headwater::ui
