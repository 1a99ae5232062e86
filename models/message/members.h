// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/message/container.h"

#include <QStringList>

namespace headwater::message {

/// The files in a folder or an archive. One thread at a time.
class Members
{
public:
    virtual ~Members() = default;

    /// In the order in which they are read; names are relative, with "/" between folders.
    [[nodiscard]] virtual QStringList names() = 0;
    /// There is a file of that name; of a folder the disk is asked, since to list it may take long.
    [[nodiscard]] virtual bool contains(const QString &name) = 0;
    /// The bytes of one, called `shownName`. `limit` bounds what is unpacked.
    [[nodiscard]] virtual Result<Unpacked> open(const QString &name, const QString &shownName, UnpackLimit &limit) = 0;
    /// For the limit of all of them together; 0 for a folder, where each stands for itself.
    [[nodiscard]] virtual qint64 packedSize() const = 0;
};

} // namespace headwater::message
