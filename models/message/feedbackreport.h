// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/message/message.h"
#include "models/message/mimetree.h"

#include <QList>

namespace headwater::message {

inline constexpr qsizetype kMaxReportFields = 200;
inline constexpr qsizetype kMaxReportBytes = 1024 * 1024;

/// What the parts message/feedback-report of a feedback report say (RFC 5965 section 3), field by field, in their order; empty
/// where the message is no such report (RFC 5965 section 2: multipart/report; report-type=feedback-report). At most
/// kMaxReportFields of them, out of the first kMaxReportBytes of each part. Linear in their size. Any thread.
[[nodiscard]] FeedbackReport feedbackReportOf(const Message &message, const MimeTree &tree);

/// What is reported: feedbackReportOf(), or of a mail that is no report what the one around it says.
[[nodiscard]] FeedbackReport reportAbout(const Message &message, const MimeTree &tree);

/// All values of the field as they stand, each once.
[[nodiscard]] QStringList valuesOf(const FeedbackReport &report, QLatin1StringView name);

/// Its Source-IP as written (RFC 5965 section 3.2: at most one). Two that differ tell nothing: empty.
[[nodiscard]] QString reportedSource(const FeedbackReport &report);

} // namespace headwater::message
