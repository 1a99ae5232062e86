// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/mailbox.h"

#include "models/core/text.h"
#include "models/message/folder.h"
#include "models/message/fromline.h"
#include "models/message/gzip.h"
#include "models/message/issues.h"
#include "models/message/kind.h"
#include "models/message/mboxscanner.h"
#include "models/message/membermailbox.h"
#include "models/message/outlook.h"
#include "models/message/watchedsource.h"
#include "models/message/zip.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace headwater::message {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(headwater::message::Mailbox)
};

constexpr qint64 kMaxMessage = qint64(1) << 30; ///< A message is held in memory; what is larger is no mail.

std::string_view lineAt(std::string_view bytes, std::size_t begin)
{
    const std::string_view rest = bytes.substr(std::min(begin, bytes.size()), kMaxFromLine);
    return rest.substr(0, rest.find_first_of("\r\n"));
}

/// An unquoted From_ line at `begin`, which is no first line: another message by all signs (fromline.h).
bool startsMessageAt(std::string_view bytes, std::size_t begin)
{
    const std::string_view line = lineAt(bytes, begin);
    std::size_t next = begin + line.size();
    next += bytes.substr(next).starts_with("\r\n") ? 2 : 1;
    std::string_view before = bytes.substr(0, begin);
    before.remove_suffix(before.ends_with("\r\n") ? 2 : 1);
    return startsMessage(line, before.ends_with('\n') || before.ends_with('\r'), lineAt(bytes, next));
}

bool statesMoreThanItHas(const Message &message, std::string_view length)
{
    qint64 stated = 0;
    const std::string_view digits = trimmed(length);
    constexpr qint64 kMaxBlank = 4; // what stands between two messages may be counted
    return std::from_chars(digits.data(), digits.data() + digits.size(), stated).ec == std::errc{}
    && stated > message.bytes.size() - message.header.bodyOffset + kMaxBlank;
}

/// What the mbox did to the message: lines of the body that it quoted (">From ", and ">>From " in mboxrd), From_ lines that a
/// Content-Length covers, and a Content-Length that covers more than the message.
Issues mboxIssues(const Message &message)
{
    IssueList issues;
    const std::string_view bytes = message.view();
    for (const Field &field : message.header.fields) {
        if (field.is("Content-Length") && statesMoreThanItHas(message, field.value))
            issues.add(kLengthNotBelieved, field.span);
    }
    for (std::size_t at = bytes.find("From ", static_cast<std::size_t>(message.header.bodyOffset)); at != std::string_view::npos;
        at = bytes.find("From ", at + 5)) {
        std::size_t begin = at;
        while (begin > 0 && bytes[begin - 1] == '>')
            --begin;
        if (begin < at && (begin == 0 || bytes[begin - 1] == '\n' || bytes[begin - 1] == '\r'))
            issues.add(kMboxQuote, {static_cast<qsizetype>(begin), static_cast<qsizetype>(at + 5 - begin)});
        else if (begin == at && begin > 0 && (bytes[begin - 1] == '\n' || bytes[begin - 1] == '\r')
            && startsMessageAt(bytes, begin))
            issues.add(kFromLineInside, {static_cast<qsizetype>(begin), static_cast<qsizetype>(lineAt(bytes, begin).size())});
    }
    return issues.take();
}

class SourceMailbox : public Mailbox
{
public:
    explicit SourceMailbox(Unpacked unpacked)
        : m_source(std::move(unpacked.source))
        , m_tailError(std::move(unpacked.error))
    { }

    Result<std::optional<Entry>> next() override;
    Result<Message> read(const Entry &entry) override;
    qint64 size() const override { return m_source->size(); }
    QString name() const override { return m_source->name(); }
    double progress() const override { return m_progress; }

protected:
    ByteSource &source() { return *m_source; }
    /// As next(), while nothing failed.
    virtual Result<std::optional<Entry>> nextEntry() = 0;

private:
    Result<QByteArray> bytesAt(qint64 offset, qint64 length);
    Result<> checkFromLine(const Entry &entry);

    std::unique_ptr<ByteSource> m_source;
    std::optional<Error> m_tailError;   ///< What the packed file lacks behind the bytes that could be unpacked.
    double m_progress = 0;
    bool m_failed = false;              ///< There is nothing more to be had.
};

