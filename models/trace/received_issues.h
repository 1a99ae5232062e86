// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/issue.h"

#include <QtTranslation>

namespace headwater::trace {

/// What can be odd about a Received field.
inline constexpr IssueKind kFieldTooLarge{"received-too-large",
    QT_TRANSLATE_NOOP("headwater::Issue", "This Received line is longer than 16 KiB; only its head was read.")};
inline constexpr IssueKind kTooManyTokens{"received-too-many-words",
    QT_TRANSLATE_NOOP(
        "headwater::Issue", "This Received line has more words or comments than any server writes; the rest was not read.")};
inline constexpr IssueKind kCommentTooDeep{"received-comment-too-deep",
    QT_TRANSLATE_NOOP("headwater::Issue", "Comments in this Received line are nested deeper than any server nests them.")};
inline constexpr IssueKind kCommentUnclosed{"received-comment-unclosed",
    QT_TRANSLATE_NOOP("headwater::Issue", "A comment in this Received line has no closing parenthesis.")};
inline constexpr IssueKind kAddressMasked{"address-masked",
    QT_TRANSLATE_NOOP("headwater::Issue", "Digits of this address were crossed out, so it can neither be compared nor looked up.")};
inline constexpr IssueKind kAddressImpossible{"address-impossible",
    QT_TRANSLATE_NOOP("headwater::Issue", "This is written like an IPv4 address, but has a number over 255.")};
inline constexpr IssueKind kReceivedNoDate{
    "received-no-date", QT_TRANSLATE_NOOP("headwater::Issue", "This Received line has no date that can be read.")};
inline constexpr IssueKind kReceivedUnparseable{"received-unparseable",
    QT_TRANSLATE_NOOP("headwater::Issue", "This Received line follows no known form; nothing was guessed from it.")};

} // namespace headwater::trace
