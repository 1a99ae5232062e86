// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trace/trace.h"

#include <QHash>
#include <QList>

namespace headwater::trace {

/// What a signal means for the reader, as a plain fact; a view picks mark and colour. Ordered, the worst is the greatest.
enum class Severity { None, Good, Weak, Attention, Bad };

/// Supporting evidence is Good; against: proof and strong are Bad, medium is Attention, weak is Weak.
[[nodiscard]] Severity severityOf(const Signal &signal);

/// The signals of one trace by the line they speak of, so that a view of many hops asks in constant time. Points into the
/// trace, which must outlive it and stay as it is.
class SignalIndex
{
public:
    SignalIndex() = default;
    explicit SignalIndex(const Trace &trace);

    /// The signals of one Received line (0: those of the message), the worst first, otherwise in their order.
    [[nodiscard]] QList<const Signal *> of(int line) const { return m_byLine.value(line); }
    /// The worst of that line, Severity::None where it has none.
    [[nodiscard]] Severity worst(int line) const;
    /// The strongest signal against the HELO of a line: its bytes are the HELO, or its id says HELO; nullptr for none.
    [[nodiscard]] const Signal *heloDoubt(const Hop &hop) const;
    /// The strongest signal that says that another host wrote this line; nullptr for none.
    [[nodiscard]] const Signal *writerDoubt(const Hop &hop) const;
    /// True where proof or strong evidence speaks against the HELO: it was said, and it is not so.
    [[nodiscard]] bool heloRefuted(const Hop &hop) const;
    /// Index of the first (newest) claimed hop that does not hang on the one above: its support is none or contradicted, or
    /// a signal doubts its writer (received.md 1.2). It and everything older may be invented. -1: the claimed part holds.
    [[nodiscard]] qsizetype firstLoose() const;

private:
    const Trace *m_trace = nullptr;
    QHash<int, QList<const Signal *>> m_byLine;
};

} // namespace headwater::trace
