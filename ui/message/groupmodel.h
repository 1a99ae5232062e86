// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trace/grouping.h"

#include <QAbstractTableModel>

namespace headwater::ui {

using GroupsPtr = std::shared_ptr<const std::vector<trace::Group>>;

/// The groups of a list of messages, in the order in which they come. GUI thread.
class GroupModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Noted, Count, Days, First, Last, ColumnCount }; ///< As trace::GroupColumn.
    enum Roles {
        DaysRole = Qt::UserRole,
        TokenRole,  ///< The address, network or domain that the group is named after; "" where it is named after something else.
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Groups by `by`.
    void setGroups(const GroupsPtr &groups, trace::GroupBy by);
    [[nodiscard]] const GroupsPtr &groups() const { return m_groups; }
    [[nodiscard]] const trace::Group &group(int row) const { return m_groups->at(static_cast<std::size_t>(row)); }
    /// The widest text of the column Noted.
    [[nodiscard]] static QString longestNote();
    /// -1 where there is none.
    [[nodiscard]] int rowOf(const std::string &key) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    GroupsPtr m_groups = std::make_shared<const std::vector<trace::Group>>();
    trace::GroupBy m_by = trace::GroupBy::None;
};

/// The name of a group as it is shown.
[[nodiscard]] QString groupName(const std::string &key);
/// What the name of a group offers to the tools of an address, network or domain; "" where it is none.
[[nodiscard]] QString tokenOf(const std::string &key, trace::GroupBy by);
/// "2026-03-02 10:00:05 UTC".
[[nodiscard]] QString utcText(qint64 seconds);

} // namespace headwater::ui

Q_DECLARE_METATYPE(headwater::trace::DayCounts)
