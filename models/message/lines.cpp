// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/lines.h"

#include "models/core/text.h"

#include <algorithm>
#include <array>

namespace headwater::message {

namespace {

constexpr std::size_t kProbe = 64 * 1024; ///< Bytes in which the first line ends are looked for.

constexpr std::array<std::string_view, 52> kKnownNames{"apparently-to", "authentication-results", "auto-submitted", "bcc", "cc",
    "comments", "date", "delivered-to", "delivery-date", "disposition-notification-to", "dkim-filter", "dkim-signature",
    "domainkey-signature", "envelope-to", "errors-to", "feedback-id", "from", "importance", "in-reply-to", "keywords", "lines",
    "mail-followup-to", "mailing-list", "message-id", "mime-version", "old-return-path", "organization", "original-recipient",
    "precedence", "priority", "received", "received-spf", "references", "reply-to", "return-path", "return-receipt-to", "sender",
    "sensitivity", "status", "subject", "thread-index", "thread-topic", "to", "user-agent", "xref", "newsgroups", "path",
    "posted-date", "autocrypt", "old-subject", "distribution", "face"};
constexpr std::array<std::string_view, 6> kKnownPrefixes{"arc-", "content-", "list-", "resent-", "x-", "ironport-"};

bool looksLikeHeaderLine(std::string_view line)
{
    return line.empty() || isBlank(static_cast<unsigned char>(line.front())) || !fieldNameOf(line).empty();
}

} // namespace

LineEnds lineEndsOf(std::string_view bytes)
{
    const std::string_view probe = bytes.substr(0, kProbe);
    const std::size_t firstLf = probe.find('\n');
    if (firstLf == std::string_view::npos)
        return probe.find('\r') == std::string_view::npos ? LineEnds::Lf : LineEnds::Cr;

    std::string_view head = probe.substr(0, firstLf);
    while (head.ends_with('\r'))
        head.remove_suffix(1);
    int lines = 0;
    for (std::size_t cr = head.find('\r'); cr != std::string_view::npos && lines < 8; cr = head.find('\r')) {
        if (!looksLikeHeaderLine(head.substr(0, cr)) && !head.starts_with("From "))
            return LineEnds::Lf; // a stray CR in a line of text
        if (cr == 0)
            return LineEnds::Cr; // CR CR: a blank line
        head.remove_prefix(cr + 1);
        ++lines;
    }
    return lines > 1 ? LineEnds::Cr : LineEnds::Lf;
}

Lines::Lines(std::string_view bytes)
    : Lines(bytes, lineEndsOf(bytes))
{ }

Lines::Lines(std::string_view bytes, LineEnds ends)
    : m_bytes(bytes)
    , m_ends(ends)
{ }

Line Lines::at(std::size_t position)
{
    const std::size_t size = m_bytes.size();
    if (m_ends == LineEnds::Lf) {
        const std::size_t lf = m_bytes.find('\n', position);
        if (lf == std::string_view::npos)
            return {position, size, size};
        std::size_t end = lf;
        while (end > position && m_bytes[end - 1] == '\r') // CR CR LF is what a twice converted file has
            --end;
        return {position, end, lf + 1};
    }
    if (position < m_searchedFrom || position > m_nextLf) {
        m_searchedFrom = position;
        m_nextLf = std::min(m_bytes.find('\n', position), size);
    }
    const std::size_t cr = std::min(m_bytes.substr(0, m_nextLf).find('\r', position), m_nextLf);
    if (cr == size)
        return {position, size, size};
    const bool crLf = m_bytes[cr] == '\r' && cr + 1 == m_nextLf && cr + 1 < size;
    return {position, cr, cr + (crLf ? 2 : 1)};
}

bool isBlankLine(std::string_view line)
{
    return std::ranges::all_of(line, [](char c) { return isBlankOrEol(static_cast<unsigned char>(c)); });
}

std::string_view fieldNameOf(std::string_view line)
{
    std::size_t end = 0;
    while (end < line.size() && line[end] > 0x20 && line[end] < 0x7f && line[end] != ':')
        ++end;
    std::size_t colon = end;
    while (colon < line.size() && isBlank(static_cast<unsigned char>(line[colon])))
        ++colon;
    return colon < line.size() && line[colon] == ':' ? line.substr(0, end) : std::string_view{};
}

bool isKnownFieldName(std::string_view name)
{
    const auto isPrefix = [name](std::string_view prefix) { return startsWithText(name, prefix); };
    return std::ranges::any_of(kKnownNames, [name](std::string_view known) { return sameText(name, known); })
        || std::ranges::any_of(kKnownPrefixes, isPrefix);
}

} // namespace headwater::message
