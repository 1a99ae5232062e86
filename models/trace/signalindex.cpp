// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/signalindex.h"

#include <algorithm>

namespace headwater::trace {

namespace {

// The lists are sorted, the worst first, so the first match is the strongest.
template<typename Match>
const Signal *firstAgainst(const QList<const Signal *> &ofLine, const Match &match)
{
    const auto found = std::ranges::find_if(ofLine, [&](const Signal *signal) { return !signal->supports && match(*signal); });
    return found == ofLine.end() ? nullptr : *found;
}

} // namespace

Severity severityOf(const Signal &signal)
{
    if (signal.supports)
        return Severity::Good;
    switch (signal.strength) {
    case Strength::Proof:
    case Strength::Strong: return Severity::Bad;
    case Strength::Medium: return Severity::Attention;
    case Strength::Weak: break;
    }
    return Severity::Weak;
}

SignalIndex::SignalIndex(const Trace &trace)
    : m_trace(&trace)
{
    for (const Signal &signal : trace.signalList)
        m_byLine[signal.line].append(&signal);
    for (QList<const Signal *> &ofLine : m_byLine) {
        std::ranges::stable_sort(ofLine, [](const Signal *a, const Signal *b) {
            const Severity first = severityOf(*a);
            const Severity second = severityOf(*b);
            return first != second ? first > second : a->strength < b->strength;
        });
    }
}

Severity SignalIndex::worst(int line) const
{
    const auto found = m_byLine.constFind(line);
    return found == m_byLine.cend() ? Severity::None : severityOf(*found->first());
}

const Signal *SignalIndex::heloDoubt(const Hop &hop) const
{
    if (hop.helo.empty() || !m_trace)
        return nullptr;
    const Span helo = m_trace->message.spanOf(hop.helo);
    const Span by = hop.by.empty() ? Span{} : m_trace->message.spanOf(hop.by);
    return firstAgainst(of(hop.line), [&](const Signal &signal) {
        const bool ofBy = by.length > 0 && signal.span == by; // the same rule judges the writer's name
        return (std::string_view(signal.id).starts_with("HELO_") && !ofBy) || (helo.length > 0 && signal.span == helo);
    });
}

const Signal *SignalIndex::writerDoubt(const Hop &hop) const
{
    return firstAgainst(of(hop.line), [](const Signal &signal) { return signal.doubtsWriter; });
}

bool SignalIndex::heloRefuted(const Hop &hop) const
{
    const Signal *doubt = heloDoubt(hop);
    return doubt && severityOf(*doubt) == Severity::Bad;
}

qsizetype SignalIndex::firstLoose() const
{
    if (!m_trace || m_trace->edge < 0)
        return -1;
    for (qsizetype i = m_trace->edge + 1; i < m_trace->hops.size(); ++i) {
        const Hop &hop = m_trace->hops.at(i);
        if (hop.zone == Zone::Claimed && (hop.support == Support::None || hop.support == Support::Contradicted || writerDoubt(hop)))
            return i;
    }
    return -1;
}

} // namespace headwater::trace
