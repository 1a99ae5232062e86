// SPDX-License-Identifier: GPL-3.0-or-later
// gzip, zip and Outlook files from any bytes: each message that is found can be read, and the reading ends.
#include "models/message/container.h"
#include "models/message/mailbox.h"
#include "models/message/mimetree.h"
#include "tests/fuzz/require.h"

#include <cstdint>

using namespace headwater;
using namespace headwater::message;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    if (containerOf({bytes.constData(), size}) == Container::None)
        return 0;
    const auto mailbox = Mailbox::fromBytes(bytes, QStringLiteral("fuzz"));
    if (!mailbox) {
        require(!mailbox.error().text.isEmpty());
        return 0;
    }
    for (int calls = 0;; ++calls) {
        require(calls < 1'000'000);
        const auto entry = (*mailbox)->next();
        if (!entry) {
            require(!entry.error().text.isEmpty());
            continue;
        }
        if (!*entry)
            break;
        require((*entry)->offset >= 0 && (*entry)->length >= 0);
        const Result<Message> message = (*mailbox)->read(**entry);
        require(message && message->bytes.size() == (*entry)->length);
        for (const Issue &issue : message->issues)
            require(issue.span.offset >= 0 && issue.span.end() <= message->bytes.size());
        (void)mimeTreeOf(*message);
    }
    return 0;
}
