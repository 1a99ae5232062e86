// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/mailbox.h"

#include "models/message/issues.h"
#include "models/message/kind.h"
#include "models/message/mboxscanner.h"

#include <QCoreApplication>

#include <array>

namespace headwater::message {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(headwater::message::Mailbox)
};

constexpr qint64 kMaxMessage = qint64(1) << 30; ///< A message is held in memory; what is larger is no mail.

/// Lines of the body that the mbox quoted: ">From ", and ">>From " in mboxrd.
Issues quotedLines(const Message &message)
{
    IssueList issues;
    const std::string_view bytes = message.view();
    for (std::size_t at = bytes.find("From ", static_cast<std::size_t>(message.header.bodyOffset)); at != std::string_view::npos;
        at = bytes.find("From ", at + 5)) {
        std::size_t begin = at;
        while (begin > 0 && bytes[begin - 1] == '>')
            --begin;
        if (begin < at && (begin == 0 || bytes[begin - 1] == '\n' || bytes[begin - 1] == '\r'))
            issues.add(kMboxQuote, {static_cast<qsizetype>(begin), static_cast<qsizetype>(at + 5 - begin)});
    }
    return issues.take();
}

class SourceMailbox : public Mailbox
{
public:
    explicit SourceMailbox(std::unique_ptr<ByteSource> source)
        : m_source(std::move(source))
    { }

    Result<Message> read(const Entry &entry) override;
    qint64 size() const override { return m_source->size(); }
    QString name() const override { return m_source->name(); }

protected:
    ByteSource &source() { return *m_source; }

private:
    Result<QByteArray> bytesAt(qint64 offset, qint64 length);
    Result<> checkFromLine(const Entry &entry);

    std::unique_ptr<ByteSource> m_source;
};

Result<QByteArray> SourceMailbox::bytesAt(qint64 offset, qint64 length)
{
    if (length > kMaxMessage)
        return std::unexpected(Error{Error::Code::TooLarge, Words::tr("The message is larger than one gigabyte."), name(), offset,
            Words::tr("Cut off what follows its header and open that.")});
    QByteArray bytes(length, Qt::Uninitialized);
    const Result<qint64> count = m_source->read(offset, std::span(bytes.data(), static_cast<std::size_t>(length)));
    if (!count)
        return std::unexpected(count.error());
    bytes.truncate(*count);
    return bytes;
}

/// The From_ line still stands before the message, or the file is another one by now.
Result<> SourceMailbox::checkFromLine(const Entry &entry)
{
    const qint64 begin = std::max<qint64>(0, entry.offset - entry.fromLine.size() - 2);
    const Result<QByteArray> line = bytesAt(begin, entry.offset - begin);
    if (!line)
        return std::unexpected(line.error());
    if (!line->contains(entry.fromLine))
        return std::unexpected(
            Error{Error::Code::Changed, Words::tr("The file has changed since it was opened: another message stands here now."),
                name(), begin, Words::tr("Open it again.")});
    return {};
}

Result<Message> SourceMailbox::read(const Entry &entry)
{
    if (!entry.fromLine.isEmpty()) {
        if (const Result<> checked = checkFromLine(entry); !checked)
            return std::unexpected(checked.error());
    }
    Result<QByteArray> bytes = bytesAt(entry.offset, entry.length);
    if (!bytes)
        return std::unexpected(bytes.error());
    Message message = makeMessage(std::move(*bytes), name(), entry.index);
    message.fromLine = entry.fromLine;
    if (!entry.fromLine.isEmpty())
        message.issues = quotedLines(message);
    return message;
}

class SingleMessage final : public SourceMailbox
{
public:
    using SourceMailbox::SourceMailbox;

    Result<std::optional<Entry>> next() override
    {
        if (m_done)
            return std::nullopt;
        m_done = true;
        return Entry{0, 0, size(), {}};
    }

private:
    bool m_done = false;
};

class Mbox final : public SourceMailbox
{
public:
    Mbox(std::unique_ptr<ByteSource> bytes, const FileKind &kind, int firstIndex = 0)
        : SourceMailbox(std::move(bytes))
        , m_scanner(source(), kind.start, kind.ends, firstIndex)
    { }

    Result<std::optional<Entry>> next() override { return m_scanner.next(); }

private:
    MboxScanner m_scanner;
};

Result<FileKind> probed(ByteSource &source)
{
    QByteArray head(std::min(source.size(), kKindProbe), Qt::Uninitialized);
    const Result<qint64> count = source.read(0, std::span(head.data(), static_cast<std::size_t>(head.size())));
    if (!count)
        return std::unexpected(count.error());
    return kindOf({head.constData(), static_cast<std::size_t>(*count)}, source.name());
}

Result<std::unique_ptr<Mailbox>> mailboxOf(std::unique_ptr<ByteSource> source)
{
    const Result<FileKind> kind = probed(*source);
    if (!kind)
        return std::unexpected(kind.error());
    if (kind->isMbox)
        return std::make_unique<Mbox>(std::move(source), *kind);
    return std::make_unique<SingleMessage>(std::move(source));
}

/// Where the From_ line before a message begins: its line end may be one byte or two.
Result<qint64> fromLineStart(ByteSource &source, const Entry &entry)
{
    std::array<char, 2> end{};
    const Result<qint64> count = source.read(std::max<qint64>(entry.offset - 2, 0), end);
    if (!count)
        return std::unexpected(count.error());
    const bool isTwo = end == std::array{'\r', '\n'};
    return entry.offset - entry.fromLine.size() - (isTwo ? 2 : 1);
}

} // namespace

Result<std::unique_ptr<Mailbox>> Mailbox::open(const QString &path)
{
    Result<std::unique_ptr<ByteSource>> source = ByteSource::open(path);
    if (!source)
        return std::unexpected(source.error());
    return mailboxOf(std::move(*source));
}

Result<std::unique_ptr<Mailbox>> Mailbox::openAt(const QString &path, const Entry &entry)
{
    Result<std::unique_ptr<ByteSource>> source = ByteSource::open(path);
    if (!source)
        return std::unexpected(source.error());
    Result<FileKind> kind = probed(**source);
    if (!kind)
        return std::unexpected(kind.error());
    const Result<qint64> start = fromLineStart(**source, entry);
    if (!start)
        return std::unexpected(start.error());
    if (!kind->isMbox || *start < 0 || entry.fromLine.isEmpty() || entry.offset > (*source)->size())
        return std::unexpected(Error{Error::Code::Changed, Words::tr("The file is no longer the mbox that was opened."), path, -1,
            Words::tr("Open it again.")});
    kind->start = *start;
    auto mbox = std::make_unique<Mbox>(std::move(*source), *kind, entry.index);
    const Result<Message> same = mbox->read({entry.index, entry.offset, 0, entry.fromLine});
    if (!same)
        return std::unexpected(same.error());
    return mbox;
}

Result<std::unique_ptr<Mailbox>> Mailbox::fromBytes(QByteArray bytes, const QString &name)
{
    return mailboxOf(ByteSource::fromBytes(std::move(bytes), name));
}

} // namespace headwater::message
