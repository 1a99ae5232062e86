// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/message/mailbox.h"
#include "models/trace/mailstore.h"
#include "models/trace/settings.h"
#include "ui/common/traceptr.h"

#include <QByteArray>
#include <QDateTime>
#include <QFuture>
#include <QList>
#include <QMutex>

#include <memory>

namespace headwater::ui {

/// What was opened: a file by path, or bytes that have no file (a paste, the sample).
struct MailSource {
    QString path;       ///< Empty where the bytes are given.
    QString name;       ///< What the window calls it.
    QByteArray bytes;

    [[nodiscard]] Result<std::unique_ptr<message::Mailbox>> open(message::Watch watch = {}) const;
    /// Bytes; of a folder those of its list. Asks the disk.
    [[nodiscard]] qint64 size() const;
};

/// Where a row of the list can be read again.
struct MailRow {
    message::Entry entry;
    QString enclosed;       ///< Part path of the mail inside another; its wrapper is the row above.
    int source = 0;         ///< Index into the sources that are open.
    bool operator==(const MailRow &) const = default;
};
[[nodiscard]] MailRow mailRow(const trace::MailStore &store, trace::MailStore::Row row);

/// The message of a row: the wrapper that was read, or the mail inside it.
[[nodiscard]] Result<message::Message> readMessage(message::Mailbox &mailbox, const MailRow &row, const QString &name);

/// The file that was read last, kept open, so that a packed one is not unpacked again for its next message. It is opened anew
/// when its size or time has changed, or after an error. Any thread; one read waits for the other.
class LastMailbox
{
public:
    /// `watch` as of Mailbox::open().
    [[nodiscard]] Result<message::Message> read(const MailSource &source, const MailRow &row, message::Watch watch);

private:
    struct Stamp {
        QString path;
        qint64 size = 0;
        QDateTime changed;
        bool operator==(const Stamp &) const = default;
    };

    QMutex m_mutex;
    message::Watch m_watch;     ///< Of this read; the mailbox was opened by another one.
    std::unique_ptr<message::Mailbox> m_mailbox;
    Stamp m_stamp;
};
using LastMailboxPtr = std::shared_ptr<LastMailbox>;

/// Reads and analyses one message of a source in the background. The result is null where it could not be read any more.
[[nodiscard]] QFuture<Result<TracePtr>> readTrace(
    const LastMailboxPtr &mailbox, const MailSource &source, const MailRow &row, const trace::TraceSettings &settings);

} // namespace headwater::ui
