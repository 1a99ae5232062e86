// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/mailarranger.h"

#include <QPromise>
#include <QtConcurrentRun>

#include <algorithm>

namespace headwater::ui {

namespace {

void arrangeJob(QPromise<RowsPtr> &promise, const trace::MailStorePtr &store, const trace::RowQuery &query)
{
    auto rows = std::make_shared<trace::Rows>(
        trace::orderedRows(*store, store->size(), query, [&] { return promise.isCanceled(); }));
    if (!promise.isCanceled())
        promise.addResult(std::move(rows));
}

} // namespace

MailArranger::MailArranger(QObject *parent)
    : QObject(parent)
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &MailArranger::start);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        if (m_watcher.isCanceled() || m_watcher.future().resultCount() == 0)
            return;
        m_took = m_running.elapsed();
        if (m_isStale)
            refresh();
        Q_EMIT arranged(m_watcher.result());
    });
}

MailArranger::~MailArranger()
{
    m_watcher.cancel();
}

void MailArranger::ask(const trace::MailStorePtr &store, const trace::RowQuery &query)
{
    m_store = store;
    m_query = query;
    m_again.stop();
    start();
}

void MailArranger::refresh()
{
    m_isStale = true;
    if (m_watcher.isRunning() || m_again.isActive())
        return;
    constexpr qint64 kLeastMs = 300;
    m_again.start(static_cast<int>(std::max(kLeastMs, 3 * m_took)));
}

void MailArranger::stop()
{
    m_again.stop();
    m_watcher.cancel();
    m_watcher.setFuture({});
    m_isStale = false;
}

void MailArranger::start()
{
    m_isStale = false;
    m_watcher.cancel();
    m_running.start();
    m_watcher.setFuture(QtConcurrent::run(arrangeJob, m_store, m_query));
}

} // namespace headwater::ui
