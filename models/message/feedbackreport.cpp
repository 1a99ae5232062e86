// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/feedbackreport.h"

#include "models/core/text.h"

#include <algorithm>

namespace headwater::message {

namespace {

constexpr qsizetype kMaxText = 4096; // of a name, of a value

void readFields(FeedbackReport &report, const Message &message, const Part &part)
{
    Part head = part;
    head.content.length = std::min(part.content.length, kMaxReportBytes);
    const QByteArray text = decodedContent(message, head);
    const bool isPlain = part.encoding == Part::Encoding::None;
    const Header header = parseHeader({text.constData(), static_cast<std::size_t>(text.size())});
    for (const Field &field : header.fields) {
        if (report.size() == kMaxReportFields)
            return;
        const Span span = isPlain ? Span{part.content.offset + field.span.offset, field.span.length} : part.content;
        report.append({toText(field.name).left(kMaxText), toText(unfolded(trimmed(field.value))).left(kMaxText), span});
    }
}

} // namespace

FeedbackReport feedbackReportOf(const Message &message, const MimeTree &tree)
{
    FeedbackReport report;
    if (tree.parts.empty() || tree.parts.front().reportType != "feedback-report")
        return report;
    for (const Part &part : tree.parts) {
        if (part.type == "message/feedback-report" && report.size() < kMaxReportFields)
            readFields(report, message, part);
    }
    return report;
}

FeedbackReport reportAbout(const Message &message, const MimeTree &tree)
{
    const FeedbackReport own = feedbackReportOf(message, tree);
    return own.isEmpty() ? message.report : own;
}

QStringList valuesOf(const FeedbackReport &report, QLatin1StringView name)
{
    QStringList values;
    for (const ReportField &field : report) {
        if (field.name.compare(name, Qt::CaseInsensitive) == 0 && !field.value.isEmpty() && !values.contains(field.value))
            values.append(field.value);
    }
    return values;
}

QString reportedSource(const FeedbackReport &report)
{
    const QStringList sources = valuesOf(report, QLatin1StringView("Source-IP"));
    return sources.size() == 1 ? sources.first() : QString();
}

} // namespace headwater::message
