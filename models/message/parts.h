// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/issue.h"
#include "models/core/result.h"
#include "models/message/links.h"
#include "models/message/message.h"

#include <vector>

namespace headwater::message {

inline constexpr IssueKind kInsideEncoded{"inside-encoded",
    QT_TRANSLATE_NOOP(
        "headwater::Issue", "The part lies in a mail that is encoded itself: the place is that of the encoded mail.")};
inline constexpr IssueKind kMoreLinks{"more-links", QT_TRANSLATE_NOOP("headwater::Issue", "There are more links than are listed.")};

/// All that is known of one part of a message, mails inside it included.
struct PartDetails {
    QString path;           ///< As `Part::path`; inside a mail that is part 3 "3.1" …, its outermost multipart "3.TEXT".
    QString type;
    QString charset;
    QString encoding;       ///< Lower case, as stated; empty where none is.
    QString name;           ///< Decoded (RFC 2047, RFC 2231), any characters: not a safe file name.
    Span span;              ///< The content, still encoded, in the bytes of the message.
    qint64 decodedLength = 0;
    QByteArray sha256;      ///< Of the decoded content, hexadecimal.
    int depth = 0;          ///< 0 for the outermost.
    QList<Link> links;      ///< Of text/plain and text/html.
    Issues issues;
    bool operator==(const PartDetails &) const = default;
};

/// The parts in the order of the message; at most kMaxParts, mails 32 deep and 256 MB of them. Linear in the size times the
/// depth. Any thread.
[[nodiscard]] std::vector<PartDetails> partsOf(const Message &message);

/// The decoded content of the part with that path. Error: CannotRead where there is none.
[[nodiscard]] Result<QByteArray> partContent(const Message &message, const QString &path);

/// A name to save a part under: the last component of `name`, without what a file system or a shell takes for something else,
/// control and invisible characters, and dots at its start; at most 150 bytes. `fallback` where nothing is left.
[[nodiscard]] QString safeFileName(const QString &name, const QString &fallback);

} // namespace headwater::message
