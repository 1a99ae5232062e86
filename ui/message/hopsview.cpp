// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/hopsview.h"

#include "ui/common/cellmenu.h"
#include "ui/common/columnfit.h"
#include "ui/common/plaintext.h"
#include "ui/common/settingsstore.h"
#include "ui/common/theme.h"
#include "ui/message/hopdelegate.h"

#include <QHeaderView>
#include <QHelpEvent>
#include <QMenu>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <array>
#include <cmath>

namespace headwater::ui {

using namespace Qt::StringLiterals;
using trace::HopModel;

namespace {

// Which columns are shown is chosen apart from how wide they are: the widths fit by themselves until the user moves one.
constexpr QLatin1StringView kWidthsKey("hops");
constexpr QLatin1StringView kHiddenKey("hops hidden");

/// How a column takes part when the table is fitted to its width.
struct Share {
    HopModel::Column column;
    int least;      ///< Characters that must stay readable.
    int gives;      ///< When it gives way where there is too little room: 1 before 2 before 3; 0: never.
    bool shown;     ///< Without the user's asking.
};

constexpr std::array<Share, HopModel::ColumnCount> kShares{{
    {HopModel::Number, 3, 0, true},
    {HopModel::Where, 7, 0, true},
    {HopModel::Address, 15, 3, true},
    {HopModel::Helo, 8, 3, true},
    {HopModel::By, 8, 3, true},
    {HopModel::With, 9, 2, true},
    {HopModel::Time, 11, 0, true},
    {HopModel::Delay, 4, 0, true},
    {HopModel::SignalColumn, 4, 1, true}, // the why-panel says them in full; the names are nowhere else
    {HopModel::ReverseName, 9, 3, false},
    {HopModel::Id, 9, 2, false},
    {HopModel::For, 9, 2, false},
    {HopModel::Tls, 6, 2, false},
    {HopModel::Account, 8, 2, false},
}};

} // namespace

HopsView::HopsView(QWidget *parent)
    : QTableView(parent)
    , m_menu(new CellMenu(this, HopModel::TokenRole, HopModel::FullTextRole, HopModel::Address))
{
    setAccessibleName(tr("Hops"));
    setAccessibleDescription(tr("The Received lines of the message, the newest first."));
    m_proxy.setSourceModel(&m_model);
    m_proxy.setSortRole(HopModel::SortRole);
    m_proxy.setSortLocaleAware(true);
    setModel(&m_proxy);
    setItemDelegate(new HopDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setSortingEnabled(true);
    setShowGrid(false);
    setWordWrap(false);
    setTextElideMode(Qt::ElideMiddle);
    setFrameShape(NoFrame);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 12);

    QHeaderView *header = horizontalHeader();
    header->setSectionsMovable(true);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setMinimumSectionSize(24);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, &HopsView::showColumnMenu);

    connect(m_menu, &CellMenu::tokenMenuRequested, this, &HopsView::tokenMenuRequested);

    for (const Share &share : kShares)
        setColumnHidden(share.column, !share.shown);
    connect(header, &QHeaderView::sectionResized, this, [this](int column) {
        if (column != lastColumn())     // that one takes what room is left, by itself
            keepColumns();
    });
    connect(header, &QHeaderView::sectionMoved, this, &HopsView::keepColumns);
}

void HopsView::setTrace(const TracePtr &trace)
{
    const QScopedValueRollback guard(m_choosing, true);
    m_model.setTrace(trace);
    sortByColumn(HopModel::Number, Qt::AscendingOrder);
    fitToNewContent();
}

void HopsView::setCurrentHop(int index)
{
    const QScopedValueRollback guard(m_choosing, true);
    if (index < 0 || index >= m_model.rowCount()) {
        clearSelection();
        setCurrentIndex({});
        return;
    }
    if (index == currentHop() && selectionModel()->isRowSelected(currentIndex().row()))
        return;
    const int column = std::max(currentIndex().column(), 0);
    const QModelIndex target = m_proxy.mapFromSource(m_model.index(index, column));
    const int scrolled = horizontalScrollBar()->value();
    setCurrentIndex(target);
    selectRow(target.row());
    horizontalScrollBar()->setValue(scrolled);
}

int HopsView::currentHop() const
{
    return currentIndex().isValid() ? currentIndex().data(HopModel::HopRole).toInt() : -1;
}

void HopsView::setTimeZoneMode(TimeZoneMode mode)
{
    m_model.setTimeZoneMode(mode);
    fitToNewContent();
}

QString HopsView::selectedTsv() const
{
    return m_menu->selectedTsv();
}

void HopsView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (!m_choosing && current.isValid() && current.row() != previous.row())
        Q_EMIT hopSelected(current.data(HopModel::HopRole).toInt());
}

bool HopsView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QModelIndex cell = indexAt(help->pos());
        QToolTip::showText(
            help->globalPos(), plainToolTip(cell.data(HopModel::FullTextRole).toString()), viewport(), visualRect(cell));
        return true;
    }
    return QTableView::viewportEvent(event);
}

void HopsView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void HopsView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 12);
        fitToNewContent();
    }
}

