// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/html.h"

#include <algorithm>
#include <array>
#include <limits>

namespace headwater::message {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kMaxAttributes = 256;

bool isBlankChar(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r' || c == u'\f';
}

bool isLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

struct Reference {
    QLatin1StringView name;
    char16_t code;
    bool needsSemicolon = true;
};
/// From https://html.spec.whatwg.org/ section 13.5. Names are told apart by case.
constexpr std::array<Reference, 33> kReferences{{
    {"amp"_L1, u'&', false},
    {"AMP"_L1, u'&', false},
    {"lt"_L1, u'<', false},
    {"LT"_L1, u'<', false},
    {"gt"_L1, u'>', false},
    {"GT"_L1, u'>', false},
    {"quot"_L1, u'"', false},
    {"QUOT"_L1, u'"', false},
    {"nbsp"_L1, u'\u00a0', false},
    {"shy"_L1, u'\u00ad', false},
    {"copy"_L1, u'\u00a9', false},
    {"reg"_L1, u'\u00ae', false},
    {"apos"_L1, u'\''},
    {"Tab"_L1, u'\t'},
    {"NewLine"_L1, u'\n'},
    {"colon"_L1, u':'},
    {"sol"_L1, u'/'},
    {"bsol"_L1, u'\\'},
    {"period"_L1, u'.'},
    {"commat"_L1, u'@'},
    {"quest"_L1, u'?'},
    {"equals"_L1, u'='},
    {"num"_L1, u'#'},
    {"percnt"_L1, u'%'},
    {"lowbar"_L1, u'_'},
    {"hyphen"_L1, u'\u2010'},
    {"lpar"_L1, u'('},
    {"rpar"_L1, u')'},
    {"ZeroWidthSpace"_L1, u'\u200b'},
    {"zwnj"_L1, u'\u200c'},
    {"ndash"_L1, u'\u2013'},
    {"hellip"_L1, u'\u2026'},
    {"rarr"_L1, u'\u2192'},
}};

/// "#x41;" or "#65": the character, and how much of `text` it took; 0 where it is none.
std::pair<char32_t, qsizetype> numericReference(QStringView text)
{
    const bool isHex = text.size() > 1 && (text.at(1) == u'x' || text.at(1) == u'X');
    qsizetype at = isHex ? 2 : 1;
    const qsizetype first = at;
    char32_t code = 0;
    for (; at < text.size(); ++at) {
        const char16_t c = text.at(at).unicode();
        const int digit = c >= u'0' && c <= u'9'                ? c - u'0'
            : isHex && (c | 0x20) >= u'a' && (c | 0x20) <= u'f' ? (c | 0x20) - u'a' + 10
                                                                : -1;
        if (digit < 0)
            break;
        code = std::min<char32_t>(code * (isHex ? 16 : 10) + static_cast<char32_t>(digit), 0x110000);
    }
    if (at == first)
        return {};
    if (at < text.size() && text.at(at) == u';')
        ++at;
    const bool isCharacter = code != 0 && code < 0x110000 && (code < 0xd800 || code > 0xdfff);
    return {isCharacter ? code : U'\ufffd', at};
}

std::pair<char32_t, qsizetype> namedReference(QStringView text)
{
    for (const Reference &reference : kReferences) {
        if (!text.startsWith(reference.name))
            continue;
        const qsizetype end = reference.name.size();
        const bool isClosed = end < text.size() && text.at(end) == u';';
        if (isClosed)
            return {reference.code, end + 1};
        // "&copy=1" in a link is a parameter (section 13.2.5.73).
        if (!reference.needsSemicolon && (end == text.size() || (text.at(end) != u'=' && !text.at(end).isLetterOrNumber())))
            return {reference.code, end};
    }
    return {};
}

} // namespace

QString decodedReferences(QStringView text)
{
    constexpr qsizetype kLongest = 32;
    QString out;
    out.reserve(text.size());
    for (qsizetype at = 0; at < text.size();) {
        if (text.at(at) == u'&' && at + 1 < text.size()) {
            const QStringView rest = text.sliced(at + 1, std::min(kLongest, text.size() - at - 1));
            const auto [code, length] = rest.startsWith(u'#') ? numericReference(rest) : namedReference(rest);
            if (length > 0) {
                out += QChar::fromUcs4(code);
                at += length + 1;
                continue;
            }
        }
        out += text.at(at++);
    }
    return out;
}

QString HtmlToken::value(QLatin1StringView name) const
{
    const auto found = std::ranges::find_if(
        attributes, [name](const Attribute &attribute) { return attribute.name.compare(name, Qt::CaseInsensitive) == 0; });
    return found == attributes.end() ? QString() : decodedReferences(found->value).append(u""_s);
}

