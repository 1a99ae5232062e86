// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/whypanel.h"

#include "models/core/text.h"
#include "models/trace/trace_issues.h"
#include "ui/common/severity.h"
#include "ui/common/wraplabel.h"
#include "ui/message/signalcard.h"
#include "ui/message/whywords.h"

#include <QContextMenuEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace headwater::ui {

namespace {

constexpr int kMaxCards = 60;   // a hostile header can have thousands of signals, and nobody reads those
constexpr const char *kHopProperty = "hop";

} // namespace

WhyPanel::WhyPanel(QWidget *parent)
    : QScrollArea(parent)
{
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Why"));
    setMinimumWidth(180);
    rebuild();
}

QSize WhyPanel::sizeHint() const
{
    return {305, 400};
}

void WhyPanel::setTrace(const TracePtr &trace)
{
    m_trace = trace;
    m_evidence = trace ? trace::SignalIndex(*trace) : trace::SignalIndex();
    m_hop = -1;
    rebuild();
}

void WhyPanel::setCurrentHop(int index)
{
    const int hop = m_trace && index >= 0 && index < m_trace->hops.size() ? index : -1;
    if (hop == m_hop)
        return;
    m_hop = hop;
    rebuild();
}

void WhyPanel::rebuild()
{
    // The old page may be the one whose card was clicked just now: it goes when the event is over.
    if (QWidget *old = takeWidget())
        old->deleteLater();
    auto *page = new QWidget;
    page->setAutoFillBackground(true);
    m_layout = new QVBoxLayout(page);
    m_layout->setContentsMargins(12, 8, 12, 12);
    m_layout->setSpacing(6);
    m_cards = 0;
    if (!m_trace) {
        addLabel(tr("No message is open."), true);
    } else {
        const int first = m_hop >= 0 ? m_hop : m_trace->edge;
        if (first >= 0)
            addHop(first);
        else
            addLabel(m_trace->hops.isEmpty() ? tr("There is no Received line to explain.")
                                             : tr("Every hop is inside; choose one to see how it was read."),
                true);
        for (int i = 0; i < m_trace->hops.size() && m_cards < kMaxCards; ++i) {
            const trace::Hop &hop = m_trace->hops.at(i);
            if (i == first || m_evidence.worst(hop.line) == trace::Severity::None)
                continue;
            addHeading(hopHeading(hop), i);
            addSignals(hop.line);
        }
        if (m_evidence.worst(0) != trace::Severity::None) {
            addHeading(tr("The message"), -1);
            addSignals(0);
        }
    }
    m_layout->addStretch(1);
    setWidget(page);
    // A new page comes last in the window: its cards follow the panel, as the eye does.
    QWidget *before = this;
    for (const auto all = page->findChildren<QWidget *>(Qt::FindDirectChildrenOnly); QWidget * child : all) {
        if ((child->focusPolicy() & Qt::TabFocus) != 0) {
            setTabOrder(before, child);
            before = child;
        }
    }
}

void WhyPanel::addHop(int index)
{
    const trace::Hop &hop = m_trace->hops.at(index);
    addHeading(tr("%1 \u00b7 why").arg(hopHeading(hop)), -1);
    m_layout->itemAt(m_layout->count() - 1)->widget()->setProperty(kHopProperty, index);
    addLabel(hopReason(*m_trace, m_evidence, index), true);
    addSignals(hop.line);
    if (m_evidence.of(hop.line).isEmpty() && !(m_trace->edgeByReport && index == m_trace->edge))
        addLabel(tr("No signal speaks for or against this line."), true);
    addIssues(hop);
    addLabel(hopReading(hop), true);
}

void WhyPanel::addLabel(const QString &text, bool muted)
{
    if (text.isEmpty())
        return;
    auto *label = new WrapLabel(text);
    if (muted) {
        QPalette faint = label->palette();
        faint.setColor(QPalette::WindowText, mutedText(palette()));
        label->setPalette(faint);
    }
    m_layout->addWidget(label);
}

void WhyPanel::addHeading(const QString &text, int hop)
{
    if (m_layout->count() > 0)
        m_layout->addSpacing(4);
    QFont bold = font();
    bold.setBold(true);
    if (hop < 0) {
        addLabel(text, false);
        m_layout->itemAt(m_layout->count() - 1)->widget()->setFont(bold);
        return;
    }
    auto *button = new QPushButton(QString(text).replace(QLatin1Char('&'), QLatin1String("&&")));
    button->setFlat(true);
    button->setFont(bold);
    button->setCursor(Qt::PointingHandCursor);
    button->setStyleSheet(QStringLiteral(
        "QPushButton { text-align: left; border: none; padding: 2px 0; } QPushButton:focus { text-decoration: underline; }"));
    button->setToolTip(tr("Explain this hop"));
    button->setProperty(kHopProperty, hop);
    connect(button, &QPushButton::clicked, this, [this, hop] { Q_EMIT hopSelected(hop); });
    m_layout->addWidget(button);
}

void WhyPanel::addSignals(int line)
{
    const auto ofLine = m_evidence.of(line);
    for (qsizetype i = 0; i < ofLine.size(); ++i) {
        if (m_cards >= kMaxCards) {
            addLabel(tr("%Ln more finding(s) are not shown here.", nullptr, static_cast<int>(ofLine.size() - i)), true);
            return;
        }
        const trace::Signal &signal = *ofLine.at(i);
        addCard(severityOf(signal), signal.title, signal.text, strengthText(signal), signal.span);
    }
}

void WhyPanel::addIssues(const trace::Hop &hop)
{
    const Issues &issues = m_trace->issues;
    for (const Issue &issue : issues) {
        if (m_cards >= kMaxCards || issue.span.offset >= hop.span.end())
            return;     // sorted by offset
        if (!hop.span.contains(issue.span.offset))
            continue;
        const bool isWitness = issue.kind == &trace::kEdgeByReport;
        addCard(isWitness ? trace::Severity::Good : trace::Severity::Weak, isWitness ? tr("Named by the report") : tr("Odd here"),
            issueText(issue), {}, issue.span);
    }
}

void WhyPanel::addCard(trace::Severity severity, const QString &title, const QString &text, const QString &strength, Span span)
{
    ++m_cards;
    constexpr qsizetype kMaxChars = 600;
    auto *card = new SignalCard(severity, title.left(kMaxChars), text.left(kMaxChars), strength, span);
    connect(card, &SignalCard::activated, this, &WhyPanel::spanActivated);
    m_layout->addWidget(card);
}

void WhyPanel::contextMenuEvent(QContextMenuEvent *event)
{
    // Over an address or a name: its tools; over a heading those of that hop's address; elsewhere those of the chosen hop.
    const QWidget *below = widget()->childAt(widget()->mapFromGlobal(event->globalPos()));
    if (const auto *label = qobject_cast<const WrapLabel *>(below); label && event->reason() != QContextMenuEvent::Keyboard) {
        if (const QString token = label->tokenAt(label->mapFromGlobal(event->globalPos())); !token.isEmpty()) {
            Q_EMIT tokenMenuRequested(token, event->globalPos());
            return;
        }
    }
    const QVariant over = below ? below->property(kHopProperty) : QVariant();
    const int hop = over.isValid() ? over.toInt() : m_hop >= 0 ? m_hop : m_trace ? m_trace->edge : -1;
    if (hop < 0)
        return;
    if (const QString token = visible(trace::addressText(m_trace->hops.at(hop))); !token.isEmpty())
        Q_EMIT tokenMenuRequested(token, event->globalPos());
}

void WhyPanel::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        rebuild();
}

} // namespace headwater::ui
