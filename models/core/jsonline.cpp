// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/jsonline.h"

#include <string_view>

namespace headwater {

namespace {

constexpr std::string_view kHex = "0123456789abcdef";

void appendEscaped(QByteArray &out, const QByteArray &utf8)
{
    const char *from = utf8.constData();
    const char *const end = from + utf8.size();
    for (const char *at = from; at != end; ++at) {
        const auto byte = static_cast<unsigned char>(*at);
        if (byte >= 0x20 && byte != '"' && byte != '\\')
            continue;
        out.append(from, at - from);
        from = at + 1;
        switch (byte) {
        case '\n': out += "\\n"; break;
        case '\r': out += "\\r"; break;
        case '\t': out += "\\t"; break;
        case '"':
        case '\\':
            out += '\\';
            out += *at;
            break;
        default:
            out += "\\u00";
            out += kHex[byte >> 4U];
            out += kHex[byte & 15U];
        }
    }
    out.append(from, end - from);
}

/// UTF-8, in which Qt writes "?" for half a surrogate pair.
QByteArray toUtf8(const QString &text)
{
    if (text.isValidUtf16())
        return text.toUtf8();
    QString whole = text;
    for (qsizetype i = 0; i < whole.size(); ++i) {
        if (!whole.at(i).isSurrogate())
            continue;
        if (whole.at(i).isHighSurrogate() && i + 1 < whole.size() && whole.at(i + 1).isLowSurrogate())
            ++i;
        else
            whole[i] = QChar(QChar::ReplacementCharacter);
    }
    return whole.toUtf8();
}

} // namespace

void JsonLine::separate()
{
    if (!std::exchange(m_first, false))
        m_line += ',';
}

void JsonLine::name(const char *key)
{
    separate();
    m_line += '"';
    m_line += key;
    m_line += "\":";
}

JsonLine &JsonLine::field(const char *key, const QString &text)
{
    name(key);
    m_line += '"';
    appendEscaped(m_line, toUtf8(text));
    m_line += '"';
    return *this;
}

JsonLine &JsonLine::field(const char *key, qint64 number)
{
    name(key);
    m_line += QByteArray::number(number);
    return *this;
}

JsonLine &JsonLine::field(const char *key, std::optional<qint64> number)
{
    return number ? field(key, *number) : null(key);
}

JsonLine &JsonLine::flag(const char *key, bool value)
{
    name(key);
    m_line += value ? "true" : "false";
    return *this;
}

JsonLine &JsonLine::word(const char *key, QByteArrayView ascii)
{
    name(key);
    m_line += '"';
    m_line += ascii;
    m_line += '"';
    return *this;
}

JsonLine &JsonLine::null(const char *key)
{
    name(key);
    m_line += "null";
    return *this;
}

QByteArray JsonLine::take()
{
    m_line += '}';
    return std::exchange(m_line, {});
}

} // namespace headwater
