// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/enclosed.h"

#include "models/core/text.h"
#include "models/message/lines.h"
#include "models/message/mimetree.h"
#include "models/message/quoted.h"
#include "models/message/structure.h"

#include <algorithm>

namespace headwater::message {

namespace {

constexpr qsizetype kMaxBytes = 256 * 1024 * 1024; ///< Of all the mails inside one: nested ones count each time.
constexpr std::size_t kMaxMails = 1'000;

bool isHeaderOfMail(const Header &header)
{
    return std::ranges::any_of(header.fields, [](const Field &field) { return isKnownFieldName(field.name); });
}

class Collector
{
public:
    void collect(const Message &wrapper, int depth);
    std::vector<Message> take() { return std::move(m_mails); }

private:
    bool add(const Message &wrapper, const Part &part, QByteArray bytes, int depth);
    bool isFull() const { return m_bytes > kMaxBytes || m_mails.size() >= kMaxMails; }

    std::vector<Message> m_mails;
    qsizetype m_bytes = 0;
};

bool Collector::add(const Message &wrapper, const Part &part, QByteArray bytes, int depth)
{
    m_bytes += bytes.size();
    Message mail = makeMessage(std::move(bytes), wrapper.file, wrapper.index);
    if (!isHeaderOfMail(mail.header))
        return false;
    mail.enclosed = wrapper.enclosed.isEmpty() ? part.path : wrapper.enclosed + QLatin1Char('.') + part.path;
    m_mails.push_back(mail);
    collect(mail, depth + 1);
    return true;
}

void Collector::collect(const Message &wrapper, int depth)
{
    if (depth >= kMaxMimeDepth)
        return;
    const MimeTree tree = mimeTreeOf(wrapper);
    bool found = false;
    for (const Part &part : tree.parts) {
        if (isFull())
            return;
        // Some programs attach a mail as a file of no type that ends with .eml.
        const bool isFile = !part.isMail() && lowered(part.name).ends_with(".eml") && !part.isMultipart();
        if (part.isMail() || isFile)
            found = add(wrapper, part, decodedContent(wrapper, part), depth) || found;
    }
    if (found)
        return;
    const Structure structure = structureOf(wrapper, tree);
    if (!structure.isDeliveryReport && !structure.isFeedbackReport)
        return;
    for (const Part &part : tree.parts) {
        if (isFull() || part.type != "text/plain")
            continue;
        const QByteArray text = decodedContent(wrapper, part);
        if (const std::optional<std::size_t> begin = quotedOriginal({text.constData(), static_cast<std::size_t>(text.size())}))
            add(wrapper, part, text.mid(static_cast<qsizetype>(*begin)), depth);
    }
}

} // namespace

std::vector<Message> enclosedMessages(const Message &wrapper)
{
    Collector collector;
    collector.collect(wrapper, 0);
    return collector.take();
}

} // namespace headwater::message
