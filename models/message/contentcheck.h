// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/message/issues.h"
#include "models/message/mimetree.h"

namespace headwater::message {

/// What can be odd about the content of one part, beside what mimeTreeOf() lists.
inline constexpr IssueKind kUnknownEncoding{
    "unknown-encoding", QT_TRANSLATE_NOOP("headwater::Issue", "The part states a transfer encoding that is not known.")};
inline constexpr IssueKind kCutBase64{
    "cut-base64", QT_TRANSLATE_NOOP("headwater::Issue", "The base64 text breaks off within a group of four characters.")};
inline constexpr IssueKind kTextBehindBase64{
    "text-behind-base64", QT_TRANSLATE_NOOP("headwater::Issue", "Something stands behind the end of the base64 text.")};
inline constexpr IssueKind kBadQuotedPrintable{"bad-quoted-printable",
    QT_TRANSLATE_NOOP("headwater::Issue", "Here a = is not followed by two hexadecimal digits, as quoted-printable wants.")};
inline constexpr IssueKind k8BitIn7Bit{
    "8bit-in-7bit", QT_TRANSLATE_NOOP("headwater::Issue", "The part is said to be 7bit, but holds bytes outside ASCII.")};
inline constexpr IssueKind kUndecodable{
    "undecodable", QT_TRANSLATE_NOOP("headwater::Issue", "The part holds bytes that its character set does not have.")};
inline constexpr IssueKind kNoCharset{
    "no-charset", QT_TRANSLATE_NOOP("headwater::Issue", "The part holds bytes outside ASCII and states no character set.")};

/// The faults of a part's transfer encoding and character set, with their bytes in the message. `decoded` is
/// decodedContent(message, part). Where the part is encoded, a fault of the character set spans its whole content. Linear.
[[nodiscard]] Issues contentIssues(const Message &message, const Part &part, const QByteArray &decoded);

/// The text of a part: by its character set, where that is unknown UTF-8 or else Latin-1.
[[nodiscard]] QString textOf(const Part &part, const QByteArray &decoded);

} // namespace headwater::message
