// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/mboxscanner.h"

#include "models/core/text.h"
#include "models/message/fromline.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace headwater::message {

namespace {

constexpr qint64 kLook = 4096; ///< Enough to judge a line and the one after it.

std::string_view firstLine(std::string_view text, char lineEnd)
{
    std::string_view line = text.substr(0, text.find(lineEnd));
    while (line.ends_with('\r'))
        line.remove_suffix(1);
    return line;
}

std::string_view secondLine(std::string_view text, char lineEnd)
{
    const std::size_t end = text.find(lineEnd);
    return end == std::string_view::npos ? std::string_view{} : firstLine(text.substr(end + 1), lineEnd);
}

/// The first F that follows a line end, or `end`. Blocks of a fixed size, judged without a branch, are what the compiler
/// makes vector code of; one memchr() a line is slower.
const char *findLineWithF(const char *begin, const char *end, char lineEnd)
{
    constexpr std::ptrdiff_t kBlock = 64;
    const char *at = begin;
    for (; end - at > kBlock; at += kBlock) {
        unsigned char any = 0;
        for (std::ptrdiff_t i = 0; i < kBlock; ++i)
            any |= static_cast<unsigned char>((at[i] == lineEnd) & (at[i + 1] == 'F'));
        if (any != 0)
            break;
    }
    for (; end - at > 1; ++at) {
        if (at[0] == lineEnd && at[1] == 'F')
            return at + 1;
    }
    return end;
}

std::optional<qint64> contentLengthOf(std::string_view line)
{
    const std::string_view name = fieldNameOf(line);
    if (!sameText(name, "content-length"))
        return {};
    const std::string_view digits = trimmed(line.substr(line.find(':') + 1));
    qint64 value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc{} || value < 0 || end == digits.data())
        return {};
    return value;
}

} // namespace

MboxScanner::MboxScanner(ByteSource &source, qint64 start, LineEnds ends, int firstIndex)
    : m_source(source)
    , m_window(source)
    , m_lineEnd(ends == LineEnds::Cr ? '\r' : '\n')
    , m_position(start)
    , m_index(firstIndex)
    , m_areLengthsExact(firstIndex == 0)
{ }

Result<std::optional<Entry>> MboxScanner::next()
{
    if (m_position >= m_source.size())
        return std::nullopt;
    const Result<std::string_view> text = m_window.from(m_position, kLook);
    if (!text)
        return std::unexpected(text.error());
    std::string_view fromLine = text->substr(0, text->find(m_lineEnd));
    if (fromLine.ends_with('\r'))
        fromLine.remove_suffix(1); // one: its place is found again by its length
    Entry entry{m_index, 0, 0, QByteArray(fromLine.data(), static_cast<qsizetype>(fromLine.size()))};
    const Result<qint64> begin = lineBehind(m_position);
    if (!begin)
        return std::unexpected(begin.error());
    const Result<HeaderEnd> header = scanHeader(*begin);
    if (!header)
        return std::unexpected(header.error());
    qint64 end = header->body;
    m_areLengthsExact = m_areLengthsExact && !header->isFromLine;
    if (!header->isFromLine) {
        const Result<std::optional<qint64>> behind = behindLength(*header);
        if (!behind)
            return std::unexpected(behind.error());
        m_areLengthsExact = m_areLengthsExact && behind->has_value();
        const Result<qint64> found = m_areLengthsExact ? **behind : scanBody(header->body);
        if (!found)
            return std::unexpected(found.error());
        end = *found;
    }
    const Result<qint64> messageEnd = withoutSeparator(end, header->body);
    if (!messageEnd)
        return std::unexpected(messageEnd.error());
    entry.offset = *begin;
    entry.length = *messageEnd - *begin;
    m_position = end;
    ++m_index;
    return entry;
}

/// Where the line after the one at `position` begins.
Result<qint64> MboxScanner::lineBehind(qint64 position)
{
    while (position < m_source.size()) {
        const Result<std::string_view> text = m_window.from(position, 1);
        if (!text)
            return std::unexpected(text.error());
        if (const std::size_t end = text->find(m_lineEnd); end != std::string_view::npos)
            return position + static_cast<qint64>(end) + 1;
        position += static_cast<qint64>(text->size());
    }
    return m_source.size();
}

/// `text` starts where a line does, `before` is what stands before it.
bool MboxScanner::startsMessageHere(std::string_view before, std::string_view text) const
{
    if (!text.starts_with("From "))
        return false;
    if (before.ends_with(m_lineEnd))
        before.remove_suffix(1);
    if (m_lineEnd == '\n' && before.ends_with('\r'))
        before.remove_suffix(1);
    const bool afterBlank = before.empty() || before.ends_with(m_lineEnd);
    return startsMessage(firstLine(text, m_lineEnd), afterBlank, secondLine(text, m_lineEnd));
}

