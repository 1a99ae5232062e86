// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/facttable.h"

#include "models/core/factrole.h"
#include "ui/common/cellmenu.h"
#include "ui/common/columnfit.h"
#include "ui/common/factdelegate.h"
#include "ui/common/plaintext.h"

#include <QHeaderView>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace headwater::ui {

FactTable::FactTable(QWidget *parent)
    : QTableView(parent)
    , m_menu(new CellMenu(this, FactTokenRole, FactTextRole))
{
    setItemDelegate(new FactDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setShowGrid(false);
    setAlternatingRowColors(true); // rows of many lines
    setWordWrap(true);
    setTextElideMode(Qt::ElideMiddle);
    setFrameShape(NoFrame);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(fontMetrics().height() + 12);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 12);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setStretchLastSection(true);

    connect(this, &QAbstractItemView::clicked, this, &FactTable::activate);
    connect(m_menu, &CellMenu::tokenMenuRequested, this, &FactTable::tokenMenuRequested);
}

void FactTable::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, &FactTable::fit);
    fit();
}

QString FactTable::selectedTsv() const
{
    return m_menu->selectedTsv();
}

void FactTable::setMostHeight(int height)
{
    m_mostHeight = height;
    fit();
}

/// The vertical scroll bar takes its room from the columns, and comes while they are set.
void FactTable::fit()
{
    if (m_fitting)
        return;
    const QScopedValueRollback guard(m_fitting, true);
    constexpr int kMostTimes = 3; // narrower columns make higher rows, which may want the bar or not
    for (int i = 0, width = -1; i < kMostTimes && width != viewport()->width(); ++i) {
        width = viewport()->width();
        fitColumns();
        fitHeight();
    }
}

void FactTable::fitHeight()
{
    constexpr int kRowsWrapped = 200;   // measuring every row of a hostile message takes too long; past this they elide
    const int rows = model() ? model()->rowCount() : 0;
    if (rows <= kRowsWrapped)
        resizeRowsToContents();
    int height = horizontalHeader()->sizeHint().height() + 2;
    if (horizontalHeader()->length() > viewport()->width())
        height += horizontalScrollBar()->sizeHint().height();
    for (int row = 0; row < std::min(rows, kRowsShown); ++row)
        height += rowHeight(row);
    const bool scrolls = rows > kRowsShown || height > m_mostHeight;
    setVerticalScrollBarPolicy(scrolls ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    setFixedHeight(std::min(height, m_mostHeight));
}

void FactTable::activate(const QModelIndex &cell)
{
    if (const auto span = cell.data(FactSpanRole).value<Span>(); span != Span())
        Q_EMIT spanActivated(span);
}

void FactTable::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid())
        activate(currentIndex());
    else
        QTableView::keyPressEvent(event);
}

bool FactTable::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QModelIndex cell = indexAt(help->pos());
        QToolTip::showText(help->globalPos(), plainToolTip(cell.data(FactTextRole).toString()), viewport(), visualRect(cell));
        return true;
    }
    return QTableView::viewportEvent(event);
}

void FactTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fit();
}

/// An address must be readable whole; sentences wrap.
int FactTable::leastWidth(int column) const
{
    const bool token = model()->rowCount() > 0 && !model()->index(0, column).data(FactTokenRole).isNull();
    return (token ? 22 : 15) * fontMetrics().averageCharWidth();
}

void FactTable::fitColumns()
{
    const int columns = model() ? model()->columnCount() : 0;
    QList<int> least;
    for (int column = 0; column < columns; ++column)
        least += leastWidth(column);
    ui::fitColumns(*this, least, columns - 1);
}

} // namespace headwater::ui
