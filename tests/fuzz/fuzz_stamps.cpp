// SPDX-License-Identifier: GPL-3.0-or-later
// Stamped results and headers that claim an origin, from the header of a message.
#include "models/trace/stamped.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

using namespace headwater;
using namespace headwater::trace;

namespace {

template<typename T>
void check(const std::vector<T> &found, const message::Message &message)
{
    auto field = message.header.fields.begin();
    for (const T &item : found) {
        field = std::find_if(field, message.header.fields.end(), [&](const message::Field &f) { return f.span == item.span; });
        if (field == message.header.fields.end() || item.header != field->name)
            std::abort(); // in order, each field once
        ++field;
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const message::Message message = message::makeMessage(
        QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));
    Issues issues;
    const std::vector<StampedPeer> stamps = parseStamps(message, issues);
    check(stamps, message);
    for (const StampedPeer &stamp : stamps) {
        if (stampDetails(message.bytesOf(stamp.span)).size() > 1024)
            std::abort();
        if (signersOf(message.bytesOf(stamp.span)).size() > 8)
            std::abort();
    }
    check(parseOriginHeaders(message), message);
    return 0;
}
