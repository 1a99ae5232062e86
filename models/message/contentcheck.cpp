// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/contentcheck.h"

#include "models/core/text.h"
#include "models/message/utf8.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>

namespace headwater::message {

namespace {

std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

QStringDecoder decoderFor(const std::string &charset)
{
    return QStringDecoder(QAnyStringView(charset.data(), static_cast<qsizetype>(charset.size())));
}

qsizetype first8Bit(std::string_view bytes)
{
    const auto at = std::ranges::find_if(bytes, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    return at == bytes.end() ? -1 : at - bytes.begin();
}

/// RFC 2045 section 6.8: four characters make three bytes, "=" fills up the last four.
void checkBase64(std::string_view content, qsizetype offset, IssueList &issues)
{
    qsizetype count = 0;
    qsizetype last = 0;
    qsizetype padding = -1;
    for (std::size_t i = 0; i < content.size(); ++i) {
        const auto c = static_cast<unsigned char>(content[i]);
        if (c == '=') {
            if (padding < 0)
                padding = static_cast<qsizetype>(i);
        } else if (isAsciiAlnum(c) || c == '+' || c == '/') {
            if (padding >= 0) {
                issues.add(kTextBehindBase64, {offset + static_cast<qsizetype>(i), static_cast<qsizetype>(content.size() - i)});
                return;
            }
            ++count;
            last = static_cast<qsizetype>(i);
        }
    }
    // Without its padding the text is whole all the same; one character left over is not.
    if (count % 4 == 1 || (count % 4 != 0 && padding < 0))
        issues.add(kCutBase64, {offset + last, 1});
}

/// RFC 2045 section 6.7: "=" and two digits, or a soft line break with blanks before its end.
void checkQuotedPrintable(std::string_view content, qsizetype offset, IssueList &issues)
{
    for (std::size_t at = content.find('='); at != std::string_view::npos; at = content.find('=', at + 1)) {
        const auto hexAt = [content](
                               std::size_t i) { return i < content.size() && isAsciiHex(static_cast<unsigned char>(content[i])); };
        std::size_t end = at + 1;
        while (end < content.size() && isBlank(static_cast<unsigned char>(content[end])) && end - at < 80)
            ++end;
        const bool isSoft = end == content.size() || content[end] == '\r' || content[end] == '\n';
        if (!isSoft && !(hexAt(at + 1) && hexAt(at + 2)))
            issues.add(kBadQuotedPrintable, {offset + static_cast<qsizetype>(at), 1});
    }
}

/// The first byte that is not UTF-8, or -1.
qsizetype firstNotUtf8(std::string_view bytes)
{
    for (std::size_t at = 0; at < bytes.size();) {
        if (static_cast<unsigned char>(bytes[at]) < 0x80) {
            ++at;
            continue;
        }
        const int length = utf8At(bytes.substr(at)).length;
        if (length == 0)
            return static_cast<qsizetype>(at);
        at += static_cast<std::size_t>(length);
    }
    return -1;
}

/// The first byte of a stretch that the charset does not have, or -1: sought in pieces, since a decoder only says that.
qsizetype firstUndecodable(const std::string &charset, const QByteArray &bytes)
{
    if (sameText(charset, "us-ascii") || sameText(charset, "ascii"))
        return first8Bit(viewOf(bytes));
    if (sameText(charset, "utf-8") || sameText(charset, "utf8"))
        return firstNotUtf8(viewOf(bytes));
    constexpr qsizetype kPiece = 4096;
    QStringDecoder decoder = decoderFor(charset);
    for (qsizetype at = 0; decoder.isValid() && at < bytes.size(); at += kPiece) {
        const QString piece = decoder(QByteArrayView(bytes).sliced(at, std::min(kPiece, bytes.size() - at)));
        Q_UNUSED(piece) // it is whether it can be read that is asked
        if (decoder.hasError())
            return at;
    }
    return -1;
}

bool isKnownEncoding(std::string_view name)
{
    static constexpr std::array<std::string_view, 6> kNames{"", "7bit", "8bit", "binary", "base64", "quoted-printable"};
    return std::ranges::find(kNames, name) != kNames.end();
}

} // namespace

Issues contentIssues(const Message &message, const Part &part, const QByteArray &decoded)
{
    IssueList issues;
    const std::string_view content = message.view().substr(
        static_cast<std::size_t>(part.content.offset), static_cast<std::size_t>(part.content.length));
    if (part.isMultipart())
        return {};
    if (!isKnownEncoding(part.encodingName))
        issues.add(kUnknownEncoding, part.content);
    if (part.encoding == Part::Encoding::Base64)
        checkBase64(content, part.content.offset, issues);
    if (part.encoding == Part::Encoding::QuotedPrintable)
        checkQuotedPrintable(content, part.content.offset, issues);
    const auto place = [&part](qsizetype at) {
        return part.encoding == Part::Encoding::None ? Span{part.content.offset + at, 1} : part.content;
    };
    if (const qsizetype at = first8Bit(content); at >= 0 && part.encodingName == "7bit")
        issues.add(k8BitIn7Bit, {part.content.offset + at, 1});
    if (!part.type.starts_with("text/"))
        return issues.take();
    if (part.charset.empty()) {
        if (const qsizetype at = first8Bit(viewOf(decoded)); at >= 0)
            issues.add(kNoCharset, place(at));
    } else if (const qsizetype at = firstUndecodable(part.charset, decoded); at >= 0) {
        issues.add(kUndecodable, place(at));
    }
    return issues.take();
}

QString textOf(const Part &part, const QByteArray &decoded)
{
    if (!part.charset.empty() && !sameText(part.charset, "us-ascii") && !sameText(part.charset, "utf-8")) {
        if (QStringDecoder decoder = decoderFor(part.charset); decoder.isValid())
            return decoder(decoded);
    }
    return originalText(viewOf(decoded));
}

} // namespace headwater::message
