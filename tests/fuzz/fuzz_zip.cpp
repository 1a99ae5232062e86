// SPDX-License-Identifier: GPL-3.0-or-later
// The directory of a zip archive from any bytes: names are distinct and not empty, places lie where something can be read.
#include "models/message/zipdirectory.h"
#include "tests/fuzz/require.h"

#include <QSet>

#include <cstdint>

using namespace headwater;
using namespace headwater::message;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto archive = ByteSource::fromBytes(
        QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)), QStringLiteral("fuzz"));
    const auto entries = readZipDirectory(*archive);
    if (!entries) {
        require(entries.error().offset >= 0 && entries.error().offset <= archive->size());
        return 0;
    }
    QSet<QString> names;
    for (const ZipEntry &entry : *entries) {
        require(!entry.name.isEmpty() && !names.contains(entry.name));
        require(entry.header >= 0 && entry.size >= 0 && entry.packedSize >= 0);
        names.insert(entry.name);
    }
    return 0;
}
