// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/maillistmodel.h"

#include "ui/common/plaintext.h"

namespace headwater::ui {

void MailListModel::clear()
{
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

void MailListModel::append(const QList<MailRow> &rows)
{
    if (rows.isEmpty())
        return;
    const int first = static_cast<int>(m_rows.size());
    beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
    m_rows += rows;
    endInsertRows();
}

int MailListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant MailListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const MailRow &row = m_rows.at(index.row());
    const QString subject = row.subject.isEmpty() ? tr("(no subject)") : row.subject;
    switch (role) {
    case Qt::DisplayRole:
    case SubjectRole: return subject;
    case FromRole: return row.from;
    case SummaryRole: return QVariant::fromValue(row.summary);
    case SummaryTextRole: return row.summary.text;
    case IsEnclosedRole: return !row.enclosed.isEmpty();
    case Qt::ToolTipRole: return plainToolTip(row.from.isEmpty() ? subject : subject + QLatin1Char('\n') + row.from);
    case Qt::AccessibleTextRole: return tr("%1, from %2: %3").arg(subject, row.from, row.summary.text);
    default: return {};
    }
}

} // namespace headwater::ui
