// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/enclosed.h"

#include "models/core/text.h"
#include "models/message/feedbackreport.h"
#include "models/message/lines.h"
#include "models/message/mimetree.h"
#include "models/message/quoted.h"
#include "models/message/structure.h"

#include <algorithm>

namespace headwater::message {

namespace {

constexpr qsizetype kMaxBytes = 256 * 1024 * 1024; ///< Of all the mails inside one: nested ones count each time.
constexpr std::size_t kMaxMails = 1'000;

/// What a feedback report says of the mail inside it; its bytes are not that mail's.
FeedbackReport reportOf(const Message &wrapper, const MimeTree &tree)
{
    FeedbackReport report = feedbackReportOf(wrapper, tree);
    for (ReportField &field : report)
        field.span = {};
    return report;
}

class Collector
{
public:
    Collector() = default;
    /// Ends with the first mail that has Received lines.
    explicit Collector(int maxDepth)
        : m_maxDepth(maxDepth)
        , m_upToPath(true)
    { }

    void collect(const Message &wrapper, int depth);
    std::vector<Message> take() { return std::move(m_mails); }

private:
    bool add(const Message &wrapper, const Part &part, QByteArray bytes, int depth, const FeedbackReport &report = {});
    void collectQuoted(const Message &wrapper, const MimeTree &tree, int depth);
    bool addQuoted(const Message &wrapper, const Part &part, const QByteArray &text, int depth);
    bool isFull() const { return m_isDone || m_bytes > kMaxBytes || m_mails.size() >= kMaxMails; }

    std::vector<Message> m_mails;
    qsizetype m_bytes = 0;
    int m_maxDepth = kMaxMimeDepth;
    bool m_upToPath = false;
    bool m_isDone = false;
};

bool Collector::add(const Message &wrapper, const Part &part, QByteArray bytes, int depth, const FeedbackReport &report)
{
    m_bytes += bytes.size();
    Message mail = makeMessage(std::move(bytes), wrapper.file, wrapper.index);
    if (!isHeaderOfMail(mail.header))
        return false;
    mail.enclosed = wrapper.enclosed.isEmpty() ? part.path : wrapper.enclosed + QLatin1Char('.') + part.path;
    mail.report = report;
    m_isDone = m_upToPath && mail.header.first("Received");
    if (!m_upToPath)
        mail.contents = contentsOf(mail);
    m_mails.push_back(mail);
    if (!m_isDone)
        collect(mail, depth + 1);
    return true;
}

void Collector::collect(const Message &wrapper, int depth)
{
    if (depth >= m_maxDepth)
        return;
    const auto contents = wrapper.contents ? wrapper.contents : contentsOf(wrapper);
    const MimeTree &tree = contents->tree;
    const FeedbackReport report = reportOf(wrapper, tree);
    bool found = false;
    for (const Part &part : tree.parts) {
        if (isFull())
            return;
        if (holdsMail(part))
            found = add(wrapper, part, decodedContent(wrapper, part), depth, report) || found;
    }
    const Structure &structure = contents->structure;
    if (!found && (structure.isDeliveryReport || structure.isFeedbackReport))
        collectQuoted(wrapper, tree, depth);
}

/// An original quoted as plain text: in a text part, else anywhere in the body, as where the boundary is damaged.
void Collector::collectQuoted(const Message &wrapper, const MimeTree &tree, int depth)
{
    bool found = false;
    for (const Part &part : tree.parts) {
        if (isFull() || part.type != "text/plain")
            continue;
        found = addQuoted(wrapper, part, decodedContent(wrapper, part), depth) || found;
    }
    if (!found && !tree.parts.empty() && tree.parts.front().isMultipart()) {
        const Part body{.path = QStringLiteral("1"), .type = "text/plain"};
        addQuoted(wrapper, body, wrapper.bytes.mid(wrapper.header.bodyOffset), depth);
    }
}

bool Collector::addQuoted(const Message &wrapper, const Part &part, const QByteArray &text, int depth)
{
    const std::optional<std::size_t> begin = quotedOriginal({text.constData(), static_cast<std::size_t>(text.size())});
    return begin && add(wrapper, part, text.mid(static_cast<qsizetype>(*begin)), depth);
}

} // namespace

bool isHeaderOfMail(const Header &header)
{
    return std::ranges::any_of(header.fields, [](const Field &field) { return isKnownFieldName(field.name); });
}

bool holdsMail(const Part &part)
{
    return part.isMail() || part.isBareMail || (!part.isMultipart() && lowered(part.name).ends_with(".eml"));
}

bool mayHoldMail(const Message &wrapper)
{
    const Header &header = wrapper.header;
    // A second Content-Type may be the one that counts.
    const bool hasParts = std::ranges::any_of(header.fields, [](const Field &field) {
        return (field.is("Content-Type")
                   && (containsText(field.value, "multipart") || containsText(field.value, "message/")
                       || containsText(field.value, "rfc822") || containsText(field.value, "name")))
            || field.is("Content-Disposition");
    });
    return hasParts || header.first("X-Failed-Recipients") != nullptr || isBounceByForm(wrapper);
}

std::vector<Message> enclosedMessages(const Message &wrapper)
{
    Collector collector;
    collector.collect(wrapper, 0);
    return collector.take();
}

std::vector<Message> enclosedUpToPath(const Message &wrapper)
{
    Collector collector(kMaxReturnedDepth);
    collector.collect(wrapper, 0);
    return collector.take();
}

} // namespace headwater::message
