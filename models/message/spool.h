// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/message/bytesource.h"

#include <QTemporaryFile>

#include <string_view>

namespace headwater::message {

/// Bytes that come one after the other and are to be read by position later: kept in memory, past a few MB in a temporary
/// file. One thread at a time.
class Spool
{
public:
    /// `name` is what the bytes are called in errors and by the source.
    explicit Spool(QString name);

    /// Error: CannotRead where the temporary file cannot take them.
    [[nodiscard]] Result<> append(std::string_view bytes);
    [[nodiscard]] qint64 size() const { return m_size; }
    /// What was appended; the spool is empty then.
    [[nodiscard]] Result<std::unique_ptr<ByteSource>> take();

private:
    [[nodiscard]] Result<> toFile();

    QString m_name;
    QByteArray m_head;                          ///< What is not in the file.
    std::unique_ptr<QTemporaryFile> m_file;
    qint64 m_size = 0;
};

} // namespace headwater::message
