// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/headermodel.h"

#include "models/core/text.h"
#include "models/message/bytemap.h"
#include "models/message/decode.h"
#include "models/trace/claimedpart.h"
#include "models/trace/hopmodel.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace headwater::trace {

using message::ByteMap;
using message::Field;
using message::ShownUnit;

namespace {

constexpr qsizetype kMaxDecodedForFilter = 64 * 1024;
constexpr qsizetype kCostOfField = 256; // what a short field costs, as bytes

constexpr std::array<const char *, HeaderModel::ColumnCount> kTitles{
    QT_TRANSLATE_NOOP("headwater::trace::HeaderModel", "#"),
    QT_TRANSLATE_NOOP("headwater::trace::HeaderModel", "Name"),
    QT_TRANSLATE_NOOP("headwater::trace::HeaderModel", "Zone"),
    QT_TRANSLATE_NOOP("headwater::trace::HeaderModel", "As written"),
    QT_TRANSLATE_NOOP("headwater::trace::HeaderModel", "Decoded"),
};

std::string_view head(std::string_view bytes, qsizetype limit)
{
    return bytes.substr(0, static_cast<std::size_t>(limit));
}

/// The bytes on one line of text: line ends and tabs as marks too.
QString rawText(std::string_view bytes)
{
    QString text;
    const ByteMap map(bytes);
    message::Place place;
    while (place.byte < static_cast<qsizetype>(bytes.size())) {
        const ShownUnit unit = map.next(place);
        if (unit.kind == ShownUnit::Kind::LineEnd) {
            for (qsizetype i = unit.bytes.offset; i < unit.bytes.end(); ++i)
                text += bytes[static_cast<std::size_t>(i)] == '\r' ? QChar(u'\u240d') : QChar(u'\u240a');
        } else if (unit.kind != ShownUnit::Kind::Break) {
            text += unit.view() == u"\t" ? QStringView(u"\u2409") : unit.view();
        }
    }
    return text;
}

/// The value without the blank that nearly always follows the colon.
std::string_view shownValue(const Field &field)
{
    return field.value.starts_with(' ') ? field.value.substr(1) : field.value;
}

Qt::Alignment alignmentOf(int column)
{
    return Qt::AlignVCenter | (column == HeaderModel::Number ? Qt::AlignRight : Qt::AlignLeft);
}

} // namespace

HeaderModel::HeaderModel(QObject *parent)
    : QAbstractTableModel(parent)
{ }

void HeaderModel::setTrace(std::shared_ptr<const Trace> trace)
{
    beginResetModel();
    m_trace = std::move(trace);
    m_claimedFrom = m_trace ? claimedFrom(*m_trace) : -1;
    m_filter.clear();
    m_search = {};
    m_rows.reset();
    m_sortColumn = Number;
    m_sortOrder = Qt::AscendingOrder;
    m_next = fieldCount();
    endResetModel();
}

int HeaderModel::fieldCount() const
{
    return m_trace ? static_cast<int>(m_trace->message.header.fields.size()) : 0;
}

void HeaderModel::setFilter(const QString &text)
{
    beginResetModel();
    m_filter = text;
    m_search = message::ByteSearch({}, text);
    m_rows.reset();
    if (!text.isEmpty())
        m_rows.emplace();
    m_next = text.isEmpty() ? fieldCount() : 0;
    if (text.isEmpty() && !isInOrder()) {
        m_rows.emplace(static_cast<std::size_t>(fieldCount()));
        std::iota(m_rows->begin(), m_rows->end(), 0);
        order(*m_rows);
    }
    endResetModel();
}

