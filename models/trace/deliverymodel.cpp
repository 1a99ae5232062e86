// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/deliverymodel.h"

#include "models/core/factrole.h"
#include "models/core/text.h"
#include "models/trace/signalindex.h"

#include <algorithm>
#include <array>

namespace headwater::trace {

using message::RecipientStatus;

namespace {

struct ActionSpec {
    QLatin1StringView action;
    const char *text;
    const char *sentence;
    Severity severity;
};
constexpr std::array<ActionSpec, 5> kActions{{
    {QLatin1StringView("failed"), QT_TRANSLATE_NOOP("headwater::trace::DeliveryModel", "failed"),
        QT_TRANSLATE_NOOP("headwater::trace::DeliveryModel", "Delivery failed: %1"), Severity::Bad},
    {QLatin1StringView("delayed"), QT_TRANSLATE_NOOP("headwater::trace::DeliveryModel", "delayed"),
        QT_TRANSLATE_NOOP("headwater::trace::DeliveryModel", "Delivery delayed: %1"), Severity::Attention},
    {QLatin1StringView("delivered"), QT_TRANSLATE_NOOP("headwater::trace::DeliveryModel", "delivered"),
        QT_TRANSLATE_NOOP("headwater::trace::DeliveryModel", "Delivered: %1"), Severity::Good},
    {QLatin1StringView("relayed"), QT_TRANSLATE_NOOP("headwater::trace::DeliveryModel", "relayed"),
        QT_TRANSLATE_NOOP("headwater::trace::DeliveryModel", "Relayed: %1"), Severity::Weak},
    {QLatin1StringView("expanded"), QT_TRANSLATE_NOOP("headwater::trace::DeliveryModel", "expanded"),
        QT_TRANSLATE_NOOP("headwater::trace::DeliveryModel", "Expanded: %1"), Severity::Weak},
}};

const ActionSpec *specOf(const QString &action)
{
    const auto found = std::ranges::find_if(kActions, [&](const ActionSpec &spec) { return spec.action == action; });
    return found == kActions.end() ? nullptr : &*found;
}

QString recipientText(const RecipientStatus &status)
{
    return visible(status.recipient.isEmpty() ? status.original : status.recipient);
}

/// The address as it was first written stands beside the one that failed, where a forward made them differ.
QString recipients(const RecipientStatus &status)
{
    const bool forwarded = !status.recipient.isEmpty() && !status.original.isEmpty()
        && status.recipient.compare(status.original, Qt::CaseInsensitive) != 0;
    return forwarded ? DeliveryModel::tr("%1, sent to %2").arg(recipientText(status), visible(status.original))
                     : recipientText(status);
}

QString sentence(const QString &action, const QString &words)
{
    if (const ActionSpec *spec = specOf(action))
        return DeliveryModel::tr(spec->sentence).arg(words);
    return action.isEmpty() ? DeliveryModel::tr("Delivery, no action stated: %1").arg(words)
                            : DeliveryModel::tr("Delivery, action \"%1\": %2").arg(visible(action), words);
}

Severity severity(const RecipientStatus &status)
{
    const ActionSpec *spec = specOf(status.action);
    return spec ? spec->severity : Severity::None;
}

struct ColumnSpec {
    const char *title;
    QString (*text)(const RecipientStatus &);
    Severity (*severity)(const RecipientStatus &) = nullptr;
    QString (*token)(const RecipientStatus &) = nullptr;
};

constexpr std::array<ColumnSpec, DeliveryModel::ColumnCount> kColumns{{
    {QT_TRANSLATE_NOOP("headwater::trace::DeliveryModel", "Recipient"), recipients, nullptr, recipientText},
    {QT_TRANSLATE_NOOP("headwater::trace::DeliveryModel", "Action"), [](const RecipientStatus &s) { return actionText(s.action); },
        severity},
    {QT_TRANSLATE_NOOP("headwater::trace::DeliveryModel", "Status"), [](const RecipientStatus &s) { return visible(s.status); }},
    {QT_TRANSLATE_NOOP("headwater::trace::DeliveryModel", "Diagnostic"),
        [](const RecipientStatus &s) { return visible(s.diagnostic); }},
    {QT_TRANSLATE_NOOP("headwater::trace::DeliveryModel", "Remote server"),
        [](const RecipientStatus &s) { return visible(s.remote); }, nullptr,
        [](const RecipientStatus &s) { return visible(s.remote); }},
}};

} // namespace

void DeliveryModel::setStatus(const message::DeliveryStatus &status)
{
    beginResetModel();
    m_recipients = status.recipients;
    endResetModel();
}

int DeliveryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_recipients.size());
}

int DeliveryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DeliveryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const RecipientStatus &status = m_recipients.at(index.row());
    const ColumnSpec &column = kColumns.at(static_cast<std::size_t>(index.column()));
    switch (role) {
    case Qt::DisplayRole: return column.text(status).left(512);
    case FactTextRole: return column.text(status);
    case FactSeverityRole: return static_cast<int>(column.severity ? column.severity(status) : Severity::None);
    case FactSpanRole: return QVariant::fromValue(status.span);
    case FactTokenRole: return column.token ? QVariant(column.token(status)) : QVariant();
    default: return {};
    }
}

QVariant DeliveryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount)
        return {};
    return tr(kColumns.at(static_cast<std::size_t>(section)).title);
}

QString actionText(const QString &action)
{
    const ActionSpec *spec = specOf(action);
    return spec ? DeliveryModel::tr(spec->text) : visible(action);
}

QString deliveryText(const message::DeliveryStatus &status)
{
    const QList<RecipientStatus> &all = status.recipients;
    if (all.isEmpty())
        return {};
    const auto failed = std::ranges::find(all, QLatin1StringView("failed"), &RecipientStatus::action);
    const RecipientStatus &shown = failed == all.end() ? all.first() : *failed;
    QStringList facts{recipientText(shown), visible(shown.status), visible(shown.diagnostic)};
    facts.removeAll(QString());
    const QString words = facts.join(QStringLiteral(" \u00b7 "));
    const QString text = sentence(shown.action, words);
    const int others = static_cast<int>(all.size()) - 1;
    if (status.more)
        return DeliveryModel::tr("%1 (and at least %Ln more recipient(s))", nullptr, others + 1).arg(text);
    return others > 0 ? DeliveryModel::tr("%1 (and %Ln more recipient(s))", nullptr, others).arg(text) : text;
}

} // namespace headwater::trace
