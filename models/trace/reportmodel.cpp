// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/reportmodel.h"

#include "models/core/factrole.h"
#include "models/core/text.h"

#include <algorithm>
#include <array>

namespace headwater::trace {

using message::ReportField;

namespace {

using namespace Qt::StringLiterals;

/// The fields whose value is an address, a domain or a server (RFC 5965 sections 3.1 and 3.2), and what stands around it there.
struct TokenField {
    QLatin1StringView name;
    QString (*token)(const QString &value);
};

QString whole(const QString &value)
{
    return value;
}

QString inBrackets(const QString &value)
{
    return value.startsWith(u'<') && value.endsWith(u'>') ? value.sliced(1, value.size() - 2) : value;
}

/// "dns; mx.example.org"
QString behindType(const QString &value)
{
    return value.mid(value.indexOf(u';') + 1).trimmed();
}

constexpr std::array kTokens{TokenField{"Source-IP"_L1, whole}, TokenField{"Reported-Domain"_L1, whole},
    TokenField{"Original-Mail-From"_L1, inBrackets}, TokenField{"Original-Rcpt-To"_L1, inBrackets},
    TokenField{"Reporting-MTA"_L1, behindType}};

QString tokenOf(const ReportField &field)
{
    const auto isField = [&](const TokenField &row) { return field.name.compare(row.name, Qt::CaseInsensitive) == 0; };
    const auto row = std::ranges::find_if(kTokens, isField);
    return row == kTokens.end() ? QString() : visible(row->token(field.value));
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
    const auto text = [&] { return visible(index.column() == Name ? field.name : field.value); };
    switch (role) {
    case Qt::DisplayRole: return text().left(512);
    case FactTextRole: return text();
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
    const auto said = [](const char *words, const QString &value) {
        return value.isEmpty() ? QString() : ReportModel::tr(words).arg(value);
    };
    const QString type = first("Feedback-Type"_L1);
    QStringList facts{type.isEmpty() ? ReportModel::tr("Reported") : ReportModel::tr("Reported (%1)").arg(type),
        visible(message::reportedSource(report)),
        said(QT_TR_NOOP("envelope sender %1"), inBrackets(first("Original-Mail-From"_L1))),
        said(QT_TR_NOOP("domain %1"), first("Reported-Domain"_L1)), said(QT_TR_NOOP("arrived %1"), first("Arrival-Date"_L1))};
    facts.removeAll(QString());
    return facts.join(u" \u00b7 "_s);
}

} // namespace headwater::trace
