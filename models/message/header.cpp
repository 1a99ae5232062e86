// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/header.h"

#include "models/core/text.h"
#include "models/message/issues.h"
#include "models/message/lines.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace headwater::message {

namespace {

constexpr std::size_t kMaxLine = 998;               ///< RFC 5322 section 2.1.1
constexpr std::size_t kLargeHeaderSize = 1 << 20;
constexpr int kLookAhead = 16;                      ///< Lines among which a field must follow a line that is none.
constexpr std::string_view kBom = "\xEF\xBB\xBF";

bool isHigh(char c)
{
    return static_cast<unsigned char>(c) >= 0x80;
}

bool hasHigh(std::string_view text)
{
    constexpr std::uint64_t kHighBits = 0x8080808080808080U;
    std::uint64_t all = 0;
    std::size_t i = 0;
    for (; i + sizeof(std::uint64_t) <= text.size(); i += sizeof(std::uint64_t)) {
        std::uint64_t word;
        std::memcpy(&word, text.data() + i, sizeof word);
        all |= word;
    }
    return (all & kHighBits) != 0 || std::ranges::any_of(text.substr(i), isHigh);
}

class HeaderParser
{
public:
    explicit HeaderParser(std::string_view bytes)
        : m_bytes(bytes)
        , m_lines(bytes)
        , m_ahead(bytes, m_lines.ends())
    { }

    Header parse();

private:
    void takeLead();
    bool takeLine(const Line &line);
    bool isSeparator(const Line &line);
    bool fieldsFollow(const Line &line);
    void append(std::size_t nameLength, const Line &line);
    void takeContinuation(const Line &line);
    void takeStray(const Line &line);
    void end(std::size_t bodyOffset);
    void listBytes(const Field &field);
    static Span span(std::size_t begin, std::size_t end)
    {
        return {static_cast<qsizetype>(begin), static_cast<qsizetype>(end - begin)};
    }

