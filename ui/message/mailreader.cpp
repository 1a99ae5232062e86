// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/mailreader.h"

#include <QThread>
#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

namespace headwater::ui {

namespace {

using namespace std::chrono_literals;

constexpr auto kFirstTick = 10ms;   ///< Until the first rows are there.
constexpr auto kTick = 100ms;
constexpr auto kFollow = 500ms;

} // namespace

MailReader::MailReader(QObject *parent)
    : QObject(parent)
    , m_work(std::make_shared<MailWork>(trace::TraceSettings()))
{
    // Beside the window's own jobs, which somebody waits for.
    m_pool.setMaxThreadCount(1 + std::max(1, QThread::idealThreadCount() - 1));
    m_pool.setThreadPriority(QThread::LowPriority);
    m_follow.setInterval(kFollow);
    connect(&m_tick, &QTimer::timeout, this, &MailReader::tick);
    connect(&m_follow, &QTimer::timeout, this, &MailReader::follow);
}

MailReader::~MailReader()
{
    drop();
    m_pool.waitForDone();
}

void MailReader::read(const QList<MailSource> &sources, const trace::TraceSettings &settings)
{
    drop();
    m_work = std::make_shared<MailWork>(settings);
    m_work->add(sources);
    m_wasStopped = false;
    m_seenRows = 0;
    m_seenTraced = 0;
    start({});
}

void MailReader::add(const QList<MailSource> &sources)
{
    m_work->add(sources);
    m_wasStopped = false;
    m_work->analysesAll = true;
    if (!m_isIndexing)
        start({});
}

void MailReader::stop()
{
    m_index.cancel();
    for (QFuture<void> &analysis : m_analyses)
        analysis.cancel();
    m_work->analysesAll = false;
    m_work->isIndexing = false;
    m_wasStopped = m_wasStopped || isReading();
    m_isIndexing = false;
    m_isAnalysing = false;
    m_follow.stop();
    Q_EMIT changed();
}

int MailReader::progress() const
{
    const trace::MailStore::Row rows = store()->size();
    const qint64 total = m_isIndexing ? m_work->total.load() : qint64(rows);
    const qint64 done = m_isIndexing ? m_work->done.load() : qint64(store()->tracedCount());
    return total > 0 ? static_cast<int>(std::clamp<qint64>(done * 1000 / total, 0, 1000)) : 0;
}

void MailReader::want(const trace::Rows &rows)
{
    if (std::ranges::all_of(rows, [&](trace::MailStore::Row row) { return store()->traced(row) != nullptr; }))
        return;
    m_work->want(rows);
    startAnalysis();
}

void MailReader::start(const QList<int> &grown)
{
    m_isIndexing = true;
    m_work->isIndexing = true;
    m_index = QtConcurrent::run(&m_pool, indexJob, m_work, grown, m_index);
    startAnalysis();
    m_tick.start(m_seenRows == 0 ? kFirstTick : kTick);
    m_follow.start();
}

void MailReader::startAnalysis()
{
    if (std::ranges::any_of(
            m_analyses, [](const QFuture<void> &analysis) { return !analysis.isFinished() && !analysis.isCanceled(); }))
        return;
    m_analyses.clear();
    for (int i = 1; i < m_pool.maxThreadCount(); ++i)
        m_analyses.append(QtConcurrent::run(&m_pool, analyseJob, m_work));
    m_isAnalysing = m_work->analysesAll;
    m_tick.start(m_seenRows == 0 ? kFirstTick : kTick);
}

void MailReader::tick()
{
    const bool indexed = m_index.isFinished();
    const bool analysed = std::ranges::all_of(m_analyses, [](const QFuture<void> &analysis) { return analysis.isFinished(); });
    const trace::MailStore::Row rows = store()->size();
    const trace::MailStore::Row traced = store()->tracedCount();
    const bool ended = (m_isIndexing && indexed) || (m_isAnalysing && indexed && analysed);
    // A source that came between the job's last look for one and its end.
    const bool goesOn = m_isIndexing && indexed && m_work->hasUntakenSource();
    const bool isNew = rows != m_seenRows || traced != m_seenTraced;
    if (rows != 0 && m_tick.intervalAsDuration() != kTick)
        m_tick.setInterval(kTick);
    m_seenRows = rows;
    m_seenTraced = traced;
    if (indexed)
        m_isIndexing = false;
    if (goesOn) {
        start({});
    } else if (indexed && analysed) {
        m_isAnalysing = false;
        // A row that came between the last look of the analysis and its end.
        if (m_work->analysesAll && traced < rows && !m_wasStopped)
            startAnalysis();
        else
            m_tick.stop();
    }
    tellErrors();
    if (isNew || ended)
        Q_EMIT changed();
}

void MailReader::tellErrors()
{
    const QList<Error> errors = m_work->takeErrors();
    for (const Error &error : errors)
        Q_EMIT failed(error);
}

void MailReader::follow()
{
    if (m_isIndexing || std::exchange(m_isLooking, true))
        return;
    // A disk may take its time, one in the network above all.
    QtConcurrent::run(&m_pool, [work = m_work] {
        return work->grownSources();
    }).then(this, [this, work = m_work](const QList<int> &grown) {
        m_isLooking = false;
        if (work != m_work || m_isIndexing)
            return;
        tellErrors();
        if (!grown.isEmpty() && m_follow.isActive())
            start(grown);
    });
}

void MailReader::drop()
{
    m_index.cancel();
    m_index = {};
    for (QFuture<void> &analysis : m_analyses)
        analysis.cancel();
    m_work->isIndexing = false;
    m_work->wake();
    m_tick.stop();
    m_follow.stop();
    // Giving back the memory of a million rows takes longer than the window may wait.
    m_pool.start([work = std::move(m_work)] { });
}

} // namespace headwater::ui
