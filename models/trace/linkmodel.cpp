// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/linkmodel.h"

#include "models/core/factrole.h"
#include "models/core/text.h"
#include "models/message/url.h"
#include "models/trace/signalindex.h"

#include <algorithm>
#include <array>

namespace headwater::trace {

namespace {

using message::Link;

/// More than any column shows; a target of a megabyte takes seconds to measure.
constexpr qsizetype kMostShown = 1024;

QString kindText(Link::Kind kind)
{
    switch (kind) {
    case Link::Kind::Href: return LinkModel::tr("link");
    case Link::Kind::Src: return LinkModel::tr("loaded content");
    case Link::Kind::Action: return LinkModel::tr("form");
    case Link::Kind::Refresh: return LinkModel::tr("redirect");
    case Link::Kind::Text: return LinkModel::tr("plain text");
    }
    return {};
}

/// What the target's look hides, the worst first.
struct Remark {
    QString text;
    Severity severity = Severity::None;
};

QList<Remark> remarksOn(const Link &link)
{
    QList<Remark> remarks;
    if (link.mismatch)
        remarks.append({LinkModel::tr("leads elsewhere"), Severity::Bad});
    if (!message::parseUrl(link.target).userinfo.isEmpty() && link.kind != Link::Kind::Text
        && !link.target.startsWith(QLatin1String("mailto:")))
        remarks.append({LinkModel::tr("name before the @ is no host"), Severity::Attention});
    if (link.host.contains(QLatin1String("xn--")))
        remarks.append({LinkModel::tr("host in other letters"), Severity::Attention});
    if (!link.onward.isEmpty())
        remarks.append({LinkModel::tr("carries the address of %1").arg(visible(link.onward)), Severity::Weak});
    return remarks;
}

QString agreementText(const Link &link)
{
    QStringList words;
    const QList<Remark> remarks = remarksOn(link);
    for (const Remark &remark : remarks)
        words.append(remark.text);
    return words.join(QStringLiteral(" \u00b7 "));
}

} // namespace

void LinkModel::setParts(PartsPtr parts)
{
    beginResetModel();
    m_parts = std::move(parts);
    m_rows.clear();
    if (m_parts) {
        for (const message::PartDetails &part : *m_parts) {
            for (const Link &link : part.links)
                m_rows.push_back({&part, &link});
        }
    }
    endResetModel();
}

int LinkModel::mismatches() const
{
    return static_cast<int>(std::ranges::count_if(m_rows, [](const Row &row) { return row.link->mismatch; }));
}

int LinkModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int LinkModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LinkModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    const message::PartDetails *part = row.part;
    const Link *link = row.link;
    const auto text = [&]() -> QString {
        switch (index.column()) {
        case Text: return visible(link->text);
        case Target: return visible(message::shownUrl(link->target));
        case Agreement: return agreementText(*link);
        case Kind: return kindText(link->kind);
        default: return part->path;
        }
    };
    switch (role) {
    case Qt::DisplayRole: return text().left(kMostShown);
    case Qt::ToolTipRole:
    case FactTextRole: return text();
    case TargetRole: return message::shownUrl(link->target);
    case FactTokenRole: return link->host.isEmpty() ? QVariant() : QVariant(link->host);
    case FactSpanRole: return QVariant::fromValue(part->span);
    case FactSeverityRole: {
        const QList<Remark> remarks = index.column() == Agreement ? remarksOn(*link) : QList<Remark>();
        return static_cast<int>(remarks.isEmpty() ? Severity::None : remarks.first().severity);
    }
    default: return {};
    }
}

QVariant LinkModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    static constexpr std::array<const char *, ColumnCount> kTitles{QT_TRANSLATE_NOOP("headwater::trace::LinkModel", "Text shown"),
        QT_TRANSLATE_NOOP("headwater::trace::LinkModel", "Target"),
        QT_TRANSLATE_NOOP("headwater::trace::LinkModel", "Text and target"),
        QT_TRANSLATE_NOOP("headwater::trace::LinkModel", "Kind"), QT_TRANSLATE_NOOP("headwater::trace::LinkModel", "Part")};
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount)
        return {};
    return tr(kTitles[static_cast<std::size_t>(section)]);
}

} // namespace headwater::trace
