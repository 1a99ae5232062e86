// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <optional>

class QTableView;

namespace headwater::ui {

/// The order that a table's titles ask for, by a click or by the key for the column of the current cell: upwards, downwards, not
/// at all. It orders nothing itself. A child of the table; GUI thread.
class TitleOrder : public QObject
{
    Q_OBJECT

public:
    explicit TitleOrder(QTableView *table);

    [[nodiscard]] std::optional<int> column() const { return m_column; }
    [[nodiscard]] bool isDescending() const { return m_descending; }
    /// Not at all; says nothing.
    void clear();

Q_SIGNALS:
    void changed();

private:
    void choose(int column);
    void show();

    QTableView *m_table;
    std::optional<int> m_column;
    bool m_descending = false;
};

} // namespace headwater::ui
