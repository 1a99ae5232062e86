// SPDX-License-Identifier: GPL-3.0-or-later
// A mailbox from any bytes: its messages lie in it in order, and can be read.
#include "models/message/container.h"
#include "models/message/mailbox.h"
#include "tests/fuzz/require.h"

#include <cstdint>

using namespace headwater;
using namespace headwater::message;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    if (containerOf({bytes.constData(), static_cast<std::size_t>(bytes.size())}) != Container::None)
        return 0; // fuzz_container has these: what is in them lies elsewhere
    const auto mailbox = Mailbox::fromBytes(bytes, QStringLiteral("fuzz"));
    if (!mailbox) {
        require(!mailbox.error().text.isEmpty());
        return 0;
    }
    qint64 end = 0;
    int index = 0;
    while (true) {
        const auto entry = (*mailbox)->next();
        require(entry.has_value());
        if (!*entry)
            break;
        require((*entry)->index == index++);
        require((*entry)->offset >= end && (*entry)->length >= 0);
        end = (*entry)->offset + (*entry)->length;
        require(end <= bytes.size());
        const Result<Message> message = (*mailbox)->read(**entry);
        require(message.has_value());
        require(message->bytes == bytes.mid((*entry)->offset, (*entry)->length));
        for (const Issue &issue : message->issues)
            require(issue.span.end() <= message->bytes.size());
    }
    require(index > 0);
    return 0;
}
