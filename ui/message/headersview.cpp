// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/headersview.h"

#include "models/message/token.h"
#include "models/trace/hopmodel.h"
#include "ui/common/plaintext.h"
#include "ui/common/settingsstore.h"
#include "ui/common/theme.h"
#include "ui/message/headerdelegate.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QScopedValueRollback>
#include <QTableView>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>

namespace headwater::ui {

using trace::HeaderModel;

namespace {

constexpr QLatin1StringView kWidthsKey("headers");
constexpr qsizetype kFilterPiece = 256 * 1024;
constexpr int kCellMargin = 12;

} // namespace

HeadersView::HeadersView(QWidget *parent)
    : QWidget(parent)
    , m_filter(new QLineEdit(this))
    , m_table(new QTableView(this))
    , m_count(new QLabel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(8, 4, 8, 4);
    row->setSpacing(8);
    auto *label = new QLabel(tr("F&ilter:"), this);
    label->setBuddy(m_filter);
    m_filter->setAccessibleName(tr("Filter the header fields"));
    m_filter->setPlaceholderText(tr("Name or value"));
    m_filter->setClearButtonEnabled(true);
    m_count->setTextFormat(Qt::PlainText);
    row->addWidget(label);
    row->addWidget(m_filter, 1);
    row->addWidget(m_count);
    layout->addLayout(row);
    layout->addWidget(m_table, 1);
    setFocusProxy(m_table);

    m_table->setAccessibleName(tr("Header fields"));
    m_table->setModel(&m_model);
    m_table->setItemDelegate(new HeaderDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setTabKeyNavigation(false);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->viewport()->installEventFilter(this);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    QHeaderView *header = m_table->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setStretchLastSection(true);
    connect(header, &QHeaderView::sectionResized, this, [this](int column) { // the last one stretches by itself
        if (!m_fitting && column != HeaderModel::Decoded)
            m_widthsAreOurs = false;
    });
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, &HeadersView::showColumnMenu);
    header->setSortIndicator(HeaderModel::Number, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    connect(header, &QHeaderView::sortIndicatorChanged, this, [this, header](int column) {
        const bool refused = column != HeaderModel::Number && !m_model.canSort();
        if (refused)
            header->setSortIndicator(HeaderModel::Number, Qt::AscendingOrder);
        m_table->scrollTo(m_table->currentIndex());
    });

    auto *copy = new QAction(tr("&Copy rows"), this);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, &HeadersView::copySelection);
    m_table->addAction(copy);

    connect(m_filter, &QLineEdit::textChanged, this, &HeadersView::startFilter);
    connect(m_table, &QTableView::customContextMenuRequested, this, &HeadersView::showMenu);
    connect(m_table, &QTableView::activated, this,
        [this](const QModelIndex &cell) { Q_EMIT spanActivated(cell.data(HeaderModel::SpanRole).value<Span>()); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &HeadersView::currentChanged);
    m_filtering.setInterval(0);
    connect(&m_filtering, &QTimer::timeout, this, &HeadersView::filterOn);
}

HeadersView::~HeadersView()
{
    m_table->horizontalHeader()->disconnect(this); // which goes after this object's own part is gone
}

void HeadersView::restoreState(const SettingsStore &store)
{
    const QScopedValueRollback guard(m_fitting, true);
    QHeaderView *header = m_table->horizontalHeader();
    m_widthsAreOurs = !header->restoreState(store.state(kWidthsKey));
    header->setSortIndicator(HeaderModel::Number, Qt::AscendingOrder);
}

void HeadersView::saveState(SettingsStore &store) const
{
    store.setState(kWidthsKey, m_widthsAreOurs ? QByteArray() : m_table->horizontalHeader()->saveState());
}

void HeadersView::showColumnMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("&Fit columns to the window"), this, [this] {
        m_widthsAreOurs = true;
        fitColumns();
    });
    menu->popup(m_table->horizontalHeader()->mapToGlobal(position));
}

void HeadersView::setTrace(const TracePtr &trace)
{
    const QScopedValueRollback guard(m_choosing, true);
    m_trace = trace;
    m_hop = -1;
    m_model.setTrace(trace);
    m_table->horizontalHeader()->setSortIndicator(HeaderModel::Number, Qt::AscendingOrder);
    if (m_filter->text().isEmpty())
        startFilter({});
    else
        m_filter->clear();
    fitColumns();
}

void HeadersView::setCurrentHop(int index)
{
    m_hop = index;
    choose(m_model.rowOfHop(index));
}

void HeadersView::showSpan(headwater::Span span)
{
    choose(m_model.rowOfField(m_model.fieldAt(span.offset)));
}

void HeadersView::choose(int row)
{
    const QScopedValueRollback guard(m_choosing, true);
    if (row < 0) {
        m_table->clearSelection();
        m_table->setCurrentIndex({});
    } else if (m_table->currentIndex().row() != row) {
        m_table->selectRow(row);
        m_table->scrollTo(m_model.index(row, 0));
    }
}

void HeadersView::currentChanged(const QModelIndex &current)
{
    if (m_choosing || !current.isValid())
        return;
    Q_EMIT byteSelected(current.data(HeaderModel::SpanRole).value<Span>().offset);
    const int hop = current.data(HeaderModel::HopRole).toInt();
    if (hop >= 0 && hop != m_hop) {
        m_hop = hop;
        Q_EMIT hopSelected(hop);
    }
}

