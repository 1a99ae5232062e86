// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/mimewriter.h"

#include "models/core/text.h"

#include <QCryptographicHash>

#include <algorithm>

namespace headwater::message {

namespace {

/// RFC 2045 section 5.1, tokens of a type.
bool isType(const QByteArray &type)
{
    const qsizetype slash = type.indexOf('/');
    const auto isToken = [](char c) {
        return isAsciiAlnum(static_cast<unsigned char>(c)) || QByteArrayView("!#$&-^_.+/").contains(c);
    };
    return slash > 0 && slash + 1 < type.size() && type.count('/') == 1 && std::ranges::all_of(type, isToken);
}

/// A parameter as RFC 2231 section 4 writes it.
QByteArray parameter(const char *name, const QString &value)
{
    return value.isEmpty() ? QByteArray() : QByteArray("; ") + name + "*=utf-8''" + oneLine(value).toUtf8().toPercentEncoding();
}

QByteArray contentType(const QByteArray &type, const std::string &charset)
{
    return "Content-Type: " + type + (charset.empty() ? QByteArray() : "; charset=" + QByteArray::fromStdString(charset)) + "\r\n";
}

QByteArray base64Lines(const QByteArray &content)
{
    constexpr qsizetype kLine = 76; // RFC 2045 section 6.8
    const QByteArray flat = content.toBase64();
    QByteArray out;
    out.reserve(flat.size() + flat.size() / kLine * 2 + 2);
    for (qsizetype at = 0; at < flat.size(); at += kLine)
        out.append(flat.constData() + at, std::min(kLine, flat.size() - at)).append("\r\n");
    return out;
}

} // namespace

QString oneLine(const QString &text)
{
    QString out = text;
    for (QChar &c : out) {
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            c = QLatin1Char(' ');
    }
    return out.trimmed();
}

QString mailboxField(const QString &name, const QString &address)
{
    QString quoted = oneLine(name);
    quoted.replace(QLatin1Char('\\'), QStringLiteral("\\\\")).replace(QLatin1Char('"'), QStringLiteral("\\\""));
    if (!quoted.isEmpty())
        quoted = QLatin1Char('"') + quoted + QLatin1Char('"');
    if (address.isEmpty())
        return quoted;
    const QString angled = QLatin1Char('<') + oneLine(address) + QLatin1Char('>');
    return quoted.isEmpty() ? angled : quoted + QLatin1Char(' ') + angled;
}

void MimeWriter::setText(const QByteArray &text, const std::string &charset)
{
    if (!text.isEmpty())
        m_texts.prepend({contentType("text/plain", charset) + "Content-Transfer-Encoding: 8bit\r\n", text});
}

void MimeWriter::setHtml(const QByteArray &html, const std::string &charset)
{
    if (!html.isEmpty())
        m_texts.append({contentType("text/html", charset) + "Content-Transfer-Encoding: 8bit\r\n", html});
}

void MimeWriter::addFile(const QByteArray &content, const QByteArray &type, const QString &name, const QByteArray &contentId)
{
    // A multipart or a message in base64 is none: RFC 2046 section 5.
    const QByteArray known = type.toLower();
    const bool isPlain = isType(known) && !known.startsWith("multipart/") && !known.startsWith("message/");
    QByteArray fields = "Content-Type: " + (isPlain ? known : QByteArray("application/octet-stream")) + parameter("name", name)
        + "\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment" + parameter("filename", name) + "\r\n";
    if (!contentId.isEmpty())
        fields += "Content-ID: <" + contentId + ">\r\n";
    m_files.append({fields, base64Lines(content)});
}

void MimeWriter::addMessage(const QByteArray &message, const QString &name)
{
    m_files.append(
        {"Content-Type: message/rfc822\r\nContent-Disposition: attachment" + parameter("filename", name) + "\r\n", message});
}

MimeWriter::Piece MimeWriter::multipart(const char *subtype, const QList<Piece> &pieces)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const Piece &piece : pieces)
        hash.addData(piece.body);
    const QByteArray boundary = "=_" + hash.result().toHex().first(32);
    Piece out{QByteArray("Content-Type: multipart/") + subtype + "; boundary=\"" + boundary + "\"\r\n", {}};
    for (const Piece &piece : pieces)
        out.body += "--" + boundary + "\r\n" + whole(piece) + "\r\n";
    out.body += "--" + boundary + "--\r\n";
    return out;
}

QByteArray MimeWriter::written() const
{
    QList<Piece> pieces = m_texts;
    if (pieces.size() > 1)
        pieces = {multipart("alternative", pieces)};
    pieces += m_files;
    if (pieces.isEmpty())
        return "\r\n";
    const QByteArray version = "MIME-Version: 1.0\r\n";
    if (m_files.isEmpty() && pieces.size() == 1)
        return version + whole(pieces.first());
    return version + whole(multipart("mixed", pieces));
}

} // namespace headwater::message
