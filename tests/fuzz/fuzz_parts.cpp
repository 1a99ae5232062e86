// SPDX-License-Identifier: GPL-3.0-or-later
// Parts with their links, hashes and defects, and what a bounce says of its recipients; the links of any HTML and text by themselves.
#include "models/message/deliverystatus.h"
#include "models/message/mimetree.h"
#include "models/message/parts.h"
#include "models/message/url.h"
#include "tests/fuzz/require.h"

#include <cstdint>

using namespace headwater;
using namespace headwater::message;

namespace {

void check(const QList<Link> &links)
{
    require(links.size() <= kMaxLinks);
    for (const Link &link : links) {
        require(!link.target.isEmpty());
        require(!shownUrl(link.target).isEmpty());
        (void)isMismatch(link.text, link.host);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const QString text = QString::fromUtf8(bytes);
    check(linksInHtml(text));
    check(linksInText(text));
    const QString name = safeFileName(text, QStringLiteral("part"));
    require(
        !name.isEmpty() && !name.contains(QLatin1Char('/')) && !name.startsWith(QLatin1Char('.')) && name.toUtf8().size() <= 170);

    const Message message = makeMessage(bytes);
    const std::vector<PartDetails> parts = partsOf(message);
    require(parts.size() <= kMaxParts);
    for (const PartDetails &part : parts) {
        require(part.span.offset >= 0 && part.span.length >= 0 && part.span.end() <= message.bytes.size());
        require(part.sha256.size() == 64 && part.decodedLength >= 0);
        check(part.links);
        for (const Issue &issue : part.issues)
            require(issue.span.offset >= 0 && issue.span.length >= 0 && issue.span.end() <= message.bytes.size());
    }
    const DeliveryStatus status = deliveryStatusOf(message);
    require(status.recipients.size() <= kMaxRecipients);
    for (const RecipientStatus &recipient : status.recipients)
        require(recipient.span.offset >= 0 && recipient.span.length >= 0 && recipient.span.end() <= message.bytes.size());
    return 0;
}
