// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/partsloader.h"

#include <QPromise>
#include <QtConcurrentRun>

#include <utility>

namespace headwater::ui {

namespace {

void partsJob(QPromise<trace::PartsPtr> &promise, const TracePtr &trace)
{
    if (!promise.isCanceled())
        promise.addResult(std::make_shared<const std::vector<message::PartDetails>>(message::partsOf(trace->message)));
}

} // namespace

PartsLoader::~PartsLoader()
{
    m_watcher.cancel();
}

void PartsLoader::setTrace(const TracePtr &trace)
{
    m_watcher.cancel();
    m_watcher.setFuture({});
    m_trace = trace;
    m_parts.reset();
    m_started = false;
    Q_EMIT changed();
}

void PartsLoader::request()
{
    if (m_started || !m_trace)
        return;
    m_started = true;
    if (!std::exchange(m_isConnected, true))
        connect(&m_watcher, &QFutureWatcherBase::finished, this, &PartsLoader::finish);
    m_watcher.setFuture(QtConcurrent::run(partsJob, m_trace));
}

void PartsLoader::finish()
{
    if (m_watcher.isCanceled() || m_watcher.future().resultCount() == 0)
        return;
    m_parts = m_watcher.result();
    Q_EMIT changed();
}

} // namespace headwater::ui
