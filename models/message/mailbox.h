// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/message/message.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace headwater::message {

class KnownMembers;

/// Told while a file is opened, which unpacks it, and read: how much of it was used, 0 to 1; of a folder, how much of the file
/// at hand. Gives false to end that with Error::Code::Cancelled. Called in the reading thread, each time some bytes are read.
using Watch = std::function<bool(double)>;

/// Where one message lies in its file.
struct Entry {
    int index = 0;           ///< Which message of its file, 0 first; of `member` where there is one.
    qint64 offset = 0;       ///< First byte of the header in the file (after the From_ line).
    qint64 length = 0;       ///< Without the separating blank line of an mbox.
    QByteArray fromLine;     ///< The From_ line without its line end; empty for a single message.
    QString member;          ///< The file in a folder or an archive that it lies in ("cur/1700000000.host"); else empty.
    bool operator==(const Entry &) const = default;
};

/// What the file of an entry is called: `path`, with the member's name after it.
[[nodiscard]] QString fileOf(const QString &path, const Entry &entry);

/// A file of mail, read through a bounded window (a few MB at a time), so that size does not matter and a file that shrinks
/// or vanishes is an error with its offset. One message, an mbox (mboxo, mboxrd, mboxcl; LF, CRLF, CR), an Outlook .msg, any of
/// them in gzip or in a zip archive (at most three deep), told apart by their bytes; or a folder of such files, as a Maildir.
/// Offsets in what was packed count in the unpacked bytes, those of an Outlook message in what was made of it.
/// Not thread-safe: one Mailbox per thread.
class Mailbox
{
public:
    virtual ~Mailbox() = default;

    /// A file or a folder by path; "-" is standard input, read to its end first. Errors: no such file, no permission, no mail,
    /// damaged, or made to unpack to far more than mail does.
    [[nodiscard]] static Result<std::unique_ptr<Mailbox>> open(const QString &path, Watch watch = {});
    /// A folder's files without those that are known; they become known as next() comes to them. `known` must outlive it.
    [[nodiscard]] static Result<std::unique_ptr<Mailbox>> openNew(const QString &path, KnownMembers &known, Watch watch = {});
    /// An mbox that has grown, from a message on that was found in it before: the first next() gives that one anew, with its end
    /// where it is now, the others are numbered on. What lies before it is not read, but for the first bytes that tell the kind.
    [[nodiscard]] static Result<std::unique_ptr<Mailbox>> openAt(const QString &path, const Entry &entry, Watch watch = {});
    /// Standard input, a paste: the bytes are the file. `name` is what it is called in messages and output.
    [[nodiscard]] static Result<std::unique_ptr<Mailbox>> fromBytes(QByteArray bytes, const QString &name);

    /// The next message's place, reading on from where it stopped; nothing at the end of the file. After an error it may be
    /// asked again: a folder or an archive goes on with its next file, any other file has come to its end.
    [[nodiscard]] virtual Result<std::optional<Entry>> next() = 0;
    /// The bytes of an entry as a message (file, index and From_ line set); mboxrd ">From " quoting is left as it is and
    /// listed as an issue, so that offsets stay those of the file.
    [[nodiscard]] virtual Result<Message> read(const Entry &entry) = 0;
    [[nodiscard]] virtual qint64 size() const = 0;
    [[nodiscard]] virtual QString name() const = 0;
    /// How far next() has come, 0 to 1.
    [[nodiscard]] virtual double progress() const = 0;
};

} // namespace headwater::message
