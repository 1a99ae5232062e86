// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/message/bytesource.h"

#include <string_view>

namespace headwater::message {

/// What a file is that holds mail in another form.
enum class Container { None, Gzip, Zip, Outlook };

/// By the first bytes, never by a name: gzip (RFC 1952 section 2.3.1), zip (APPNOTE.TXT 4.3.7 and 4.3.16, which an empty
/// archive starts with), the compound file of Outlook's .msg ([MS-CFB] section 2.2).
[[nodiscard]] Container containerOf(std::string_view head);

inline constexpr qint64 kContainerHead = 8; ///< How many first bytes tell it.
inline constexpr int kMaxContainerDepth = 3; ///< A .gz in a .zip in a .gz.

/// How much may come out of a file: 250 times its size, at least 256 MB and at most 16 GB, over all that lies in it. Mail is
/// text and shrinks to a tenth; the messages of a test alike to a hundredth; a bomb to a thousandth.
class UnpackLimit
{
public:
    explicit UnpackLimit(qint64 packedSize);
    /// Counts bytes that came out of `name`; `offset` is where the packed bytes stand. Error: TooLarge.
    [[nodiscard]] Result<> add(qint64 bytes, const QString &name, qint64 offset);

private:
    qint64 m_max;
    qint64 m_left;
};

/// What was unpacked. Where the packed file is damaged or cut off, `error` says so and `source` holds what came before.
struct Unpacked {
    std::unique_ptr<ByteSource> source;
    std::optional<Error> error;
};

} // namespace headwater::message
