// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/bytemap.h"

#include "models/message/utf8.h"

#include <QChar>

#include <algorithm>

namespace headwater::message {

namespace {

constexpr qsizetype kCheckpointBytes = 1024;

void append(ShownUnit &unit, char16_t c)
{
    unit.text.at(static_cast<std::size_t>(unit.length++)) = c;
}

void appendHex(ShownUnit &unit, char32_t value, int digits)
{
    for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4)
        append(unit, u"0123456789ABCDEF"[(value >> shift) & 0xf]);
}

/// Characters that would not be seen, would move others, or mean something to a text document.
bool needsMark(char32_t c)
{
    if (c < 0x300)
        return (c >= 0x7f && c < 0xa0) || c == 0xad;
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph: return true;
    default: return QChar::isNonCharacter(c) || c == 0xfffc;
    }
}

bool isPlain(char c)
{
    return (c >= ' ' && c < 0x7f) || c == '\t';
}

void showControl(ShownUnit &unit, unsigned char c)
{
    unit.kind = ShownUnit::Kind::Mark;
    append(unit, c == 0x7f ? u'\u2421' : static_cast<char16_t>(0x2400 + c));
}

void showHighBytes(ShownUnit &unit, std::string_view rest)
{
    const Utf8Character found = utf8At(rest);
    if (found.length == 0) {
        unit.kind = ShownUnit::Kind::Mark;
        append(unit, u'\u27e8');
        appendHex(unit, static_cast<unsigned char>(rest.front()), 2);
        append(unit, u'\u27e9');
        return;
    }
    unit.bytes.length = found.length;
    if (needsMark(found.code)) {
        unit.kind = ShownUnit::Kind::Mark;
        append(unit, u'\u27e8');
        append(unit, u'U');
        append(unit, u'+');
        appendHex(unit, found.code, found.code > 0xfffff ? 6 : found.code > 0xffff ? 5 : 4);
        append(unit, u'\u27e9');
    } else if (QChar::requiresSurrogates(found.code)) {
        append(unit, QChar::highSurrogate(found.code));
        append(unit, QChar::lowSurrogate(found.code));
    } else {
        append(unit, static_cast<char16_t>(found.code));
    }
}

} // namespace

ByteMap::ByteMap(std::string_view bytes)
    : m_bytes(bytes)
    , m_ends(lineEndsOf(bytes))
    , m_checkpoints{Place{}}
{ }

ShownUnit ByteMap::next(Place &place) const
{
    ShownUnit unit{.bytes = {place.byte, 1}, .position = place.position};
    const std::string_view rest = m_bytes.substr(static_cast<std::size_t>(place.byte));
    const char c = rest.front();
    const bool crLf = c == '\r' && rest.size() > 1 && rest[1] == '\n';
    if (c == '\n' || crLf || (c == '\r' && m_ends == LineEnds::Cr)) {
        unit.kind = ShownUnit::Kind::LineEnd;
        unit.bytes.length = crLf ? 2 : 1;
        append(unit, u'\n');
    } else if (place.column >= kMaxColumns) {
        unit.kind = ShownUnit::Kind::Break;
        unit.bytes.length = 0;
        append(unit, u'\n');
    } else if (isPlain(c)) {
        append(unit, static_cast<char16_t>(c));
    } else if (static_cast<unsigned char>(c) < 0x80) {
        showControl(unit, static_cast<unsigned char>(c));
    } else {
        showHighBytes(unit, rest);
    }

    place.byte += unit.bytes.length;
    place.position += unit.length;
    place.column += unit.length;
    if (unit.kind == ShownUnit::Kind::LineEnd || unit.kind == ShownUnit::Kind::Break) {
        place.column = 0;
        place.continued = unit.kind == ShownUnit::Kind::Break;
        place.line += place.continued ? 0 : 1;
    }
    return unit;
}

QString ByteMap::decode(qsizetype limit, qsizetype maxLines)
{
    const auto size = static_cast<qsizetype>(m_bytes.size());
    const qsizetype stop = std::min(size, m_end.byte + std::max<qsizetype>(limit, 1));
    QString text;
    text.reserve(stop - m_end.byte);
    while (m_end.byte < stop && maxLines > 0) {
        if (m_end.byte - m_checkpoints.back().byte >= kCheckpointBytes)
            m_checkpoints.push_back(m_end);
        // Runs of plain characters, up to the next checkpoint or cut, go over as they are.
        const qsizetype most = std::min(
            {stop, m_checkpoints.back().byte + kCheckpointBytes, m_end.byte + kMaxColumns - m_end.column});
        qsizetype run = m_end.byte;
        while (run < most && isPlain(m_bytes[static_cast<std::size_t>(run)]))
            ++run;
        if (const qsizetype length = run - m_end.byte; length > 0) {
            text += QLatin1StringView(m_bytes.data() + m_end.byte, length);
            m_end.byte += length;
            m_end.position += length;
            m_end.column += static_cast<int>(length);
        } else {
            const ShownUnit unit = next(m_end);
            text += unit.view();
            maxLines -= unit.kind == ShownUnit::Kind::LineEnd ? 1 : 0;
        }
    }
    return text;
}

ByteMap::Found ByteMap::walk(Place from, qsizetype byte, qsizetype position) const
{
    while (from.position < m_end.position) {
        Place after = from;
        const ShownUnit unit = next(after);
        if (after.byte > byte || after.position > position)
            return {from, unit};
        from = after;
    }
    return {m_end, {.bytes = {m_end.byte, 0}, .position = m_end.position}};
}

ByteMap::Found ByteMap::atByte(qsizetype byte) const
{
    byte = std::max<qsizetype>(byte, 0);
    const auto after = std::ranges::upper_bound(m_checkpoints, byte, {}, &Place::byte);
    return walk(*std::prev(after), byte, m_end.position);
}

ByteMap::Found ByteMap::atPosition(qsizetype position) const
{
    position = std::max<qsizetype>(position, 0);
    const auto after = std::ranges::upper_bound(m_checkpoints, position, {}, &Place::position);
    return walk(*std::prev(after), m_end.byte, position);
}

Span ByteMap::bytesOf(qsizetype from, qsizetype to) const
{
    if (to <= from)
        return {byteOf(from), 0};
    const qsizetype first = byteOf(from);
    return {first, atPosition(to - 1).unit.bytes.end() - first};
}

} // namespace headwater::message
