// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/partsview.h"

#include "models/core/factrole.h"
#include "models/core/text.h"
#include "ui/common/factdelegate.h"
#include "ui/common/facttable.h"
#include "ui/common/theme.h"
#include "ui/common/wraplabel.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPromise>
#include <QPushButton>
#include <QSaveFile>
#include <QTreeView>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <algorithm>

namespace headwater::ui {

using trace::PartModel;

namespace {

void saveJob(QPromise<Result<QString>> &promise, const TracePtr &trace, const QString &part, const QString &path)
{
    const Result<QByteArray> content = message::partContent(trace->message, part);
    if (!content) {
        promise.addResult(std::unexpected(content.error()));
        return;
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(*content) != content->size() || !file.commit()) {
        promise.addResult(
            std::unexpected(Error{Error::Code::CannotOpen, PartsView::tr("The part cannot be saved: %1.").arg(file.errorString()),
                path, -1, PartsView::tr("Choose another folder.")}));
        return;
    }
    promise.addResult(Result<QString>(path));
}

} // namespace

PartsView::PartsView(PartsLoader &loader, QWidget *parent)
    : QWidget(parent)
    , m_loader(loader)
    , m_reporter(new WrapLabel({}, this))
    , m_deliveryTable(new FactTable(this))
    , m_reported(new WrapLabel(tr("What the feedback report says"), this))
    , m_reportTable(new FactTable(this))
    , m_tree(new QTreeView(this))
    , m_note(new QLabel(this))
    , m_save(new QPushButton(tr("Save &as\u2026"), this))
{
    for (QLabel *label : {m_reporter, m_reported})
        label->setContentsMargins(12, 8, 12, 4);
    m_deliveryTable->setModel(&m_deliveries);
    m_deliveryTable->setAccessibleName(tr("Recipients that the report is about"));
    m_reportTable->setModel(&m_report);
    m_reportTable->setAccessibleName(m_reported->text());
    m_sorted.setSourceModel(&m_model);
    m_sorted.setSortRole(PartModel::SortRole);
    m_sorted.setSortCaseSensitivity(Qt::CaseInsensitive);
    m_tree->setModel(&m_sorted);
    m_tree->setItemDelegate(new FactDelegate(m_tree));
    m_tree->setAccessibleName(tr("Parts of the message"));
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setUniformRowHeights(true);
    m_tree->setSortingEnabled(true);
    m_tree->header()->setSortIndicator(-1, Qt::AscendingOrder); // as in the message
    m_tree->header()->setSortIndicatorClearable(true);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_save->setEnabled(false);
    m_save->setToolTip(tr("Writes the content of the chosen part to a file. It is not opened."));

    auto *row = new QHBoxLayout;
    row->setContentsMargins(12, 4, 8, 4);
    row->addWidget(m_note, 1);
    row->addWidget(m_save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_reporter);
    layout->addWidget(m_deliveryTable);
    layout->addWidget(m_reported);
    layout->addWidget(m_reportTable);
    layout->addLayout(row);
    layout->addWidget(m_tree, 1);
    setFocusProxy(m_tree);

    connect(&m_loader, &PartsLoader::changed, this, &PartsView::update);
    for (FactTable *table : {m_deliveryTable, m_reportTable}) {
        table->setMostHeight(9 * fontMetrics().height()); // the parts stay in sight
        connect(table, &FactTable::spanActivated, this, &PartsView::spanActivated);
        connect(table, &FactTable::tokenMenuRequested, this, &PartsView::tokenMenuRequested);
    }
    connect(m_save, &QPushButton::clicked, this, &PartsView::saveAs);
    connect(m_tree, &QTreeView::customContextMenuRequested, this, &PartsView::showMenu);
    connect(m_tree, &QTreeView::activated, this,
        [this](const QModelIndex &cell) { Q_EMIT spanActivated(cell.data(FactSpanRole).value<Span>()); });
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
        [this](const QModelIndex &current) { m_save->setEnabled(current.isValid()); });
    connect(&m_saving, &QFutureWatcherBase::finished, this, &PartsView::saved);
    auto *copy = new QAction(tr("&Copy SHA-256"), this);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, &PartsView::copySha);
    m_tree->addAction(copy);
    update();
}

PartsView::~PartsView() = default;

QString PartsView::note() const
{
    return m_note->text();
}

void PartsView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_loader.request();
    update();
}

void PartsView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitColumns();
}