    std::string_view m_bytes;
    Lines m_lines;
    Lines m_ahead; ///< The one that looks ahead.
    Header m_header;
    IssueList m_issues;
    std::size_t m_position = 0;
};

Header HeaderParser::parse()
{
    if (m_lines.ends() == LineEnds::Cr)
        m_issues.add(kCrLineEnds, span(m_bytes.find('\r'), m_bytes.find('\r') + 1));
    takeLead();
    while (!m_lines.atEnd(m_position)) {
        if (!takeLine(m_lines.at(m_position)))
            break;
    }
    if (m_lines.atEnd(m_position))
        end(m_bytes.size());
    return std::move(m_header);
}

/// A byte order mark and blank lines before the first field, as pasted text has them.
void HeaderParser::takeLead()
{
    if (m_bytes.starts_with(kBom)) {
        m_issues.add(kByteOrderMark, span(0, kBom.size()));
        append(0, {0, kBom.size(), kBom.size()});
    }
    std::size_t position = m_position;
    Line line;
    while (!m_lines.atEnd(position) && isBlankLine(m_lines.text(line = m_lines.at(position))))
        position = line.next;
    if (position == m_position || m_lines.atEnd(position) || !isKnownFieldName(fieldNameOf(m_lines.text(line))))
        return;
    m_issues.add(kLeadingBlankLine, span(m_position, position));
    append(0, {m_position, position, position});
}

/// Takes the line into the header; false where the header ends before or with it.
bool HeaderParser::takeLine(const Line &line)
{
    const std::string_view text = m_lines.text(line);
    if (isSeparator(line)) {
        if (!text.empty())
            m_issues.add(kBlankSeparator, span(line.begin, line.end));
        end(line.next);
        return false;
    }
    if (line.end - line.begin > kMaxLine)
        m_issues.add(kLongLine, span(line.begin, line.end));
    if (isBlank(static_cast<unsigned char>(text.front())) && !m_header.fields.empty()) {
        takeContinuation(line);
    } else if (const std::string_view name = fieldNameOf(text); !name.empty()) {
        if (text[name.size()] != ':')
            m_issues.add(kBlankBeforeColon, span(line.begin, line.begin + text.find(':') + 1));
        append(name.size(), line);
    } else if (fieldsFollow(line)) {
        takeStray(line);
    } else {
        m_issues.add(kNoBlankLine, span(line.begin, line.end));
        end(line.begin);
        return false;
    }
    return true;
}

/// An empty line; a line of blanks too, where what follows can be no part of a header.
bool HeaderParser::isSeparator(const Line &line)
{
    const std::string_view text = m_lines.text(line);
    if (text.empty())
        return true;
    if (!isBlankLine(text) || m_lines.atEnd(line.next))
        return false;
    const std::string_view next = m_ahead.text(m_ahead.at(line.next));
    return !next.empty() && !isBlank(static_cast<unsigned char>(next.front())) && fieldNameOf(next).empty();
}

/// A line that is no field belongs to the header where a well-known field follows soon, before any blank line.
bool HeaderParser::fieldsFollow(const Line &line)
{
    std::size_t position = line.next;
    if (m_lines.text(line).starts_with("--")) // a MIME boundary: the body, its part's header follows
        return false;
    for (int i = 0; i < kLookAhead && !m_ahead.atEnd(position); ++i) {
        const Line next = m_ahead.at(position);
        const std::string_view text = m_ahead.text(next);
        if (text.empty() || text.starts_with("--"))
            return false;
        if (isKnownFieldName(fieldNameOf(text)))
            return true;
        position = next.next;
    }
    return false;
}

void HeaderParser::append(std::size_t nameLength, const Line &line)
{
    const std::string_view text = m_bytes.substr(line.begin, line.end - line.begin);
    const std::size_t value = nameLength == 0 ? 0 : text.find(':', nameLength) + 1;
    m_header.fields.push_back({text.substr(0, nameLength), text.substr(value), span(line.begin, line.next)});
    m_position = line.next;
}

void HeaderParser::takeContinuation(const Line &line)
{
    Field &field = m_header.fields.back();
    const auto value = static_cast<std::size_t>(field.value.data() - m_bytes.data());
    field.value = m_bytes.substr(value, line.end - value);
    field.span = span(static_cast<std::size_t>(field.span.offset), line.next);
    m_position = line.next;
}

void HeaderParser::takeStray(const Line &line)
{
    const std::string_view text = m_lines.text(line);
    const IssueKind &kind = text.starts_with("From ") ? kMboxFrom : text.starts_with(">From ") ? kMboxQuote : kNotAField;
    m_issues.add(kind, span(line.begin, line.end));
    append(0, line);
}

void HeaderParser::end(std::size_t bodyOffset)
{
    const std::size_t size = m_header.fields.empty() ? 0 : static_cast<std::size_t>(m_header.fields.back().span.end());
    m_header.span = span(0, size);
    m_header.bodyOffset = static_cast<qsizetype>(bodyOffset);
    const std::string_view block = m_bytes.substr(0, size);
    if (std::ranges::all_of(m_header.fields, [](const Field &field) { return field.name.empty(); }))
        m_issues.add(kNoHeader, span(0, size));
    if (size > kLargeHeaderSize)
        m_issues.add(kLargeHeader, span(0, size));
    if (hasHigh(block) || block.find('\0') != std::string_view::npos || block.find('\r') != std::string_view::npos) {
        for (const Field &field : m_header.fields)
            listBytes(field);
    }
    m_header.issues = m_issues.take();
}

/// NUL and 8-bit bytes, and CR that ends no line.
void HeaderParser::listBytes(const Field &field)
{
    const auto begin = static_cast<std::size_t>(field.span.offset);
    const auto end = static_cast<std::size_t>(field.span.end());
    const std::string_view text = m_bytes.substr(begin, end - begin);
    if (hasHigh(text) && !text.starts_with(kBom)) {
        const auto first = static_cast<std::size_t>(std::ranges::find_if(text, isHigh) - text.begin());
        std::size_t last = text.size();
        while (!isHigh(text[last - 1]))
            --last;
        m_issues.add(k8Bit, span(begin + first, begin + last));
    }
    for (std::size_t nul = text.find('\0'); nul != std::string_view::npos;) {
        const std::size_t after = std::min(text.find_first_not_of('\0', nul), text.size());
        m_issues.add(kNul, span(begin + nul, begin + after));
        nul = text.find('\0', after);
    }
    if (m_lines.ends() == LineEnds::Cr)
        return;
    for (std::size_t cr = text.find('\r'); cr != std::string_view::npos;) {
        const std::size_t after = std::min(text.find_first_not_of('\r', cr), text.size());
        const bool endsLine = after < text.size() && text[after] == '\n' && after - cr == 1;
        if (!endsLine)
            m_issues.add(kBareCr, span(begin + cr, begin + after));
        cr = text.find('\r', after);
    }
}

} // namespace

const Field *Header::first(std::string_view name) const
{
    const auto found = std::ranges::find_if(fields, [name](const Field &field) { return field.is(name); });
    return found == fields.end() ? nullptr : &*found;
}

std::string_view Header::value(std::string_view name) const
{
    const Field *field = first(name);
    return field == nullptr ? std::string_view{} : trimmed(field->value);
}

Header parseHeader(std::string_view bytes)
{
    return HeaderParser(bytes).parse();
}

} // namespace headwater::message
