// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/issue.h"

#include <QtTranslation>

namespace headwater::message {

/// What can be odd about a header block.
inline constexpr IssueKind kBareCr{
    "bare-cr", QT_TRANSLATE_NOOP("headwater::Issue", "A carriage return stands here without a line feed.")};
inline constexpr IssueKind kCrLineEnds{
    "cr-line-ends", QT_TRANSLATE_NOOP("headwater::Issue", "The lines end with a carriage return alone.")};
inline constexpr IssueKind kNul{"nul", QT_TRANSLATE_NOOP("headwater::Issue", "NUL bytes stand in the header.")};
inline constexpr IssueKind k8Bit{
    "8bit", QT_TRANSLATE_NOOP("headwater::Issue", "The header holds bytes outside ASCII that are not encoded.")};
inline constexpr IssueKind kByteOrderMark{
    "byte-order-mark", QT_TRANSLATE_NOOP("headwater::Issue", "The message starts with a byte order mark, which an editor adds.")};
inline constexpr IssueKind kLeadingBlankLine{
    "leading-blank-line", QT_TRANSLATE_NOOP("headwater::Issue", "Blank lines stand before the header.")};
inline constexpr IssueKind kBlankBeforeColon{
    "blank-before-colon", QT_TRANSLATE_NOOP("headwater::Issue", "Blanks stand between the field name and its colon.")};
inline constexpr IssueKind kBlankSeparator{
    "blank-separator", QT_TRANSLATE_NOOP("headwater::Issue", "The line that ends the header is not empty: it holds blanks.")};
inline constexpr IssueKind kNotAField{
    "not-a-field", QT_TRANSLATE_NOOP("headwater::Issue", "This line in the header is no header field.")};
inline constexpr IssueKind kMboxQuote{
    "mbox-quote", QT_TRANSLATE_NOOP("headwater::Issue", "A line that starts with From was quoted with > by a mailbox.")};
inline constexpr IssueKind kMboxFrom{
    "mbox-from", QT_TRANSLATE_NOOP("headwater::Issue", "The From line of a mailbox stands inside the header.")};
inline constexpr IssueKind kFromLineInside{"from-line-inside",
    QT_TRANSLATE_NOOP("headwater::Issue",
        "A From line stands here as at the start of a message; the Content-Length says that it belongs to this one.")};
inline constexpr IssueKind kLengthNotBelieved{"length-not-believed",
    QT_TRANSLATE_NOOP("headwater::Issue",
        "The Content-Length is more than the message has up to the next From line or the end: it was not believed.")};
inline constexpr IssueKind kNoBlankLine{"no-blank-line", QT_TRANSLATE_NOOP("headwater::Issue", "No blank line ends the header.")};
inline constexpr IssueKind kNoHeader{"no-header", QT_TRANSLATE_NOOP("headwater::Issue", "The message has no header fields.")};
inline constexpr IssueKind kLongLine{
    "long-line", QT_TRANSLATE_NOOP("headwater::Issue", "A header line is longer than the 998 bytes that RFC 5322 allows.")};
inline constexpr IssueKind kLargeHeader{
    "large-header", QT_TRANSLATE_NOOP("headwater::Issue", "The header is larger than one megabyte.")};
/// What can be odd about a message's MIME structure.
inline constexpr IssueKind kBadContentType{
    "bad-content-type", QT_TRANSLATE_NOOP("headwater::Issue", "A Content-Type field cannot be read.")};
inline constexpr IssueKind kBadParameter{
    "bad-parameter", QT_TRANSLATE_NOOP("headwater::Issue", "A MIME parameter is invalid, or stands twice.")};
inline constexpr IssueKind kNoParts{"no-parts", QT_TRANSLATE_NOOP("headwater::Issue", "A multipart holds no parts.")};
inline constexpr IssueKind kNoBoundary{"no-boundary", QT_TRANSLATE_NOOP("headwater::Issue", "A multipart states no boundary.")};
inline constexpr IssueKind kNoEndBoundary{"no-end-boundary",
    QT_TRANSLATE_NOOP("headwater::Issue", "A multipart ends without its closing boundary: the message may be cut off.")};
inline constexpr IssueKind kEmptyPart{
    "empty-part", QT_TRANSLATE_NOOP("headwater::Issue", "A part has neither header nor content.")};
inline constexpr IssueKind kTooDeep{
    "too-deep", QT_TRANSLATE_NOOP("headwater::Issue", "Parts are nested too deeply; the innermost are not read.")};
inline constexpr IssueKind kTooManyParts{"too-many-parts",
    QT_TRANSLATE_NOOP(
        "headwater::Issue", "There are too many parts, or too much stands in their headers; from here on not all is read.")};
inline constexpr IssueKind kUnknownCharset{
    "unknown-charset", QT_TRANSLATE_NOOP("headwater::Issue", "The part is in a character set that is not known.")};
inline constexpr IssueKind kBadBase64{
    "bad-base64", QT_TRANSLATE_NOOP("headwater::Issue", "Here the base64 text holds a character that base64 does not have.")};

inline constexpr IssueKind kMoreIssues{"more-issues",
    QT_TRANSLATE_NOOP("headwater::Issue", "There are more oddities of the same kind from here on; they are not listed.")};

/// Adds an issue; from the 101st of a kind on only one that says that there are more. Linear in the issues listed so far of
/// that kind at most, which the cap bounds. Plain value.
class IssueList
{
public:
    void add(const IssueKind &kind, Span span);
    [[nodiscard]] Issues take() { return std::move(m_issues); }

private:
    static constexpr int kMaxPerKind = 100;
    Issues m_issues;
    QList<std::pair<const IssueKind *, int>> m_counts;
};

} // namespace headwater::message
