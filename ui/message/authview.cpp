// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/authview.h"

#include "models/core/text.h"
#include "ui/common/wraplabel.h"

#include <QVBoxLayout>

#include <algorithm>

namespace headwater::ui {

namespace {

/// The one sentence that the table answers: what is believed, and does it fit the path?
QString summaryOf(const trace::Trace &trace)
{
    if (trace.stamped.isEmpty())
        return AuthView::tr("No Authentication-Results, Received-SPF or the like stands in this message.");
    const auto believed = std::ranges::count_if(trace.stamped, &trace::Stamp::believed);
    const auto differs = [&](const trace::Stamp &stamp) {
        return stamp.believed && !stamp.ip.isNull() && trace.edgeHop() && !stamp.agrees;
    };
    if (const auto other = std::ranges::find_if(trace.stamped, differs); other != trace.stamped.end())
        return AuthView::tr("A stamp of a server that is yours states another address than the edge: %1, not %2. The Received "
                            "lines decide; look at both.")
            .arg(QString::fromLatin1(other->ip.toString()), visible(trace::addressText(*trace.edgeHop())));
    if (believed == 0) {
        const auto below = std::ranges::count_if(
            trace.stamped, [&](const trace::Stamp &stamp) { return trace::isBelowEdge(trace, stamp); });
        if (below == trace.stamped.size())
            return AuthView::tr("Results are stamped on this message, but below the edge, where whoever sent it may have written "
                                "them: none of them is believed.");
        if (below > 0)
            return AuthView::tr("Results are stamped on this message, but below the edge or by no server that is known to be "
                                "yours: none of them is believed.");
        return AuthView::tr(
            "Results are stamped on this message, but by no server that is known to be yours: none of them is believed.");
    }
    return AuthView::tr("These results were stamped when the message arrived. Nothing was checked again.");
}

} // namespace

AuthView::AuthView(QWidget *parent)
    : QScrollArea(parent)
{
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setAccessibleName(tr("Authentication"));
    auto *page = new QWidget;
    page->setBackgroundRole(QPalette::Base);
    page->setAutoFillBackground(true);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 10, 0, 10);
    layout->setSpacing(6);
    layout->addWidget(heading(tr("Stamped by servers on the way")));
    layout->addWidget(m_summary = new WrapLabel);
    layout->addWidget(m_stampTable = table(&m_stamps, tr("Stamped results")));
    layout->addSpacing(12);
    layout->addWidget(heading(tr("Other fields that claim an origin")));
    layout->addWidget(m_claimNote = new WrapLabel);
    layout->addWidget(m_claimTable = table(&m_claims, tr("Claims of origin")));
    layout->addStretch(1);
    for (QLabel *label : {m_summary, m_claimNote})
        label->setContentsMargins(12, 0, 12, 0);
    setWidget(page);
    setTrace({});
}

QLabel *AuthView::heading(const QString &text)
{
    auto *label = new QLabel(text);
    label->setContentsMargins(12, 0, 12, 0);
    QFont bold = label->font();
    bold.setBold(true);
    label->setFont(bold);
    return label;
}

FactTable *AuthView::table(QAbstractItemModel *model, const QString &name)
{
    auto *table = new FactTable;
    table->setModel(model);
    table->setAccessibleName(name);
    connect(table, &FactTable::spanActivated, this, &AuthView::spanActivated);
    connect(table, &FactTable::tokenMenuRequested, this, &AuthView::tokenMenuRequested);
    return table;
}

void AuthView::setTrace(const TracePtr &trace)
{
    m_stamps.setTrace(trace);
    m_claims.setTrace(trace);
    m_summary->setText(trace ? summaryOf(*trace) : QString());
    const bool anyClaim = trace && !trace->claims.isEmpty();
    m_claimNote->setText(anyClaim ? tr("Such a field is no hop: it is weighed by who can have written it.")
            : trace               ? tr("None: no X-Originating-IP or field of that kind.")
                                  : QString());
    for (FactTable *table : {m_stampTable, m_claimTable})
        table->setVisible(table->model()->rowCount() > 0);
}

void AuthView::setCurrentHop(int) { }

} // namespace headwater::ui
