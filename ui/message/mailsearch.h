// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/message/mailsource.h"

#include <QFuture>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <memory>

namespace headwater::ui {

/// "Find in all opened messages": reads every message again in the background and looks for a text, also in those that come later.
/// GUI thread; tells at a bounded rate what was found.
class MailSearch : public QObject
{
    Q_OBJECT

public:
    explicit MailSearch(QObject *parent = nullptr);
    ~MailSearch() override;

    void find(const trace::MailStorePtr &store, const QList<MailSource> &sources, const QString &text);
    /// The list may have become longer: what came is searched, too, unless the search was stopped.
    void more(const QList<MailSource> &sources);
    void stop();
    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    [[nodiscard]] bool wasStopped() const { return m_wasStopped; }
    /// The rows found so far, ascending; null where nothing was searched.
    [[nodiscard]] std::shared_ptr<const trace::Rows> found() const { return m_found; }
    [[nodiscard]] int searched() const;
    [[nodiscard]] int total() const;
    /// Forgets what was found.
    void clear();

    struct State;

Q_SIGNALS:
    /// More was searched or found, or it ended.
    void changed();
    void failed(const headwater::Error &error);

private:
    void start();
    void tick();
    void take();

    std::shared_ptr<State> m_state;
    std::shared_ptr<const trace::Rows> m_found;
    QThreadPool m_pool;     // whoever opens a message does not wait for a search
    QFuture<void> m_job;
    QTimer m_tick;
    bool m_isRunning = false;
    bool m_wasStopped = false;
};

} // namespace headwater::ui
