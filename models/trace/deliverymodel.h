// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/message/deliverystatus.h"

#include <QAbstractTableModel>

namespace headwater::trace {

/// Whom a delivery report is about and why, one row for each recipient. Roles: FactRole. GUI thread.
class DeliveryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Recipient, Action, Status, Diagnostic, Remote, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setStatus(const message::DeliveryStatus &status);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QList<message::RecipientStatus> m_recipients;
};

/// "failed", "delayed" … (RFC 3464 section 2.3.3) in the user's language; another word as it stands, safe to show.
[[nodiscard]] QString actionText(const QString &action);
/// One line for the first recipient that failed, else for the first: "Delivery failed: a@example.org · 5.1.1 · 550 User unknown";
/// with how many more there are. "" where there is none. Safe to show.
[[nodiscard]] QString deliveryText(const message::DeliveryStatus &status);

} // namespace headwater::trace
