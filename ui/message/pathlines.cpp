// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/pathlines.h"

#include <algorithm>
#include <array>

namespace headwater::ui {

using trace::Severity;

namespace {

constexpr qreal kWidestAddress = 326;   // an IPv6 address of full length still fits

/// A part of a node as text, with the room that its mark takes before it.
struct Piece {
    PathLine::Part part;
    QString text;
    const TextWidth *measure;
    qreal mark = 0;
};

qreal markRoom(Severity severity)
{
    return severity == Severity::None ? 0 : kMarkRoom;
}

std::array<Piece, 4> piecesOf(const PathNode &node, const PathMeasure &measure)
{
    using enum PathLine::Part;
    return {{{Role, node.role, &measure.text, markRoom(node.roleSeverity)},
        {Title, node.title, node.titleIsAddress ? &measure.address : &measure.bold}, {Name, node.name, &measure.text},
        {State, node.state, &measure.text, markRoom(node.stateSeverity)}}};
}

qreal noteRoom(const PathNode &node, const PathMeasure &measure)
{
    if (node.nameSeverity == Severity::None)
        return 0;
    return kMarkSize + (node.nameNote.isEmpty() ? 0 : 4 + measure.text(node.nameNote));
}

qreal wrapped(const TextWidth &measure, const QString &text, const PathRoom &limit)
{
    const qreal whole = measure(text);
    return whole <= limit.wrap ? whole : std::clamp(wrappedWidth(measure, text), std::min(limit.wrap, limit.most), limit.most);
}

} // namespace

QList<PathLine> linesOf(const PathNode &node, const PathMeasure &measure, qreal room)
{
    QList<PathLine> lines;
    for (const Piece &piece : piecesOf(node, measure)) {
        if (piece.text.isEmpty())
            continue;
        const QStringList texts = wrappedName(*piece.measure, piece.text, room - piece.mark);
        for (qsizetype i = 0; i < texts.size(); ++i)
            lines.append({piece.part, texts.at(i), i == 0});
        const qreal note = piece.part == PathLine::Part::Name ? noteRoom(node, measure) : 0;
        if (note > 0 && measure.text(lines.last().text) + kNoteGap + note > room)
            lines.append({PathLine::Part::Note, node.nameNote});
    }
    return lines;
}

qreal roomFor(const PathNode &node, const PathMeasure &measure, const PathRoom &limit)
{
    qreal room = 0;
    for (const Piece &piece : piecesOf(node, measure)) {
        if (piece.part == PathLine::Part::Title && node.titleIsAddress)
            room = std::max(room, std::min(measure.address(piece.text), kWidestAddress));
        else
            room = std::max(
                room, piece.mark + wrapped(*piece.measure, piece.text, {limit.wrap - piece.mark, limit.most - piece.mark}));
    }
    const qreal note = noteRoom(node, measure);
    const qreal beside = measure.text(node.name) + kNoteGap + note;
    return note == 0 ? room : std::max(room, beside <= limit.wrap ? beside : note);
}

} // namespace headwater::ui
