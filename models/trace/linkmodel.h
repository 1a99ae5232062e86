// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trace/partmodel.h"

#include <QAbstractTableModel>

namespace headwater::trace {

/// The links of all parts, one row each. Roles: FactRole. Targets are shown with their host as punycode; FactTokenRole is that
/// host. GUI thread.
class LinkModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Text, Target, Agreement, Kind, InPart, ColumnCount };
    enum Role { TargetRole = Qt::UserRole + 32 /* QString, as shown */ };

    using QAbstractTableModel::QAbstractTableModel;

    /// Shows the links of another message; nullptr for none.
    void setParts(PartsPtr parts);
    /// How many of them lead elsewhere than their text says.
    [[nodiscard]] int mismatches() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row {
        const message::PartDetails *part = nullptr;
        const message::Link *link = nullptr;
    };
    PartsPtr m_parts;
    std::vector<Row> m_rows;
};

} // namespace headwater::trace