Result<bool> MboxScanner::isFromLine(qint64 position)
{
    const Result<std::string_view> text = m_window.from(position, kLook);
    if (!text)
        return std::unexpected(text.error());
    return startsMessageHere(m_window.before(), *text);
}

Result<MboxScanner::HeaderEnd> MboxScanner::scanHeader(qint64 position)
{
    const qint64 begin = position;
    HeaderEnd header;
    while (position < m_source.size()) {
        const Result<std::string_view> text = m_window.from(position, kLook);
        if (!text)
            return std::unexpected(text.error());
        switch (text->front()) {
        case '\r':
        case '\n': {
            const Result<qint64> body = lineBehind(position);
            if (!body)
                return std::unexpected(body.error());
            header.body = *body;
            return header;
        }
        case 'C':
        case 'c':
            if (const std::optional<qint64> length = contentLengthOf(firstLine(*text, m_lineEnd)))
                header.contentLength = length;
            break;
        case 'F': {
            const Result<bool> isNext = isFromLine(position);
            if (!isNext)
                return std::unexpected(isNext.error());
            if (*isNext && position != begin) { // two From_ lines in a row are of one message
                header.body = position;
                header.isFromLine = true;
                return header;
            }
            break;
        }
        default: break;
        }
        const Result<qint64> behind = lineBehind(position);
        if (!behind)
            return std::unexpected(behind.error());
        position = *behind;
    }
    header.body = m_source.size();
    return header;
}

/// Where the next message starts by Content-Length, if that is true: the next From_ line or the end stands there, perhaps
/// behind blank lines.
Result<std::optional<qint64>> MboxScanner::behindLength(const HeaderEnd &header)
{
    if (!header.contentLength || *header.contentLength > m_source.size() - header.body)
        return std::nullopt;
    const qint64 behind = header.body + *header.contentLength;
    // Not by the window: it would go far ahead, and back again where the length is wrong.
    std::array<char, Window::kKept + kLook> peek;
    const Result<qint64> count = m_source.read(behind - Window::kKept, peek);
    if (!count)
        return std::unexpected(count.error());
    const std::string_view seen(peek.data(), static_cast<std::size_t>(*count));
    const std::size_t start = std::min(seen.find_first_not_of("\r\n", Window::kKept), seen.size());
    const bool atLine = seen[Window::kKept - 1] == m_lineEnd || start > Window::kKept;
    constexpr std::size_t kMaxBlank = 4;
    if (!atLine || start - Window::kKept > kMaxBlank)
        return std::nullopt;
    const qint64 found = behind - Window::kKept + static_cast<qint64>(start);
    if (found < m_source.size() && !startsMessageHere(seen.substr(0, start), seen.substr(start)))
        return std::nullopt;
    return found;
}

/// The next From_ line, or the end. This loop sees every byte of a large file.
Result<qint64> MboxScanner::scanBody(qint64 position)
{
    bool atLineStart = true;
    while (position < m_source.size()) {
        const Result<std::string_view> text = m_window.from(position, 1);
        if (!text)
            return std::unexpected(text.error());
        const char *const begin = text->data();
        const char *const end = begin + text->size();
        const char *const candidate = atLineStart && *begin == 'F' ? begin : findLineWithF(begin, end, m_lineEnd);
        position += candidate - begin;
        if (candidate == end) {
            atLineStart = end[-1] == m_lineEnd;
            continue;
        }
        const Result<bool> isNext = isFromLine(position);
        if (!isNext)
            return std::unexpected(isNext.error());
        if (*isNext)
            return position;
        ++position;
        atLineStart = false;
    }
    return m_source.size();
}

/// The end of a message whose container ends at `end`: without the blank line that the mbox put there.
Result<qint64> MboxScanner::withoutSeparator(qint64 end, qint64 body)
{
    const Result<std::string_view> text = m_window.from(end, 0);
    if (!text)
        return std::unexpected(text.error());
    std::string_view before = m_window.before();
    if (!before.ends_with(m_lineEnd))
        return end;
    before.remove_suffix(1);
    qint64 blank = end - 1;
    if (m_lineEnd == '\n' && before.ends_with('\r')) {
        before.remove_suffix(1);
        --blank;
    }
    return before.ends_with(m_lineEnd) && blank >= body ? blank : end;
}

} // namespace headwater::message
