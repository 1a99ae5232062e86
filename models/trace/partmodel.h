// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/message/parts.h"

#include <QAbstractItemModel>

#include <memory>
#include <vector>

namespace headwater::trace {

using PartsPtr = std::shared_ptr<const std::vector<message::PartDetails>>;

/// The parts of a message as the tree that they are. Roles: FactRole, and SortRole for a proxy. GUI thread.
class PartModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { Path, Type, Size, Name, Sha256, Defects, ColumnCount };
    enum Role { SortRole = Qt::UserRole + 32, IndexRole /* of the part in the list */ };

    using QAbstractItemModel::QAbstractItemModel;

    /// Shows the parts of another message; nullptr for none.
    void setParts(PartsPtr parts);

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Node {
        int parent = -1;
        int row = 0;
        std::vector<int> children;
    };
    [[nodiscard]] const std::vector<int> &childrenOf(const QModelIndex &parent) const;

    PartsPtr m_parts;
    std::vector<Node> m_nodes;
    std::vector<int> m_roots;
};

} // namespace headwater::trace
