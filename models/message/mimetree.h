// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/message/message.h"

#include <string>
#include <vector>

namespace headwater::message {

/// One part of a message, in the order of the message; the mails inside it are parts, not looked into.
struct Part {
    enum class Encoding { None, Base64, QuotedPrintable };

    /// Numbered as IMAP does (RFC 3501 section 6.4.5): the children of the outermost multipart are "1", "2" …, those of a
    /// multipart that is part 1 are "1.1" …; the outermost multipart has "", the only part of any other message "1".
    QString path;
    std::string type;        ///< Lower case: "message/rfc822". "text/plain" where none is stated or it cannot be read.
    std::string reportType;  ///< Of a multipart/report (RFC 6522), lower case.
    std::string charset;
    std::string name;        ///< The file name that the part states; bytes as they stand.
    Encoding encoding = Encoding::None;
    std::string encodingName; ///< The transfer encoding as stated, lower case; empty where none is.
    Span content;            ///< What lies after the part's header, still encoded; of a multipart all that its parts lie in.
    bool isBareMail = false; ///< A mail in the place of a part, as some bounces have it: `content` starts with its header.

    [[nodiscard]] bool isMultipart() const { return type.starts_with("multipart/"); }
    /// A mail, or the header of one, by its type: message/rfc822, message/global, text/rfc822-headers and their like.
    [[nodiscard]] bool isMail() const;
};

struct MimeTree {
    std::vector<Part> parts;
    Issues issues;           ///< Defects, with their bytes in the message.
};

inline constexpr int kMaxMimeDepth = 32;
inline constexpr std::size_t kMaxParts = 10'000;

/// The MIME structure by GMime. Past 32 levels or 10,000 parts it stops, and past the limits of partguard.h it reads no more of
/// a header, with an issue. Linear in the message's size times
/// the depth that GMime bounds itself. Any thread.
[[nodiscard]] MimeTree mimeTreeOf(const Message &message);

/// The content of a part with its transfer encoding taken off: its own bytes. What breaks off within a group of characters is kept.
[[nodiscard]] QByteArray decodedContent(const Message &message, const Part &part);

/// The file name of a part as text: encoded words decoded, which some programs put where RFC 2231 wants its own form.
[[nodiscard]] QString decodedName(const Part &part);

} // namespace headwater::message
