// SPDX-License-Identifier: GPL-3.0-or-later
// The MIME structure and the mails inside.
#include "models/message/enclosed.h"
#include "models/message/feedbackreport.h"
#include "models/message/mimetree.h"
#include "tests/fuzz/require.h"

#include <cstdint>

using namespace headwater;
using namespace headwater::message;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const Message message = makeMessage(QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));
    const MimeTree tree = mimeTreeOf(message);
    require(tree.parts.size() <= kMaxParts);
    for (const Part &part : tree.parts) {
        require(part.content.offset >= 0 && part.content.length >= 0 && part.content.end() <= message.bytes.size());
        (void)decodedContent(message, part);
    }
    const Structure structure = structureOf(message);
    for (const Issue &issue : structure.issues)
        require(issue.span.offset >= 0 && issue.span.length >= 0 && issue.span.end() <= message.bytes.size());
    const FeedbackReport report = feedbackReportOf(message, tree);
    for (const ReportField &field : report)
        require(field.span.offset >= 0 && field.span.length >= 0 && field.span.end() <= message.bytes.size());
    for (const Message &mail : enclosedMessages(message))
        require(!mail.enclosed.isEmpty() && !mail.header.fields.empty());
    return 0;
}
