// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trace/chips.h"
#include "ui/common/theme.h"
#include "ui/common/traceptr.h"

#include <QWidget>

namespace headwater::ui {

class ElidedLabel;
class FlowLayout;
class WrapLabel;

[[nodiscard]] Role roleOf(trace::Chip::Role role);

/// Which mail it is, the verdict in plain words with its chips, and when and for whom the mail came.
class VerdictBanner : public QWidget
{
    Q_OBJECT

public:
    explicit VerdictBanner(QWidget *parent = nullptr);

    void setTrace(const TracePtr &trace);
    /// One line on what a delivery or feedback report says; "" for none.
    void setReport(const QString &text);
    void setTimeZoneMode(TimeZoneMode mode);
    [[nodiscard]] QString verdict() const;

Q_SIGNALS:
    /// The context menu was asked for on an address or a name of the verdict, on the From line or the mailbox.
    void tokenMenuRequested(const QString &token, const QPoint &globalPos);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    [[nodiscard]] QString tokenAt(const QPoint &globalPos) const;
    void rebuild();
    void shareRoom();

    TracePtr m_trace;
    TimeZoneMode m_mode = TimeZoneMode::AsWritten;
    ElidedLabel *m_subject;
    ElidedLabel *m_from;
    WrapLabel *m_verdict;
    ElidedLabel *m_report;
    QWidget *m_chips;
    FlowLayout *m_flow;
    ElidedLabel *m_date;
    ElidedLabel *m_mailbox;
};

} // namespace headwater::ui
