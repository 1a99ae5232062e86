// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/linksview.h"

#include "models/core/factrole.h"
#include "models/core/text.h"
#include "models/message/url.h"
#include "ui/common/columnfit.h"
#include "ui/common/factdelegate.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace headwater::ui {

using trace::LinkModel;

namespace {

class TargetDelegate : public FactDelegate
{
public:
    using FactDelegate::FactDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem cut = option;
        cut.textElideMode = Qt::ElideNone;
        FactDelegate::paint(painter, cut, index);
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        FactDelegate::initStyleOption(option, index);
        if (option->textElideMode != Qt::ElideNone) // asked for its size
            return;
        const QStyle *style = option->widget ? option->widget->style() : QApplication::style();
        const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, option, option->widget) + 1;
        const TextWidth measure = [&](const QString &text) { return qreal(option->fontMetrics.horizontalAdvance(text)); };
        option->text = elidedTarget(measure, index.data(LinkModel::TargetRole).toString(), option->rect.width() - 2 * margin);
    }
};

} // namespace

QString elidedTarget(const TextWidth &measure, const QString &target, qreal width)
{
    const message::Url url = message::parseUrl(target);
    const qsizetype hostBegin = std::max<qsizetype>(url.hostBegin, 0);
    constexpr qsizetype kMost = 1024; // what no line shows is not measured
    // Marks may be longer than what they stand for.
    const QString before = visible(url.text.left(hostBegin).right(kMost));
    const QString host = visible(url.text.mid(hostBegin, url.hostLength).right(kMost));
    const QString behind = visible(url.text.mid(hostBegin + url.hostLength, kMost));
    return elidedAround(measure, before + host + behind, before.size(), host.size(), width);
}

LinksView::LinksView(PartsLoader &loader, QWidget *parent)
    : QWidget(parent)
    , m_loader(loader)
    , m_table(new QTableView(this))
    , m_note(new QLabel(this))
    , m_copy(new QPushButton(tr("Copy &defanged"), this))
{
    m_sorted.setSourceModel(&m_model);
    m_sorted.setSortCaseSensitivity(Qt::CaseInsensitive);
    m_table->setModel(&m_sorted);
    m_table->setItemDelegate(new FactDelegate(m_table));
    m_table->setItemDelegateForColumn(LinkModel::Target, new TargetDelegate(m_table));
    m_table->setAccessibleName(tr("Links in the message"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setSortingEnabled(true);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setTabKeyNavigation(false);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    QHeaderView *header = m_table->horizontalHeader();
    header->setSortIndicator(-1, Qt::AscendingOrder); // as in the message
    header->setSortIndicatorClearable(true);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setStretchLastSection(true);
    connect(header, &QHeaderView::sectionResized, this, [this](int column) {
        if (column != LinkModel::InPart) // that one takes what room is left, by itself
            m_widthsAreOurs = m_widthsAreOurs && m_fitting;
    });
    m_note->setTextFormat(Qt::PlainText);
    m_copy->setEnabled(false);
    m_copy->setToolTip(tr("Copies the chosen targets as hxxp://example[.]org, which no program turns into a link."));

    auto *row = new QHBoxLayout;
    row->setContentsMargins(12, 4, 8, 4);
    row->addWidget(m_note, 1);
    row->addWidget(m_copy);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(row);
    layout->addWidget(m_table, 1);
    setFocusProxy(m_table);

    connect(&m_loader, &PartsLoader::changed, this, &LinksView::update);
    connect(m_copy, &QPushButton::clicked, this, &LinksView::copyDefanged);
    connect(m_table, &QTableView::customContextMenuRequested, this, &LinksView::showMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        [this] { m_copy->setEnabled(m_table->selectionModel()->hasSelection()); });
    auto *copy = new QAction(m_copy->text(), this);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, &LinksView::copyDefanged);
    m_table->addAction(copy);
    update();
}

void LinksView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitColumns();
}

void LinksView::fitColumns()
{
    if (!m_widthsAreOurs)
        return;
    const QScopedValueRollback guard(m_fitting, true);
    const int letter = fontMetrics().averageCharWidth();
    ui::fitColumns(*m_table, {letter * 12, letter * 30, letter * 12, letter * 6, letter * 5}, LinkModel::Target);
}

QString LinksView::note() const
{
    return m_note->text();
}

void LinksView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_loader.request();
    update();
}

void LinksView::update()
{
    if (isVisible())
        m_loader.request();
    m_model.setParts(m_loader.parts());
    fitColumns();
    m_copy->setEnabled(false);
    const int count = m_model.rowCount();
    const int mismatches = m_model.mismatches();
    if (!m_loader.trace())
        m_note->setText(tr("No message is open."));
    else if (!m_loader.parts())
        m_note->setText(tr("The links are being read\u2026"));
    else if (count == 0)
        m_note->setText(tr("No link stands in this message."));
    else if (mismatches == 0)
        m_note->setText(tr("%n link(s); the text of none shows another domain than its target.", nullptr, count));
    else {
        QString text = tr("%n link(s).", nullptr, count);
        appendSentence(text, tr("%n of them lead(s) to another domain than the text shows.", nullptr, mismatches));
        m_note->setText(text);
    }
}

QString LinksView::selectedDefanged() const
{
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QStringList targets;
    for (const QModelIndex &row : std::as_const(rows))
        targets.append(defanged(row.data(LinkModel::TargetRole).toString()));
    return targets.join(QLatin1Char('\n'));
}

void LinksView::copyDefanged() const
{
    if (const QString text = selectedDefanged(); !text.isEmpty())
        QApplication::clipboard()->setText(text);
}

void LinksView::showMenu(const QPoint &at)
{
    const QModelIndex cell = m_table->indexAt(at);
    if (!cell.isValid())
        return;
    const QVariant host = cell.data(FactTokenRole);
    Q_EMIT tokenMenuRequested(
        host.isValid() ? host.toString() : cell.data(LinkModel::TargetRole).toString(), m_table->viewport()->mapToGlobal(at));
}

} // namespace headwater::ui