void PartsView::update()
{
    if (isVisible())
        m_loader.request();
    const trace::PartsPtr parts = m_loader.parts();
    m_model.setParts(parts);
    m_tree->expandAll();
    fitColumns();
    updateReport();
    m_save->setEnabled(false);
    if (!m_loader.trace())
        m_note->setText(tr("No message is open."));
    else if (!parts)
        m_note->setText(tr("The parts are being read\u2026"));
    else if (parts->empty())
        m_note->setText(tr("The message has no parts: nothing stands below its header."));
    else
        m_note->setText(tr("%n part(s)", nullptr, static_cast<int>(parts->size())));
}

void PartsView::updateReport()
{
    const message::DeliveryStatus &status = m_loader.delivery();
    m_deliveries.setStatus(status);
    m_report.setReport(m_loader.report());
    const QString reporter = visible(status.reporter);
    QString text = reporter.isEmpty() ? tr("What the report says of its recipients")
                                      : tr("What the report says of its recipients, as %1 wrote it").arg(reporter);
    if (status.more)
        text += QLatin1Char(' ') + tr("(the first %1)").arg(status.recipients.size());
    m_reporter->setText(text);
    m_reporter->setVisible(!status.recipients.isEmpty());
    m_deliveryTable->setVisible(!status.recipients.isEmpty());
    m_reported->setVisible(!m_loader.report().isEmpty());
    m_reportTable->setVisible(!m_loader.report().isEmpty());
}

/// A hash is told from another one by its start, a defect only by its words: the hash gives way first, as far as the rows in sight
/// want it. Type and name are as long as the sender likes, and hide nothing for it.
void PartsView::fitColumns()
{
    const QHeaderView *header = m_tree->header();
    const int least = fontMetrics().averageCharWidth() * 20;
    const int most = std::max(least, m_tree->viewport()->width() / 5);
    const QAbstractItemView &view = *m_tree; // a tree's own is protected
    const int words = view.sizeHintForColumn(PartModel::Defects);
    int taken = 0;
    for (int column = 0; column < PartModel::ColumnCount; ++column) {
        if (column != PartModel::Sha256 && column != PartModel::Defects)
            m_tree->resizeColumnToContents(column);
        if (column == PartModel::Type || column == PartModel::Name)
            m_tree->setColumnWidth(column, std::min(header->sectionSize(column), most));
        if (column != PartModel::Sha256)
            taken += column == PartModel::Defects ? std::max({least, words, header->sectionSizeHint(column)})
                                                  : header->sectionSize(column);
    }
    const int hash = QFontMetrics(fixedFont()).horizontalAdvance(QString(66, QLatin1Char('0')));
    m_tree->setColumnWidth(PartModel::Sha256, std::clamp(m_tree->viewport()->width() - taken, least, hash));
}

const message::PartDetails *PartsView::chosen() const
{
    const QModelIndex current = m_tree->currentIndex();
    if (!current.isValid() || !m_loader.parts())
        return nullptr;
    return &m_loader.parts()->at(static_cast<std::size_t>(current.data(PartModel::IndexRole).toInt()));
}

void PartsView::copySha()
{
    if (const message::PartDetails *part = chosen())
        QApplication::clipboard()->setText(QString::fromLatin1(part->sha256));
}

void PartsView::showMenu(const QPoint &at)
{
    if (!m_tree->indexAt(at).isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(m_save->text(), this, &PartsView::saveAs);
    menu->addAction(tr("&Copy SHA-256"), this, &PartsView::copySha);
    menu->popup(m_tree->viewport()->mapToGlobal(at));
}

void PartsView::saveAs()
{
    const message::PartDetails *part = chosen();
    if (part == nullptr)
        return;
    auto *dialog = new QFileDialog(this, tr("Save part %1 as").arg(part->path));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(message::safeFileName(part->name, QStringLiteral("part-") + part->path));
    connect(dialog, &QFileDialog::fileSelected, this, &PartsView::saveTo);
    dialog->open();
}

void PartsView::saveTo(const QString &path)
{
    if (const message::PartDetails *part = chosen())
        m_saving.setFuture(QtConcurrent::run(saveJob, m_loader.trace(), part->path, path));
}

void PartsView::saved()
{
    if (m_saving.isCanceled() || m_saving.future().resultCount() == 0)
        return;
    const Result<QString> result = m_saving.result();
    if (result)
        m_note->setText(tr("Saved as %1").arg(visible(*result)));
    else
        Q_EMIT failed(result.error());
}

} // namespace headwater::ui