/// What the first rows of a column want; sizeHintForColumn() asks only those that are on screen already. Asked once: while the
/// window is laid out the view is resized some times.
int HopsView::contentWidth(int column)
{
    constexpr int kRowsAsked = 100;
    int &width = m_contentWidths.at(column);
    if (width > 0)
        return width;
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    for (int row = 0; row < std::min(m_proxy.rowCount(), kRowsAsked); ++row)
        width = std::max(width, itemDelegate()->sizeHint(option, m_proxy.index(row, column)).width());
    return width;
}

void HopsView::fitToNewContent()
{
    m_contentWidths.fill(0);
    fitColumns();
}

void HopsView::fitColumns()
{
    if (m_remembered || m_fitting)
        return;
    const QScopedValueRollback guard(m_fitting, true);
    const int letter = fontMetrics().averageCharWidth();
    const int digit = QFontMetrics(fixedFont()).horizontalAdvance(QLatin1Char('0'));
    constexpr int kLastTurn = 3;
    constexpr int kAir = 8;  // between a text and the next column
    std::array<int, HopModel::ColumnCount> wanted{};
    std::array<int, HopModel::ColumnCount> width{};
    std::array<int, HopModel::ColumnCount> least{};
    std::array<int, kLastTurn + 1> slack{}; // what the columns of each turn have to give
    int total = 0;
    for (const Share &share : kShares) {
        if (isColumnHidden(share.column))
            continue;
        const int title = fontMetrics().horizontalAdvance(m_model.headerData(share.column, Qt::Horizontal).toString()) + 14;
        least.at(share.column) = std::max(title, share.least * (share.column == HopModel::Address ? digit : letter) + 12);
        wanted.at(share.column) = contentWidth(share.column) + kAir;
        width.at(share.column) = std::max(std::min(wanted.at(share.column), 44 * letter), least.at(share.column));
        total += width.at(share.column);
        slack.at(share.gives) += width.at(share.column) - least.at(share.column);
    }
    // What is too much is taken turn by turn, in proportion to what each column has to give.
    for (int turn = 1; turn <= kLastTurn; ++turn) {
        const int excess = std::min(total - viewport()->width(), slack.at(turn));
        if (excess <= 0)
            continue;
        for (const Share &share : kShares) {
            if (share.gives != turn || isColumnHidden(share.column))
                continue;
            int &own = width.at(share.column);
            const int gift = static_cast<int>(std::ceil(double(excess) * (own - least.at(share.column)) / slack.at(turn)));
            own -= gift;
            total -= gift;
        }
    }
    for (const Share &share : kShares) {
        if (isColumnHidden(share.column))
            continue;
        // Where there is room, long ones are whole too.
        int &own = width.at(share.column);
        const int spare = std::clamp(viewport()->width() - total, 0, std::max(0, wanted.at(share.column) - own));
        own += spare;
        total += spare;
        setColumnWidth(share.column, own);
    }
    horizontalHeader()->setStretchLastSection(true);
}

int HopsView::lastColumn() const
{
    const QList<int> shown = shownColumns(*this);
    return shown.isEmpty() ? -1 : shown.last();
}

/// The user changed a width or the order: from now on they are his.
void HopsView::keepColumns()
{
    if (!m_fitting)
        m_remembered = true;
}

void HopsView::restoreState(const SettingsStore &store)
{
    {
        const QScopedValueRollback guard(m_fitting, true);
        m_remembered = horizontalHeader()->restoreState(store.state(kWidthsKey));
        const QByteArray hidden = store.state(kHiddenKey);
        for (const Share &share : kShares) {
            if (!hidden.isEmpty() && share.column != HopModel::Number)
                setColumnHidden(share.column, hidden.split(',').contains(QByteArray::number(share.column)));
        }
    }
    fitColumns();
}

void HopsView::saveState(SettingsStore &store) const
{
    QByteArrayList hidden;
    for (const Share &share : kShares) {
        if (isColumnHidden(share.column))
            hidden.append(QByteArray::number(share.column));
    }
    store.setState(kWidthsKey, m_remembered ? horizontalHeader()->saveState() : QByteArray());
    store.setState(kHiddenKey, hidden.isEmpty() ? "none"_ba : hidden.join(','));
}

void HopsView::showColumn(HopModel::Column column, bool shown)
{
    {
        const QScopedValueRollback guard(m_fitting, true); // a column that goes has its width set to nothing
        setColumnHidden(column, !shown);
    }
    fitColumns();
}

void HopsView::showColumnMenu(const QPoint &position)
{
    QMenu menu(this);
    for (const Share &share : kShares) {
        if (share.column == HopModel::Number)
            continue;   // one column always stays, to bring the others back
        QAction *action = menu.addAction(m_model.headerData(share.column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(share.column));
        connect(action, &QAction::toggled, this, [this, column = share.column](bool shown) { showColumn(column, shown); });
    }
    menu.addSeparator();
    connect(menu.addAction(tr("&Fit columns to the window")), &QAction::triggered, this, [this] {
        m_remembered = false;
        fitColumns();
    });
    menu.exec(horizontalHeader()->mapToGlobal(position));
}

} // namespace headwater::ui
