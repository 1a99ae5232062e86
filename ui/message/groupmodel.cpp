// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/groupmodel.h"

#include "models/trace/timetext.h"
#include "ui/common/plaintext.h"
#include "ui/common/release.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <utility>

namespace headwater::ui {

namespace {

constexpr std::array kTitles{
    QT_TRANSLATE_NOOP("headwater::ui::GroupModel", "Name"),
    QT_TRANSLATE_NOOP("headwater::ui::GroupModel", "Noted"),
    QT_TRANSLATE_NOOP("headwater::ui::GroupModel", "Messages"),
    QT_TRANSLATE_NOOP("headwater::ui::GroupModel", "By day"),
    QT_TRANSLATE_NOOP("headwater::ui::GroupModel", "First seen"),
    QT_TRANSLATE_NOOP("headwater::ui::GroupModel", "Last seen"),
};

Timestamp utc(qint64 seconds)
{
    return {.utc = seconds, .offsetMinutes = 0, .hasOffset = true, .valid = true};
}

QString notedText(trace::Noted noted)
{
    switch (noted) {
    case trace::Noted::Nothing: break;
    case trace::Noted::Masked: return GroupModel::tr("redacted?");
    case trace::Noted::InOrder: return GroupModel::tr("alphabetical order");
    case trace::Noted::Attack: return GroupModel::tr("dictionary attack");
    }
    return {};
}

} // namespace

QString groupName(const std::string &key)
{
    if (key == trace::kNotAnalysed)
        return GroupModel::tr("(not analysed yet)");
    return key.empty() ? GroupModel::tr("(not stated)") : QString::fromStdString(key);
}

QString tokenOf(const std::string &key, trace::GroupBy by)
{
    using enum trace::GroupBy;
    const bool isName = by == Edge || by == Prefix || by == Origin || by == FromDomain;
    return isName && key != trace::kNotAnalysed ? QString::fromStdString(key) : QString();
}

QString utcText(qint64 seconds)
{
    return trace::isoTimeText(utc(seconds), trace::TimeZoneMode::Utc);
}

QString GroupModel::longestNote()
{
    using enum trace::Noted;
    return std::ranges::max(
        std::array{notedText(Masked), notedText(InOrder), notedText(Attack)}, {}, [](const QString &text) { return text.size(); });
}

void GroupModel::setGroups(const GroupsPtr &groups, trace::GroupBy by)
{
    beginResetModel();
    releaseInBackground(std::exchange(m_groups, groups));
    m_by = by;
    endResetModel();
}

int GroupModel::rowOf(const std::string &key) const
{
    const auto found = std::ranges::find(*m_groups, key, &trace::Group::key);
    return found == m_groups->end() ? -1 : static_cast<int>(found - m_groups->begin());
}

int GroupModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_groups->size());
}

int GroupModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant GroupModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const trace::Group &group = this->group(index.row());
    const auto day = [&](qint64 seconds) {
        return group.hasDates ? trace::dayText(utc(seconds), trace::TimeZoneMode::Utc) : QString();
    };
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case Name: return groupName(group.key);
        case Noted: return notedText(group.noted);
        case Count: return QLocale().toString(group.count);
        case First: return day(group.first);
        case Last: return day(group.last);
        default: return {};
        }
    case Qt::ToolTipRole:
        switch (index.column()) {
        case First: return group.hasDates ? plainToolTip(utcText(group.first)) : QString();
        case Last: return group.hasDates ? plainToolTip(utcText(group.last)) : QString();
        default: return plainToolTip(groupName(group.key));
        }
    case Qt::AccessibleTextRole:
        return index.column() == Days ? tr("%n day(s) with messages", nullptr, static_cast<int>(group.days.size()))
                                      : data(index, Qt::DisplayRole);
    case Qt::TextAlignmentRole:
        return index.column() == Count ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case TokenRole: return index.column() == Name ? tokenOf(group.key, m_by) : QString();
    case DaysRole: return QVariant::fromValue(group.days);
    default: return {};
    }
}

QVariant GroupModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::DisplayRole)
        return QCoreApplication::translate("headwater::ui::GroupModel", kTitles[static_cast<std::size_t>(section)]);
    if (role == Qt::TextAlignmentRole && section == Count)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

} // namespace headwater::ui
