// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/message/mailwork.h"

#include <QFuture>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

namespace headwater::ui {

/// Reads sources into a store of rows in the background: first what their headers say, and beside it the analysis, of the rows on
/// screen first. Then follows the mboxes and Maildirs that grow. GUI thread; it tells at a bounded rate what has come.
class MailReader : public QObject
{
    Q_OBJECT

public:
    explicit MailReader(QObject *parent = nullptr);
    ~MailReader() override;

    /// From the start; what was read before is dropped.
    void read(const QList<MailSource> &sources, const trace::TraceSettings &settings);
    /// More sources behind those that are there.
    void add(const QList<MailSource> &sources);
    void stop();

    /// Messages are still being found.
    [[nodiscard]] bool isIndexing() const { return m_isIndexing; }
    /// Messages are still being found or analysed.
    [[nodiscard]] bool isReading() const { return m_isIndexing || m_isAnalysing; }
    [[nodiscard]] bool wasStopped() const { return m_wasStopped; }
    [[nodiscard]] const trace::MailStorePtr &store() const { return m_work->store; }
    [[nodiscard]] QList<MailSource> sources() const { return m_work->sources(); }
    /// 0 to 1000, of what goes on.
    [[nodiscard]] int progress() const;
    /// On screen: analysed first.
    void want(const trace::Rows &rows);

Q_SIGNALS:
    /// More rows, more of them analysed, or something ended.
    void changed();
    void failed(const headwater::Error &error);

private:
    void start(const QList<int> &grown);
    void startAnalysis();
    void tick();
    void tellErrors();
    void follow();
    void drop();

    MailWorkPtr m_work;
    QThreadPool m_pool;
    QFuture<void> m_index;
    QList<QFuture<void>> m_analyses;
    QTimer m_tick;
    QTimer m_follow;
    trace::MailStore::Row m_seenRows = 0;
    trace::MailStore::Row m_seenTraced = 0;
    bool m_isLooking = false;       ///< Whether sources have grown.
    bool m_isIndexing = false;
    bool m_isAnalysing = false;
    bool m_wasStopped = false;
};

} // namespace headwater::ui
