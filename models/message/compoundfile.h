// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QByteArray>

#include <string>
#include <string_view>
#include <vector>

namespace headwater::message {

/// A storage of a compound file with what lies in it, or one of its streams.
struct Storage {
    std::string name;               ///< ASCII; other characters as UTF-8.
    bool isStream = false;
    QByteArray bytes;               ///< Of a stream; what could be read of it.
    std::vector<Storage> children;

    /// The child of that name, without case ([MS-CFB] section 2.6.4), or nullptr.
    [[nodiscard]] const Storage *child(std::string_view childName) const;
};

/// Reads a compound file ([MS-CFB]: OLE2, as Office had it before 2007) whole. The only file that knows libgsf. Loops in the
/// sector chains end them. Caps: 10,000 entries (more are refused), 32 levels, streams of no more bytes in all than twice the
/// file's own. Errors: CannotRead where its header or tables are damaged, TooLarge past 512 MB or the entries.
[[nodiscard]] Result<Storage> readCompoundFile(const QByteArray &bytes, const QString &name);

} // namespace headwater::message
