// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/message/message.h"

#include <vector>

namespace headwater::message {

/// The mails inside a message: a message/rfc822 part of a forward, the returned original of a bounce, the original in an
/// ARF report, also as text/rfc822-headers; nested ones too, depth first, each with its part path in `enclosed`. `file` and
/// `index` are the wrapper's. Also an original that a bounce quotes as plain text, where it starts with a header block.
/// The path numbers parts as IMAP does (RFC 3501 section 6.4.5): "3" is the third child of the outermost multipart, "1.2" the
/// second child of its first; inside an enclosed mail the count goes on behind that mail's own path: "3.2" is part 2 of the
/// mail that is part 3. A mail quoted as text has the path of the text. Nested at most 32 deep, at most 1,000 mails and
/// 256 MB of them; what lies beyond is left out.
/// Each has its `contents`; those of the wrapper are used where it has them, else read.
[[nodiscard]] std::vector<Message> enclosedMessages(const Message &wrapper);

/// The same up to the first mail with Received lines, no more than kMaxReturnedDepth deep: what a bounce returned. A bounce may
/// return a bounce; without the end each of a nest of them would be read once for every one around it. Without `contents`.
[[nodiscard]] std::vector<Message> enclosedUpToPath(const Message &wrapper);
inline constexpr int kMaxReturnedDepth = 4;

struct Part;
/// A part that holds a mail by its type, by its header, or as a file with the name of one (some programs attach mails so).
[[nodiscard]] bool holdsMail(const Part &part);
/// One field at least is one that mails have.
[[nodiscard]] bool isHeaderOfMail(const Header &header);

/// False where the header alone tells that there is no mail inside, so that no walk through the parts is needed: most mail.
[[nodiscard]] bool mayHoldMail(const Message &wrapper);

/// What the MIME structure says that a message is, as far as its container tells.
struct Structure {
    bool isDeliveryReport = false;   ///< multipart/report; report-type=delivery-status, or a null-sender bounce by its form
    bool isFeedbackReport = false;   ///< multipart/report; report-type=feedback-report (RFC 5965)
    bool hasEnclosedMail = false;    ///< a message/rfc822 part that is no report's
    Issues issues;                   ///< MIME defects with their bytes
};
[[nodiscard]] Structure structureOf(const Message &message);

/// The MIME structure of a message, read once. Whoever needs it more than once (the analysis, the mails inside) lays it into
/// Message::contents. A message without parts that no form makes a bounce has an empty tree: GMime is not asked at all.
[[nodiscard]] std::shared_ptr<const Contents> contentsOf(const Message &message);

} // namespace headwater::message
