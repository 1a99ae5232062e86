// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/kind.h"

#include "models/message/fromline.h"
#include "models/message/header.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <charconv>

namespace headwater::message {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(headwater::message::Mailbox)
};

struct Magic {
    std::string_view bytes;
    const char *text;
    const char *advice;
};

using namespace std::string_view_literals;
constexpr std::array<Magic, 9> kMagics{{
    {"BZh"sv, QT_TRANSLATE_NOOP("headwater::message::Mailbox", "This file is compressed with bzip2."),
        QT_TRANSLATE_NOOP("headwater::message::Mailbox", "Unpack it and open what comes out.")},
    {"\xfd"
     "7zXZ"sv,
        QT_TRANSLATE_NOOP("headwater::message::Mailbox", "This file is compressed with xz."),
        QT_TRANSLATE_NOOP("headwater::message::Mailbox", "Unpack it and open what comes out.")},
    {"\x28\xb5\x2f\xfd"sv, QT_TRANSLATE_NOOP("headwater::message::Mailbox", "This file is compressed with zstd."),
        QT_TRANSLATE_NOOP("headwater::message::Mailbox", "Unpack it and open what comes out.")},
    {"7z\xbc\xaf\x27\x1c"sv, QT_TRANSLATE_NOOP("headwater::message::Mailbox", "This file is a 7-Zip archive."),
        QT_TRANSLATE_NOOP("headwater::message::Mailbox", "Unpack it and open what comes out.")},
    {"Rar!\x1a\x07"sv, QT_TRANSLATE_NOOP("headwater::message::Mailbox", "This file is a RAR archive."),
        QT_TRANSLATE_NOOP("headwater::message::Mailbox", "Unpack it and open what comes out.")},
    {"!BDN"sv, QT_TRANSLATE_NOOP("headwater::message::Mailbox", "This file is an Outlook data file."),
        QT_TRANSLATE_NOOP("headwater::message::Mailbox", "Save single messages from it as .eml files.")},
    {"%PDF"sv, QT_TRANSLATE_NOOP("headwater::message::Mailbox", "This file is a PDF document."),
        QT_TRANSLATE_NOOP("headwater::message::Mailbox", "Save the message itself, with all its headers, from the mail program.")},
    {"\xff\xfe"sv, QT_TRANSLATE_NOOP("headwater::message::Mailbox", "This file is UTF-16 text."),
        QT_TRANSLATE_NOOP(
            "headwater::message::Mailbox", "Save it as plain text (ASCII or UTF-8), or better as the original message.")},
    {"\xfe\xff"sv, QT_TRANSLATE_NOOP("headwater::message::Mailbox", "This file is UTF-16 text."),
        QT_TRANSLATE_NOOP(
            "headwater::message::Mailbox", "Save it as plain text (ASCII or UTF-8), or better as the original message.")},
}};

Error notMail(const QString &text, const QString &advice, const QString &name)
{
    return {Error::Code::NotMail, text, name, 0, advice};
}

/// POSIX ustar and GNU's form of it (pax, "ustar Interchange Format"): the first mail in it would be taken for the only one. A mail
/// may say "ustar" at that place too, so the check sum counts, and the NUL that ends the block.
bool isTar(std::string_view head)
{
    constexpr std::size_t kBlock = 512;
    constexpr std::size_t kMagicAt = 257;
    constexpr std::size_t kSumAt = 148;
    constexpr std::size_t kSumSize = 8;
    if (head.size() < kBlock || !head.substr(kMagicAt).starts_with("ustar") || head[kBlock - 1] != '\0')
        return false;
    const std::string_view field = head.substr(kSumAt, kSumSize);
    const std::size_t first = std::min(field.find_first_not_of(' '), kSumSize);
    unsigned stated = 0;
    std::from_chars(field.data() + first, field.data() + kSumSize, stated, 8);
    unsigned sum = kSumSize * ' ';
    for (std::size_t at = 0; at < kBlock; ++at)
        sum += at < kSumAt || at >= kSumAt + kSumSize ? static_cast<unsigned char>(head[at]) : 0U;
    return sum == stated;
}

/// The first From_ line after `position`, which is the start of a line.
std::optional<qint64> findFromLine(std::string_view head, std::size_t position, Lines lines)
{
    bool afterBlank = true;
    while (!lines.atEnd(position)) {
        const Line line = lines.at(position);
        const std::string_view next = lines.atEnd(line.next) ? std::string_view{} : head.substr(line.next, 1024);
        if (lines.text(line).starts_with("From ")
            && startsMessage(lines.text(line), afterBlank, next.substr(0, next.find_first_of("\r\n"))))
            return static_cast<qint64>(position);
        afterBlank = lines.text(line).empty();
        position = line.next;
    }
    return {};
}

} // namespace

Result<FileKind> kindOf(std::string_view head, const QString &name)
{
    if (head.empty())
        return std::unexpected(
            notMail(Words::tr("The file is empty."), Words::tr("Save the message again, with all its headers."), name));
    for (const Magic &magic : kMagics) {
        if (head.starts_with(magic.bytes))
            return std::unexpected(notMail(Words::tr(magic.text), Words::tr(magic.advice), name));
    }
    if (isTar(head))
        return std::unexpected(
            notMail(Words::tr("This file is a tar archive."), Words::tr("Unpack it and open what comes out."), name));
    constexpr std::string_view kBom = "\xEF\xBB\xBF";
    std::size_t begin = head.starts_with(kBom) ? kBom.size() : 0;
    Lines lines(head.substr(begin));
    const LineEnds ends = lines.ends();
    lines = Lines(head, ends);
    while (begin < head.size() && (head[begin] == '\r' || head[begin] == '\n'))
        ++begin;
    if (head.substr(begin).starts_with("From ")) {
        const Line line = lines.at(begin);
        const std::string_view next = lines.atEnd(line.next) ? std::string_view{} : lines.text(lines.at(line.next));
        if (startsMessage(lines.text(line), true, next) || (!fieldNameOf(next).empty() && line.end - line.begin <= kMaxFromLine))
            return FileKind{true, static_cast<qint64>(begin), ends};
    }
    const Header header = parseHeader(head);
    if (std::ranges::any_of(header.fields, [](const Field &field) { return isKnownFieldName(field.name); }))
        return FileKind{false, 0, ends};
    if (const std::optional<qint64> start = findFromLine(head, begin, lines))
        return FileKind{true, *start, ends}; // what stands before it is the rest of a message whose head is gone
    return std::unexpected(notMail(Words::tr("This is not a mail: no header field stands at its start."),
        Words::tr("Open the original message (often called source, or .eml), from its first header line on."), name));
}

} // namespace headwater::message
