// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/mailsearch.h"

#include "models/message/textsearch.h"
#include "ui/message/rowreader.h"

#include <QMutex>
#include <QPromise>
#include <QThread>
#include <QtConcurrentRun>

#include <set>

namespace headwater::ui {

using trace::MailStore;

/// What the job and the window share.
struct MailSearch::State {
    trace::MailStorePtr store;
    QString text;
    std::atomic<MailStore::Row> end = 0;
    std::atomic<MailStore::Row> searched = 0;
    QMutex mutex;               // for what follows
    QList<MailSource> sources;
    std::set<int> broken;       // one word about a file is enough
    trace::Rows found;
    QList<Error> errors;
};

namespace {

using State = MailSearch::State;

void searchJob(QPromise<void> &promise, const std::shared_ptr<State> &state)
{
    RowReader reader(state->store, [&](int source) {
        const MailSource opened = [&] {
            const QMutexLocker lock(&state->mutex);
            return state->sources.at(source);
        }();
        return opened.open([&](double) { return !promise.isCanceled(); });
    });
    for (MailStore::Row row = state->searched; row < state->end && !promise.isCanceled(); state->searched = ++row) {
        const Result<message::Message> mail = reader.read(row);
        if (!mail && mail.error().code == Error::Code::Cancelled)
            return;
        const bool holds = mail && message::holdsText(*mail, state->text);
        if (mail && !holds)
            continue;
        const QMutexLocker lock(&state->mutex);
        if (holds)
            state->found.push_back(row);
        else if (state->broken.insert(state->store->head(row).source).second)
            state->errors.append(mail.error());
    }
}

} // namespace

MailSearch::MailSearch(QObject *parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
    m_pool.setThreadPriority(QThread::LowPriority);
    constexpr int kTickMs = 100;
    m_tick.setInterval(kTickMs);
    connect(&m_tick, &QTimer::timeout, this, &MailSearch::tick);
}

MailSearch::~MailSearch()
{
    m_job.cancel();
}

void MailSearch::find(const trace::MailStorePtr &store, const QList<MailSource> &sources, const QString &text)
{
    m_job.cancel();
    m_state = std::make_shared<State>();
    m_state->store = store;
    m_state->sources = sources;
    m_state->text = text;
    m_state->end = store->size();
    m_found = std::make_shared<const trace::Rows>();
    m_wasStopped = false;
    start();
    Q_EMIT changed();
}

void MailSearch::more(const QList<MailSource> &sources)
{
    if (!m_state || m_wasStopped || m_state->end == m_state->store->size())
        return;
    {
        const QMutexLocker lock(&m_state->mutex);
        m_state->sources = sources;
    }
    m_state->end = m_state->store->size();
    if (!m_isRunning)
        start();
}

void MailSearch::start()
{
    m_isRunning = true;
    m_job = QtConcurrent::run(&m_pool, searchJob, m_state);
    m_tick.start();
}

void MailSearch::stop()
{
    if (!m_isRunning)
        return;
    m_job.cancel();
    m_wasStopped = true;
    m_isRunning = false;
    m_tick.stop();
    take();
    Q_EMIT changed();
}

int MailSearch::searched() const
{
    return m_state ? static_cast<int>(m_state->searched.load()) : 0;
}

int MailSearch::total() const
{
    return m_state ? static_cast<int>(m_state->end) : 0;
}

void MailSearch::clear()
{
    m_job.cancel();
    m_tick.stop();
    m_isRunning = false;
    m_wasStopped = false;
    m_state = nullptr;
    m_found = nullptr;
}

void MailSearch::tick()
{
    const bool ended = m_job.isFinished();
    take();
    if (ended && m_state->searched < m_state->end) { // more came as it ended
        start();
    } else if (ended) {
        m_isRunning = false;
        m_tick.stop();
    }
    Q_EMIT changed();
}

void MailSearch::take()
{
    QList<Error> errors;
    {
        const QMutexLocker lock(&m_state->mutex);
        errors = std::exchange(m_state->errors, {});
        if (m_state->found.size() != m_found->size())
            m_found = std::make_shared<const trace::Rows>(m_state->found);
    }
    for (const Error &error : std::as_const(errors))
        Q_EMIT failed(error);
}

} // namespace headwater::ui
