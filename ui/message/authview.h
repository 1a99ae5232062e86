// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trace/claimmodel.h"
#include "models/trace/stampmodel.h"
#include "ui/common/facttable.h"
#include "ui/common/traceptr.h"

#include <QLabel>
#include <QScrollArea>

namespace headwater::ui {

/// The tab Authentication: what servers stamped on the message about who sent it, whether that is believed, and what other
/// fields claim about the origin.
class AuthView : public QScrollArea
{
    Q_OBJECT

public:
    explicit AuthView(QWidget *parent = nullptr);

    void setTrace(const TracePtr &trace);
    /// Nothing here belongs to one hop: kept for the one interface of the views.
    void setCurrentHop(int index);

    [[nodiscard]] FactTable *stampTable() const { return m_stampTable; }
    [[nodiscard]] FactTable *claimTable() const { return m_claimTable; }
    /// The sentence below the first heading.
    [[nodiscard]] QString summary() const { return m_summary->text(); }

Q_SIGNALS:
    void hopSelected(int index);
    void tokenMenuRequested(const QString &token, const QPoint &globalPos);
    /// A field was chosen: its bytes in the message.
    void spanActivated(const headwater::Span &span);

private:
    [[nodiscard]] QLabel *heading(const QString &text);
    [[nodiscard]] FactTable *table(QAbstractItemModel *model, const QString &name);

    trace::StampModel m_stamps;
    trace::ClaimModel m_claims;
    QLabel *m_summary = nullptr;
    QLabel *m_claimNote = nullptr;
    FactTable *m_stampTable = nullptr;
    FactTable *m_claimTable = nullptr;
};

} // namespace headwater::ui
