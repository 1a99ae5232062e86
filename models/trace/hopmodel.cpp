// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/hopmodel.h"

#include "models/core/text.h"
#include "models/trace/timetext.h"

#include <QDate>
#include <QLocale>

#include <algorithm>
#include <array>
#include <limits>

namespace headwater::trace {

namespace {

/// What a column is told about its cell.
struct Cell {
    const Trace &trace;
    const Hop &hop;
    int index;
    const SignalIndex &evidence;
    TimeZoneMode mode;
    CommonTime common;
};

QString clock(const Cell &cell)
{
    const Timestamp &time = cell.hop.date.time;
    if (!time.valid)
        return visibleText(cell.hop.date.text);
    switch (cell.common) {
    case CommonTime::Day: return timeText(time, cell.mode);
    case CommonTime::Year: {
        //: Date format of QLocale::toString for a day without its year.
        const QString format = HopModel::tr("d MMM");
        return QLocale().toString(QDate::fromString(dayText(time, cell.mode), Qt::ISODate), format) + QLatin1Char(' ')
            + timeText(time, cell.mode);
    }
    case CommonTime::Nothing: break;
    }
    return isoTimeText(time, cell.mode);
}

QString clockInFull(const Cell &cell)
{
    const Timestamp &time = cell.hop.date.time;
    return time.valid ? isoTimeText(time, cell.mode) : visibleText(cell.hop.date.text);
}

QString delay(const Cell &cell)
{
    const auto seconds = delaySeconds(cell.trace.hops, cell.index);
    return seconds ? delayShort(*seconds) : QString(QChar(u'\u2013'));
}

QString evidence(const Cell &cell)
{
    QStringList titles;
    const auto found = cell.evidence.of(cell.hop.line);
    for (const Signal *signal : found)
        titles += visible(signal->title);
    return titles.join(QStringLiteral("; "));
}

QVariant addressKey(const Cell &cell)
{
    // Octets in hexadecimal order as numbers do; text that is no address comes after, as text.
    const auto octets = cell.hop.ip.octets();
    const QByteArray hex = QByteArray(octets.data(), static_cast<qsizetype>(octets.size())).toHex();
    const QString family = cell.hop.ip.isNull() ? QStringLiteral("9")
        : cell.hop.ip.isIpv4()                  ? QStringLiteral("4")
                                                : QStringLiteral("6");
    return QString(family + QString::fromLatin1(hex) + visibleText(cell.hop.ipText));
}

QVariant timeKey(const Cell &cell)
{
    const Timestamp &time = cell.hop.date.time;
    return time.valid ? time.utc : std::numeric_limits<qint64>::min();
}

QVariant delayKey(const Cell &cell)
{
    return delaySeconds(cell.trace.hops, cell.index).value_or(std::numeric_limits<qint64>::min());
}

QVariant signalKey(const Cell &cell)
{
    const auto ofLine = cell.evidence.of(cell.hop.line);
    return static_cast<int>(cell.evidence.worst(cell.hop.line)) * 1000 + static_cast<int>(std::min<qsizetype>(ofLine.size(), 999));
}

QString token(std::string_view name)
{
    const std::string_view bare = name.starts_with('[') && name.ends_with(']') && name.size() > 2 ? name.substr(1, name.size() - 2)
                                                                                                  : name;
    return visibleText(bare);
}

QString account(const Hop &hop)
{
    if (!hop.auth.empty())
        return visibleText(hop.auth);
    return visibleText(hop.ident);
}

struct ColumnSpec {
    const char *title;
    QString (*text)(const Cell &);
    QVariant (*key)(const Cell &) = nullptr;    ///< What the column sorts by; its text where there is none.
    QString (*full)(const Cell &) = nullptr;    ///< The text for tooltip and copy; its text where there is none.
    QString (*token)(const Cell &) = nullptr;   ///< What tools can be asked about.
};

constexpr std::array<ColumnSpec, HopModel::ColumnCount> kColumns{{
    {QT_TRANSLATE_NOOP("headwater::trace::HopModel", "#"), [](const Cell &c) { return QString::number(c.hop.line); },
        [](const Cell &c) { return QVariant(c.hop.line); }},
    {QT_TRANSLATE_NOOP("headwater::trace::HopModel", "Zone"), [](const Cell &c) { return zoneText(c.hop.zone); },
        [](const Cell &c) { return QVariant(static_cast<int>(c.hop.zone)); }},
    {QT_TRANSLATE_NOOP("headwater::trace::HopModel", "Address"), [](const Cell &c) { return visible(addressText(c.hop)); },
        addressKey, nullptr, [](const Cell &c) { return visible(addressText(c.hop)); }},
    {QT_TRANSLATE_NOOP("headwater::trace::HopModel", "HELO"), [](const Cell &c) { return visibleText(c.hop.helo); }, nullptr,
        nullptr, [](const Cell &c) { return token(c.hop.helo); }},
    {QT_TRANSLATE_NOOP("headwater::trace::HopModel", "By"), [](const Cell &c) { return visibleText(c.hop.by); }, nullptr, nullptr,
        [](const Cell &c) { return token(c.hop.by); }},
    {QT_TRANSLATE_NOOP("headwater::trace::HopModel", "With"), [](const Cell &c) { return protocolText(c.hop); }, nullptr,
        [](const Cell &c) { return visibleText(c.hop.with); }},
    {QT_TRANSLATE_NOOP("headwater::trace::HopModel", "Time"), clock, timeKey, clockInFull},
    {QT_TRANSLATE_NOOP("headwater::trace::HopModel", "Delay"), delay, delayKey},
    {QT_TRANSLATE_NOOP("headwater::trace::HopModel", "Signals"), evidence, signalKey},
    {QT_TRANSLATE_NOOP("headwater::trace::HopModel", "Reverse name"), [](const Cell &c) { return visibleText(c.hop.rdns); },
        nullptr, nullptr, [](const Cell &c) { return token(c.hop.rdns); }},
    {QT_TRANSLATE_NOOP("headwater::trace::HopModel", "Id"), [](const Cell &c) { return visibleText(c.hop.id); }},
    {QT_TRANSLATE_NOOP("headwater::trace::HopModel", "For"), [](const Cell &c) { return visibleText(c.hop.forAddress); }, nullptr,
        nullptr, [](const Cell &c) { return token(c.hop.forAddress); }},
    {QT_TRANSLATE_NOOP("headwater::trace::HopModel", "TLS"), [](const Cell &c) { return visibleText(c.hop.tls); }},
    {QT_TRANSLATE_NOOP("headwater::trace::HopModel", "Account"), [](const Cell &c) { return account(c.hop); }},
}};

/// A cell paints a 16 KiB name slowly and nobody reads it; the whole stays in FullTextRole.
QString cellText(const QString &text)
{
    constexpr qsizetype kMaxCellChars = 256;
    return text.size() <= kMaxCellChars ? text
                                        : text.first(kMaxCellChars / 2) + QChar(u'\u2026') + text.last(kMaxCellChars / 2 - 1);
}

QList<SignalFact> facts(const Cell &cell)
{
    QList<SignalFact> list;
    const auto found = cell.evidence.of(cell.hop.line);
    for (const Signal *signal : found)
        list.append({severityOf(*signal), visible(signal->title)});
    return list;
}

Severity severityOfCell(const Cell &cell, int column)
{
    if (column == HopModel::Helo) {
        const Signal *doubt = cell.evidence.heloDoubt(cell.hop);
        return doubt ? severityOf(*doubt) : Severity::None;
    }
    if (column == HopModel::By) {
        const Signal *doubt = cell.evidence.writerDoubt(cell.hop);
        return doubt ? severityOf(*doubt) : Severity::None;
    }
    if (column == HopModel::Number || column == HopModel::SignalColumn)
        return cell.evidence.worst(cell.hop.line);
    if (column == HopModel::Delay)
        return goesBack(cell.trace.hops, cell.index) ? Severity::Attention : Severity::None;
    return Severity::None;
}

bool refuted(const Cell &cell, int column)
{
    if (column == HopModel::Helo)
        return cell.evidence.heloRefuted(cell.hop);
    return column == HopModel::By && cell.hop.zone == Zone::Claimed && cell.hop.support == Support::Contradicted;
}

} // namespace

QString protocolText(const Hop &hop)
{
    QString with = visibleText(trimmed(hop.with.substr(0, hop.with.find('('))));
    constexpr QLatin1StringView kMaker("Microsoft ");
    constexpr QLatin1StringView kKind(" Server");
    if (with.startsWith(kMaker, Qt::CaseInsensitive)) {
        with.remove(0, kMaker.size());
        if (with.endsWith(kKind, Qt::CaseInsensitive))
            with.chop(kKind.size());
    }
    return with;
}

QString zoneText(Zone zone)
{
    switch (zone) {
    case Zone::Inside: return HopModel::tr("inside");
    case Zone::Edge: return HopModel::tr("edge");
    case Zone::Claimed: break;
    }
    return HopModel::tr("claimed");
}

HopModel::HopModel(QObject *parent)
    : QAbstractTableModel(parent)
{ }

void HopModel::setTrace(std::shared_ptr<const Trace> trace)
{
    beginResetModel();
    m_trace = std::move(trace);
    m_signals = m_trace ? SignalIndex(*m_trace) : SignalIndex();
    countDays();
    endResetModel();
}

void HopModel::setTimeZoneMode(TimeZoneMode mode)
{
    if (mode == m_mode)
        return;
    m_mode = mode;
    countDays();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, Time), index(rowCount() - 1, Time));
}

