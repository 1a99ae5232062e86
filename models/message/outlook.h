// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/issue.h"
#include "models/core/result.h"

#include <QByteArray>
#include <QtTranslation>

namespace headwater::message {

/// What is always said of a message from a .msg file, and what can be odd about one.
inline constexpr IssueKind kRebuilt{"rebuilt",
    QT_TRANSLATE_NOOP("headwater::Issue",
        "The file is an Outlook message: its header stands here as Outlook kept it, the rest was put together again from what the "
        "file holds. "
        "Offsets count in these bytes.")};
inline constexpr IssueKind kNoTransportHeaders{"no-transport-headers",
    QT_TRANSLATE_NOOP("headwater::Issue",
        "The Outlook message has no transport headers: nothing of the path is in this file. The fields were made from what Outlook "
        "shows.")};
inline constexpr IssueKind kFromRtf{"from-rtf",
    QT_TRANSLATE_NOOP("headwater::Issue",
        "The Outlook message has this text wrapped in RTF alone: it was taken out of it, without what RTF adds.")};
inline constexpr IssueKind kRtfOnly{"rtf-only",
    QT_TRANSLATE_NOOP("headwater::Issue", "The Outlook message has its text as RTF alone, which cannot be read: it is not shown.")};
inline constexpr IssueKind kMissingAttachment{"missing-attachment",
    QT_TRANSLATE_NOOP("headwater::Issue", "The content of an attachment is not in the file, or in a form that is not read.")};

/// An Outlook message as a MIME message.
struct RebuiltMail {
    QByteArray bytes;
    Issues issues;
};

/// Reads a .msg file ([MS-OXMSG]) and writes what it holds as MIME: the transport headers byte by byte, but their Content-…
/// fields under the name "X-Original-Content-…", since they describe a body that the file does not have; then text and HTML
/// (rtf.h where they are wrapped in RTF), attachments, and attached messages as message/rfc822. Errors: NotMail for another kind of Office file, CannotRead, TooLarge.
[[nodiscard]] Result<RebuiltMail> rebuiltFromOutlook(const QByteArray &file, const QString &name);

} // namespace headwater::message
