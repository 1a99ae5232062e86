// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/mailtable.h"

#include "ui/common/theme.h"
#include "ui/message/mailcelldelegate.h"
#include "ui/message/maildelegate.h"
#include "ui/message/maillistmodel.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>

#include <array>

namespace headwater::ui {

using trace::MailColumn;

namespace {

/// In characters of the font; in the order of MailColumn.
constexpr std::array<int, trace::kMailColumns> kWidths{16, 25, 30, 36, 17, 20, 26, 12, 11, 28};

} // namespace

MailTable::MailTable(Look look, MailListModel &model, QWidget *parent)
    : QTableView(parent)
    , m_look(look)
{
    setModel(&model);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setShowGrid(false);
    setWordWrap(false);
    setFrameShape(NoFrame);
    setTabKeyNavigation(false);
    setVerticalScrollMode(ScrollPerItem);
    setHorizontalScrollMode(ScrollPerPixel);
    setAccessibleName(tr("Opened messages"));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(1);
    QHeaderView *header = horizontalHeader();
    if (look == Look::Narrow) {
        auto *delegate = new MailDelegate(this);
        setItemDelegate(delegate);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        header->hide();
        for (int column = 1; column < trace::kMailColumns; ++column)
            setColumnHidden(column, true);
        header->setSectionResizeMode(QHeaderView::Stretch);
        QStyleOptionViewItem option;
        initViewItemOption(&option);
        verticalHeader()->setDefaultSectionSize(delegate->sizeHint(option, {}).height());
    } else {
        setItemDelegate(new MailCellDelegate(this));
        verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
        header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        header->setHighlightSections(false);
        header->setSectionsMovable(true);
        header->setSectionsClickable(true);
        header->setContextMenuPolicy(Qt::CustomContextMenu);
        header->setStretchLastSection(true);
        const QFontMetrics fixed(fixedFont());
        for (int column = 0; column < trace::kMailColumns; ++column) {
            const QFontMetrics metrics = MailCellDelegate::isFixed(static_cast<MailColumn>(column)) ? fixed : fontMetrics();
            setColumnWidth(column, kWidths[static_cast<std::size_t>(column)] * metrics.averageCharWidth());
        }
        // The wide column of verdicts may stand first; where a mail was aimed belongs beside where it came from.
        header->moveSection(header->visualIndex(int(MailColumn::Recipient)), header->visualIndex(int(MailColumn::Edge)));
        connect(header, &QHeaderView::sectionClicked, this, &MailTable::sortBy);
        connect(header, &QHeaderView::customContextMenuRequested, this, &MailTable::showColumnMenu);
    }
    connect(this, &QAbstractItemView::doubleClicked, this, [this](const QModelIndex &cell) { Q_EMIT rowActivated(cell.row()); });
    auto *copy = new QAction(tr("&Copy rows"), this);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, &MailTable::copyRequested);
    addAction(copy);
}

/// A header asks about each row whether its column is chosen whole, which a million rows take 0.14 s for: it gets a choice of its
/// own, in which nothing ever is.
void MailTable::setSelectionModel(QItemSelectionModel *selection)
{
    QTableView::setSelectionModel(selection);
    for (QHeaderView *header : {horizontalHeader(), verticalHeader()})
        header->setSelectionModel(new QItemSelectionModel(model(), header));
}

QList<MailColumn> MailTable::shownColumns() const
{
    QList<MailColumn> columns;
    const QHeaderView *header = horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int logical = header->logicalIndex(visual);
        if (!header->isSectionHidden(logical))
            columns.append(static_cast<MailColumn>(logical));
    }
    return columns;
}

QByteArray MailTable::columnState() const
{
    return horizontalHeader()->saveState();
}

void MailTable::restoreColumns(const QByteArray &state)
{
    if (horizontalHeader()->restoreState(state)) {
        m_sortColumn.reset(); // widths and places are remembered; what was sorted was another list
        horizontalHeader()->setSortIndicatorShown(false);
    }
}

std::optional<std::pair<int, int>> MailTable::visibleRows() const
{
    const int count = model()->rowCount();
    const int first = rowAt(0);
    if (first < 0 || count == 0)
        return {};
    const int last = rowAt(viewport()->height() - 1);
    return std::pair(first, last < 0 ? count - 1 : last);
}

void MailTable::sortBy(int section)
{
    const auto column = static_cast<MailColumn>(section);
    if (m_sortColumn != column) {
        m_sortColumn = column;
        m_descending = false;
    } else if (!m_descending) {
        m_descending = true;
    } else {
        m_sortColumn.reset();
    }
    horizontalHeader()->setSortIndicatorShown(m_sortColumn.has_value());
    horizontalHeader()->setSortIndicator(section, m_descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    Q_EMIT sortRequested();
}

void MailTable::showColumnMenu(const QPoint &position)
{
    QMenu menu(this);
    menu.addSection(tr("Columns"));
    for (int column = 0; column < trace::kMailColumns; ++column) {
        QAction *action = menu.addAction(trace::columnTitle(static_cast<MailColumn>(column)));
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        action->setEnabled(isColumnHidden(column) || shownColumns().size() > 1);
        connect(action, &QAction::toggled, this, [this, column](bool shown) { setColumnHidden(column, !shown); });
    }
    menu.exec(horizontalHeader()->mapToGlobal(position));
}

void MailTable::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid())
        Q_EMIT rowActivated(currentIndex().row());
    else if (event->matches(QKeySequence::Copy))
        Q_EMIT copyRequested();
    else
        QTableView::keyPressEvent(event);
}

void MailTable::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex cell = byKey ? currentIndex() : indexAt(viewport()->mapFromGlobal(event->globalPos()));
    const QPoint position = byKey ? viewport()->mapToGlobal(visualRect(cell).bottomLeft()) : event->globalPos();
    if (const QString token = cell.data(MailListModel::TokenRole).toString(); m_look == Look::Table && !token.isEmpty()) {
        Q_EMIT tokenMenuRequested(token, position);
        return;
    }
    QMenu menu(this);
    menu.addActions(actions());
    menu.exec(position);
}

void MailTable::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    if (dy != 0)
        Q_EMIT scrolled();
}

void MailTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    Q_EMIT scrolled();
}

/// A double click on a border fits the rows that can be seen, not a million of them.
int MailTable::sizeHintForColumn(int column) const
{
    const auto rows = visibleRows();
    if (!rows)
        return QTableView::sizeHintForColumn(column);
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    int width = 0;
    for (int row = rows->first; row <= rows->second; ++row)
        width = std::max(width, itemDelegate()->sizeHint(option, model()->index(row, column)).width());
    return width + 8;
}

} // namespace headwater::ui
