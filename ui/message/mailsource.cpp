// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/mailsource.h"

#include "models/core/text.h"
#include "models/message/decode.h"
#include "models/message/enclosed.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QPromise>
#include <QtConcurrentRun>

#include <algorithm>

namespace headwater::ui {

namespace {

MailRow rowOf(int source, const message::Entry &entry, const message::Message &mail, const trace::TraceSettings &settings)
{
    const trace::Trace trace = trace::analyse(mail, settings);
    return {entry, mail.enclosed, visible(message::decodedText(mail.header.value("Subject"))),
        visible(message::decodedText(mail.header.value("From"))), trace::summary(trace), source};
}

/// Hands rows on: the first at once, the others by the handful.
class Batches
{
public:
    explicit Batches(QPromise<MailBatch> &promise, qint64 total)
        : m_promise(promise)
    {
        m_batch.total = total;
        m_sinceLast.start();
    }

    void add(MailRow row) { m_batch.rows.append(std::move(row)); }
    void reached(qint64 done)
    {
        constexpr qint64 kBatchMs = 50;
        m_batch.done = done;
        if (!m_any || m_sinceLast.elapsed() >= kBatchMs)
            flush();
    }
    void fail(const Error &error)
    {
        m_batch.error = error;
        flush();
    }
    void flush()
    {
        m_any = m_any || !m_batch.rows.isEmpty();
        const MailBatch next{.done = m_batch.done, .total = m_batch.total};
        m_promise.addResult(std::exchange(m_batch, next));
        m_sinceLast.restart();
    }

private:
    QPromise<MailBatch> &m_promise;
    MailBatch m_batch;
    QElapsedTimer m_sinceLast;
    bool m_any = false;
};

/// Reads one source to its end; `before` are the bytes of the sources before it.
Result<void> readSource(const QPromise<MailBatch> &promise, Batches &batches, const MailSource &source, int index, qint64 before,
    const trace::TraceSettings &settings)
{
    const auto mailbox = source.open();
    if (!mailbox)
        return std::unexpected(mailbox.error());
    while (!promise.isCanceled()) {
        const auto entry = (*mailbox)->next();
        if (!entry)
            return std::unexpected(entry.error());
        if (!*entry)
            break;
        const auto mail = (*mailbox)->read(**entry);
        if (!mail)
            return std::unexpected(mail.error());
        batches.add(rowOf(index, **entry, *mail, settings));
        for (const message::Message &enclosed : message::enclosedMessages(*mail))
            batches.add(rowOf(index, **entry, enclosed, settings));
        batches.reached(before + (*entry)->offset + (*entry)->length);
    }
    return {};
}

void rowsJob(QPromise<MailBatch> &promise, const QList<MailSource> &sources, const trace::TraceSettings &settings)
{
    const auto sizeOf = [](const MailSource &source) {
        return source.path.isEmpty() ? source.bytes.size() : QFileInfo(source.path).size();
    };
    qint64 total = 0;
    for (const MailSource &source : sources)
        total += sizeOf(source);
    Batches batches(promise, total);
    qint64 before = 0;
    for (int i = 0; i < sources.size() && !promise.isCanceled(); ++i) {
        if (const auto read = readSource(promise, batches, sources.at(i), i, before, settings); !read)
            batches.fail(read.error());
        before += sizeOf(sources.at(i));
        batches.reached(before);
    }
    batches.flush();
}

void traceJob(
    QPromise<Result<TracePtr>> &promise, const MailSource &source, const MailRow &row, const trace::TraceSettings &settings)
{
    // A row that was passed over meanwhile is not read at all.
    if (promise.isCanceled())
        return;
    const auto mailbox = source.open();
    const auto mail = mailbox ? (*mailbox)->read(row.entry) : Result<message::Message>(std::unexpected(mailbox.error()));
    if (!mail) {
        promise.addResult(std::unexpected(mail.error()));
        return;
    }
    const message::Message *wanted = &*mail;
    std::vector<message::Message> inside;
    if (!row.enclosed.isEmpty()) {
        inside = message::enclosedMessages(*mail);
        const auto found = std::ranges::find(inside, row.enclosed, &message::Message::enclosed);
        if (found == inside.end()) {
            promise.addResult(std::unexpected(Error{Error::Code::Changed,
                QCoreApplication::translate("headwater::ui::MailSource", "The mail inside part %1 is no longer there.")
                    .arg(row.enclosed),
                source.name, row.entry.offset, QCoreApplication::translate("headwater::ui::MailSource", "Reload the file.")}));
            return;
        }
        wanted = &*found;
    }
    promise.addResult(Result<TracePtr>(std::make_shared<const trace::Trace>(trace::analyse(*wanted, settings))));
}

} // namespace

Result<std::unique_ptr<message::Mailbox>> MailSource::open() const
{
    return path.isEmpty() ? message::Mailbox::fromBytes(bytes, name) : message::Mailbox::open(path);
}

QFuture<MailBatch> readRows(const QList<MailSource> &sources, const trace::TraceSettings &settings)
{
    return QtConcurrent::run(rowsJob, sources, settings);
}

QFuture<Result<TracePtr>> readTrace(const MailSource &source, const MailRow &row, const trace::TraceSettings &settings)
{
    return QtConcurrent::run(traceJob, source, row, settings);
}

} // namespace headwater::ui
