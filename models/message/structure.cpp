// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/structure.h"

#include "models/core/text.h"
#include "models/message/decode.h"

#include <algorithm>
#include <array>

namespace headwater::message {

namespace {

constexpr std::array<std::string_view, 5> kDaemons{"mailer-daemon", "mail.delivery.system", "mdaemon", "maildaemon", "mail-daemon"};
constexpr std::array<std::string_view, 4> kDaemonTitles{
    "mail delivery system", "mail delivery subsystem", "mail deliver system", "internet mail delivery"};
constexpr std::array<std::string_view, 15> kSubjects{"undeliver", "returned mail", "returned to sender", "returning message",
    "failure notice", "delivery status notification", "delivery notification", "delivery fail", "delivery failure",
    "mail system error", "non delivery", "non-delivery", "could not send message", "mail failure",
    "\u914d\u4fe1\u3067\u304d\u307e\u305b\u3093" /* "cannot be delivered" in Japanese */};

bool holdsOne(std::string_view text, auto parts)
{
    return std::ranges::any_of(parts, [text](std::string_view part) { return containsText(text, part); });
}

/// No Return-Path but a null one, or the daemon's own: nobody answers to it (RFC 5321 section 4.5.5).
bool hasNullSender(const Header &header)
{
    const std::string_view path = header.value("Return-Path");
    return path == "<>" || containsText(path, "mailer-daemon");
}

} // namespace

bool isBounceByForm(const Message &message)
{
    const Header &header = message.header;
    const Address from = firstAddress(header.value("From"));
    const std::string_view field = header.value("From");
    const std::string_view local = from.addrSpec.substr(0, from.addrSpec.rfind('@'));
    const bool isDaemon = holdsOne(from.addrSpec.empty() ? field : local, kDaemons) || holdsOne(field, kDaemonTitles);
    const bool isPostmaster = sameText(local, "postmaster");
    if (!isDaemon && !isPostmaster)
        return false;
    const QByteArray subject = decodedText(header.value("Subject")).toUtf8();
    const bool saysSo = holdsOne({subject.constData(), static_cast<std::size_t>(subject.size())}, kSubjects);
    const bool isMarked = header.first("X-Failed-Recipients") != nullptr || containsText(header.value("Auto-Submitted"), "failure");
    return saysSo || isMarked || (isDaemon && hasNullSender(header));
}

Structure structureOf(const Message &message, const MimeTree &tree)
{
    Structure structure;
    bool holdsMail = false;
    bool isReport = false;
    for (const Part &part : tree.parts) {
        isReport = isReport || part.type == "multipart/report";
        structure.isDeliveryReport = structure.isDeliveryReport || part.type == "message/delivery-status"
            || part.type == "message/global-delivery-status"
            || (part.type == "multipart/report" && part.reportType == "delivery-status");
        structure.isFeedbackReport = structure.isFeedbackReport || part.type == "message/feedback-report"
            || (part.type == "multipart/report" && part.reportType == "feedback-report");
        holdsMail = holdsMail || part.type == "message/rfc822" || part.type == "message/global" || part.isBareMail;
    }
    structure.isDeliveryReport = !structure.isFeedbackReport && (structure.isDeliveryReport || isBounceByForm(message));
    structure.hasEnclosedMail = holdsMail && !isReport && !structure.isDeliveryReport && !structure.isFeedbackReport;
    structure.issues = tree.issues;
    return structure;
}

Structure structureOf(const Message &message)
{
    return structureOf(message, mimeTreeOf(message));
}

std::shared_ptr<const Contents> contentsOf(const Message &message)
{
    auto contents = std::make_shared<Contents>();
    if (mayHoldMail(message))
        contents->tree = mimeTreeOf(message);
    contents->structure = structureOf(message, contents->tree);
    return contents;
}

} // namespace headwater::message
