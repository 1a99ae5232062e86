// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/text.h"

#include <QStringDecoder>

#include <algorithm>
#include <utility>

namespace headwater {

using namespace Qt::StringLiterals;

std::string lowered(std::string_view text)
{
    std::string out(text);
    std::ranges::transform(out, out.begin(), [](char c) { return lowered(c); });
    return out;
}

bool sameText(std::string_view a, std::string_view b)
{
    return std::ranges::equal(a, b, {}, [](char c) { return lowered(c); }, [](char c) { return lowered(c); });
}

bool startsWithText(std::string_view text, std::string_view prefix)
{
    return text.size() >= prefix.size() && sameText(text.substr(0, prefix.size()), prefix);
}

bool containsText(std::string_view text, std::string_view part)
{
    const auto same = [](char a, char b) { return lowered(a) == lowered(b); };
    return !std::ranges::search(text, part, same).empty() || part.empty();
}

bool matchesPattern(std::string_view text, std::string_view pattern)
{
    // What stands behind the last star must end the text: of many patterns for one text this rejects nearly all.
    if (const auto last = pattern.rfind('*'); last != std::string_view::npos) {
        const std::string_view tail = pattern.substr(last + 1);
        if (tail.size() > text.size() || !sameText(text.substr(text.size() - tail.size()), tail))
            return false;
    }
    std::size_t t = 0, p = 0, star = std::string_view::npos, resume = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            resume = t;
        } else if (p < pattern.size() && lowered(pattern[p]) == lowered(text[t])) {
            ++p;
            ++t;
        } else if (star != std::string_view::npos) {
            p = star + 1;
            t = ++resume;
        } else {
            return false;
        }
    }
    return pattern.find_first_not_of('*', p) == std::string_view::npos;
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && isBlankOrEol(static_cast<unsigned char>(text.front())))
        text.remove_prefix(1);
    while (!text.empty() && isBlankOrEol(static_cast<unsigned char>(text.back())))
        text.remove_suffix(1);
    return text;
}

std::string unfolded(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        std::size_t end = i;
        bool fold = false;
        while (end < text.size() && isBlankOrEol(static_cast<unsigned char>(text[end]))) {
            fold = fold || text[end] == '\r' || text[end] == '\n';
            ++end;
        }
        if (fold) {
            out += ' ';
            i = end;
        } else {
            out.append(text, i, std::max<std::size_t>(end - i, 1));
            i = std::max(end, i + 1);
        }
    }
    return out;
}

QString toText(std::string_view bytes)
{
    const std::string flat = unfolded(bytes);
    const QByteArrayView view(flat.data(), static_cast<qsizetype>(flat.size()));
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
    const QString text = decoder(view);
    return decoder.hasError() ? QString::fromLatin1(view) : text;
}

namespace {

/// What Unicode tells programs not to draw (Default_Ignorable_Code_Point of DerivedCoreProperties.txt), without the format
/// characters, which have a category of their own, and without variation selectors.
constexpr std::pair<char32_t, char32_t> kInvisible[] = {
    {0x034f, 0x034f},
    {0x115f, 0x1160},
    {0x17b4, 0x17b5},
    {0x2065, 0x2065},
    {0x3164, 0x3164},
    {0xffa0, 0xffa0},
    {0xfff0, 0xfff8},
    {0xe0000, 0xe00ff},
    {0xe01f0, 0xe0fff},
};

bool isInvisible(char32_t c)
{
    const auto category = QChar::category(c);
    return category == QChar::Other_Control || category == QChar::Other_Format || category == QChar::Separator_Line
        || category == QChar::Separator_Paragraph
        || std::ranges::any_of(kInvisible, [c](const auto &range) { return c >= range.first && c <= range.second; });
}

} // namespace

QString visible(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t c = text.at(i).unicode();
        if (QChar::isHighSurrogate(c) && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            c = QChar::surrogateToUcs4(text.at(i), text.at(i + 1));
            ++i;
        }
        if (c < 0x20)
            out += QChar(static_cast<char16_t>(0x2400 + c));
        else if (c == 0x7f)
            out += QChar(u'\u2421');
        else if (isInvisible(c))
            out += QStringLiteral("\u27E8U+%1\u27E9").arg(static_cast<uint>(c), 4, 16, QLatin1Char('0')).toUpper();
        else if (QChar::requiresSurrogates(c))
            out.append(QChar::highSurrogate(c)).append(QChar::lowSurrogate(c));
        else
            out += QChar(static_cast<char16_t>(c));
    }
    return out;
}

QString visibleText(std::string_view bytes)
{
    return visible(toText(bytes));
}

void appendSentence(QString &text, const QString &more)
{
    constexpr QChar kIdeographicFullStop(0x3002);
    if (!text.isEmpty() && !more.isEmpty() && !text.endsWith(kIdeographicFullStop))
        text += QLatin1Char(' ');
    text += more;
}

QString defanged(const QString &text)
{
    QString out;
    out.reserve(text.size() + 16);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const QStringView rest = QStringView(text).mid(i);
        const auto scheme = rest.startsWith("https://"_L1, Qt::CaseInsensitive) ? 5
            : rest.startsWith("http://"_L1, Qt::CaseInsensitive)                ? 4
                                                                                : 0;
        if (scheme > 0) {
            out += c;
            out += "xx"_L1;
            out += rest.mid(3, scheme);
            i += scheme + 2; // with the "://"
        } else if (c == u'.' || c == u'@' || c == u':') {
            out += u'[' + QString(c) + u']';
        } else {
            out += c;
        }
    }
    return out;
}

} // namespace headwater
