// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/message/feedbackreport.h"

#include <QAbstractTableModel>

namespace headwater::trace {

/// What a feedback report says, one row for each field (RFC 5965 section 3). Roles: FactRole. GUI thread.
class ReportModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Value, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setReport(const message::FeedbackReport &report);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    message::FeedbackReport m_report;
};

/// One line on what is reported of whom: "Reported (abuse) · 192.0.2.1 · envelope sender a@example.org". "" for no report. Safe to
/// show.
[[nodiscard]] QString reportText(const message::FeedbackReport &report);

} // namespace headwater::trace
