// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/reportmodel.h"

#include "models/core/factrole.h"
#include "models/core/text.h"
#include "models/trace/signalindex.h"

#include <algorithm>
#include <array>

namespace headwater::trace {

using message::ReportField;

namespace {

using namespace Qt::StringLiterals;

/// The fields whose value is an address, a domain or a server (RFC 5965 sections 3.1 and 3.2).
constexpr std::array kTokens{
    "Source-IP"_L1, "Reported-Domain"_L1, "Original-Mail-From"_L1, "Original-Rcpt-To"_L1, "Reporting-MTA"_L1};

QString tokenOf(const ReportField &field)
{
    const auto isField = [&](QLatin1StringView name) { return field.name.compare(name, Qt::CaseInsensitive) == 0; };
    const auto name = std::ranges::find_if(kTokens, isField);
    return name == kTokens.end() ? QString() : visible(message::valuesOf({field}, *name).value(0));
}

} // namespace

void ReportModel::setReport(const message::FeedbackReport &report)
{
    beginResetModel();
    m_report = report;
    endResetModel();
}

int ReportModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_report.size());
}

int ReportModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ReportModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ReportField &field = m_report.at(index.row());
    const QString text = visible(index.column() == Name ? field.name : field.value);
    switch (role) {
    case Qt::DisplayRole: return text.left(512);
    case FactTextRole: return text;
    case FactSeverityRole: return static_cast<int>(Severity::None);
    case FactSpanRole: return QVariant::fromValue(field.span);
    case FactTokenRole: return index.column() == Value ? QVariant(tokenOf(field)) : QVariant();
    default: return {};
    }
}

QVariant ReportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount)
        return {};
    return section == Name ? tr("Field") : tr("Value");
}

QString reportText(const message::FeedbackReport &report)
{
    if (report.isEmpty())
        return {};
    const auto first = [&](QLatin1StringView name) { return visible(message::valuesOf(report, name).value(0)).left(256); };
    const QString sender = first("Original-Mail-From"_L1);
    QStringList facts{message::reportedSource(report), sender.isEmpty() ? QString() : ReportModel::tr("from %1").arg(sender),
        first("Reported-Domain"_L1), first("Arrival-Date"_L1)};
    facts.removeAll(QString());
    const QString words = visible(facts.join(u" \u00b7 "_s));
    const QString type = first("Feedback-Type"_L1);
    return type.isEmpty() ? ReportModel::tr("Reported: %1").arg(words) : ReportModel::tr("Reported (%1): %2").arg(type, words);
}

} // namespace headwater::trace
