// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/claimmodel.h"

#include "models/core/factrole.h"
#include "models/core/text.h"
#include "models/trace/signalindex.h"

#include <array>

namespace headwater::trace {

namespace {

QString trusted(const Claim &claim)
{
    switch (claim.trust) {
    case Trust::High: return ClaimModel::tr("high: a server of yours wrote it");
    case Trust::Medium: return ClaimModel::tr("medium: the edge's service writes such a field, and here the edge is that service");
    case Trust::None: break;
    }
    return ClaimModel::tr("none: anyone may have written it");
}

Severity severity(const Claim &claim)
{
    switch (claim.trust) {
    case Trust::High: return Severity::Good;
    case Trust::Medium: return Severity::Weak;
    case Trust::None: break;
    }
    return Severity::Attention;
}

struct ColumnSpec {
    const char *title;
    QString (*text)(const Claim &);
    Severity (*severity)(const Claim &) = nullptr;
    bool isToken = false;
};

constexpr std::array<ColumnSpec, ClaimModel::ColumnCount> kColumns{{
    {QT_TRANSLATE_NOOP("headwater::trace::ClaimModel", "Header"), [](const Claim &c) { return visible(c.header); }},
    {QT_TRANSLATE_NOOP("headwater::trace::ClaimModel", "Claims"), [](const Claim &c) { return visible(c.value); }, nullptr, true},
    {QT_TRANSLATE_NOOP("headwater::trace::ClaimModel", "Trust"), trusted, severity},
}};

} // namespace

void ClaimModel::setTrace(std::shared_ptr<const Trace> trace)
{
    beginResetModel();
    m_trace = std::move(trace);
    endResetModel();
}

int ClaimModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_trace ? 0 : static_cast<int>(m_trace->claims.size());
}

int ClaimModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ClaimModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Claim &claim = m_trace->claims.at(index.row());
    const ColumnSpec &column = kColumns.at(static_cast<std::size_t>(index.column()));
    switch (role) {
    case Qt::DisplayRole: return column.text(claim).left(256);
    case FactTextRole: return column.text(claim);
    case FactSeverityRole: return static_cast<int>(column.severity ? column.severity(claim) : Severity::None);
    case FactSpanRole: return QVariant::fromValue(claim.span);
    case FactTokenRole: return column.isToken ? QVariant(column.text(claim)) : QVariant();
    default: return {};
    }
}

QVariant ClaimModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount)
        return {};
    return tr(kColumns.at(static_cast<std::size_t>(section)).title);
}

} // namespace headwater::trace
