// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/maillistmodel.h"

#include "models/core/text.h"
#include "models/message/decode.h"
#include "ui/common/plaintext.h"
#include "ui/common/release.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace headwater::ui {

using trace::MailColumn;
using trace::MailStore;

namespace {

/// Of the decoded field, in which a name may pretend to be an address: one of another domain than the field has is none.
QString addressOf(const MailStore &store, MailStore::Row row)
{
    const message::Address address = message::firstAddress(store.text(store.head(row).from));
    const bool isIts = !address.domain.empty() && lowered(address.domain) == store.text(store.head(row).fromDomain);
    return isIts ? QString::fromUtf8(address.addrSpec.data(), static_cast<qsizetype>(address.addrSpec.size())) : QString();
}

} // namespace

void MailListModel::setStore(const trace::MailStorePtr &store)
{
    beginResetModel();
    releaseInBackground(std::exchange(m_store, store));
    m_rows = {};
    m_isAll = true;
    m_count = 0;
    endResetModel();
    showAll();
}

void MailListModel::showAll()
{
    const int count = static_cast<int>(m_store->size());
    if (!m_isAll) {
        beginResetModel();
        m_rows = {};
        m_isAll = true;
        m_count = count;
        endResetModel();
    } else if (count > m_count) {
        beginInsertRows({}, m_count, count - 1);
        m_count = count;
        endInsertRows();
    }
}

void MailListModel::showRows(trace::Rows rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_isAll = false;
    m_count = static_cast<int>(m_rows.size());
    endResetModel();
}

void MailListModel::setTimeZoneMode(trace::TimeZoneMode mode)
{
    m_mode = mode;
    refresh();
}

void MailListModel::refresh()
{
    if (m_count > 0)
        Q_EMIT dataChanged(index(0, 0), index(m_count - 1, columnCount() - 1));
}

MailStore::Row MailListModel::rowAt(int position) const
{
    return m_isAll ? static_cast<MailStore::Row>(position) : m_rows[static_cast<std::size_t>(position)];
}

int MailListModel::positionOf(MailStore::Row row) const
{
    if (m_isAll)
        return static_cast<int>(row) < m_count ? static_cast<int>(row) : -1;
    const auto found = std::ranges::find(m_rows, row);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

trace::Rows MailListModel::rows() const
{
    if (!m_isAll)
        return m_rows;
    trace::Rows all(static_cast<std::size_t>(m_count));
    std::ranges::iota(all, trace::Rows::value_type{0});
    return all;
}

int MailListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_count;
}

int MailListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : trace::kMailColumns;
}

trace::Chip MailListModel::summary(MailStore::Row row) const
{
    const trace::MailTraced *traced = m_store->traced(row);
    return traced ? trace::Chip{traced->role, trace::cellText(*m_store, row, MailColumn::Verdict, m_mode)} : trace::Chip();
}

QString MailListModel::text(MailStore::Row row, MailColumn column) const
{
    const QString text = trace::cellText(*m_store, row, column, m_mode);
    return column == MailColumn::Subject && text.isEmpty() ? tr("(no subject)") : text;
}

QVariant MailListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const MailStore::Row row = rowAt(index.row());
    const auto column = static_cast<MailColumn>(index.column());
    const auto from = [&] { return text(row, MailColumn::From); };
    const auto subject = [&] { return text(row, MailColumn::Subject); };
    switch (role) {
    case Qt::DisplayRole: return text(row, column);
    case SubjectRole: return subject();
    case FromRole: return from();
    case SummaryRole: return QVariant::fromValue(summary(row));
    case SummaryTextRole: return summary(row).text;
    case IsEnclosedRole: return m_store->head(row).enclosed != 0;
    case IsClaimedRole: {
        const trace::MailTraced *traced = m_store->traced(row);
        return column == MailColumn::Origin && traced && traced->certainty == trace::Certainty::Claimed;
    }
    case TokenRole:
        switch (column) {
        case MailColumn::Edge:
        case MailColumn::Prefix:
        case MailColumn::Origin:
        case MailColumn::Recipient: return trace::exportText(*m_store, row, column, m_mode);
        case MailColumn::From: return addressOf(*m_store, row);
        default: return {};
        }
    case Qt::TextAlignmentRole:
        return column == MailColumn::Size ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::ToolTipRole:
        return column == MailColumn::Verdict ? plainToolTip(from().isEmpty() ? subject() : subject() + QLatin1Char('\n') + from())
                                             : plainToolTip(text(row, column));
    case Qt::AccessibleTextRole:
        return column == MailColumn::Verdict ? tr("%1, from %2: %3").arg(subject(), from(), summary(row).text) : text(row, column);
    default: return {};
    }
}

QVariant MailListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= trace::kMailColumns)
        return {};
    if (role == Qt::DisplayRole)
        return trace::columnTitle(static_cast<MailColumn>(section));
    if (role == Qt::TextAlignmentRole && static_cast<MailColumn>(section) == MailColumn::Size)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

} // namespace headwater::ui