Result<std::optional<Entry>> SourceMailbox::next()
{
    if (m_failed)
        return std::nullopt;
    Result<std::optional<Entry>> entry = nextEntry();
    if (entry && !*entry && m_tailError)
        entry = std::unexpected(*std::exchange(m_tailError, {}));
    m_failed = !entry;
    const bool isIn = entry && *entry;
    m_progress = isIn ? static_cast<double>((*entry)->offset + (*entry)->length) / static_cast<double>(std::max<qint64>(1, size()))
                      : 1;
    return entry;
}

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
        if (const Result<> checked = checkFromLine(entry); !checked) {
            m_failed = true; // the places of the others are no better
            return std::unexpected(checked.error());
        }
    }
    Result<QByteArray> bytes = bytesAt(entry.offset, entry.length);
    if (!bytes)
        return std::unexpected(bytes.error());
    Message message = makeMessage(std::move(*bytes), name(), entry.index);
    message.fromLine = entry.fromLine;
    if (!entry.fromLine.isEmpty())
        message.issues = mboxIssues(message);
    return message;
}

class SingleMessage final : public SourceMailbox
{
public:
    using SourceMailbox::SourceMailbox;

protected:
    Result<std::optional<Entry>> nextEntry() override
    {
        if (m_done)
            return std::nullopt;
        m_done = true;
        return Entry{.length = size()};
    }

private:
    bool m_done = false;
};

class Mbox final : public SourceMailbox
{
public:
    Mbox(Unpacked unpacked, const FileKind &kind, int firstIndex = 0)
        : SourceMailbox(std::move(unpacked))
        , m_scanner(source(), kind.start, kind.ends, firstIndex)
    { }

protected:
    Result<std::optional<Entry>> nextEntry() override { return m_scanner.next(); }

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

/// An Outlook message: one, in the bytes that were made of it.
class OutlookFile final : public Mailbox
{
public:
    OutlookFile(RebuiltMail mail, QString name)
        : m_mail(std::move(mail))
        , m_name(std::move(name))
    { }

