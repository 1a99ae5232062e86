// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/textsearch.h"

#include "models/core/text.h"
#include "models/message/bytesearch.h"
#include "models/message/decode.h"
#include "models/message/mimetree.h"

#include <QStringDecoder>

#include <algorithm>

namespace headwater::message {

namespace {

bool bytesHold(std::string_view bytes, const QString &text)
{
    constexpr qsizetype kBudget = 64 * 1024;
    ByteSearch search(bytes, text);
    while (search.step(kBudget)) {
        if (!search.hits().isEmpty())
            return true;
    }
    return !search.hits().isEmpty();
}

QString decoded(const QByteArray &bytes, const std::string &charset)
{
    QStringDecoder decoder(charset.empty() ? "UTF-8" : charset.c_str());
    return decoder.isValid() ? QString(decoder(bytes)) : QString::fromLatin1(bytes);
}

bool headerHolds(const Header &header, const QString &text)
{
    return std::ranges::any_of(header.fields, [&](const Field &field) {
        return field.value.find("=?") != std::string_view::npos && decodedText(field.value).contains(text, Qt::CaseInsensitive);
    });
}

/// Where the bytes themselves are not what is read: encoded, or in a charset that is not UTF-8.
bool isPlain(const Part &part)
{
    return part.encoding == Part::Encoding::None
        && (part.charset.empty() || sameText(part.charset, "us-ascii") || sameText(part.charset, "utf-8"));
}

} // namespace

bool holdsText(const Message &message, const QString &text)
{
    if (text.isEmpty())
        return false;
    if (bytesHold(message.view(), text) || headerHolds(message.header, text))
        return true;
    // Only mail that names an encoding or a charset needs its parts looked at.
    if (!containsText(message.view(), "base64") && !containsText(message.view(), "quoted-printable")
        && !containsText(message.view(), "charset"))
        return false;
    const MimeTree tree = mimeTreeOf(message);
    return std::ranges::any_of(tree.parts, [&](const Part &part) {
        return part.type.starts_with("text/") && !isPlain(part)
            && decoded(decodedContent(message, part), part.charset).contains(text, Qt::CaseInsensitive);
    });
}

} // namespace headwater::message