void HeadersView::openFind(const QString &preset)
{
    if (!preset.isEmpty())
        m_filter->setText(preset);
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void HeadersView::startFilter(const QString &text)
{
    const QScopedValueRollback guard(m_choosing, true);
    m_model.setFilter(text);
    m_filtering.start();
    filterOn();
}

void HeadersView::filterOn()
{
    const bool more = m_model.filterOn(kFilterPiece);
    if (!more)
        m_filtering.stop();
    if (m_hop >= 0 && !m_table->currentIndex().isValid())
        choose(m_model.rowOfHop(m_hop));
    const QString all = QLocale().toString(m_model.fieldCount());
    const QString shown = QLocale().toString(m_model.rowCount());
    if (m_filter->text().isEmpty())
        m_count->setText(tr("%n field(s)", nullptr, m_model.fieldCount()));
    else
        m_count->setText(more ? tr("%1 of %2, searching…").arg(shown, all) : tr("%1 of %2").arg(shown, all));
}

QString HeadersView::selectedTsv() const
{
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QString text;
    for (const QModelIndex &row : std::as_const(rows)) {
        for (int column = 0; column < HeaderModel::ColumnCount; ++column)
            text += (column > 0 ? QStringLiteral("\t") : QString())
                + row.siblingAtColumn(column).data(HeaderModel::FullTextRole).toString();
        text += QLatin1Char('\n');
    }
    return text;
}

void HeadersView::copySelection() const
{
    if (const QString text = selectedTsv(); !text.isEmpty())
        QApplication::clipboard()->setText(text);
}

QString HeadersView::tokenAt(const QModelIndex &cell, int x) const
{
    const QString text = cell.data().toString();
    const QFontMetrics metrics(HeaderDelegate::fontOf(cell));
    const int wanted = x - m_table->columnViewportPosition(cell.column()) - HeaderDelegate::kMargin;
    qsizetype low = 0;
    qsizetype high = text.size();
    while (low < high) { // the last character that begins left of the pointer
        const qsizetype middle = (low + high + 1) / 2;
        if (metrics.horizontalAdvance(text, static_cast<int>(middle)) <= wanted)
            low = middle;
        else
            high = middle - 1;
    }
    const QByteArray bytes = text.toUtf8();
    const Span token = message::tokenAt(
        {bytes.constData(), static_cast<std::size_t>(bytes.size())}, text.left(low).toUtf8().size(), true);
    return QString::fromUtf8(bytes.mid(token.offset, token.length));
}

void HeadersView::showMenu(const QPoint &point)
{
    const QModelIndex cell = m_table->indexAt(point);
    if (cell.isValid() && (cell.column() == HeaderModel::Raw || cell.column() == HeaderModel::Decoded)) {
        if (const QString token = tokenAt(cell, point.x()); !token.isEmpty()) {
            Q_EMIT tokenMenuRequested(token, m_table->viewport()->mapToGlobal(point));
            return;
        }
    }
    if (!cell.isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(m_table->actions());
    menu->addAction(tr("&Show in the source"), this, [this, index = QPersistentModelIndex(cell)] {
        if (index.isValid())
            Q_EMIT spanActivated(index.data(HeaderModel::SpanRole).value<Span>());
    });
    menu->popup(m_table->viewport()->mapToGlobal(point));
}

bool HeadersView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Find)) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void HeadersView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Find)) {
        openFind();
    } else if (event->key() == Qt::Key_Escape && m_filter->hasFocus()) {
        m_filter->clear();
        m_table->setFocus(Qt::OtherFocusReason);
    } else {
        QWidget::keyPressEvent(event);
    }
}

bool HeadersView::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_table->viewport() && event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QModelIndex cell = m_table->indexAt(help->pos());
        const QString text = cell.data().toString();
        const QRect rect = m_table->visualRect(cell);
        const bool fits = QFontMetrics(HeaderDelegate::fontOf(cell)).horizontalAdvance(text) + 2 * HeaderDelegate::kMargin
            <= rect.width();
        QToolTip::showText(help->globalPos(), fits ? QString() : plainToolTip(text), m_table->viewport(), rect);
        return true;
    }
    if (object == m_table->viewport() && event->type() == QEvent::Resize)
        fitColumns();
    return QWidget::eventFilter(object, event);
}

void HeadersView::fitColumns()
{
    if (!m_widthsAreOurs)
        return;
    const QScopedValueRollback guard(m_fitting, true);
    const QFontMetrics metrics(fixedFont());
    const int number = metrics.horizontalAdvance(QString::number(std::max(m_model.fieldCount(), 99))) + 2 * kCellMargin;
    constexpr int kRowsAsked = 100;
    QFont bold = fixedFont();
    bold.setBold(true);
    const QFontMetrics names(bold);
    int name = metrics.averageCharWidth() * 16;
    for (int row = 0; row < std::min(m_model.rowCount(), kRowsAsked); ++row) {
        const QString text = m_model.index(row, HeaderModel::Name).data().toString();
        name = std::max(name, names.horizontalAdvance(text) + 2 * HeaderDelegate::kMargin + 2);
    }
    name = std::min(name, m_table->viewport()->width() / 3);
    int zone = fontMetrics().horizontalAdvance(m_model.headerData(HeaderModel::ZoneColumn, Qt::Horizontal).toString());
    for (const trace::Zone each : {trace::Zone::Inside, trace::Zone::Edge, trace::Zone::Claimed})
        zone = std::max(zone, HeaderDelegate::widthOfZone(trace::zoneText(each)));
    zone += 2 * kCellMargin;
    const int rest = std::max(m_table->viewport()->width() - number - name - zone, 200);
    m_table->setColumnWidth(HeaderModel::Number, number);
    m_table->setColumnWidth(HeaderModel::Name, name);
    m_table->setColumnWidth(HeaderModel::ZoneColumn, zone);
    m_table->setColumnWidth(HeaderModel::Raw, rest / 2);
}

} // namespace headwater::ui
