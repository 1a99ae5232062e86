// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/rtf.h"

#include "models/core/text.h"
#include "models/message/outlookproperties.h"
#include "models/message/utf8.h"

#include <QHash>
#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace headwater::message {

namespace {

constexpr std::size_t kMaxDepth = 1000;     ///< Groups in groups; deeper ones count for their outer one.
constexpr std::size_t kMaxWord = 32;        ///< Letters of a control word.

/// Where the text of a group goes.
enum class Destination { Text, HtmlTag, Field, Fonts, Nowhere };

struct Group {
    Destination destination = Destination::Text;
    bool isRtfOnly = false;     ///< \htmlrtf: what shows the HTML in RTF, and is no part of it.
    int fallback = 1;           ///< \uc: characters behind a \u for readers that do not know it.
    int font = -1;
};

struct DestinationWord {
    std::string_view word;
    Destination destination;
};
constexpr std::array<DestinationWord, 14> kDestinations{{
    {"htmltag", Destination::HtmlTag},
    {"mhtmltag", Destination::Nowhere},
    {"fldinst", Destination::Field},
    {"fonttbl", Destination::Fonts},
    {"colortbl", Destination::Nowhere},
    {"stylesheet", Destination::Nowhere},
    {"info", Destination::Nowhere},
    {"pict", Destination::Nowhere},
    {"objdata", Destination::Nowhere},
    {"header", Destination::Nowhere},
    {"footer", Destination::Nowhere},
    {"footnote", Destination::Nowhere},
    {"listtable", Destination::Nowhere},
    {"listoverridetable", Destination::Nowhere},
}};

struct CharacterWord {
    std::string_view word;
    QStringView text;
};
constexpr std::array<CharacterWord, 16> kCharacters{{
    {"par", u"\r\n"},
    {"line", u"\r\n"},
    {"row", u"\r\n"},
    {"sect", u"\r\n"},
    {"page", u"\r\n"},
    {"tab", u"\t"},
    {"cell", u"\t"},
    {"lquote", u"\u2018"},
    {"rquote", u"\u2019"},
    {"ldblquote", u"\u201c"},
    {"rdblquote", u"\u201d"},
    {"bullet", u"\u2022"},
    {"endash", u"\u2013"},
    {"emdash", u"\u2014"},
    {"enspace", u"\u2002"},
    {"emspace", u"\u2003"},
}};

/// \fcharset and the code page that it means (RTF 1.9.1, font table).
struct FontCharset {
    int number;
    int codepage;
};
constexpr std::array<FontCharset, 14> kFontCharsets{{
    {128, 932},
    {129, 949},
    {130, 1361},
    {134, 936},
    {136, 950},
    {161, 1253},
    {162, 1254},
    {163, 1258},
    {177, 1255},
    {178, 1256},
    {186, 1257},
    {204, 1251},
    {222, 874},
    {238, 1250},
}};

struct Word {
    std::string_view name;
    int number = 1;     ///< \htmlrtf is \htmlrtf1.
};

class RtfReader
{
public:
    explicit RtfReader(QByteArrayView rtf)
        : m_rtf(rtf.data(), static_cast<std::size_t>(rtf.size()))
    { }

    RtfText read();

private:
    void control();
    Word word();
    void apply(const Word &word);
    bool applyCharset(const Word &word);
    void open();
    void close();
    void addByte(char c);
    void addText(QStringView text);
    void flush();
    bool isShown() const;
    int codepage() const { return m_codepages.value(m_group.font, m_codepage); }

