// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/cellmenu.h"

#include "models/core/csv.h"
#include "ui/common/columnfit.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QMenu>

#include <algorithm>

namespace headwater::ui {

CellMenu::CellMenu(QAbstractItemView *view, int tokenRole, int textRole, int asked)
    : QObject(view)
    , m_view(view)
    , m_tokenRole(tokenRole)
    , m_textRole(textRole)
    , m_asked(asked)
{
    auto *copy = new QAction(tr("&Copy rows"), view);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, [this] {
        if (const QString text = selectedTsv(); !text.isEmpty())
            QApplication::clipboard()->setText(text);
    });
    view->addAction(copy);
    for (QObject *watched : {static_cast<QObject *>(view), static_cast<QObject *>(view->viewport())})
        watched->installEventFilter(this);
}

QString CellMenu::selectedTsv() const
{
    QModelIndexList rows = m_view->selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    const QList<int> columns = shownColumns(*m_view);
    QString text;
    for (const QModelIndex &row : std::as_const(rows)) {
        QStringList cells;
        for (const int column : columns)
            cells += row.siblingAtColumn(column).data(m_textRole).toString();
        text += tsvRecord(cells);
    }
    return text;
}

bool CellMenu::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() != QEvent::ContextMenu)
        return QObject::eventFilter(object, event);
    showMenu(*static_cast<const QContextMenuEvent *>(event));
    return true;
}

void CellMenu::showMenu(const QContextMenuEvent &event)
{
    QWidget *viewport = m_view->viewport();
    const bool byKey = event.reason() == QContextMenuEvent::Keyboard;
    const QModelIndex cell = byKey ? m_view->currentIndex() : m_view->indexAt(viewport->mapFromGlobal(event.globalPos()));
    if (!cell.isValid())
        return;
    const QPoint position = byKey ? viewport->mapToGlobal(m_view->visualRect(cell).bottomLeft()) : event.globalPos();
    QString token = cell.data(m_tokenRole).toString();
    if (token.isEmpty() && byKey && m_asked >= 0)
        token = cell.siblingAtColumn(m_asked).data(m_tokenRole).toString();
    if (!token.isEmpty()) {
        Q_EMIT tokenMenuRequested(token, position);
        return;
    }
    QMenu menu(m_view);
    menu.addActions(m_view->actions());
    menu.exec(position);
}

} // namespace headwater::ui
