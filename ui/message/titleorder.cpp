// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/titleorder.h"

#include <QAction>
#include <QHeaderView>
#include <QTableView>

namespace headwater::ui {

TitleOrder::TitleOrder(QTableView *table)
    : QObject(table)
    , m_table(table)
{
    QHeaderView *header = table->horizontalHeader();
    header->setSectionsClickable(true);
    connect(header, &QHeaderView::sectionClicked, this, &TitleOrder::choose);
    auto *sort = new QAction(tr("&Sort by this column"), table);
    sort->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_R));
    sort->setShortcutContext(Qt::WidgetShortcut);
    connect(sort, &QAction::triggered, this, [this] {
        if (const QModelIndex cell = m_table->currentIndex(); cell.isValid())
            choose(cell.column());
    });
    table->addAction(sort);
}

void TitleOrder::clear()
{
    m_column.reset();
    m_descending = false;
    show();
}

void TitleOrder::choose(int column)
{
    if (m_column != column) {
        m_column = column;
        m_descending = false;
    } else if (!m_descending) {
        m_descending = true;
    } else {
        m_column.reset();
        m_descending = false;
    }
    show();
    Q_EMIT changed();
}

void TitleOrder::show()
{
    QHeaderView *header = m_table->horizontalHeader();
    header->setSortIndicatorShown(m_column.has_value());
    header->setSortIndicator(m_column.value_or(-1), m_descending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

} // namespace headwater::ui