    std::string_view m_rtf;
    std::size_t m_at = 0;
    RtfText m_out;
    Group m_group;
    std::vector<Group> m_outer;
    std::size_t m_tooDeep = 0;
    bool m_isOptional = false;      ///< \*: a destination that is not known is skipped.
    int m_toSkip = 0;               ///< Characters, behind a \u.
    int m_codepage = 1252;
    QHash<int, int> m_codepages;    ///< By font.
    std::map<std::string, QStringDecoder> m_decoders; ///< To make one takes longer than to use it.
    QByteArray m_bytes;             ///< Text in a code page: characters may have two bytes.
    QString m_field;                ///< The instruction of a field.
};

RtfText RtfReader::read()
{
    while (m_at < m_rtf.size()) {
        const char c = m_rtf[m_at];
        if (c == '\\') {
            control();
            continue;
        }
        ++m_at;
        if (c == '{')
            open();
        else if (c == '}')
            close();
        else if (c != '\r' && c != '\n' && c != '\0')
            addByte(c);
    }
    flush();
    return std::move(m_out);
}

void RtfReader::open()
{
    if (m_outer.size() >= kMaxDepth) {
        ++m_tooDeep;
        return;
    }
    flush();
    m_outer.push_back(m_group);
    m_isOptional = false;
    m_toSkip = 0;
}

void RtfReader::close()
{
    flush();
    m_toSkip = 0;
    if (m_tooDeep > 0) {
        --m_tooDeep;
        return;
    }
    if (m_outer.empty())
        return;
    const bool endsField = m_group.destination == Destination::Field && m_outer.back().destination != Destination::Field;
    m_group = m_outer.back();
    m_outer.pop_back();
    if (!endsField)
        return;
    const QString field = std::exchange(m_field, {});
    if (const QString target = field.section(u'"', 1, 1); field.contains(QLatin1StringView("HYPERLINK")) && !target.isEmpty())
        addText(u'<' + target + QStringLiteral("> "));
}

bool RtfReader::isShown() const
{
    const bool isWrapping = m_out.isHtml && m_group.isRtfOnly;
    return m_group.destination != Destination::Nowhere && m_group.destination != Destination::Fonts && !isWrapping;
}

void RtfReader::addByte(char c)
{
    if (m_toSkip > 0) {
        --m_toSkip;
        return;
    }
    if (isShown())
        m_bytes += c;
}

void RtfReader::addText(QStringView text)
{
    flush();
    if (!isShown())
        return;
    if (m_group.destination == Destination::Field)
        m_field += text;
    else if (m_out.isHtml && m_group.destination == Destination::Text)
        m_out.text += text.toString().toHtmlEscaped();
    else
        m_out.text += text;
}

void RtfReader::flush()
{
    if (m_bytes.isEmpty())
        return;
    const QByteArray bytes = std::exchange(m_bytes, {});
    const std::string charset = charsetOfCodepage(codepage());
    const auto name = QAnyStringView(charset.data(), static_cast<qsizetype>(charset.size()));
    QStringDecoder &decoder = m_decoders.try_emplace(charset, name).first->second;
    addText(
        decoder.isValid() ? QString(decoder(bytes)) : originalText({bytes.constData(), static_cast<std::size_t>(bytes.size())}));
    decoder.resetState();
}

/// At a backslash: a symbol, a byte in hexadecimal, or a word.
void RtfReader::control()
{
    const char c = m_at + 1 < m_rtf.size() ? m_rtf[m_at + 1] : ' ';
    if (isAsciiAlpha(static_cast<unsigned char>(c))) {
        apply(word());
        return;
    }
    m_at += 2;
    switch (c) {
    case '\'': {
        unsigned char byte = 0;
        const char *const digits = m_rtf.data() + std::min(m_at, m_rtf.size());
        const char *const end = digits + std::min<std::size_t>(2, m_rtf.size() - std::min(m_at, m_rtf.size()));
        m_at += static_cast<std::size_t>(std::from_chars(digits, end, byte, 16).ptr - digits);
        addByte(static_cast<char>(byte));
        break;
    }
    case '*': m_isOptional = true; break;
    case '~': addText(u"\u00a0"); break;
    case '_': addText(u"\u2011"); break;
    case '\r':
    case '\n': addText(u"\r\n"); break;
    case '\\':
    case '{':
    case '}': addByte(c); break;
    default: break;
    }
}

/// Letters, a number perhaps, and one blank that belongs to them.
Word RtfReader::word()
{
    const std::size_t begin = ++m_at;
    while (m_at < m_rtf.size() && isAsciiAlpha(static_cast<unsigned char>(m_rtf[m_at])))
        ++m_at;
    Word word{m_rtf.substr(begin, std::min(m_at - begin, kMaxWord))};
    const char *const digits = m_rtf.data() + m_at;
    m_at += static_cast<std::size_t>(std::from_chars(digits, m_rtf.data() + m_rtf.size(), word.number).ptr - digits);
    if (m_at < m_rtf.size() && m_rtf[m_at] == ' ')
        ++m_at;
    return word;
}

bool RtfReader::applyCharset(const Word &word)
{
    if (word.name == "ansicpg") {
        m_codepage = word.number;
    } else if (word.name == "f") {
        flush();
        m_group.font = word.number;
    } else if (word.name == "fcharset" && m_group.destination == Destination::Fonts) {
        const auto *const row = std::ranges::find(kFontCharsets, word.number, &FontCharset::number);
        if (row != kFontCharsets.end())
            m_codepages.insert(m_group.font, row->codepage);
    } else {
        return false;
    }
    return true;
}

void RtfReader::apply(const Word &word)
{
    const bool isOptional = std::exchange(m_isOptional, false);
    const auto *const destination = std::ranges::find(kDestinations, word.name, &DestinationWord::word);
    if (destination != kDestinations.end() || isOptional) {
        flush();
        // Nothing comes out of what is skipped.
        if (m_group.destination != Destination::Nowhere)
            m_group.destination = destination != kDestinations.end() ? destination->destination : Destination::Nowhere;
        return;
    }
    if (applyCharset(word))
        return;
    const auto *const character = std::ranges::find(kCharacters, word.name, &CharacterWord::word);
    if (character != kCharacters.end()) {
        addText(character->text);
    } else if (word.name == "fromhtml") {
        m_out.isHtml = word.number != 0;
    } else if (word.name == "htmlrtf") {
        flush();
        m_group.isRtfOnly = word.number != 0;
    } else if (word.name == "uc") {
        m_group.fallback = std::clamp(word.number, 0, 255);
    } else if (word.name == "u") {
        const auto unit = static_cast<char16_t>(word.number); // negative from 32768 on
        addText(QStringView(&unit, 1));
        m_toSkip = m_group.fallback;
    } else if (word.name == "bin") {
        m_at += std::min(static_cast<std::size_t>(std::max(word.number, 0)), m_rtf.size() - m_at);
    }
}

} // namespace

RtfText readRtf(QByteArrayView rtf)
{
    return RtfReader(rtf).read();
}

} // namespace headwater::message
