// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/release.h"

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <functional>

namespace headwater::ui {

/// One question that is answered in the background, and anew while what it is asked of changes: not before the last answer is
/// there, and with rests of three times as long as that took. A job that is cancelled adds no result. GUI thread.
template<typename Answer>
class BackgroundAnswer
{
public:
    using Job = std::function<QFuture<Answer>()>;

    /// `least` is the shortest rest; `deliver` gets each answer.
    BackgroundAnswer(std::chrono::milliseconds least, std::function<void(const Answer &)> deliver)
        : m_least(least)
        , m_deliver(std::move(deliver))
    {
        m_again.setSingleShot(true);
        m_again.callOnTimeout([this] { start(); });
        QObject::connect(&m_watcher, &QFutureWatcherBase::finished, &m_again, [this] {
            if (m_watcher.isCanceled() || m_watcher.future().resultCount() == 0)
                return;
            m_isAsked = false;
            m_took = std::chrono::milliseconds(m_running.elapsed());
            if (m_isStale)
                refresh();
            m_deliver(m_watcher.result());
        });
    }
    ~BackgroundAnswer() { m_watcher.cancel(); }
    Q_DISABLE_COPY_MOVE(BackgroundAnswer)

    /// Drops what was asked before.
    void ask(Job job)
    {
        m_job = std::move(job);
        m_again.stop();
        start();
    }
    /// The same again, not so often that nothing else gets done.
    void refresh()
    {
        m_isStale = true;
        if (!m_watcher.isRunning() && !m_again.isActive())
            m_again.start(std::max(m_least, 3 * m_took));
    }
    void stop()
    {
        m_again.stop();
        m_watcher.cancel();
        m_watcher.setFuture({});
        m_isStale = false;
        m_isAsked = false;
    }
    /// There is more to come: an answer that is being worked out or not yet delivered, or the next one.
    [[nodiscard]] bool isBusy() const { return m_isAsked || m_again.isActive(); }

private:
    void start()
    {
        m_isStale = false;
        m_isAsked = true;
        m_watcher.cancel();
        m_running.start();
        QFuture<Answer> before = m_watcher.future();
        m_watcher.setFuture(m_job());
        releaseInBackground(std::move(before));
    }

    std::chrono::milliseconds m_least;
    std::function<void(const Answer &)> m_deliver;
    Job m_job;
    QFutureWatcher<Answer> m_watcher;
    QTimer m_again;
    QElapsedTimer m_running;
    std::chrono::milliseconds m_took{0};
    bool m_isStale = false;
    bool m_isAsked = false;
};

} // namespace headwater::ui
