// SPDX-License-Identifier: GPL-3.0-or-later
// RTF of any bytes, compressed or not: the reading ends, and what comes out is in proportion.
#include "models/message/compressedrtf.h"
#include "models/message/rtf.h"

#include <cstdint>
#include <cstdlib>

using namespace headwater::message;

namespace {

void require(bool condition)
{
    if (!condition)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const QByteArray rtf = decompressedRtf(bytes).value_or(bytes);
    require(rtf.size() <= bytes.size() * 9 + 200);
    require(readRtf(rtf).text.size() <= rtf.size() * 6); // a character as &quot;
    return 0;
}
