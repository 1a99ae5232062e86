// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/span.h"
#include "models/trace/signalindex.h"
#include "ui/common/traceptr.h"

#include <QScrollArea>

class QVBoxLayout;

namespace headwater::ui {

/// Explains the chosen hop: why its address is a fact or a claim, every signal with its evidence and strength, how the line was
/// read and what is odd in it; below that the other hops that have signals, and the signals about the message.
class WhyPanel : public QScrollArea
{
    Q_OBJECT

public:
    explicit WhyPanel(QWidget *parent = nullptr);

    void setTrace(const TracePtr &trace);
    /// Explains this hop (index into Trace::hops) first; -1: the edge, where there is one.
    void setCurrentHop(int index);

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// The heading of another hop was chosen.
    void hopSelected(int index);
    void tokenMenuRequested(const QString &token, const QPoint &globalPos);
    /// A card was chosen: the bytes of its evidence in the message.
    void spanActivated(const headwater::Span &span);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    void addLabel(const QString &text, bool muted);
    void addHeading(const QString &text, int hop);
    void addSignals(int line);
    void addIssues(const trace::Hop &hop);
    void addCard(trace::Severity severity, const QString &title, const QString &text, const QString &strength, Span span);
    void addHop(int index);

    TracePtr m_trace;
    trace::SignalIndex m_evidence;
    int m_hop = -1;
    int m_cards = 0;
    QVBoxLayout *m_layout = nullptr;
};

} // namespace headwater::ui
