// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/maillist.h"

#include "models/core/text.h"
#include "ui/common/elidedlabel.h"
#include "ui/common/theme.h"
#include "ui/message/maildelegate.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QProgressBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace headwater::ui {

MailList::MailList(QWidget *parent)
    : QWidget(parent)
    , m_name(new ElidedLabel(this))
    , m_state(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_stop(new QToolButton(this))
    , m_view(new QListView(this))
{
    QFont bold = font();
    bold.setBold(true);
    m_name->setFont(bold);
    m_state->setTextFormat(Qt::PlainText);
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(6);
    m_progress->setAccessibleName(tr("Reading"));
    m_stop->setText(tr("Stop"));
    m_stop->setToolTip(tr("Stop reading; what is shown stays (Esc)."));
    m_view->setModel(&m_model);
    m_view->setItemDelegate(new MailDelegate(m_view));
    m_view->setUniformItemSizes(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setAccessibleName(tr("Opened messages"));

    auto *state = new QHBoxLayout;
    state->addWidget(m_state, 1);
    state->addWidget(m_stop);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(10, 8, 10, 6);
    head->setSpacing(4);
    head->addWidget(m_name);
    head->addLayout(state);
    head->addWidget(m_progress);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_view, 1);
    setMinimumWidth(180);

    connect(m_stop, &QToolButton::clicked, this, &MailList::stop);
    connect(&m_watcher, &QFutureWatcher<MailBatch>::resultReadyAt, this, &MailList::take);
    connect(&m_watcher, &QFutureWatcher<MailBatch>::finished, this, &MailList::finish);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        if (current.isValid())
            Q_EMIT rowChosen(m_model.row(current.row()));
    });
}

MailList::~MailList()
{
    m_watcher.cancel();
}

void MailList::read(const QList<MailSource> &sources, const trace::TraceSettings &settings, bool keepRow)
{
    m_wantedRow = keepRow ? std::max(currentRow(), 0) : 0;
    m_watcher.cancel();
    m_model.clear();
    m_sources = sources;
    m_stopped = false;
    m_reading = true;
    m_progress->setValue(0);
    m_name->setText(sources.size() == 1 ? sources.first().name : tr("%n file(s)", nullptr, static_cast<int>(sources.size())));
    m_watcher.setFuture(readRows(sources, settings));
    say();
}

void MailList::stop()
{
    if (!isReading())
        return;
    m_stopped = true;
    m_reading = false;
    m_watcher.cancel();
    say();
}

bool MailList::isReading() const
{
    return m_reading;
}

int MailList::currentRow() const
{
    return m_view->currentIndex().row();
}

void MailList::setCurrentRow(int row)
{
    m_view->setCurrentIndex(m_model.index(row));
}

void MailList::step(int direction)
{
    const int row = currentRow() + direction;
    if (row >= 0 && row < count())
        setCurrentRow(row);
}

void MailList::take(int result)
{
    const MailBatch batch = m_watcher.resultAt(result);
    m_model.append(batch.rows);
    if (batch.total > 0)
        m_progress->setValue(static_cast<int>(batch.done * 1000 / batch.total));
    if (currentRow() < 0 && count() > m_wantedRow)
        setCurrentRow(m_wantedRow);
    if (batch.error)
        Q_EMIT failed(*batch.error);
    say();
    Q_EMIT changed();
}

void MailList::finish()
{
    m_reading = false;
    if (currentRow() < 0 && count() > 0)
        setCurrentRow(std::min(m_wantedRow, count() - 1));
    say();
    Q_EMIT changed();
}

void MailList::say()
{
    const bool reading = isReading();
    m_progress->setVisible(reading);
    m_stop->setVisible(reading);
    m_state->setText(reading ? tr("%n message(s), reading\u2026", nullptr, count())
            : m_stopped      ? tr("%n message(s), stopped", nullptr, count())
                             : tr("%n message(s)", nullptr, count()));
}

} // namespace headwater::ui
