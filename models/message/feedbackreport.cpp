// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/feedbackreport.h"

#include "models/core/text.h"
#include "models/message/decode.h"

#include <algorithm>

namespace headwater::message {

namespace {

constexpr std::size_t kMaxValue = 4096;

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
        report.append({toText(field.name), decodedText(trimmed(field.value).substr(0, kMaxValue)).simplified(), span});
    }
}

} // namespace

FeedbackReport feedbackReportOf(const Message &message, const MimeTree &tree)
{
    FeedbackReport report;
    if (tree.parts.empty() || tree.parts.front().reportType != "feedback-report")
        return report;
    for (const Part &part : tree.parts) {
        if (part.type == "message/feedback-report")
            readFields(report, message, part);
    }
    return report;
}

QStringList valuesOf(const FeedbackReport &report, QLatin1StringView name)
{
    QStringList values;
    for (const ReportField &field : report) {
        if (field.name.compare(name, Qt::CaseInsensitive) != 0)
            continue;
        QString value = field.value.mid(field.value.indexOf(u';') + 1).trimmed();
        if (value.startsWith(u'<') && value.endsWith(u'>'))
            value = value.mid(1, value.size() - 2);
        if (!value.isEmpty() && !values.contains(value))
            values.append(value);
    }
    return values;
}

QString reportedSource(const FeedbackReport &report)
{
    const QStringList sources = valuesOf(report, QLatin1StringView("Source-IP"));
    return sources.size() == 1 ? sources.first() : QString();
}

} // namespace headwater::message
