// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/partguard.h"

#include "models/core/text.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

namespace headwater::message {

namespace {

class Guard
{
public:
    Guard(std::span<char> bytes, const BoundaryOf &boundaryOf)
        : m_bytes(bytes)
        , m_boundaryOf(boundaryOf)
    { }

    std::optional<std::size_t> run();

private:
    bool isDelimiter(std::string_view line) const;
    bool takeDelimiter(std::size_t begin, std::string_view line);
    void takeBlank(std::size_t begin);
    void takeField(std::size_t begin, std::string_view line);
    void shorten(std::size_t begin, std::size_t length);
    void endField(std::size_t end);
    void blank(std::size_t at)
    {
        m_bytes[at] = ' ';
        m_first = std::min(m_first.value_or(at), at);
    }

    std::span<char> m_bytes;
    std::optional<std::size_t> m_first;
    const BoundaryOf &m_boundaryOf;
    std::set<std::string, std::less<>> m_boundaries; ///< Of all multiparts so far, without blanks behind them.
    std::size_t m_delimiters = 0;
    std::size_t m_fields = 0;       ///< Of all headers.
    bool m_inHeader = true;
    bool m_isFirstBlock = true;     ///< Nothing but the delimiter stands before this line.
    bool m_hasDigest = false;       ///< Its parts are mails without saying so (RFC 2046 section 5.1.5).
    bool m_holdsMail = false;       ///< So what follows the header is another one.
    bool m_isType = false;          ///< The field at hand is a Content-Type, with its continuations.
    bool m_isContent = false;       ///< One of those with parameters (RFC 2045, 2183).
    std::size_t m_begin = 0;        ///< Of that field.
    std::size_t m_length = 0;       ///< Of that field.
    std::size_t m_parameters = 0;
    std::size_t m_allParameters = 0;
};

std::optional<std::size_t> Guard::run()
{
    const std::string_view all(m_bytes.data(), m_bytes.size());
    for (std::size_t begin = 0; begin < all.size();) {
        const std::size_t end = std::min(all.find('\n', begin), all.size());
        std::string_view line = all.substr(begin, end - begin);
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        const bool isText = !takeDelimiter(begin, line);
        if (isText && m_inHeader && line.empty())
            takeBlank(begin);
        else if (isText && m_inHeader)
            takeField(begin, line);
        begin = end + 1;
    }
    return m_first;
}

std::string_view withoutBlanks(std::string_view line)
{
    return line.substr(0, line.find_last_not_of(" \t\r") + 1);
}

bool Guard::isDelimiter(std::string_view line) const
{
    if (m_boundaries.empty() || !line.starts_with("--"))
        return false;
    const std::string_view boundary = withoutBlanks(line.substr(2));
    return m_boundaries.contains(boundary)
        || (boundary.ends_with("--") && m_boundaries.contains(withoutBlanks(boundary.substr(0, boundary.size() - 2))));
}

/// False for what is text, or made so here.
bool Guard::takeDelimiter(std::size_t begin, std::string_view line)
{
    if (!line.starts_with("--"))
        return false;
    const bool isFull = m_delimiters >= kMaxDelimiters;
    const bool goesOn = m_inHeader && (isFull || m_fields >= kMaxPartFields); // the field at hand does, whatever this line is
    if (!goesOn)
        endField(begin);
    if (!goesOn && !isDelimiter(line))
        return false;
    if (goesOn || isFull) {
        blank(begin);
        return false;
    }
    ++m_delimiters;
    m_inHeader = true;
    m_isFirstBlock = true;
    m_holdsMail = false;
    m_length = 0;
    m_parameters = 0;
    return true;
}

void Guard::takeBlank(std::size_t begin)
{
    endField(begin);
    m_inHeader = m_holdsMail || (m_isFirstBlock && m_hasDigest);
    m_isFirstBlock = false;
    m_holdsMail = false;
}

/// The boundary is known from here on, as what stood in the field is blanked by now where it is too long.
void Guard::endField(std::size_t end)
{
    const std::string_view field(m_bytes.data() + m_begin, end - m_begin);
    if (m_isType && containsText(field, "boundary")) {
        if (const std::optional<std::string> boundary = m_boundaryOf(std::string(field.substr(field.find(':') + 1))))
            m_boundaries.emplace(withoutBlanks(*boundary));
    }
    m_isType = false;
}

void Guard::takeField(std::size_t begin, std::string_view line)
{
    if (!isBlank(static_cast<unsigned char>(line.front()))) {
        if (++m_fields > kMaxPartFields) {
            blank(begin);
        } else {
            endField(begin);
            m_isType = startsWithText(line, "content-type");
            m_isContent = startsWithText(line, "content-");
            m_begin = begin;
            m_length = 0;
            m_parameters = 0;
        }
    }
    m_isFirstBlock = m_isFirstBlock && m_hasDigest;
    shorten(begin, line.size());
    m_hasDigest = m_hasDigest || (m_isType && containsText(line, "digest"));
    m_holdsMail = m_holdsMail || (m_isType && containsText(line, "message"));
}

void Guard::shorten(std::size_t begin, std::size_t length)
{
    for (std::size_t at = begin; at < begin + length; ++at) {
        const bool isParameter = m_bytes[at] == ';';
        m_parameters += isParameter ? 1 : 0;
        m_allParameters += isParameter && m_isContent ? 1 : 0;
        const bool isTooMany = m_parameters > kMaxParameters || m_allParameters > kMaxAllParameters;
        if (++m_length > kMaxPartField || (isParameter && isTooMany))
            blank(at);
    }
}

} // namespace

std::optional<std::size_t> guardParts(std::span<char> bytes, const BoundaryOf &boundaryOf)
{
    return Guard(bytes, boundaryOf).run();
}

} // namespace headwater::message
