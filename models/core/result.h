// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <expected>

namespace headwater {

/// An operation that failed: what, to which file and byte, and what to do about it. Plain value, any thread.
struct Error {
    enum class Code { CannotOpen, CannotRead, NotMail, Changed, TooLarge, BadSetting, Cancelled };
    Code code = Code::CannotRead;
    QString text;        ///< One sentence for a person, without the file name.
    QString file;        ///< The file or argument; empty where there is none.
    qint64 offset = -1;  ///< Byte offset in `file`; -1 where none applies.
    QString advice;      ///< What to do, one sentence; may be empty.

    /// One line: file, offset where there is one, text and advice.
    [[nodiscard]] QString line() const;
    bool operator==(const Error &) const = default;
};

template<typename T = void>
using Result = std::expected<T, Error>;

} // namespace headwater
