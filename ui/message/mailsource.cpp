// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/mailsource.h"

#include "models/core/text.h"
#include "models/message/decode.h"
#include "models/message/enclosed.h"

#include <QElapsedTimer>
#include <QPromise>
#include <QtConcurrentRun>

#include <algorithm>

namespace headwater::ui {

namespace {

MailRow rowOf(const message::Entry &entry, const message::Message &mail, const trace::TraceSettings &settings)
{
    const trace::Trace trace = trace::analyse(mail, settings);
    return {entry, mail.enclosed, visible(message::decodedText(mail.header.value("Subject"))),
        visible(message::decodedText(mail.header.value("From"))), trace::summary(trace)};
}

void rowsJob(QPromise<MailBatch> &promise, const MailSource &source, const trace::TraceSettings &settings)
{
    constexpr qint64 kBatchMs = 50;
    MailBatch batch;
    const auto fail = [&](const Error &error) {
        batch.error = error;
        promise.addResult(std::move(batch));
    };
    auto mailbox = source.open();
    if (!mailbox)
        return fail(mailbox.error());
    batch.total = (*mailbox)->size();
    QElapsedTimer sinceBatch;
    sinceBatch.start();
    while (!promise.isCanceled()) {
        const auto entry = (*mailbox)->next();
        if (!entry)
            return fail(entry.error());
        if (!*entry)
            break;
        const auto mail = (*mailbox)->read(**entry);
        if (!mail)
            return fail(mail.error());
        batch.rows.append(rowOf(**entry, *mail, settings));
        for (const message::Message &enclosed : message::enclosedMessages(*mail))
            batch.rows.append(rowOf(**entry, enclosed, settings));
        batch.done = (*entry)->offset + (*entry)->length;
        // The first row is shown at once, the others by the handful.
        if ((*entry)->index == 0 || sinceBatch.elapsed() >= kBatchMs) {
            const qint64 total = batch.total;
            promise.addResult(std::exchange(batch, {}));
            batch.total = total;
            sinceBatch.restart();
        }
    }
    if (!promise.isCanceled())
        batch.done = batch.total;
    promise.addResult(std::move(batch));
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

QFuture<MailBatch> readRows(const MailSource &source, const trace::TraceSettings &settings)
{
    return QtConcurrent::run(rowsJob, source, settings);
}

QFuture<Result<TracePtr>> readTrace(const MailSource &source, const MailRow &row, const trace::TraceSettings &settings)
{
    return QtConcurrent::run(traceJob, source, row, settings);
}

} // namespace headwater::ui
