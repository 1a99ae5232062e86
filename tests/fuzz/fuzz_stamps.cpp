// SPDX-License-Identifier: GPL-3.0-or-later
// Stamped results and headers that claim an origin, from the header of a message.
#include "models/trace/stamped.h"

#include <cstdint>
#include <cstdlib>

using namespace headwater;
using namespace headwater::trace;

namespace {

template<typename T>
void check(const std::vector<T> &found, const message::Message &message)
{
    int last = -1;
    for (const T &item : found) {
        if (item.field <= last || item.field >= static_cast<int>(message.header.fields.size()))
            std::abort(); // in order, each field once
        last = item.field;
        const message::Field &field = message.header.fields[static_cast<std::size_t>(item.field)];
        if (item.span != field.span || item.header != field.name)
            std::abort();
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const message::Message message = message::makeMessage(
        QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));
    check(parseStamps(message), message);
    check(parseOriginHeaders(message), message);
    return 0;
}
