// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/stampmodel.h"

#include "models/core/factrole.h"
#include "models/core/text.h"
#include "models/trace/profiles.h"
#include "models/trace/signalindex.h"
#include "models/trace/stamped.h"

#include <QCoreApplication>
#include <array>

namespace headwater::trace {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("headwater::trace::StampModel", text);
}

QString believed(const Trace &trace, const Stamp &stamp)
{
    const Profile *provider = Profiles::shipped().byName(trace.profile.toStdString());
    if (stamp.believed && provider)
        return (stamp.by.isEmpty()
                ? translated(QT_TRANSLATE_NOOP("headwater::trace::StampModel", "believed: as %1 writes it, above the edge"))
                : translated(QT_TRANSLATE_NOOP("headwater::trace::StampModel", "believed: a server of %1, above the edge")))
            .arg(QString::fromStdString(provider->shortTitle()));
    if (stamp.believed)
        return stamp.by.isEmpty()
            ? translated(QT_TRANSLATE_NOOP("headwater::trace::StampModel", "believed: as your server writes it, above the edge"))
            : translated(QT_TRANSLATE_NOOP("headwater::trace::StampModel", "believed: yours, above the edge"));
    if (isBelowEdge(trace, stamp) && stamp.header.startsWith(QLatin1String("ARC-"), Qt::CaseInsensitive))
        return translated(QT_TRANSLATE_NOOP("headwater::trace::StampModel", "not believed: its seal was not checked"));
    if (isBelowEdge(trace, stamp))
        return translated(QT_TRANSLATE_NOOP("headwater::trace::StampModel", "not believed: below the edge"));
    return stamp.by.isEmpty()
        ? translated(QT_TRANSLATE_NOOP("headwater::trace::StampModel", "not believed: nobody is named as its writer"))
        : translated(QT_TRANSLATE_NOOP("headwater::trace::StampModel", "not believed: not known to be yours"));
}

QString agrees(const Trace &trace, const Stamp &stamp)
{
    const Hop *edge = trace.edgeHop();
    if (stamp.ip.isNull())
        return translated(QT_TRANSLATE_NOOP("headwater::trace::StampModel", "states no address"));
    if (!edge)
        return translated(QT_TRANSLATE_NOOP("headwater::trace::StampModel", "no edge to compare it with"));
    if (stamp.ip == edge->ip)
        return translated(QT_TRANSLATE_NOOP("headwater::trace::StampModel", "the edge's address"));
    const auto peer = std::ranges::find(trace.hops, stamp.ip, &Hop::ip);
    return peer != trace.hops.end()
        ? translated(QT_TRANSLATE_NOOP("headwater::trace::StampModel", "no: the address of hop %1")).arg(peer->line)
        : translated(QT_TRANSLATE_NOOP("headwater::trace::StampModel", "differs: the edge is %1")).arg(visible(addressText(*edge)));
}

Severity agreement(const Trace &trace, const Stamp &stamp)
{
    if (stamp.ip.isNull() || !trace.edgeHop())
        return Severity::None;
    if (stamp.agrees)
        return stamp.believed ? Severity::Good : Severity::None;
    return stamp.believed ? Severity::Attention : Severity::Weak;
}

struct ColumnSpec {
    const char *title;
    QString (*text)(const Trace &, const Stamp &);
    Severity (*severity)(const Trace &, const Stamp &) = nullptr;
    bool isToken = false;
};

constexpr std::array<ColumnSpec, StampModel::ColumnCount> kColumns{{
    {QT_TRANSLATE_NOOP("headwater::trace::StampModel", "Header"), [](const Trace &, const Stamp &s) { return visible(s.header); }},
    {QT_TRANSLATE_NOOP("headwater::trace::StampModel", "Written by"), [](const Trace &, const Stamp &s) { return visible(s.by); },
        nullptr, true},
    {QT_TRANSLATE_NOOP("headwater::trace::StampModel", "States"),
        [](const Trace &, const Stamp &s) { return QString::fromLatin1(s.ip.toString()); }, nullptr, true},
    {QT_TRANSLATE_NOOP("headwater::trace::StampModel", "Result"),
        [](const Trace &t, const Stamp &s) { return resultText(t, s).join(QLatin1Char('\n')); }},
    {QT_TRANSLATE_NOOP("headwater::trace::StampModel", "Believed?"), believed,
        [](const Trace &, const Stamp &s) { return s.believed ? Severity::Good : Severity::Weak; }},
    {QT_TRANSLATE_NOOP("headwater::trace::StampModel", "Fits the edge?"), agrees, agreement},
}};

} // namespace

bool isBelowEdge(const Trace &trace, const Stamp &stamp)
{
    const Hop *edge = trace.edgeHop();
    return edge && stamp.span.offset > edge->span.offset;
}

QStringList resultText(const Trace &trace, const Stamp &stamp)
{
    const QString details = visibleText(stampDetails(trace.message.bytesOf(stamp.span)));
    return QStringList{visible(stamp.text)} + details.split(QLatin1String("; "), Qt::SkipEmptyParts);
}

void StampModel::setTrace(std::shared_ptr<const Trace> trace)
{
    beginResetModel();
    m_trace = std::move(trace);
    endResetModel();
}

int StampModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_trace ? 0 : static_cast<int>(m_trace->stamped.size());
}

int StampModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant StampModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Stamp &stamp = m_trace->stamped.at(index.row());
    const ColumnSpec &column = kColumns.at(static_cast<std::size_t>(index.column()));
    switch (role) {
    case Qt::DisplayRole: return column.text(*m_trace, stamp).left(512);
    case FactTextRole: return column.text(*m_trace, stamp);
    case FactSeverityRole: return static_cast<int>(column.severity ? column.severity(*m_trace, stamp) : Severity::None);
    case FactSpanRole: return QVariant::fromValue(stamp.span);
    case FactTokenRole: return column.isToken ? QVariant(column.text(*m_trace, stamp)) : QVariant();
    default: return {};
    }
}

QVariant StampModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount)
        return {};
    return translated(kColumns.at(static_cast<std::size_t>(section)).title);
}

} // namespace headwater::trace
