// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemView>
#include <QApplication>
#include <QContextMenuEvent>

namespace headwater::test {

/// A right click.
inline void contextMenu(QWidget *widget, const QPoint &at)
{
    QContextMenuEvent event(QContextMenuEvent::Mouse, at, widget->mapToGlobal(at));
    QApplication::sendEvent(widget, &event);
}

/// A right click on a cell.
inline void contextMenu(QAbstractItemView *view, const QModelIndex &cell)
{
    contextMenu(view->viewport(), view->visualRect(cell).center());
}

/// The menu key on the current cell.
inline void contextMenuByKey(QAbstractItemView *view)
{
    QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, view->mapToGlobal(QPoint()));
    QApplication::sendEvent(view, &event);
}

} // namespace headwater::test
