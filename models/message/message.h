// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/message/header.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <memory>

namespace headwater::message {

struct Contents;

/// One field of a feedback report (RFC 5965 section 3) as it stands, without folds, cut at 4,096 characters; any characters.
struct ReportField {
    QString name;
    QString value;
    Span span; ///< In the bytes of the report; the whole part where it is encoded.
    bool operator==(const ReportField &) const = default;
};
using FeedbackReport = QList<ReportField>;

/// One message: its bytes and the header that points into them. Copies share the bytes; they are never changed.
struct Message {
    QByteArray bytes;   ///< From the first byte of the header (the From_ line excluded) to the end.
    Header header;      ///< Views into `bytes`.

    QString file;       ///< The argument or a name for it ("-", "pasted text"); with the member's name after it for a folder.
    int index = 0;      ///< Which message of the file, 0 first.
    QString enclosed;   ///< The part path ("1.2") where this is the mail inside another, else empty.
    QByteArray fromLine;///< The From_ line of an mbox as it stands, else empty.
    Issues issues;      ///< Of the container and the MIME walk; the header's own are in `header.issues`.
    FeedbackReport report; ///< Of the original in a feedback report: what the report says of it, without spans; else empty.
    std::shared_ptr<const Contents> contents; ///< Its MIME structure where it was read already, by contentsOf(); else null.

    [[nodiscard]] std::string_view view() const { return {bytes.constData(), static_cast<std::size_t>(bytes.size())}; }
    [[nodiscard]] std::string_view bytesOf(const Span &span) const
    {
        return view().substr(static_cast<std::size_t>(span.offset), static_cast<std::size_t>(span.length));
    }
    [[nodiscard]] Span spanOf(std::string_view part) const { return headwater::spanOf(view(), part); }
};

/// Takes the bytes and parses the header. `bytes` must own its data (no fromRawData).
[[nodiscard]] Message makeMessage(QByteArray bytes, QString file = {}, int index = 0);

} // namespace headwater::message
