// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/message/bytesource.h"

#include <QString>

#include <vector>

namespace headwater::message {

/// A file as the directory of a zip archive has it. All of it is the word of who made the archive.
struct ZipEntry {
    QString name;           ///< As it is called here: no other is; never empty; any characters, no path to write to.
    qint64 header = 0;      ///< Where its local header begins.
    qint64 packedSize = 0;
    qint64 size = 0;
    quint32 crc = 0;
    quint16 method = 0;     ///< APPNOTE.TXT 4.4.5: 0 stored, 8 deflate.
    bool isEncrypted = false;
    bool operator==(const ZipEntry &) const = default;
};

/// The directory at the end of a zip archive (APPNOTE.TXT 4.3.12 to 4.3.16, Zip64 too), by name; folders are left out. Names
/// are UTF-8 where they say so or are, else code page 437 (appendix D); of two that are equal the second is "name (2)".
/// Errors: CannotRead where it is damaged or cut off, TooLarge past 100,000 entries. Linear.
[[nodiscard]] Result<std::vector<ZipEntry>> readZipDirectory(ByteSource &archive);

} // namespace headwater::message
