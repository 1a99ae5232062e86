// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trace/trace.h"

#include <QAbstractTableModel>

#include <memory>

namespace headwater::trace {

/// What header fields besides Received claim about the origin (X-Originating-IP …), one row each, with how far each can be
/// trusted. Roles: FactRole. GUI thread.
class ClaimModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Header, Value, Trusted, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// Shows another trace; nullptr for none.
    void setTrace(std::shared_ptr<const Trace> trace);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::shared_ptr<const Trace> m_trace;
};

} // namespace headwater::trace
