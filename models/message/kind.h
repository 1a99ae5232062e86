// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/message/lines.h"

#include <string_view>

namespace headwater::message {

/// What a file of mail is by its first bytes.
struct FileKind {
    bool isMbox = false;
    qint64 start = 0;              ///< Where the first From_ line begins; 0 for a single message.
    LineEnds ends = LineEnds::Lf;
};

/// Judges the head of a file (as much of it as kKindProbe). A header with a well-known field makes a message, a From_ line an
/// mbox, also where the head of its first message is cut off. Error: NotMail, with advice that fits what it is instead.
[[nodiscard]] Result<FileKind> kindOf(std::string_view head, const QString &name);

inline constexpr qint64 kKindProbe = 256 * 1024;

} // namespace headwater::message
