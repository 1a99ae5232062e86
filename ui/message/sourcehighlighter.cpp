// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/sourcehighlighter.h"

#include "ui/common/theme.h"

#include <algorithm>
#include <array>

namespace headwater::ui {

using message::ByteMap;
using message::Place;
using message::ShownUnit;

namespace {

constexpr std::array kShown{trace::Strength::Proof, trace::Strength::Strong, trace::Strength::Medium};

bool mayBeMark(QChar c)
{
    return c.unicode() == 0x27e8 || (c.unicode() >= 0x2400 && c.unicode() <= 0x2421);
}

QTextCharFormat wavy(const QColor &colour)
{
    QTextCharFormat format;
    format.setForeground(colour);
    format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    format.setUnderlineColor(colour);
    return format;
}

} // namespace

std::vector<Emphasis> emphasisOf(const QList<trace::Signal> &signalList)
{
    struct Edge {
        qsizetype byte;
        std::size_t level;
        int step;
    };
    std::vector<Edge> edges;
    for (const trace::Signal &signal : signalList) {
        const auto level = std::ranges::find(kShown, signal.strength);
        if (signal.supports || level == kShown.end() || signal.span.length <= 0)
            continue;
        const auto index = static_cast<std::size_t>(level - kShown.begin());
        edges.push_back({signal.span.offset, index, 1});
        edges.push_back({signal.span.end(), index, -1});
    }
    std::ranges::sort(edges, {}, &Edge::byte);

    std::vector<Emphasis> runs;
    std::array<int, kShown.size()> open{};
    for (std::size_t i = 0; i < edges.size(); ++i) {
        open.at(edges[i].level) += edges[i].step;
        if (i + 1 == edges.size() || edges[i + 1].byte == edges[i].byte)
            continue;
        const auto strongest = std::ranges::find_if(open, [](int count) { return count > 0; });
        if (strongest == open.end())
            continue;
        const Emphasis run{
            {edges[i].byte, edges[i + 1].byte - edges[i].byte}, kShown.at(static_cast<std::size_t>(strongest - open.begin()))};
        if (!runs.empty() && runs.back().bytes.end() == run.bytes.offset && runs.back().strength == run.strength)
            runs.back().bytes.length += run.bytes.length;
        else
            runs.push_back(run);
    }
    return runs;
}

SourceHighlighter::SourceHighlighter(const Highlighting &highlighting, QTextDocument *document)
    : SyntaxHighlighter(document)
    , m_highlighting(highlighting)
{
    setDefinition(highlighting.message());
}

void SourceHighlighter::setSource(const ByteMap *map, qsizetype headerEnd, std::vector<Emphasis> emphasis)
{
    m_map = map;
    m_headerEnd = std::min(headerEnd, kMaxColoured);
    m_emphasis = std::move(emphasis);
}

bool SourceHighlighter::setPalette(const QPalette &palette)
{
    const KSyntaxHighlighting::Theme wanted = m_highlighting.theme(palette);
    if (wanted.name() == theme().name())
        return false;
    setTheme(wanted);
    m_strong = wavy(colours(Role::Bad, palette).text);
    m_medium = wavy(colours(Role::Attention, palette).text);
    const RoleColours mark = colours(Role::Neutral, palette);
    m_mark.setForeground(mark.text);
    m_mark.setBackground(mark.ground);
    return true;
}

void SourceHighlighter::highlightBlock(const QString &text)
{
    if (!m_map || text.isEmpty())
        return;
    const int position = currentBlock().position();
    const Place place = m_map->atPosition(position).place;
    // A cut line goes on in the next block; a rule for the start of a line would be wrong there.
    if (place.byte < m_headerEnd && !place.continued)
        SyntaxHighlighter::highlightBlock(text);
    if (std::ranges::any_of(text, mayBeMark))
        drawMarks(text, place);
    if (!m_emphasis.empty())
        drawEmphasis(m_map->bytesOf(position, position + text.size()), position, static_cast<int>(text.size()));
}

void SourceHighlighter::drawMarks(const QString &text, Place place)
{
    const qsizetype first = place.position;
    while (place.position < first + text.size() && place.position < m_map->end().position) {
        const ShownUnit unit = m_map->next(place);
        if (unit.kind == ShownUnit::Kind::Mark)
            setFormat(static_cast<int>(unit.position - first), unit.length, m_mark);
    }
}

void SourceHighlighter::drawEmphasis(Span bytes, int position, int length)
{
    auto run = std::ranges::lower_bound(m_emphasis, bytes.offset + 1, {}, [](const Emphasis &e) { return e.bytes.end(); });
    for (; run != m_emphasis.end() && run->bytes.offset < bytes.end(); ++run) {
        const auto from = std::max(static_cast<int>(m_map->positionOf(run->bytes.offset)) - position, 0);
        const auto to = std::min(static_cast<int>(m_map->positionOf(run->bytes.end())) - position, length);
        for (int i = from; i < to; ++i) {
            QTextCharFormat merged = format(i);
            merged.merge(run->strength == trace::Strength::Medium ? m_medium : m_strong);
            setFormat(i, 1, merged);
        }
    }
}

} // namespace headwater::ui
