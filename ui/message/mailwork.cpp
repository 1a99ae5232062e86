// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/mailwork.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace headwater::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(headwater::ui::MailWork)
};

Error goneError(const QString &path)
{
    return {Error::Code::Changed, Words::tr("The file is gone. What was read of it stays in the list."), path, -1,
        Words::tr("Open it again where it is now.")};
}

Error shorterError(const QString &path, qint64 before, qint64 now)
{
    return {Error::Code::Changed,
        Words::tr("The file has become shorter: it had %L1 bytes, and has %L2. It is not followed any more.").arg(before).arg(now),
        path, now, Words::tr("Reload to read it from its start.")};
}

std::optional<Error> lossOf(const QFileInfo &file, const MailWork::Reach &before)
{
    if (!file.exists())
        return goneError(file.filePath());
    if (!before.members && file.size() < before.size)
        return shorterError(file.filePath(), before.size, file.size());
    return {};
}

bool hasNew(const QString &maildir, const MailWork::Reach &before)
{
    if (!before.rest.hasExpired())
        return false;
    const std::optional<size_t> stamp = message::maildirStamp(maildir);
    return stamp && (*stamp == 0 || *stamp != before.stamp);
}

} // namespace

MailWork::MailWork(trace::TraceSettings traceSettings)
    : settings(std::move(traceSettings))
{ }

void MailWork::add(const QList<MailSource> &sources)
{
    const QMutexLocker lock(&m_mutex);
    m_sources += sources;
    m_reaches.resize(m_sources.size());
}

QList<MailSource> MailWork::sources() const
{
    const QMutexLocker lock(&m_mutex);
    return m_sources;
}

std::optional<int> MailWork::takeSource()
{
    const QList<MailSource> all = sources();
    for (; m_sized < all.size(); ++m_sized)
        total += all.at(m_sized).size();
    const QMutexLocker lock(&m_mutex);
    return m_nextSource < all.size() ? std::optional(m_nextSource++) : std::nullopt;
}

bool MailWork::hasUntakenSource() const
{
    const QMutexLocker lock(&m_mutex);
    return m_nextSource < m_sources.size();
}

void MailWork::giveBack(int source)
{
    const QMutexLocker lock(&m_mutex);
    m_nextSource = source;
}

MailWork::Reach MailWork::reach(int source) const
{
    const QMutexLocker lock(&m_mutex);
    return m_reaches.at(source);
}

void MailWork::setReach(int source, const Reach &reach)
{
    const QMutexLocker lock(&m_mutex);
    m_reaches[source] = reach;
}

QList<int> MailWork::grownSources()
{
    QList<int> grown;
    const QList<MailSource> all = sources();
    for (int i = 0; i < all.size(); ++i) {
        Reach before = reach(i);
        if (!before.canGrow)
            continue;
        const QFileInfo info(all.at(i).path);
        const std::optional<Error> lost = lossOf(info, before);
        if (lost) {
            before.canGrow = false;
            setReach(i, before);
            const QMutexLocker lock(&m_mutex);
            m_errors.append(*lost);
        } else if (before.members ? hasNew(info.filePath(), before) : info.size() > before.size) {
            grown.append(i);
        }
    }
    return grown;
}

void MailWork::want(const trace::Rows &rows)
{
    const QMutexLocker lock(&m_mutex);
    m_wanted.assign(rows.rbegin(), rows.rend());
    m_more.wakeAll();
}

void MailWork::again(trace::MailStore::Row row)
{
    const QMutexLocker lock(&m_mutex);
    m_again.push_back(row);
}

std::optional<trace::MailStore::Row> MailWork::nextRow()
{
    const QMutexLocker lock(&m_mutex);
    const trace::MailStore::Row size = store->size();
    for (trace::Rows *list : {&m_wanted, &m_again}) {
        while (!list->empty()) {
            const trace::MailStore::Row row = list->back();
            list->pop_back();
            if (row < size && !store->traced(row))
                return row;
        }
    }
    while (analysesAll && m_cursor < size) {
        const trace::MailStore::Row row = m_cursor++;
        if (!store->traced(row))
            return row;
    }
    return {};
}

void MailWork::waitForRows()
{
    constexpr unsigned long kWaitMs = 20;
    const QMutexLocker lock(&m_mutex);
    m_more.wait(&m_mutex, kWaitMs);
}

void MailWork::wake()
{
    m_more.wakeAll();
}

void MailWork::fail(const Error &error)
{
    constexpr int kMaxErrors = 5; // a folder may hold a thousand files that are none, and the window has few lines for them
    const QMutexLocker lock(&m_mutex);
    if (m_keptErrors < kMaxErrors) {
        ++m_keptErrors;
        m_errors.append(error);
    } else {
        ++m_moreErrors;
    }
}

QList<Error> MailWork::takeErrors()
{
    const QMutexLocker lock(&m_mutex);
    QList<Error> errors = std::exchange(m_errors, {});
    if (!isIndexing) {
        m_keptErrors = 0;
        if (const int more = std::exchange(m_moreErrors, 0); more > 0)
            errors.append({Error::Code::NotMail, Words::tr("%Ln more file(s) or message(s) could not be read.", nullptr, more), {},
                -1, Words::tr("headwater-cli index names each of them.")});
    }
    return errors;
}

} // namespace headwater::ui
