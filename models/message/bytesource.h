// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QByteArray>

#include <memory>
#include <span>

class QFile;

namespace headwater::message {

/// Bytes that are read by position: a file, or memory. What is read may be anything; the file may change meanwhile, which
/// is an error and never a crash (no memory mapping). One thread at a time.
class ByteSource
{
public:
    virtual ~ByteSource() = default;

    /// A file. A pipe or a device without a size is copied first: to memory, past a few MB to a temporary file.
    /// "-" is standard input. `shownName` is what it is called, the path where that is empty. Errors: no such file, a folder, no permission.
    [[nodiscard]] static Result<std::unique_ptr<ByteSource>> open(const QString &path, const QString &shownName = {});
    /// A file by the bytes of its path, which need not be text in any encoding; "-" is a file like any other.
    [[nodiscard]] static Result<std::unique_ptr<ByteSource>> openNative(const QByteArray &path, const QString &shownName);
    /// A file that is open for reading and can seek.
    [[nodiscard]] static std::unique_ptr<ByteSource> fromFile(std::unique_ptr<QFile> file, const QString &name);
    [[nodiscard]] static std::unique_ptr<ByteSource> fromBytes(QByteArray bytes, const QString &name);

    /// Fills `out` with the bytes at `offset`; fewer only at the end, which is where it was when the source was opened.
    /// Error: Changed where the file has become shorter, CannotRead where the system fails; both with the offset.
    [[nodiscard]] virtual Result<qint64> read(qint64 offset, std::span<char> out) = 0;
    [[nodiscard]] virtual qint64 size() const = 0;
    [[nodiscard]] virtual QString name() const = 0;
};

} // namespace headwater::message