void HtmlReader::skipBlanks()
{
    while (m_at < m_html.size() && isBlankChar(m_html.at(m_at)))
        ++m_at;
}

QStringView HtmlReader::attributeValue()
{
    const QChar quote = at(m_at);
    const qsizetype begin = quote == u'"' || quote == u'\'' ? ++m_at : m_at;
    if (begin > 0 && (quote == u'"' || quote == u'\'')) {
        const qsizetype end = m_html.indexOf(quote, begin);
        m_at = end < 0 ? m_html.size() : end + 1;
        return m_html.sliced(begin, (end < 0 ? m_html.size() : end) - begin);
    }
    while (m_at < m_html.size() && !isBlankChar(m_html.at(m_at)) && m_html.at(m_at) != u'>')
        ++m_at;
    return m_html.sliced(begin, m_at - begin);
}

void HtmlReader::attribute(HtmlToken &token)
{
    const qsizetype begin = m_at++; // a "=" may be the first character of a name
    while (m_at < m_html.size() && !isBlankChar(m_html.at(m_at)) && m_html.at(m_at) != u'/' && m_html.at(m_at) != u'>'
        && m_html.at(m_at) != u'=')
        ++m_at;
    HtmlToken::Attribute attribute{m_html.sliced(begin, m_at - begin), {}};
    skipBlanks();
    if (at(m_at) == u'=') {
        ++m_at;
        skipBlanks();
        attribute.value = attributeValue();
    }
    if (token.attributes.size() < kMaxAttributes)
        token.attributes.append(attribute);
}

/// At the "<" of a tag.
HtmlToken HtmlReader::tag()
{
    const bool isEnd = at(m_at + 1) == u'/';
    m_at += isEnd ? 2 : 1;
    const qsizetype begin = m_at;
    while (m_at < m_html.size() && !isBlankChar(m_html.at(m_at)) && m_html.at(m_at) != u'/' && m_html.at(m_at) != u'>')
        ++m_at;
    HtmlToken token{isEnd ? HtmlToken::Kind::EndTag : HtmlToken::Kind::StartTag, m_html.sliced(begin, m_at - begin), {}};
    while (m_at < m_html.size() && m_html.at(m_at) != u'>') {
        if (isBlankChar(m_html.at(m_at)) || m_html.at(m_at) == u'/')
            ++m_at;
        else
            attribute(token);
    }
    ++m_at;
    static constexpr std::array<QLatin1StringView, 4> kRaw{"script"_L1, "style"_L1, "textarea"_L1, "title"_L1};
    if (!isEnd && std::ranges::any_of(kRaw, [&token](QLatin1StringView name) { return token.is(name); }))
        m_rawTag = token.text;
    return token;
}

/// At the "<" of a comment, a declaration or a processing instruction.
HtmlToken HtmlReader::markup()
{
    const bool isComment = m_html.sliced(m_at).startsWith("<!--"_L1);
    const QLatin1StringView mark = isComment ? "-->"_L1 : ">"_L1;
    const qsizetype end = m_html.indexOf(mark, m_at + 2);
    m_at = end < 0 ? m_html.size() : end + mark.size();
    return {HtmlToken::Kind::Other, {}, {}};
}

HtmlToken HtmlReader::rawText()
{
    const QStringView name = m_rawTag;
    m_rawTag = {};
    qsizetype end = m_at;
    while (true) {
        end = m_html.indexOf("</"_L1, end);
        if (end < 0 || m_html.sliced(end + 2).startsWith(name, Qt::CaseInsensitive))
            break;
        end += 2;
    }
    m_at = end < 0 ? m_html.size() : end;
    return {HtmlToken::Kind::Other, {}, {}};
}

HtmlToken HtmlReader::next()
{
    if (!m_rawTag.isEmpty())
        return rawText();
    if (m_at >= m_html.size())
        return {};
    const auto isMarkup = [this](qsizetype position) {
        const QChar c = at(position + 1);
        return isLetter(c) || c == u'!' || c == u'?' || (c == u'/' && isLetter(at(position + 2)));
    };
    if (m_html.at(m_at) == u'<' && isMarkup(m_at)) {
        const QChar c = at(m_at + 1);
        return c == u'!' || c == u'?' ? markup() : tag();
    }
    const qsizetype begin = m_at++;
    while (m_at < m_html.size() && (m_html.at(m_at) != u'<' || !isMarkup(m_at)))
        ++m_at;
    return {HtmlToken::Kind::Text, m_html.sliced(begin, m_at - begin), {}};
}

} // namespace headwater::message
