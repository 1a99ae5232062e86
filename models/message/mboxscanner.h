// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/message/lines.h"
#include "models/message/mailbox.h"
#include "models/message/window.h"

namespace headwater::message {

/// Finds the messages of an mbox, one at a time. A Content-Length is the container's word only in an mboxcl; in any other mbox
/// the sender can have written it, to hide the messages that it covers. So it is believed where a message or the end of the
/// file stands exactly behind it, and only while that was so of every message before it that the scanner saw (of the first
/// there is nothing to compare); else every From_ line counts (fromline.h). Mailbox::read() tells of From_ lines that a
/// believed length covers, and of a length that was not believed. Reads each byte once, in linear time.
class MboxScanner
{
public:
    /// `start` is where the first From_ line begins, that of the message with the number `firstIndex`.
    MboxScanner(ByteSource &source, qint64 start, LineEnds ends, int firstIndex = 0);

    [[nodiscard]] Result<std::optional<Entry>> next();

private:
    struct HeaderEnd {
        qint64 body = 0;
        std::optional<qint64> contentLength;
        bool isFromLine = false; ///< No blank line: the next message starts at `body`.
    };
    [[nodiscard]] Result<qint64> lineBehind(qint64 position);
    [[nodiscard]] bool startsMessageHere(std::string_view before, std::string_view text) const;
    [[nodiscard]] Result<bool> isFromLine(qint64 position);
    [[nodiscard]] Result<HeaderEnd> scanHeader(qint64 position);
    [[nodiscard]] Result<std::optional<qint64>> behindLength(const HeaderEnd &header);
    [[nodiscard]] Result<qint64> scanBody(qint64 position);
    [[nodiscard]] Result<qint64> withoutSeparator(qint64 end, qint64 body);

    ByteSource &m_source;
    Window m_window;
    char m_lineEnd;
    qint64 m_position;  ///< The next From_ line, or the end.
    int m_index;
    bool m_areLengthsExact; ///< Of all messages so far; false from the start where it starts behind the first.
};

} // namespace headwater::message
