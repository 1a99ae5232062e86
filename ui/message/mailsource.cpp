// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/mailsource.h"

#include "models/message/enclosed.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QPromise>
#include <QtConcurrentRun>

#include <algorithm>

namespace headwater::ui {

namespace {

void traceJob(QPromise<Result<TracePtr>> &promise, const LastMailboxPtr &mailbox, const MailSource &source, const MailRow &row,
    const trace::TraceSettings &settings)
{
    // A row that was passed over meanwhile is not read at all.
    if (promise.isCanceled())
        return;
    const auto mail = mailbox->read(source, row, [&promise](double) { return !promise.isCanceled(); });
    if (!mail) {
        promise.addResult(std::unexpected(mail.error()));
        return;
    }
    auto trace = std::make_shared<trace::Trace>(trace::analyse(*mail, settings));
    trace->sha256 = QCryptographicHash::hash(mail->bytes, QCryptographicHash::Sha256).toHex();
    promise.addResult(Result<TracePtr>(std::move(trace)));
}

} // namespace

Result<std::unique_ptr<message::Mailbox>> MailSource::open(message::Watch watch) const
{
    return path.isEmpty() ? message::Mailbox::fromBytes(bytes, name) : message::Mailbox::open(path, std::move(watch));
}

qint64 MailSource::size() const
{
    return path.isEmpty() ? bytes.size() : QFileInfo(path).size();
}

MailRow mailRow(const trace::MailStore &store, trace::MailStore::Row row)
{
    const trace::MailHead &head = store.head(row);
    const std::string_view enclosed = store.text(head.enclosed);
    return {store.entry(row), QString::fromUtf8(enclosed.data(), static_cast<qsizetype>(enclosed.size())), head.source};
}

Result<message::Message> readMessage(message::Mailbox &mailbox, const MailRow &row, const QString &name)
{
    Result<message::Message> mail = mailbox.read(row.entry);
    if (!mail || row.enclosed.isEmpty())
        return mail;
    const std::vector<message::Message> inside = message::enclosedMessages(*mail);
    const auto found = std::ranges::find(inside, row.enclosed, &message::Message::enclosed);
    if (found == inside.end()) {
        return std::unexpected(Error{Error::Code::Changed,
            QCoreApplication::translate("headwater::ui::MailSource", "The mail inside part %1 is no longer there.")
                .arg(row.enclosed),
            name, row.entry.offset, QCoreApplication::translate("headwater::ui::MailSource", "Reload the file.")});
    }
    return *found;
}

Result<message::Message> LastMailbox::read(const MailSource &source, const MailRow &row, message::Watch watch)
{
    const QMutexLocker lock(&m_mutex);
    if (!watch(0)) // passed over while it waited
        return std::unexpected(Error{.code = Error::Code::Cancelled});
    m_watch = std::move(watch);
    const QFileInfo file(source.path);
    Stamp stamp{source.path, file.size(), file.lastModified()};
    if (!m_mailbox || !file.isFile() || stamp != m_stamp) {
        m_mailbox.reset(); // before the next one takes its room
        auto opened = source.open([this](double done) { return m_watch(done); });
        if (!opened)
            return std::unexpected(opened.error());
        m_mailbox = std::move(*opened);
        m_stamp = std::move(stamp);
    }
    Result<message::Message> mail = readMessage(*m_mailbox, row, source.name);
    if (!mail)
        m_mailbox.reset();
    return mail;
}

QFuture<Result<TracePtr>> readTrace(
    const LastMailboxPtr &mailbox, const MailSource &source, const MailRow &row, const trace::TraceSettings &settings)
{
    return QtConcurrent::run(traceJob, mailbox, source, row, settings);
}

} // namespace headwater::ui
