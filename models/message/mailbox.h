// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/message/message.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>

namespace headwater::message {

/// Where one message lies in its file.
struct Entry {
    int index = 0;
    qint64 offset = 0;       ///< First byte of the header in the file (after the From_ line).
    qint64 length = 0;       ///< Without the separating blank line of an mbox.
    QByteArray fromLine;     ///< The From_ line without its line end; empty for a single message.
    bool operator==(const Entry &) const = default;
};

/// A file of mail, read through a bounded window (a few MB at a time), so that size does not matter and a file that shrinks
/// or vanishes is an error with its offset. One message or an mbox (mboxo, mboxrd, mboxcl; LF, CRLF, CR), told apart by the
/// bytes. Not thread-safe: one Mailbox per thread.
class Mailbox
{
public:
    virtual ~Mailbox() = default;

    /// A file by path; "-" is standard input, read to its end first. Errors: no such file, a folder, no permission, no mail.
    [[nodiscard]] static Result<std::unique_ptr<Mailbox>> open(const QString &path);
    /// An mbox that has grown, from a message on that was found in it before: the first next() gives that one anew, with its end
    /// where it is now, the others are numbered on. What lies before it is not read, but for the first bytes that tell the kind.
    [[nodiscard]] static Result<std::unique_ptr<Mailbox>> openAt(const QString &path, const Entry &entry);
    /// Standard input, a paste: the bytes are the file. `name` is what it is called in messages and output.
    [[nodiscard]] static Result<std::unique_ptr<Mailbox>> fromBytes(QByteArray bytes, const QString &name);

    /// The next message's place, reading on from where it stopped; nothing at the end of the file.
    [[nodiscard]] virtual Result<std::optional<Entry>> next() = 0;
    /// The bytes of an entry as a message (file, index and From_ line set); mboxrd ">From " quoting is left as it is and
    /// listed as an issue, so that offsets stay those of the file.
    [[nodiscard]] virtual Result<Message> read(const Entry &entry) = 0;
    [[nodiscard]] virtual qint64 size() const = 0;
    [[nodiscard]] virtual QString name() const = 0;
};

} // namespace headwater::message
