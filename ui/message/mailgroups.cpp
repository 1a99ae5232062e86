// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/mailgroups.h"

#include <QPromise>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <algorithm>

namespace headwater::ui {

namespace {

void groupJob(QPromise<GroupAnswerPtr> &promise, const trace::MailStorePtr &store, const trace::RowQuery &query, trace::GroupBy by,
    const std::optional<std::string> &key)
{
    const auto cancelled = [&] { return promise.isCanceled(); };
    const trace::Rows rows = trace::orderedRows(*store, store->size(), query, cancelled);
    auto answer = std::make_shared<GroupAnswer>();
    answer->groups = std::make_shared<const std::vector<trace::Group>>(trace::groupsOf(*store, rows, by, cancelled));
    if (key)
        answer->page = trace::pageOf(*store, rows, by, *key, cancelled);
    if (!promise.isCanceled())
        promise.addResult(std::move(answer));
}

} // namespace

MailGroups::MailGroups(QObject *parent)
    : QObject(parent)
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &MailGroups::start);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        if (m_watcher.isCanceled() || m_watcher.future().resultCount() == 0)
            return;
        m_took = m_running.elapsed();
        if (m_isStale)
            refresh();
        Q_EMIT grouped(m_watcher.result());
    });
}

MailGroups::~MailGroups()
{
    m_watcher.cancel();
}

void MailGroups::ask(
    const trace::MailStorePtr &store, const trace::RowQuery &query, trace::GroupBy by, std::optional<std::string> key)
{
    m_store = store;
    m_query = query;
    m_query.by = trace::GroupBy::None;
    m_query.sortBy.reset();
    m_by = by;
    m_key = std::move(key);
    m_again.stop();
    start();
}

void MailGroups::refresh()
{
    if (m_by == trace::GroupBy::None)
        return;
    m_isStale = true;
    if (m_watcher.isRunning() || m_again.isActive())
        return;
    constexpr qint64 kLeastMs = 500;
    m_again.start(static_cast<int>(std::max(kLeastMs, 3 * m_took)));
}

void MailGroups::stop()
{
    m_by = trace::GroupBy::None;
    m_again.stop();
    m_watcher.cancel();
    m_watcher.setFuture({});
    m_isStale = false;
}

void MailGroups::start()
{
    m_isStale = false;
    m_watcher.cancel();
    m_running.start();
    // The answer before is given back there, too.
    QThreadPool::globalInstance()->start([before = m_watcher.future()] { });
    m_watcher.setFuture(QtConcurrent::run(groupJob, m_store, m_query, m_by, m_key));
}

} // namespace headwater::ui
