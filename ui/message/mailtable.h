// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trace/mailcolumns.h"

#include <QList>
#include <QTableView>

#include <optional>

namespace headwater::ui {

class MailListModel;
class TitleOrder;

/// The list of messages as a view: a table of all columns, or the narrow one of two lines a row. Every row has the same height,
/// so that a million of them cost nothing. A title that is clicked asks for an order (TitleOrder). The subject gets the width that
/// the other columns leave.
class MailTable : public QTableView
{
    Q_OBJECT

public:
    enum class Look { Table, Narrow };
    MailTable(Look look, MailListModel &model, QWidget *parent = nullptr);

    void setSelectionModel(QItemSelectionModel *selection) override;
    /// The columns that are shown, in the order in which they stand.
    [[nodiscard]] QList<trace::MailColumn> shownColumns() const;
    /// What the titles ask for.
    [[nodiscard]] std::optional<trace::MailColumn> sortColumn() const;
    [[nodiscard]] bool isDescending() const;
    /// Sizes, order and which are hidden.
    [[nodiscard]] QByteArray columnState() const;
    void restoreColumns(const QByteArray &state);
    /// Of the rows that can be seen now: a double click on a border does not ask for a million.
    [[nodiscard]] int sizeHintForColumn(int column) const override;
    /// Positions of the rows that can be seen now: first and last, or nothing.
    [[nodiscard]] std::optional<std::pair<int, int>> visibleRows() const;

    /// A row of the store, and how many lines under the upper border it stands.
    struct Place {
        trace::MailStore::Row row = 0;
        int line = 0;
    };
    /// Where what is looked at stands: the current row where it can be seen, else the topmost, unless that is the first of all.
    [[nodiscard]] std::optional<Place> place() const;
    /// Scrolls so that the row stands there again; nothing where it is not shown any more.
    void restore(const Place &place);

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

private:
    void setWidths();
    void stretchSubject();
    void showColumnMenu(const QPoint &position);

    Look m_look;
    MailListModel &m_rows;
    TitleOrder *m_order = nullptr; // of the table alone
    int m_subjectWidth = 0; // at least
    bool m_isStretching = false;
};

} // namespace headwater::ui
