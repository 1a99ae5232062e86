// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/text.h"

#include <QStringDecoder>

#include <algorithm>

namespace headwater {

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
    return std::search(text.begin(), text.end(), part.begin(), part.end(), same) != text.end() || part.empty();
}

bool matchesPattern(std::string_view text, std::string_view pattern)
{
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
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(view);
    return decoder.hasError() ? QString::fromLatin1(view) : text;
}

QString visible(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        const char16_t u = c.unicode();
        const auto category = c.category();
        if (u < 0x20)
            out += QChar(char16_t(0x2400 + u));
        else if (u == 0x7f)
            out += QChar(u'\u2421');
        else if (category == QChar::Other_Control || category == QChar::Other_Format || u == 0x2028 || u == 0x2029)
            out += QStringLiteral("\u27E8U+%1\u27E9").arg(static_cast<uint>(u), 4, 16, QLatin1Char('0')).toUpper();
        else
            out += c;
    }
    return out;
}

QString defanged(const QString &text)
{
    QString out = text;
    if (out.startsWith(QLatin1String("http"), Qt::CaseInsensitive))
        out.replace(1, 2, QStringLiteral("xx"));
    out.replace(QLatin1Char('.'), QStringLiteral("[.]"));
    out.replace(QLatin1Char('@'), QStringLiteral("[@]"));
    if (!out.contains(QLatin1String("://")))
        out.replace(QLatin1Char(':'), QStringLiteral("[:]"));
    return out;
}

} // namespace headwater
