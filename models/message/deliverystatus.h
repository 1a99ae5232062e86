// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/message/message.h"

#include <QList>

namespace headwater::message {

/// What a delivery status notification says of one recipient (RFC 3464 section 2.3). Texts are decoded, without folds, and those
/// of recipients, servers and diagnostics without the type before their semicolon ("rfc822;", "smtp;"); any characters; empty
/// where the field is not there.
struct RecipientStatus {
    QString recipient;      ///< Final-Recipient.
    QString original;       ///< Original-Recipient.
    QString action;         ///< Lower case: "failed", "delayed", "delivered", "relayed", "expanded".
    QString status;         ///< As written: "5.1.1".
    QString remote;         ///< Remote-MTA.
    QString diagnostic;     ///< Diagnostic-Code.
    Span span;              ///< The fields in the bytes of the message; the whole part where it is encoded.
    bool operator==(const RecipientStatus &) const = default;
};

struct DeliveryStatus {
    QString reporter;       ///< Reporting-MTA.
    QList<RecipientStatus> recipients;
    bool more = false;      ///< There are more than are listed.
    bool operator==(const DeliveryStatus &) const = default;
};

inline constexpr qsizetype kMaxRecipients = 1000;
inline constexpr qsizetype kMaxStatusBytes = 1024 * 1024;

/// Reads the parts message/delivery-status and message/global-delivery-status (RFC 6533); those of a mail inside are its own. At
/// most kMaxRecipients of them, and the first kMaxStatusBytes of each part. Linear in their size. Any thread.
[[nodiscard]] DeliveryStatus deliveryStatusOf(const Message &message);

/// What the report comes to (RFC 3464 section 2.3.3): Delivered where it says of every recipient that the mail was delivered,
/// relayed or expanded, Delayed where some only wait, Failed for all else, also where nothing is said, or there are more than were
/// read.
enum class Delivery { Failed, Delayed, Delivered };
[[nodiscard]] Delivery deliveryOf(const DeliveryStatus &status);

} // namespace headwater::message
