// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/decode.h"

#include "models/core/text.h"

#include <QStringDecoder>

#include <algorithm>
#include <optional>
#include <string>

namespace headwater::message {

namespace {

constexpr std::size_t kNone = std::string_view::npos;

/// An encoded word, RFC 2047 section 2: =?charset?encoding?text?=, with RFC 2231's language cut off.
struct EncodedWord {
    std::string_view charset;
    char encoding = 0;
    std::string_view text;
    std::size_t end = 0; ///< Behind the word, in the value.
};

class WordReader
{
public:
    explicit WordReader(std::string_view value)
        : m_value(value)
    { }
    std::optional<EncodedWord> at(std::size_t position);

private:
    std::string_view m_value;
    std::size_t m_nextEnd = 0; ///< The last "?=" found: sought once, or many "=?" without an end took quadratic time.
};

std::optional<EncodedWord> WordReader::at(std::size_t position)
{
    constexpr std::size_t kMaxCharset = 64;
    const std::size_t charset = position + 2;
    const std::size_t mark = m_value.substr(0, charset + kMaxCharset).find('?', charset);
    if (mark == kNone || mark + 2 >= m_value.size() || m_value[mark + 2] != '?')
        return {};
    const std::size_t text = mark + 3;
    if (m_nextEnd != kNone && m_nextEnd < text)
        m_nextEnd = m_value.find("?=", text);
    if (m_nextEnd == kNone)
        return {};
    EncodedWord word{
        m_value.substr(charset, mark - charset), lowered(m_value[mark + 1]), m_value.substr(text, m_nextEnd - text), m_nextEnd + 2};
    word.charset = word.charset.substr(0, word.charset.find('*'));
    if (word.charset.empty() || (word.encoding != 'b' && word.encoding != 'q') || word.text.find("=?") != kNone)
        return {};
    return word;
}

QByteArray decodedQ(std::string_view text)
{
    const auto digit = [](char c) { return isAsciiDigit(static_cast<unsigned char>(c)) ? c - '0' : lowered(c) - 'a' + 10; };
    QByteArray out;
    out.reserve(static_cast<qsizetype>(text.size()));
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '=' && i + 2 < text.size() && isAsciiHex(static_cast<unsigned char>(text[i + 1]))
            && isAsciiHex(static_cast<unsigned char>(text[i + 2]))) {
            out += static_cast<char>(digit(text[i + 1]) * 16 + digit(text[i + 2]));
            i += 2;
        } else {
            out += text[i] == '_' ? ' ' : text[i];
        }
    }
    return out;
}

QByteArray decodedBytes(const EncodedWord &word)
{
    const QByteArray text(word.text.data(), static_cast<qsizetype>(word.text.size()));
    return word.encoding == 'b' ? QByteArray::fromBase64(text) : decodedQ(word.text);
}

QString latinOrUtf8(std::string_view bytes)
{
    const QByteArrayView view(bytes.data(), static_cast<qsizetype>(bytes.size()));
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(view);
    return decoder.hasError() ? QString::fromLatin1(view) : text;
}

/// Text of a charset by its name; nothing where the name is unknown.
std::optional<QString> fromCharset(std::string_view charset, const QByteArray &bytes)
{
    const std::string_view view(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    if (sameText(charset, "us-ascii") || sameText(charset, "utf-8"))
        return latinOrUtf8(view);
    QStringDecoder decoder(QAnyStringView(charset.data(), static_cast<qsizetype>(charset.size())));
    if (!decoder.isValid())
        return {};
    return decoder(bytes);
}

/// Text between encoded words: old Japanese mail has ISO-2022-JP there without any encoding (RFC 1468).
QString plain(std::string_view bytes)
{
    if (bytes.find("\x1b$") != kNone) {
        if (std::optional<QString> text = fromCharset(
                "iso-2022-jp", QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size()))))
            return *text;
    }
    return latinOrUtf8(bytes);
}

bool isAllBlank(std::string_view text)
{
    return trimmed(text).empty();
}

/// Reads address fields a piece at a time: what stands in quotes or comments is no delimiter.
class AddressReader
{
public:
    explicit AddressReader(std::string_view value)
        : m_value(value)
    { }
    Address read();

private:
    std::size_t skipQuoted(std::size_t position);
    std::size_t skipComment(std::size_t position);
    std::size_t skipWordPart(std::size_t position);
    void endWord(std::size_t end);
    Address takeAngle(std::size_t open);
    QString displayName(std::string_view text) const;
    static Address make(std::string_view addrSpec, const QString &name);

    std::string_view m_value;
    std::size_t m_begin = 0;          ///< Where this address starts.
    std::size_t m_word = kNone;       ///< Where the word at hand starts.
    bool m_wordHasAt = false;         ///< It has an @ outside quotes.
    std::string_view m_found;         ///< The last word that had.
    std::string_view m_comment;       ///< Its first comment.
    bool m_openQuote = false;         ///< No quote ends any more: the rest of them are plain characters.
    bool m_openComment = false;
};

/// Behind the quoted string that begins at `position`, or behind its quote alone where none ends it.
std::size_t AddressReader::skipQuoted(std::size_t position)
{
    for (std::size_t i = position + 1; !m_openQuote && i < m_value.size(); ++i) {
        if (m_value[i] == '"')
            return i + 1;
        if (m_value[i] == '\\')
            ++i;
    }
    m_openQuote = true;
    return position + 1;
}

