// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/columnfit.h"

#include <QAbstractItemDelegate>
#include <QHeaderView>
#include <QTableView>
#include <QTreeView>

#include <algorithm>
#include <cmath>
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
    const int room = std::max(0, view.viewport()->width());
    // A column gives way the more the wider it wants to be, and still keeps more than one that wants less: as the root of that.
    const auto share = [&](int column) { return std::sqrt(double(std::min(wanted.at(column), 2 * room))); };
    const auto width = [&](int column, int scale) {
        return std::min(wanted.at(column), std::max(least.at(column), static_cast<int>(scale * share(column) / 16)));
    };
    const auto total = [&](int scale) {
        int sum = 0;
        for (int column = 0; column < least.size(); ++column)
            sum += width(column, scale);
        return sum;
    };
    // The largest scale with which all of them fit.
    const auto candidates = std::views::iota(0, 16 * room + 1);
    const auto fits = std::ranges::partition_point(candidates, [&](int scale) { return total(scale) <= room; });
    const int scale = std::max(0, static_cast<int>(fits - candidates.begin()) - 1);
    const int spare = std::max(0, room - total(scale));
    for (int column = 0; column < least.size(); ++column)
        view.setColumnWidth(column, width(column, scale) + (column == widest ? spare : 0));
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
