// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trace/mailcolumns.h"

#include <QList>
#include <QTableView>

#include <optional>

namespace headwater::ui {

class MailListModel;

/// The list of messages as a view: a table of all columns, or the narrow one of two lines a row. Every row has the same height,
/// so that a million of them cost nothing. A click on a title sorts: upwards, downwards, not at all.
class MailTable : public QTableView
{
    Q_OBJECT

public:
    enum class Look { Table, Narrow };
    MailTable(Look look, MailListModel &model, QWidget *parent = nullptr);

    void setSelectionModel(QItemSelectionModel *selection) override;
    /// The columns that are shown, in the order in which they stand.
    [[nodiscard]] QList<trace::MailColumn> shownColumns() const;
    /// What the title that was clicked last stands for.
    [[nodiscard]] std::optional<trace::MailColumn> sortColumn() const { return m_sortColumn; }
    [[nodiscard]] bool isDescending() const { return m_descending; }
    /// Sizes, order and which are hidden.
    [[nodiscard]] QByteArray columnState() const;
    void restoreColumns(const QByteArray &state);
    /// Positions of the rows that can be seen now: first and last, or nothing.
    [[nodiscard]] std::optional<std::pair<int, int>> visibleRows() const;

Q_SIGNALS:
    /// Enter or a double click.
    void rowActivated(int position);
    void sortRequested();
    void copyRequested();
    void tokenMenuRequested(const QString &token, const QPoint &globalPos);
    /// Other rows may be on screen.
    void scrolled();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void resizeEvent(QResizeEvent *event) override;
    int sizeHintForColumn(int column) const override;

private:
    void sortBy(int section);
    void showColumnMenu(const QPoint &position);

    Look m_look;
    std::optional<trace::MailColumn> m_sortColumn;
    bool m_descending = false;
};

} // namespace headwater::ui