std::size_t AddressReader::skipComment(std::size_t position)
{
    std::size_t depth = 0;
    for (std::size_t i = position; !m_openComment && i < m_value.size(); ++i) {
        if (m_value[i] == '\\') {
            ++i;
        } else if (m_value[i] == '(') {
            ++depth;
        } else if (m_value[i] == ')' && --depth == 0) {
            if (m_comment.empty())
                m_comment = m_value.substr(position + 1, i - position - 1);
            return i + 1;
        }
    }
    m_openComment = true;
    return position + 1;
}

QString AddressReader::displayName(std::string_view text) const
{
    std::string name;
    const std::string_view outer = trimmed(text);
    for (std::size_t i = 0; i < outer.size(); ++i) {
        if (outer[i] == '\\' && i + 1 < outer.size())
            name += outer[++i];
        else if (outer[i] != '"')
            name += outer[i];
    }
    return decodedText(name.empty() ? m_comment : std::string_view(name));
}

Address AddressReader::make(std::string_view addrSpec, const QString &name)
{
    const std::size_t at = addrSpec.rfind('@');
    return {name, addrSpec, at == kNone ? std::string_view{} : addrSpec.substr(at + 1)};
}

Address AddressReader::takeAngle(std::size_t open)
{
    std::size_t end = open + 1;
    while (end < m_value.size() && m_value[end] != '>' && m_value[end] != '<')
        end = m_value[end] == '"' ? skipQuoted(end) : end + 1;
    end = std::min(end, m_value.size());
    std::string_view inner = trimmed(m_value.substr(open + 1, end - open - 1));
    if (inner.starts_with('@') && inner.find(':') != kNone) // a source route, RFC 5321 section 4.1.2
        inner = trimmed(inner.substr(inner.find(':') + 1));
    if (startsWithText(inner, "mailto:"))
        inner.remove_prefix(7);
    if (end == m_value.size()) // no ">": up to the first blank or comma
        inner = inner.substr(0, inner.find_first_of(" \t\r\n,"));
    return make(inner, displayName(m_value.substr(m_begin, open - m_begin)));
}

void AddressReader::endWord(std::size_t end)
{
    if (m_wordHasAt)
        m_found = m_value.substr(m_word, end - m_word);
    m_word = kNone;
    m_wordHasAt = false;
}

/// What is part of a word: a quoted string, a domain literal ("[IPv6:…]" has delimiters inside), a plain character.
std::size_t AddressReader::skipWordPart(std::size_t position)
{
    constexpr std::size_t kMaxLiteral = 64;
    const char c = m_value[position];
    if (m_word == kNone)
        m_word = position;
    if (c == '"')
        return skipQuoted(position);
    m_wordHasAt = m_wordHasAt || c == '@';
    if (c == '[' && m_wordHasAt) {
        const std::size_t close = m_value.substr(position, kMaxLiteral).find(']');
        return close == kNone ? position + 1 : position + close + 1;
    }
    return position + 1;
}

Address AddressReader::read()
{
    std::size_t i = 0;
    while (i < m_value.size()) {
        const char c = m_value[i];
        if (!isBlankOrEol(static_cast<unsigned char>(c)) && std::string_view("(<>,;:").find(c) == kNone) {
            i = skipWordPart(i);
            continue;
        }
        endWord(i);
        if (c == '<')
            return takeAngle(i);
        if ((c == ',' || c == ';') && !m_found.empty())
            break; // a part without any address, as in "Doe, John <…>", belongs to what follows
        if (c == ':' && m_found.empty())
            m_begin = i + 1; // the name of a group, RFC 5322 section 3.4
        i = c == '(' ? skipComment(i) : i + 1;
    }
    endWord(i);
    const std::size_t end = m_found.empty() ? i : static_cast<std::size_t>(m_found.data() - m_value.data());
    const std::string_view before = m_value.substr(m_begin, end - m_begin);
    return make(m_found, displayName(before.substr(0, before.find_first_of("(;"))));
}

} // namespace

QString decodedText(std::string_view fieldValue)
{
    const std::string flat = unfolded(trimmed(fieldValue));
    const std::string_view value(flat);
    WordReader reader(value);
    QString out;
    std::string_view charset;  // of the words that are gathered in `bytes`
    QByteArray bytes;          // characters may be split between adjacent words
    std::size_t wordsBegin = 0;
    std::size_t done = 0;      // what is in `out` or `bytes`
    const auto flush = [&] {
        if (charset.empty())
            return;
        const std::optional<QString> text = fromCharset(charset, bytes);
        out += text ? *text : plain(value.substr(wordsBegin, done - wordsBegin));
        charset = {};
        bytes.clear();
    };
    for (std::size_t mark = value.find("=?"); mark != kNone;) {
        const std::optional<EncodedWord> word = reader.at(mark);
        if (!word) {
            mark = value.find("=?", mark + 2);
            continue;
        }
        const std::string_view between = value.substr(done, mark - done);
        const bool adjacent = !charset.empty() && isAllBlank(between);
        if (!adjacent || !sameText(charset, word->charset)) {
            flush();
            if (!adjacent)
                out += plain(between);
            charset = word->charset;
            wordsBegin = mark;
        }
        bytes += decodedBytes(*word);
        done = word->end;
        mark = value.find("=?", done);
    }
    flush();
    return out + plain(value.substr(done));
}

Address firstAddress(std::string_view fieldValue)
{
    return AddressReader(fieldValue).read();
}

} // namespace headwater::message