    Result<std::optional<Entry>> next() override
    {
        return std::exchange(m_done, true) ? std::nullopt : std::optional(Entry{.length = size()});
    }
    Result<Message> read(const Entry &entry) override
    {
        Message message = makeMessage(m_mail.bytes, m_name, entry.index);
        message.issues = m_mail.issues;
        return message;
    }
    qint64 size() const override { return m_mail.bytes.size(); }
    QString name() const override { return m_name; }
    double progress() const override { return m_done ? 1 : 0; }

private:
    RebuiltMail m_mail;
    QString m_name;
    bool m_done = false;
};

using LimitPtr = std::shared_ptr<UnpackLimit>;

Result<std::unique_ptr<Mailbox>> mailboxOf(Unpacked unpacked, const LimitPtr &limit, int depth);

/// Makes mailboxes of what lies in a container that lies `depth` deep itself; -1 for a folder, whose files nobody watches yet.
MemberReader memberReader(int depth, Watch watch = {})
{
    return [depth, watch = std::move(watch)](Unpacked member, const LimitPtr &limit) {
        member.source = watched(std::move(member.source), watch);
        return mailboxOf(std::move(member), limit, depth + 1);
    };
}

Result<std::unique_ptr<Mailbox>> openGzip(Unpacked unpacked, const LimitPtr &outer, int depth)
{
    const LimitPtr limit = outer ? outer : std::make_shared<UnpackLimit>(unpacked.source->size());
    Result<Unpacked> content = gunzipped(*unpacked.source, *limit);
    if (!content)
        return std::unexpected(content.error());
    return mailboxOf(std::move(*content), limit, depth + 1);
}

Result<std::unique_ptr<Mailbox>> openArchive(Unpacked unpacked, const LimitPtr &, int depth)
{
    const QString name = unpacked.source->name();
    Result<std::unique_ptr<Members>> members = openZip(std::move(unpacked.source));
    if (!members)
        return std::unexpected(unpacked.error.value_or(members.error()));
    return memberMailbox(std::move(*members), name, memberReader(depth));
}

Result<std::unique_ptr<Mailbox>> openOutlook(Unpacked unpacked, const LimitPtr &, int)
{
    ByteSource &source = *unpacked.source;
    if (source.size() > kMaxMessage)
        return std::unexpected(Error{Error::Code::TooLarge, Words::tr("The message is larger than one gigabyte."), source.name(), 0,
            Words::tr("Copy its internet headers and paste them.")});
    QByteArray bytes(source.size(), Qt::Uninitialized);
    const Result<qint64> count = source.read(0, std::span(bytes.data(), static_cast<std::size_t>(bytes.size())));
    if (!count)
        return std::unexpected(count.error());
    Result<RebuiltMail> mail = rebuiltFromOutlook(bytes, source.name());
    if (!mail)
        return std::unexpected(unpacked.error.value_or(mail.error()));
    return std::make_unique<OutlookFile>(std::move(*mail), source.name());
}

Result<std::unique_ptr<Mailbox>> openMail(Unpacked unpacked, const LimitPtr &, int)
{
    const Result<FileKind> kind = probed(*unpacked.source);
    if (!kind)
        return std::unexpected(unpacked.error.value_or(kind.error()));
    if (kind->isMbox)
        return std::make_unique<Mbox>(std::move(unpacked), *kind);
    return std::make_unique<SingleMessage>(std::move(unpacked));
}

struct Opener {
    Container container;
    Result<std::unique_ptr<Mailbox>> (*open)(Unpacked, const LimitPtr &, int depth);
};
constexpr std::array<Opener, 4> kOpeners{{
    {Container::None, openMail},
    {Container::Gzip, openGzip},
    {Container::Zip, openArchive},
    {Container::Outlook, openOutlook},
}};

/// By the first bytes. `limit` is that of the container it came from; null where it came from none.
Result<std::unique_ptr<Mailbox>> mailboxOf(Unpacked unpacked, const LimitPtr &limit, int depth)
{
    std::array<char, kContainerHead> head{};
    const Result<qint64> count = unpacked.source->read(0, head);
    if (!count)
        return std::unexpected(count.error());
    const Container container = containerOf({head.data(), static_cast<std::size_t>(*count)});
    if (container != Container::None && depth >= kMaxContainerDepth)
        return std::unexpected(Error{Error::Code::TooLarge, Words::tr("Archives are nested too deeply here."),
            unpacked.source->name(), 0, Words::tr("Unpack the outer ones by hand, and open what is mail.")});
    const auto *const opener = std::ranges::find(kOpeners, container, &Opener::container);
    return opener->open(std::move(unpacked), limit, depth);
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

QString fileOf(const QString &path, const Entry &entry)
{
    if (entry.member.isEmpty())
        return path;
    return path.endsWith(QLatin1Char('/')) ? path + entry.member : path + QLatin1Char('/') + entry.member;
}

Result<std::unique_ptr<Mailbox>> Mailbox::open(const QString &path, Watch watch)
{
    if (path != QLatin1String("-") && QFileInfo(path).isDir()) {
        Result<std::unique_ptr<Members>> folder = openFolder(path);
        if (!folder)
            return std::unexpected(folder.error());
        return memberMailbox(std::move(*folder), path, memberReader(-1, std::move(watch)));
    }
    Result<std::unique_ptr<ByteSource>> source = ByteSource::open(path);
    if (!source)
        return std::unexpected(source.error());
    return mailboxOf({watched(std::move(*source), std::move(watch)), {}}, {}, 0);
}

Result<std::unique_ptr<Mailbox>> Mailbox::openNew(const QString &path, KnownMembers &known, Watch watch)
{
    Result<std::unique_ptr<Members>> folder = openFolder(path);
    if (!folder)
        return std::unexpected(folder.error());
    return memberMailbox(std::move(*folder), path, memberReader(-1, std::move(watch)), &known);
}

Result<std::unique_ptr<Mailbox>> Mailbox::openAt(const QString &path, const Entry &entry, Watch watch)
{
    Result<std::unique_ptr<ByteSource>> source = ByteSource::open(path);
    if (!source)
        return std::unexpected(source.error());
    *source = watched(std::move(*source), std::move(watch));
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
    auto mbox = std::make_unique<Mbox>(Unpacked{std::move(*source), {}}, *kind, entry.index);
    const Result<Message> same = mbox->read({.index = entry.index, .offset = entry.offset, .fromLine = entry.fromLine});
    if (!same)
        return std::unexpected(same.error());
    return mbox;
}

Result<std::unique_ptr<Mailbox>> Mailbox::fromBytes(QByteArray bytes, const QString &name)
{
    return mailboxOf({ByteSource::fromBytes(std::move(bytes), name), {}}, {}, 0);
}

} // namespace headwater::message
