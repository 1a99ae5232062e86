// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

class QAbstractItemView;
class QContextMenuEvent;

namespace headwater::ui {

/// What every flat table does with its cells: the context menu, by mouse or key, asks for the tools of the address or name in a
/// cell, and is the view's own actions where there is none; Ctrl+C copies the chosen rows as TSV. Owned by the view.
class CellMenu : public QObject
{
    Q_OBJECT

public:
    /// Roles of the model: the token of a cell (none or "": no token), and its whole text. By key, where the cell has no token, the
    /// one in the column `asked` of its row counts.
    CellMenu(QAbstractItemView *view, int tokenRole, int textRole, int asked = -1);

    /// The chosen rows from the top, the columns as they are shown, a line end after each.
    [[nodiscard]] QString selectedTsv() const;

Q_SIGNALS:
    void tokenMenuRequested(const QString &token, const QPoint &globalPos);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void showMenu(const QContextMenuEvent &event);

    QAbstractItemView *m_view;
    int m_tokenRole;
    int m_textRole;
    int m_asked;
};

} // namespace headwater::ui
