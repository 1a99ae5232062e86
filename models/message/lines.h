// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace headwater::message {

/// What ends the lines of some bytes: LF (with any CR before it), or CR alone as in old Macintosh files.
enum class LineEnds { Lf, Cr };

/// The line ends of a text by its first lines: `Cr` where these end with CR alone, with no LF before they do.
[[nodiscard]] LineEnds lineEndsOf(std::string_view bytes);

/// One line: [begin, end) is what it says, [end, next) its line end.
struct Line {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t next = 0;
};

/// Cuts bytes into lines. Under `Cr` an LF ends a line too, and CRLF counts once. Asked for rising positions it takes
/// linear time. The bytes must outlive it.
class Lines
{
public:
    explicit Lines(std::string_view bytes);
    Lines(std::string_view bytes, LineEnds ends);

    [[nodiscard]] LineEnds ends() const { return m_ends; }
    [[nodiscard]] bool atEnd(std::size_t position) const { return position >= m_bytes.size(); }
    /// The line that begins at `position`, which must not be the end.
    [[nodiscard]] Line at(std::size_t position);
    [[nodiscard]] std::string_view text(const Line &line) const { return m_bytes.substr(line.begin, line.end - line.begin); }

private:
    std::string_view m_bytes;
    LineEnds m_ends;
    std::size_t m_searchedFrom = 1; ///< Under `Cr`: no LF stands in [m_searchedFrom, m_nextLf); kept since it may be far.
    std::size_t m_nextLf = 0;
};

/// True for a line of blanks alone, or nothing.
[[nodiscard]] bool isBlankLine(std::string_view line);
/// The field name that a line starts with: printable ASCII and a colon, with blanks before the colon allowed
/// (RFC 5322 sections 2.2 and 4.5). Empty where the line is no field.
[[nodiscard]] std::string_view fieldNameOf(std::string_view line);
/// True for names that mail software gives to header fields: a line of body text hardly starts with one.
[[nodiscard]] bool isKnownFieldName(std::string_view name);

} // namespace headwater::message
