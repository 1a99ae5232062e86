// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/partsloader.h"

#include "models/message/feedbackreport.h"
#include "models/message/structure.h"

#include <QtConcurrentRun>

#include <utility>

namespace headwater::ui {

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
    m_delivery = {};
    m_report = {};
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
    m_watcher.setFuture(QtConcurrent::run(&PartsLoader::read, m_trace));
}

void PartsLoader::read(QPromise<Read> &promise, const TracePtr &trace)
{
    if (promise.isCanceled())
        return;
    const message::Message &mail = trace->message;
    promise.addResult(Read{std::make_shared<const std::vector<message::PartDetails>>(message::partsOf(mail)),
        message::deliveryStatusOf(mail), message::reportAbout(mail, mail.contents->tree)});
}

void PartsLoader::finish()
{
    if (m_watcher.isCanceled() || m_watcher.future().resultCount() == 0)
        return;
    Read read = m_watcher.result();
    m_parts = std::move(read.parts);
    m_delivery = std::move(read.delivery);
    m_report = std::move(read.report);
    Q_EMIT changed();
}

} // namespace headwater::ui