void HeaderModel::sort(int column, Qt::SortOrder sortOrder)
{
    if (column < 0 || column >= ColumnCount || (column != Number && !canSort())
        || (column == m_sortColumn && sortOrder == m_sortOrder))
        return;
    m_sortColumn = column;
    m_sortOrder = sortOrder;
    if (m_next < fieldCount())
        return; // a filter is at work: it sorts what it finds when it is done
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    std::vector<int> rows;
    if (m_rows) {
        rows = *m_rows;
        std::ranges::sort(rows);
    } else {
        rows.resize(static_cast<std::size_t>(fieldCount()));
        std::ranges::iota(rows, 0);
    }
    order(rows);
    const QModelIndexList before = persistentIndexList();
    QList<int> fields;
    for (const QModelIndex &index : before)
        fields += fieldOfRow(index.row());
    if (m_filter.isEmpty() && isInOrder())
        m_rows.reset();
    else
        m_rows = std::move(rows);
    for (qsizetype i = 0; i < before.size(); ++i)
        changePersistentIndex(before.at(i), index(rowOfField(fields.at(i)), before.at(i).column()));
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

QString HeaderModel::sortKey(int field) const
{
    constexpr qsizetype kCompared = 256;
    if (m_sortColumn == ZoneColumn) { // as the mail came: ours, the edge, what is claimed, what is no hop
        const int hop = hopOfField(field);
        return hop < 0 ? QString(QChar(u'9')) : QString::number(static_cast<int>(m_trace->hops.at(hop).zone));
    }
    return text(m_sortColumn, field, kCompared).toCaseFolded();
}

/// `rows` come ascending.
void HeaderModel::order(std::vector<int> &rows) const
{
    if (m_sortColumn != Number) {
        std::vector<std::pair<QString, int>> keyed;
        keyed.reserve(rows.size());
        for (const int field : rows)
            keyed.emplace_back(sortKey(field), field);
        const bool up = m_sortOrder == Qt::AscendingOrder;
        std::ranges::stable_sort(
            keyed, [up](const QString &a, const QString &b) { return up ? a < b : b < a; }, &std::pair<QString, int>::first);
        std::ranges::transform(keyed, rows.begin(), &std::pair<QString, int>::second);
    } else if (m_sortOrder == Qt::DescendingOrder) {
        std::ranges::reverse(rows);
    }
}

bool HeaderModel::filterOn(qsizetype budget)
{
    if (!m_rows || m_next >= fieldCount())
        return false;
    std::vector<int> found;
    for (; m_next < fieldCount() && budget > 0; ++m_next) {
        const Field &field = m_trace->message.header.fields[static_cast<std::size_t>(m_next)];
        budget -= field.span.length + kCostOfField;
        if (matches(field))
            found.push_back(m_next);
    }
    if (!found.empty()) {
        const auto first = static_cast<int>(m_rows->size());
        beginInsertRows({}, first, first + static_cast<int>(found.size()) - 1);
        m_rows->insert(m_rows->end(), found.begin(), found.end());
        endInsertRows();
    }
    if (m_next < fieldCount())
        return true;
    if (!isInOrder()) {
        const int column = std::exchange(m_sortColumn, Number);
        sort(column, std::exchange(m_sortOrder, Qt::AscendingOrder));
    }
    return false;
}

bool HeaderModel::matches(const Field &field)
{
    m_search.restart(
        m_trace->message.view().substr(static_cast<std::size_t>(field.span.offset), static_cast<std::size_t>(field.span.length)));
    while (m_search.hits().isEmpty() && m_search.step(field.span.length)) { }
    if (!m_search.hits().isEmpty())
        return true;
    const std::string_view value = head(field.value, kMaxDecodedForFilter);
    return value.find("=?") != std::string_view::npos && message::decodedText(value).contains(m_filter, Qt::CaseInsensitive);
}

int HeaderModel::fieldOfRow(int row) const
{
    return m_rows ? m_rows->at(static_cast<std::size_t>(row)) : row;
}

int HeaderModel::rowOfField(int field) const
{
    if (field < 0 || field >= fieldCount())
        return -1;
    if (!m_rows)
        return field;
    const auto row = std::ranges::find(*m_rows, field);
    return row != m_rows->end() ? static_cast<int>(row - m_rows->begin()) : -1;
}

int HeaderModel::rowOfHop(int hop) const
{
    if (!m_trace || hop < 0 || hop >= m_trace->hops.size())
        return -1;
    return rowOfField(fieldAt(m_trace->hops.at(hop).span.offset));
}

int HeaderModel::fieldAt(qsizetype byte) const
{
    if (!m_trace)
        return -1;
    const auto &fields = m_trace->message.header.fields;
    const auto after = std::ranges::upper_bound(fields, byte, {}, [](const Field &field) { return field.span.offset; });
    if (after == fields.begin() || !std::prev(after)->span.contains(byte))
        return -1;
    return static_cast<int>(std::prev(after) - fields.begin());
}

int HeaderModel::hopOfField(int field) const
{
    return hopAt(*m_trace, m_trace->message.header.fields[static_cast<std::size_t>(field)].span.offset);
}

int HeaderModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return m_rows ? static_cast<int>(m_rows->size()) : fieldCount();
}

int HeaderModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString HeaderModel::text(int column, int field, qsizetype limit) const
{
    const Field &f = m_trace->message.header.fields[static_cast<std::size_t>(field)];
    const auto cut = [limit](std::string_view bytes, const QString &text) {
        return static_cast<qsizetype>(bytes.size()) > limit ? text + QChar(u'\u2026') : text;
    };
    switch (column) {
    case Number: return QString::number(field + 1);
    case Name: return cut(f.name, rawText(head(f.name, limit)));
    case ZoneColumn: {
        const int hop = hopOfField(field);
        return hop < 0 ? QString() : zoneText(m_trace->hops.at(hop).zone);
    }
    case Raw: return cut(shownValue(f), rawText(head(shownValue(f), limit)));
    case Decoded: return cut(f.value, visible(message::decodedText(head(f.value, limit)).trimmed()));
    default: return {};
    }
}

QVariant HeaderModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !checkIndex(index))
        return {};
    const int field = fieldOfRow(index.row());
    switch (role) {
    case Qt::DisplayRole: return text(index.column(), field, kMaxShown);
    case Qt::TextAlignmentRole: return QVariant::fromValue(alignmentOf(index.column()));
    case FullTextRole: return text(index.column(), field, m_trace->message.bytes.size());
    case FieldRole: return field;
    case HopRole: return hopOfField(field);
    case ZoneRole: {
        const int hop = hopOfField(field);
        return hop < 0 ? -1 : static_cast<int>(m_trace->hops.at(hop).zone);
    }
    case ClaimedRole:
        return m_claimedFrom >= 0 && m_trace->message.header.fields[static_cast<std::size_t>(field)].span.offset >= m_claimedFrom;
    case SpanRole: return QVariant::fromValue(m_trace->message.header.fields[static_cast<std::size_t>(field)].span);
    default: return {};
    }
}

QVariant HeaderModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(alignmentOf(section));
    if (role != Qt::DisplayRole)
        return {};
    return tr(kTitles.at(static_cast<std::size_t>(section)));
}

} // namespace headwater::trace
