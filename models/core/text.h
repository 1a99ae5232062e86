// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>
#include <string_view>

namespace headwater {

/// Small helpers on bytes that are (mostly) ASCII; none of them looks at the locale. Any thread.

[[nodiscard]] constexpr bool isAsciiDigit(unsigned char c)
{
    return c >= '0' && c <= '9';
}
[[nodiscard]] constexpr bool isAsciiAlpha(unsigned char c)
{
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}
[[nodiscard]] constexpr bool isAsciiAlnum(unsigned char c)
{
    return isAsciiDigit(c) || isAsciiAlpha(c);
}
[[nodiscard]] constexpr bool isAsciiHex(unsigned char c)
{
    return isAsciiDigit(c) || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f');
}
/// As some ids have it, which lower-case digits tell from others.
[[nodiscard]] constexpr bool isUpperHex(unsigned char c)
{
    return isAsciiDigit(c) || (c >= 'A' && c <= 'F');
}
[[nodiscard]] constexpr bool isBlank(unsigned char c)
{
    return c == ' ' || c == '\t';
}
[[nodiscard]] constexpr bool isBlankOrEol(unsigned char c)
{
    return isBlank(c) || c == '\r' || c == '\n';
}
[[nodiscard]] constexpr char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}

[[nodiscard]] std::string lowered(std::string_view text);
[[nodiscard]] bool sameText(std::string_view a, std::string_view b);
[[nodiscard]] bool startsWithText(std::string_view text, std::string_view prefix);
[[nodiscard]] bool containsText(std::string_view text, std::string_view part);
/// True where all of `text` fits `pattern`, in which "*" stands for any run of characters; without case. Linear but for
/// backtracking to the last "*".
[[nodiscard]] bool matchesPattern(std::string_view text, std::string_view pattern);
/// Without blanks, CR and LF at both ends.
[[nodiscard]] std::string_view trimmed(std::string_view text);
/// Folds taken out: every run of blanks and line ends that holds a line end becomes one space (RFC 5322 section 2.2.3).
[[nodiscard]] std::string unfolded(std::string_view text);
/// `unfolded` as text: UTF-8 where it is valid, else Latin-1, byte by byte.
[[nodiscard]] QString toText(std::string_view bytes);
/// Text that is safe to show: control, bidi and other invisible characters become visible marks (U+2400 block, or
/// "⟨U+202E⟩"), those beyond the BMP too; nothing else changes. Variation selectors stay: they shape the character before. Use for every piece of a message that reaches a label, a tooltip or a terminal.
[[nodiscard]] QString visible(const QString &text);
/// toText(), made safe to show by visible().
[[nodiscard]] QString visibleText(std::string_view bytes);
/// Puts a sentence behind others, with a blank between; Japanese ones, which end in an ideographic full stop, stand without.
void appendSentence(QString &text, const QString &more);
/// Host names and addresses that no client turns into a link: "example[.]org", "hxxp://", "user[@]example[.]org",
/// "2001[:]db8[:][:]1", anywhere in the text. Schemes other than http and https: "ftp[:]//".
[[nodiscard]] QString defanged(const QString &text);

} // namespace headwater
