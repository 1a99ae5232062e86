// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QAbstractItemView;
class QTableView;

namespace headwater::ui {

/// Makes each column as wide as its title and its first rows want. Where that is more than there is, the widest ones give way
/// most, none below its `least`; what is left over goes to the column `widest`. GUI thread.
void fitColumns(QTableView &view, const QList<int> &least, int widest);

/// The columns of a table or tree that are shown, as they stand from the left. GUI thread.
[[nodiscard]] QList<int> shownColumns(const QAbstractItemView &view);

} // namespace headwater::ui
