// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/mailsearch.h"

#include "models/message/enclosed.h"
#include "models/message/textsearch.h"

#include <QMutex>
#include <QPromise>
#include <QtConcurrentRun>

#include <set>

namespace headwater::ui {

using trace::MailStore;

/// What the job and the window share.
struct MailSearch::State {
    trace::MailStorePtr store;
    QList<MailSource> sources;
    QString text;
    MailStore::Row end = 0;
    std::atomic<MailStore::Row> searched = 0;
    QMutex mutex;
    trace::Rows found;          // under the mutex
    QList<Error> errors;        // under the mutex
};

namespace {

using State = MailSearch::State;

void searchJob(QPromise<void> &promise, const std::shared_ptr<State> &state)
{
    std::unique_ptr<message::Mailbox> mailbox;
    int opened = -1;
    std::set<int> broken;
    for (MailStore::Row row = 0; row < state->end && !promise.isCanceled(); ++row) {
        state->searched = row;
        const MailRow place = mailRow(*state->store, row);
        if (broken.contains(place.source))
            continue;
        const auto fail = [&](const Error &error) {
            broken.insert(place.source); // one word about a file is enough
            const QMutexLocker lock(&state->mutex);
            state->errors.append(error);
        };
        const MailSource &source = state->sources.at(place.source);
        if (opened != place.source) {
            auto next = source.open();
            if (!next) {
                fail(next.error());
                continue;
            }
            mailbox = std::move(*next);
            opened = place.source;
        }
        const Result<message::Message> mail = readMessage(*mailbox, place, source.name);
        if (!mail) {
            fail(mail.error());
        } else if (message::holdsText(*mail, state->text)) {
            const QMutexLocker lock(&state->mutex);
            state->found.push_back(row);
        }
    }
    if (!promise.isCanceled())
        state->searched = state->end;
}

} // namespace

MailSearch::MailSearch(QObject *parent)
    : QObject(parent)
{
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
    m_isRunning = true;
    m_job = QtConcurrent::run(searchJob, m_state);
    m_tick.start();
    Q_EMIT changed();
}

void MailSearch::stop()
{
    if (!m_isRunning)
        return;
    m_job.cancel();
    tick();
    m_isRunning = false;
    m_tick.stop();
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
    m_state = nullptr;
    m_found = nullptr;
}

void MailSearch::tick()
{
    const bool ended = m_job.isFinished();
    QList<Error> errors;
    {
        const QMutexLocker lock(&m_state->mutex);
        errors = std::exchange(m_state->errors, {});
        if (m_state->found.size() != m_found->size())
            m_found = std::make_shared<const trace::Rows>(m_state->found);
    }
    if (ended) {
        m_isRunning = false;
        m_tick.stop();
    }
    for (const Error &error : errors)
        Q_EMIT failed(error);
    Q_EMIT changed();
}

} // namespace headwater::ui
