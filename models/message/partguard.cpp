// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/partguard.h"

#include "models/core/text.h"

#include <algorithm>
#include <functional>
#include <string_view>
#include <vector>

namespace headwater::message {

namespace {

class Guard
{
public:
    explicit Guard(std::span<char> bytes)
        : m_bytes(bytes)
    { }

    std::optional<std::size_t> run();

private:
    void takeDelimiter(std::size_t begin, std::string_view line);
    void takeBlank();
    void takeField(std::size_t begin, std::string_view line);
    void shorten(std::size_t begin, std::size_t length);
    bool stoodBefore(std::string_view line);
    void blank(std::size_t at)
    {
        m_bytes[at] = ' ';
        m_first = std::min(m_first.value_or(at), at);
    }

    std::span<char> m_bytes;
    std::optional<std::size_t> m_first;
    std::vector<bool> m_lines = std::vector<bool>(std::size_t(1) << 20); ///< By hash: a few others may count as the same.
    std::size_t m_delimiters = 0;
    std::size_t m_fields = 0;       ///< Of all headers.
    bool m_inHeader = true;
    bool m_isFirstBlock = true;     ///< Nothing but the delimiter stands before this line.
    bool m_hasDigest = false;       ///< Its parts are mails without saying so (RFC 2046 section 5.1.5).
    bool m_holdsMail = false;       ///< So what follows the header is another one.
    bool m_isType = false;          ///< The field at hand is a Content-Type, with its continuations.
    std::size_t m_length = 0;       ///< Of that field.
    std::size_t m_parameters = 0;
};

std::optional<std::size_t> Guard::run()
{
    const std::string_view all(m_bytes.data(), m_bytes.size());
    for (std::size_t begin = 0; begin < all.size();) {
        const std::size_t end = std::min(all.find('\n', begin), all.size());
        std::string_view line = all.substr(begin, end - begin);
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        if (line.starts_with("--"))
            takeDelimiter(begin, line);
        else if (m_inHeader && line.empty())
            takeBlank();
        else if (m_inHeader)
            takeField(begin, line);
        begin = end + 1;
    }
    return m_first;
}

bool Guard::stoodBefore(std::string_view line)
{
    const std::size_t bit = std::hash<std::string_view>()(line.substr(0, kMaxPartField)) % m_lines.size();
    const bool before = m_lines[bit];
    m_lines[bit] = true;
    return before;
}

void Guard::takeDelimiter(std::size_t begin, std::string_view line)
{
    if (stoodBefore(line) && ++m_delimiters > kMaxDelimiters) {
        blank(begin);
        return;
    }
    m_inHeader = true;
    m_isFirstBlock = true;
    m_holdsMail = false;
    m_isType = false;
    m_length = 0;
    m_parameters = 0;
}

void Guard::takeBlank()
{
    m_inHeader = m_holdsMail || m_isFirstBlock;
    m_isFirstBlock = false;
    m_holdsMail = false;
    m_isType = false;
}

void Guard::takeField(std::size_t begin, std::string_view line)
{
    if (!isBlank(static_cast<unsigned char>(line.front()))) {
        if (++m_fields > kMaxPartFields) {
            blank(begin);
        } else {
            m_isType = startsWithText(line, "content-type");
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
        if (++m_length > kMaxPartField || (isParameter && m_parameters > kMaxParameters))
            blank(at);
    }
}

} // namespace

std::optional<std::size_t> guardParts(std::span<char> bytes)
{
    return Guard(bytes).run();
}

} // namespace headwater::message
