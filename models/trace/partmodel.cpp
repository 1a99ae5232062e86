// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/partmodel.h"

#include "models/core/factrole.h"
#include "models/core/text.h"
#include "models/trace/signalindex.h"

#include <QLocale>

#include <array>

namespace headwater::trace {

namespace {

using message::PartDetails;

QString issuesText(const PartDetails &part, const QString &separator)
{
    QStringList texts;
    for (const Issue &issue : part.issues)
        texts.append(issueText(issue));
    return texts.join(separator);
}

struct ColumnSpec {
    const char *title;
    QString (*text)(const PartDetails &);
    QVariant (*sortKey)(const PartDetails &) = nullptr; ///< Where it is not the text.
};

constexpr std::array<ColumnSpec, PartModel::ColumnCount> kColumns{{
    {QT_TRANSLATE_NOOP("headwater::trace::PartModel", "Part"),
        [](const PartDetails &p) { return p.path.isEmpty() ? PartModel::tr("all") : p.path; }},
    {QT_TRANSLATE_NOOP("headwater::trace::PartModel", "Type"), [](const PartDetails &p) { return visible(p.type); }},
    {QT_TRANSLATE_NOOP("headwater::trace::PartModel", "Size"),
        [](const PartDetails &p) { return PartModel::tr("%L1 bytes").arg(p.decodedLength); },
        [](const PartDetails &p) { return QVariant(p.decodedLength); }},
    {QT_TRANSLATE_NOOP("headwater::trace::PartModel", "Name"), [](const PartDetails &p) { return visible(p.name); }},
    {QT_TRANSLATE_NOOP("headwater::trace::PartModel", "SHA-256"),
        [](const PartDetails &p) { return QString::fromLatin1(p.sha256); }},
    {QT_TRANSLATE_NOOP("headwater::trace::PartModel", "Defects"),
        [](const PartDetails &p) { return issuesText(p, QStringLiteral(" ")); },
        [](const PartDetails &p) { return QVariant(static_cast<qlonglong>(p.issues.size())); }},
}};

} // namespace

void PartModel::setParts(PartsPtr parts)
{
    beginResetModel();
    m_parts = std::move(parts);
    m_roots.clear();
    m_nodes.assign(m_parts ? m_parts->size() : 0, {});
    std::vector<int> open; // the parts that the next one may lie in
    for (int i = 0; i < static_cast<int>(m_nodes.size()); ++i) {
        const int depth = m_parts->at(static_cast<std::size_t>(i)).depth;
        while (!open.empty() && m_parts->at(static_cast<std::size_t>(open.back())).depth >= depth)
            open.pop_back();
        Node &node = m_nodes[static_cast<std::size_t>(i)];
        node.parent = open.empty() ? -1 : open.back();
        std::vector<int> &siblings = open.empty() ? m_roots : m_nodes[static_cast<std::size_t>(open.back())].children;
        node.row = static_cast<int>(siblings.size());
        siblings.push_back(i);
        open.push_back(i);
    }
    endResetModel();
}

const std::vector<int> &PartModel::childrenOf(const QModelIndex &parent) const
{
    return parent.isValid() ? m_nodes[static_cast<std::size_t>(parent.internalId())].children : m_roots;
}

QModelIndex PartModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, static_cast<quintptr>(childrenOf(parent)[static_cast<std::size_t>(row)]));
}

QModelIndex PartModel::parent(const QModelIndex &child) const
{
    if (!child.isValid())
        return {};
    const int above = m_nodes[static_cast<std::size_t>(child.internalId())].parent;
    return above < 0 ? QModelIndex() : createIndex(m_nodes[static_cast<std::size_t>(above)].row, 0, static_cast<quintptr>(above));
}

int PartModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(childrenOf(parent).size());
}

int PartModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant PartModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PartDetails &part = m_parts->at(static_cast<std::size_t>(index.internalId()));
    const ColumnSpec &column = kColumns[static_cast<std::size_t>(index.column())];
    switch (role) {
    case Qt::DisplayRole:
    case FactTextRole: return column.text(part);
    case Qt::ToolTipRole: return index.column() == Defects ? issuesText(part, QStringLiteral("\n")) : column.text(part);
    case SortRole: return column.sortKey ? column.sortKey(part) : QVariant(column.text(part));
    case Qt::TextAlignmentRole:
        return static_cast<int>((index.column() == Size ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case FactSeverityRole:
        return static_cast<int>(index.column() == Defects && !part.issues.isEmpty() ? Severity::Attention : Severity::None);
    case FactSpanRole: return QVariant::fromValue(part.span);
    case IndexRole: return static_cast<int>(index.internalId());
    default: return {};
    }
}

QVariant PartModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount)
        return {};
    return tr(kColumns[static_cast<std::size_t>(section)].title);
}

} // namespace headwater::trace
