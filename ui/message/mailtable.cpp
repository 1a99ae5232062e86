// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/mailtable.h"

#include "models/trace/timetext.h"
#include "ui/common/columnfit.h"
#include "ui/common/theme.h"
#include "ui/message/mailcelldelegate.h"
#include "ui/message/maildelegate.h"
#include "ui/message/maillistmodel.h"
#include "ui/message/titleorder.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>

#include <algorithm>

namespace headwater::ui {

using trace::MailColumn;

namespace {

constexpr int kSpare = 4; // beside a text in its column

} // namespace

MailTable::MailTable(Look look, MailListModel &model, QWidget *parent)
    : QTableView(parent)
    , m_look(look)
    , m_rows(model)
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
        header->setContextMenuPolicy(Qt::CustomContextMenu);
        m_order = new TitleOrder(this);
        setWidths();
        // The wide column of verdicts may stand first; where a mail was aimed belongs beside where it came from.
        header->moveSection(header->visualIndex(int(MailColumn::Recipient)), header->visualIndex(int(MailColumn::Edge)));
        connect(m_order, &TitleOrder::changed, this, &MailTable::sortRequested);
        connect(header, &QHeaderView::sectionResized, this, [this](int section, int, int width) {
            if (m_isStretching)
                return;
            if (section == int(MailColumn::Subject))
                m_subjectWidth = width;
            else
                stretchSubject();
        });
        connect(header, &QHeaderView::customContextMenuRequested, this,
            [this](const QPoint &position) { showColumnMenu(horizontalHeader()->mapToGlobal(position)); });
        auto *columns = new QAction(tr("C&olumns\u2026"), this);
        connect(columns, &QAction::triggered, this,
            [this] { showColumnMenu(viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft())); });
        addAction(columns);
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
    for (const auto shown = ui::shownColumns(*this); const int column : shown)
        columns.append(static_cast<MailColumn>(column));
    return columns;
}

QByteArray MailTable::columnState() const
{
    return horizontalHeader()->saveState();
}

void MailTable::restoreColumns(const QByteArray &state)
{
    if (horizontalHeader()->restoreState(state))
        m_order->clear(); // widths and places are remembered; what was sorted was another list
}

std::optional<MailColumn> MailTable::sortColumn() const
{
    const std::optional<int> column = m_order->column();
    return column ? std::optional(static_cast<MailColumn>(*column)) : std::nullopt;
}

bool MailTable::isDescending() const
{
    return m_order->isDescending();
}

/// What a column holds at most, of those whose texts are known beforehand; else as many characters as are read at a glance.
void MailTable::setWidths()
{
    const auto cellWidth = [&](MailColumn column) {
        const QFontMetrics text = fontMetrics();
        const QFontMetrics fixed(fixedFont());
        switch (column) {
        case MailColumn::Verdict: return MailCellDelegate::widthOfVerdicts(text);
        case MailColumn::Date:
            return fixed.horizontalAdvance(
                trace::isoTimeText({.offsetMinutes = 330, .hasOffset = true, .valid = true}, trace::TimeZoneMode::AsWritten));
        case MailColumn::From: return 24 * text.averageCharWidth();
        case MailColumn::Subject: return 28 * text.averageCharWidth();
        case MailColumn::Edge: return fixed.horizontalAdvance(QStringLiteral("255.255.255.255"));
        case MailColumn::Prefix: return fixed.horizontalAdvance(QStringLiteral("2001:db8:abc::/48"));
        case MailColumn::Origin: return fixed.horizontalAdvance(trace::claimedText(QStringLiteral("255.255.255.255")));
        case MailColumn::Kind: {
            int width = 0;
            for (int kind = 0; kind <= int(trace::MessageKind::Forward); ++kind)
                width = std::max(width, text.horizontalAdvance(trace::kindText(static_cast<trace::MessageKind>(kind))));
            return width;
        }
        case MailColumn::Size: {
            const auto size = [&](qint64 bytes) {
                return text.horizontalAdvance(QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat));
            };
            return std::max(size(999), size(999'900));
        }
        case MailColumn::Recipient: return 24 * text.averageCharWidth();
        }
        Q_UNREACHABLE_RETURN(0);
    };
    const int margin = 2 * (style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, this) + 1) + kSpare;
    QHeaderView *header = horizontalHeader();
    for (int column = 0; column < trace::kMailColumns; ++column)
        setColumnWidth(column, std::max(cellWidth(static_cast<MailColumn>(column)) + margin, header->sectionSizeHint(column)));
    m_subjectWidth = columnWidth(int(MailColumn::Subject));
}

void MailTable::stretchSubject()
{
    const int subject = int(MailColumn::Subject);
    if (m_look != Look::Table || isColumnHidden(subject) || m_isStretching)
        return;
    const int others = horizontalHeader()->length() - columnWidth(subject);
    m_isStretching = true;
    setColumnWidth(subject, std::max(m_subjectWidth, viewport()->width() - others));
    m_isStretching = false;
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

std::optional<MailTable::Place> MailTable::place() const
{
    const auto seen = visibleRows();
    if (!seen)
        return {};
    const int current = currentIndex().row();
    const bool isSeen = current >= seen->first && current <= seen->second;
    if (!isSeen && seen->first == 0)
        return {};
    const int position = isSeen ? current : seen->first;
    return Place{m_rows.rowAt(position), position - seen->first};
}

void MailTable::restore(const Place &place)
{
    const int position = m_rows.positionOf(place.row);
    if (position < 0)
        return;
    doItemsLayout(); // the scroll bar knows of the rows that came
    verticalScrollBar()->setValue(position - place.line);
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
    menu.exec(position);
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
    stretchSubject();
    Q_EMIT scrolled();
}

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
    return width + kSpare;
}

} // namespace headwater::ui
