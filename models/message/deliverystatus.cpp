// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/deliverystatus.h"

#include "models/core/text.h"
#include "models/message/decode.h"
#include "models/message/structure.h"

#include <QStringList>

#include <algorithm>

namespace headwater::message {

namespace {

constexpr std::size_t kMaxValue = 4096;

bool isDeliveryStatus(const Part &part)
{
    return part.type == "message/delivery-status" || part.type == "message/global-delivery-status";
}

/// "rfc822; a@example.org" without its type (RFC 3464 section 2.1.2); some write none.
std::string_view withoutType(std::string_view value)
{
    const auto semicolon = value.find(';');
    const bool typed = semicolon != std::string_view::npos
        && std::ranges::all_of(trimmed(value.substr(0, semicolon)), [](unsigned char c) { return isAsciiAlnum(c) || c == '-'; });
    return typed ? trimmed(value.substr(semicolon + 1)) : value;
}

QString textOf(std::string_view value)
{
    return decodedText(value.substr(0, kMaxValue)).simplified();
}

QString typedOf(const Header &fields, std::string_view name)
{
    return textOf(withoutType(fields.value(name)));
}

RecipientStatus recipientOf(const Header &fields)
{
    return {.recipient = typedOf(fields, "Final-Recipient"),
        .original = typedOf(fields, "Original-Recipient"),
        .action = textOf(fields.value("Action")).toLower(),
        .status = textOf(fields.value("Status")),
        .remote = typedOf(fields, "Remote-MTA"),
        .diagnostic = typedOf(fields, "Diagnostic-Code")};
}

/// The lines from `at` up to a blank one or the end, with their line ends.
std::string_view groupAt(std::string_view text, std::size_t at)
{
    std::size_t end = at;
    while (end < text.size()) {
        const std::size_t next = std::min(text.find('\n', end), text.size() - 1) + 1;
        if (trimmed(text.substr(end, next - end)).empty())
            break;
        end = next;
    }
    return text.substr(at, end - at);
}

/// Groups of fields with blank lines between them: one about the message, then one about each recipient.
void readGroups(DeliveryStatus &status, std::string_view text, const Part &part)
{
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view lines = groupAt(text, at);
        if (lines.empty()) { // a blank line
            at = std::min(text.find('\n', at), text.size() - 1) + 1;
            continue;
        }
        const Header group = parseHeader(lines);
        if (status.reporter.isEmpty())
            status.reporter = typedOf(group, "Reporting-MTA");
        if (group.first("Final-Recipient") || group.first("Original-Recipient") || group.first("Action")) {
            if (status.recipients.size() == kMaxRecipients) {
                status.more = true;
                return;
            }
            RecipientStatus recipient = recipientOf(group);
            recipient.span = part.encoding == Part::Encoding::None
                ? Span{part.content.offset + static_cast<qsizetype>(at), static_cast<qsizetype>(lines.size())}
                : part.content;
            status.recipients.append(std::move(recipient));
        }
        at += lines.size();
    }
}

} // namespace

DeliveryStatus deliveryStatusOf(const Message &message)
{
    DeliveryStatus status;
    const std::shared_ptr<const Contents> contents = message.contents ? message.contents : contentsOf(message);
    for (const Part &part : contents->tree.parts) {
        if (!isDeliveryStatus(part))
            continue;
        Part head = part;
        head.content.length = std::min(part.content.length, kMaxStatusBytes);
        const QByteArray text = decodedContent(message, head);
        readGroups(status, {text.constData(), static_cast<std::size_t>(text.size())}, part);
    }
    return status;
}

Delivery deliveryOf(const DeliveryStatus &status)
{
    static const QStringList kSuccess{QStringLiteral("delivered"), QStringLiteral("relayed"), QStringLiteral("expanded")};
    const auto outcomeFor = [](const RecipientStatus &recipient) {
        return kSuccess.contains(recipient.action)             ? Delivery::Delivered
            : recipient.action == QLatin1StringView("delayed") ? Delivery::Delayed
                                                               : Delivery::Failed;
    };
    const auto worst = std::ranges::min_element(status.recipients, {}, outcomeFor);
    const bool isKnown = worst != status.recipients.end() && !status.more;
    return isKnown ? outcomeFor(*worst) : Delivery::Failed;
}

} // namespace headwater::message
