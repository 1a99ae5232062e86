// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trace/mailcolumns.h"
#include "models/trace/roworder.h"

#include <QAbstractTableModel>

namespace headwater::ui {

/// The rows of a store that are shown, one column for each MailColumn. Holds no text itself: a million rows cost it their numbers,
/// or nothing where all are shown in the order of the files. GUI thread.
class MailListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Roles {
        SubjectRole = Qt::UserRole,
        FromRole,
        SummaryRole,
        SummaryTextRole,
        IsEnclosedRole,
        IsClaimedRole,  ///< The origin is what the sender's side says.
        TokenRole,      ///< The address or domain in the cell, for its menu.
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Another store, with all of its rows in order.
    void setStore(const trace::MailStorePtr &store);
    /// All rows of the store in order, those that came since the last call at the end.
    void showAll();
    void showRows(trace::Rows rows);
    void setTimeZoneMode(trace::TimeZoneMode mode);
    /// Rows were analysed: what is on screen is asked for again.
    void refresh();

    [[nodiscard]] const trace::MailStorePtr &store() const { return m_store; }
    [[nodiscard]] trace::MailStore::Row rowAt(int position) const;
    /// -1 where it is not shown.
    [[nodiscard]] int positionOf(trace::MailStore::Row row) const;
    [[nodiscard]] trace::Rows rows() const;
    [[nodiscard]] trace::TimeZoneMode timeZoneMode() const { return m_mode; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] trace::Chip summary(trace::MailStore::Row row) const;
    [[nodiscard]] QString text(trace::MailStore::Row row, trace::MailColumn column) const;

    trace::MailStorePtr m_store = std::make_shared<trace::MailStore>();
    trace::Rows m_rows;         // only where not all are shown in order
    int m_count = 0;
    bool m_isAll = true;
    trace::TimeZoneMode m_mode = trace::TimeZoneMode::AsWritten;
};

} // namespace headwater::ui

Q_DECLARE_METATYPE(headwater::trace::Chip)
