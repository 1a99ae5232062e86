// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/message/knownmembers.h"
#include "ui/message/mailsource.h"

#include <QDeadlineTimer>
#include <QFuture>
#include <QMutex>
#include <QPromise>
#include <QWaitCondition>

#include <atomic>
#include <memory>
#include <optional>

namespace headwater::ui {

/// What the background jobs of an opened list share: the sources, how far each was read, and which rows to analyse next. Any
/// thread.
class MailWork
{
public:
    explicit MailWork(trace::TraceSettings traceSettings);

    const trace::MailStorePtr store = std::make_shared<trace::MailStore>();
    const trace::TraceSettings settings;
    std::atomic<qint64> done = 0;               ///< Bytes of the sources that were read, of `total`.
    std::atomic<qint64> total = 0;
    std::atomic<bool> isIndexing = false;
    std::atomic<bool> analysesAll = true;       ///< Else only the rows that are asked for.

    void add(const QList<MailSource> &sources);
    [[nodiscard]] QList<MailSource> sources() const;
    /// The next source that was not read to its end. `total` counts from here on all that are there.
    [[nodiscard]] std::optional<int> takeSource();
    [[nodiscard]] bool hasUntakenSource() const;
    /// It was stopped there: it is the next one again.
    void giveBack(int source);

    /// How far a source was read: the size that it had, and the last message in it that is no enclosed one.
    struct Reach {
        qint64 size = 0;
        std::optional<trace::MailStore::Row> last;
        qint64 steps = 0;           ///< Messages and errors so far.
        std::shared_ptr<message::KnownMembers> members; ///< Of a Maildir: what was read of it.
        size_t stamp = 0;           ///< Of a Maildir, as it was listed (folder.h).
        QDeadlineTimer rest;        ///< It is not listed again before that: a large one takes its time.
        bool canGrow = false;       ///< A Maildir, or an mbox in a file, read to its end.
    };
    [[nodiscard]] Reach reach(int source) const;
    void setReach(int source, const Reach &reach);
    /// Sources that have become larger; one that became smaller or vanished is an error, once. Asks the disk.
    [[nodiscard]] QList<int> grownSources();

    /// On screen: analysed first, the first of them before the others.
    void want(const trace::Rows &rows);
    /// Its facts were replaced: analysed anew.
    void again(trace::MailStore::Row row);
    [[nodiscard]] std::optional<trace::MailStore::Row> nextRow();
    /// Waits until there may be another row to analyse, at most some milliseconds.
    void waitForRows();
    void wake();

    void fail(const Error &error);
    /// What went wrong since the last call; of many the first ones, and when all is read, how many more there were.
    [[nodiscard]] QList<Error> takeErrors();

private:
    mutable QMutex m_mutex;
    QWaitCondition m_more;
    QList<MailSource> m_sources;
    QList<Reach> m_reaches;
    QList<Error> m_errors;
    int m_keptErrors = 0;
    int m_moreErrors = 0;       ///< Counted, not kept.
    trace::Rows m_wanted;       // the next one is the last
    trace::Rows m_again;
    int m_nextSource = 0;
    int m_sized = 0;            ///< Sources that `total` counts.
    trace::MailStore::Row m_cursor = 0;
};
using MailWorkPtr = std::shared_ptr<MailWork>;

/// Finds the messages of the sources that nobody has read to their end, and of `grown` ones what is new. First waits for the
/// job `before` it, which was stopped.
void indexJob(QPromise<void> &promise, const MailWorkPtr &work, const QList<int> &grown, QFuture<void> before);
/// Analyses rows until all are, those on screen first.
void analyseJob(QPromise<void> &promise, const MailWorkPtr &work);

} // namespace headwater::ui
