// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trace/roworder.h"

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

namespace headwater::ui {

using RowsPtr = std::shared_ptr<trace::Rows>;

/// Sorts and filters the rows of a store in the background, and anew while it grows. GUI thread.
class MailArranger : public QObject
{
    Q_OBJECT

public:
    explicit MailArranger(QObject *parent = nullptr);
    ~MailArranger() override;

    /// Drops what was asked before.
    void ask(const trace::MailStorePtr &store, const trace::RowQuery &query);
    /// The store has changed: the same again, not so often that nothing else gets done.
    void refresh();
    void stop();
    [[nodiscard]] bool isBusy() const { return m_watcher.isRunning(); }

Q_SIGNALS:
    void arranged(const headwater::ui::RowsPtr &rows);

private:
    void start();

    trace::MailStorePtr m_store;
    trace::RowQuery m_query;
    QFutureWatcher<RowsPtr> m_watcher;
    QElapsedTimer m_running;
    QTimer m_again;
    qint64 m_took = 0;      // ms, of the last one
    bool m_isStale = false;
};

} // namespace headwater::ui
