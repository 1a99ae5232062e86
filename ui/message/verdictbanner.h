// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trace/verdict.h"
#include "ui/common/theme.h"
#include "ui/common/traceptr.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace headwater::ui {

class ElidedLabel;
class FlowLayout;

[[nodiscard]] Role roleOf(trace::Chip::Role role);

/// The verdict in plain words with its chips, when and for whom the mail came, and "Copy finding".
class VerdictBanner : public QWidget
{
    Q_OBJECT

public:
    explicit VerdictBanner(QWidget *parent = nullptr);

    void setTrace(const TracePtr &trace);
    void setTimeZoneMode(TimeZoneMode mode);
    [[nodiscard]] QString verdict() const;

Q_SIGNALS:
    void copyRequested();

private:
    void rebuild();

    TracePtr m_trace;
    TimeZoneMode m_mode = TimeZoneMode::AsWritten;
    QLabel *m_verdict;
    QWidget *m_chips;
    FlowLayout *m_flow;
    ElidedLabel *m_date;
    ElidedLabel *m_mailbox;
    QPushButton *m_copy;
};

} // namespace headwater::ui