void HopModel::countDays()
{
    QString first;
    m_common = CommonTime::Day;
    if (!m_trace)
        return;
    for (const Hop &hop : m_trace->hops) {
        const QString day = dayText(hop.date.time, m_mode);
        if (day.isEmpty())
            continue;
        if (first.isEmpty())
            first = day;
        if (day.left(4) != first.left(4))
            m_common = CommonTime::Nothing;
        else if (day != first)
            m_common = std::max(m_common, CommonTime::Year);
    }
}

int HopModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_trace ? 0 : static_cast<int>(m_trace->hops.size());
}

int HopModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HopModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Hop &hop = m_trace->hops.at(index.row());
    const Cell cell{*m_trace, hop, index.row(), m_signals, m_mode, m_common};
    const ColumnSpec &column = kColumns.at(static_cast<std::size_t>(index.column()));
    switch (role) {
    case Qt::DisplayRole: return cellText(column.text(cell));
    case FullTextRole: return (column.full ? column.full : column.text)(cell);
    case SortRole: return column.key ? column.key(cell) : QVariant(column.text(cell));
    case TokenRole: return column.token ? column.token(cell) : QString();
    case HopRole: return index.row();
    case LineRole: return hop.line;
    case ZoneRole: return static_cast<int>(hop.zone);
    case SeverityRole: return static_cast<int>(severityOfCell(cell, index.column()));
    case RefutedRole: return refuted(cell, index.column());
    case NegativeRole: return goesBack(m_trace->hops, index.row());
    case SignalsRole: return QVariant::fromValue(facts(cell));
    default: return {};
    }
}

QVariant HopModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount)
        return {};
    return tr(kColumns.at(static_cast<std::size_t>(section)).title);
}

} // namespace headwater::trace
