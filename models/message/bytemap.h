// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/span.h"
#include "models/message/lines.h"

#include <QString>

#include <array>
#include <limits>
#include <string_view>
#include <vector>

namespace headwater::message {

/// Where a unit of the shown text stands: its first byte and its first position (UTF-16 code units, line ends count one).
struct Place {
    qsizetype byte = 0;
    qsizetype position = 0;
    qsizetype line = 1;     ///< Line of the message, 1 first.
    int column = 0;         ///< Positions since the line, or its continuation, began.
    bool continued = false; ///< On a continuation: the line was too long to be shown as one.
};

/// What the view shows as one: a character, a line end, a mark for bytes that would not be seen, or the break that cuts
/// an overlong line (no byte at all).
struct ShownUnit {
    enum class Kind { Text, LineEnd, Mark, Break };

    Kind kind = Kind::Text;
    Span bytes;
    qsizetype position = 0;
    std::array<char16_t, 12> text{};
    int length = 0;         ///< Positions, and code units of `text`.

    [[nodiscard]] QStringView view() const { return {text.data(), length}; }
};

/// The text that shows the bytes of a message, and the way between both. Text is UTF-8 where the bytes are; CR, NUL and
/// the other controls become marks of the U+2400 block, bidi and other invisible characters "⟨U+202E⟩", bytes that are not
/// UTF-8 "⟨E9⟩". A line end (LF, CRLF, or CR where the whole message ends its lines so) is one "\n"; a line of more than
/// kMaxColumns positions is cut by another. No byte is lost: every byte belongs to exactly one unit.
///
/// Decoding goes on piece by piece; what is decoded is found in O(log n) both ways. The bytes must outlive the map.
class ByteMap
{
public:
    static constexpr int kMaxColumns = 4096;

    explicit ByteMap(std::string_view bytes = {});

    /// The text of the next piece: `limit` bytes or a few more, fewer where these hold more than `maxLines` line ends. Empty at
    /// the end.
    [[nodiscard]] QString decode(qsizetype limit, qsizetype maxLines = std::numeric_limits<qsizetype>::max());
    [[nodiscard]] bool atEnd() const { return m_end.byte >= static_cast<qsizetype>(m_bytes.size()); }
    /// How far it is decoded: the first byte and position that are not.
    [[nodiscard]] const Place &end() const { return m_end; }

    /// The unit of a byte or a position, and the place where it stands; beyond the decoded part: end(), an empty unit.
    struct Found {
        Place place;
        ShownUnit unit;
    };
    [[nodiscard]] Found atByte(qsizetype byte) const;
    [[nodiscard]] Found atPosition(qsizetype position) const;

    /// First position of the unit that shows the byte.
    [[nodiscard]] qsizetype positionOf(qsizetype byte) const { return atByte(byte).place.position; }
    /// First byte of the unit at the position.
    [[nodiscard]] qsizetype byteOf(qsizetype position) const { return atPosition(position).place.byte; }
    /// The bytes of a selection [from, to): units that are selected in part count whole.
    [[nodiscard]] Span bytesOf(qsizetype from, qsizetype to) const;
    /// Reads the unit at `place` and moves it on to the next; `place` must come from this map.
    [[nodiscard]] ShownUnit next(Place &place) const;

private:
    [[nodiscard]] Found walk(Place from, qsizetype byte, qsizetype position) const;

    std::string_view m_bytes;
    LineEnds m_ends = LineEnds::Lf;
    Place m_end;
    std::vector<Place> m_checkpoints; ///< Ascending, about one a kilobyte; the first is the beginning.
};

} // namespace headwater::message
