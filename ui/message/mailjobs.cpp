// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/container.h"
#include "models/message/enclosed.h"
#include "ui/message/mailwork.h"
#include "ui/message/rowreader.h"

#include <QElapsedTimer>
#include <QFile>

namespace headwater::ui {

namespace {

using message::Entry;
using message::Mailbox;
using message::Message;

/// Of which more may come behind the last message: neither packed nor in a folder.
bool isPlainMbox(const QString &path, const Entry &last)
{
    if (path.isEmpty() || last.fromLine.isEmpty() || !last.member.isEmpty())
        return false;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.isSequential())
        return false;
    const QByteArray head = file.read(message::kContainerHead);
    return message::containerOf({head.constData(), static_cast<std::size_t>(head.size())}) == message::Container::None;
}

/// Reads one source to its end, from where it was stopped, or from the message on that was the last one.
class SourceReader
{
public:
    SourceReader(const QPromise<void> &promise, const MailWorkPtr &work, int source)
        : m_promise(promise)
        , m_work(work)
        , m_number(source)
        , m_source(work->sources().at(source))
        , m_reach(work->reach(source))
        , m_before(work->done)
    { }

    Result<> readAll()
    {
        m_size = m_source.size();
        const auto mailbox = open();
        return mailbox ? read(**mailbox) : std::unexpected(mailbox.error());
    }

    Result<> readGrown()
    {
        if (m_reach.members)
            return readAll();
        const trace::MailStore::Row last = *m_reach.last;
        const Entry before = m_work->store->entry(last);
        m_reach.canGrow = false; // until it is read to its end again
        m_work->setReach(m_number, m_reach);
        const auto mailbox = Mailbox::openAt(m_source.path, before, watch());
        if (!mailbox)
            return std::unexpected(mailbox.error());
        const auto same = (*mailbox)->next();
        if (!same)
            return std::unexpected(same.error());
        // The last message may have been written in part only.
        if (*same && (*same)->length != before.length) {
            const Result<Message> mail = (*mailbox)->read(**same);
            if (!mail)
                return std::unexpected(mail.error());
            m_work->store->replaceHead(last, trace::headFacts(*mail, **same, m_number));
            m_work->again(last);
        }
        m_size = (*mailbox)->size() - m_reach.size;
        m_work->total += m_size;
        m_steps = m_reach.steps;
        return read(**mailbox);
    }

    /// It was stopped in what is new: the next look finds it grown again.
    void giveBackGrown()
    {
        m_reach.canGrow = true;
        m_reach.stamp = 0;
        m_work->setReach(m_number, m_reach);
    }

private:
    /// Half of the way is to open it, as far as that reads it: what is packed is unpacked then.
    message::Watch watch()
    {
        return [this](double opened) {
            if (m_isOpening)
                setDone(m_opened = std::max(m_opened, opened / 2));
            return !m_promise.isCanceled();
        };
    }

    void setDone(double part) { m_work->done = m_before + static_cast<qint64>(static_cast<double>(m_size) * part); }

    Result<std::unique_ptr<Mailbox>> open()
    {
        const std::optional<size_t> stamp = m_source.path.isEmpty() ? std::nullopt : message::maildirStamp(m_source.path);
        if (!stamp)
            return m_source.open(watch());
        m_started.start();
        m_reach.stamp = *stamp; // before it is listed
        m_reach.canGrow = false;
        if (!m_reach.members)
            m_reach.members = std::make_shared<message::KnownMembers>();
        m_work->setReach(m_number, m_reach);
        return Mailbox::openNew(m_source.path, *m_reach.members, watch());
    }

