// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/message/mailsource.h"

#include <QAbstractListModel>

namespace headwater::ui {

/// The opened messages in the order of their file; the mail inside a message follows it. GUI thread.
class MailListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Roles { SubjectRole = Qt::UserRole, FromRole, SummaryRole, SummaryTextRole, IsEnclosedRole };

    using QAbstractListModel::QAbstractListModel;

    void clear();
    void append(const QList<MailRow> &rows);
    [[nodiscard]] const MailRow &row(int index) const { return m_rows.at(index); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<MailRow> m_rows;
};

} // namespace headwater::ui

Q_DECLARE_METATYPE(headwater::trace::Chip)