    Result<> read(Mailbox &mailbox)
    {
        bool hasErrors = false;
        m_isOpening = false;
        while (!m_promise.isCanceled()) {
            const auto entry = mailbox.next();
            if (entry && !*entry) {
                constexpr int kRest = 10;
                if (m_reach.members)
                    m_reach.rest.setRemainingTime(m_started.elapsed() * kRest);
                m_reach.size = mailbox.size();
                m_reach.canGrow = m_reach.members
                    || (!hasErrors && m_reach.last && isPlainMbox(m_source.path, m_work->store->entry(*m_reach.last)));
                m_work->setReach(m_number, m_reach);
                break;
            }
            if (!m_reach.members && m_steps++ < m_reach.steps)
                continue; // before it was stopped
            const Result<Message> mail = entry ? mailbox.read(**entry) : Result<Message>(std::unexpected(entry.error()));
            if (!mail && mail.error().code == Error::Code::Cancelled) {
                if (m_reach.members && entry)
                    m_reach.members->remove((*entry)->member);
                break;
            }
            ++m_reach.steps;
            if (!mail) {
                // A folder goes on with its next file; anything else has come to its end.
                m_work->fail(mail.error());
                hasErrors = true;
                continue;
            }
            m_reach.last = m_work->store->size();
            if (!add(*mail, **entry))
                return {};
            m_work->setReach(m_number, m_reach);
            setDone(m_opened + (1 - m_opened) * mailbox.progress());
        }
        if (m_promise.isCanceled())
            return std::unexpected(Error{.code = Error::Code::Cancelled});
        setDone(1);
        return {};
    }

    bool add(const Message &mail, const Entry &entry)
    {
        bool hasRoom = m_work->store->append(trace::headFacts(mail, entry, m_number));
        for (const Message &enclosed : message::enclosedMessages(mail))
            hasRoom = hasRoom && m_work->store->append(trace::headFacts(enclosed, entry, m_number));
        return hasRoom;
    }

    const QPromise<void> &m_promise;
    const MailWorkPtr &m_work;
    int m_number;
    MailSource m_source;
    MailWork::Reach m_reach;
    qint64 m_before;            ///< Bytes of the sources before it.
    qint64 m_size = 0;
    qint64 m_steps = 0;         ///< Of those that were there before.
    double m_opened = 0;
    QElapsedTimer m_started;
    bool m_isOpening = true;
};

} // namespace

void indexJob(QPromise<void> &promise, const MailWorkPtr &work, const QList<int> &grown, QFuture<void> before)
{
    before.waitForFinished();
    work->isIndexing = true;
    for (const int source : grown) {
        if (promise.isCanceled())
            break;
        const qint64 done = work->done;
        const qint64 total = work->total;
        SourceReader reader(promise, work, source);
        if (const Result<> read = reader.readGrown(); !read && promise.isCanceled()) {
            reader.giveBackGrown();
            work->done = done;
            work->total = total;
        } else if (!read) {
            work->fail(read.error());
        }
    }
    while (!promise.isCanceled()) {
        const std::optional<int> source = work->takeSource();
        if (!source)
            break;
        const qint64 done = work->done;
        if (const Result<> read = SourceReader(promise, work, *source).readAll(); !read && promise.isCanceled()) {
            work->giveBack(*source);
            work->done = done;
        } else if (!read) {
            work->fail(read.error());
        }
    }
    work->isIndexing = false;
    work->wake();
}

void analyseJob(QPromise<void> &promise, const MailWorkPtr &work)
{
    RowReader reader(
        work->store, [&](int source) { return work->sources().at(source).open([&](double) { return !promise.isCanceled(); }); });
    while (!promise.isCanceled()) {
        const bool isLast = !work->isIndexing; // before the question: what is found after it is still to come
        const std::optional<trace::MailStore::Row> row = work->nextRow();
        if (!row) {
            if (isLast)
                return;
            work->waitForRows();
            continue;
        }
        const trace::MailHead &head = work->store->head(*row);
        const Result<Message> mail = reader.read(*row);
        if (!mail && mail.error().code == Error::Code::Cancelled)
            break;
        trace::TraceFacts facts;
        if (mail)
            facts = trace::traceFacts(trace::analyse(*mail, work->settings));
        else // said in words when it is opened
            facts.summary = trace::unreadableSummary();
        work->store->setTraced(*row, head, facts);
    }
}

} // namespace headwater::ui
