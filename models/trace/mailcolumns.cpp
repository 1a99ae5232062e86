// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/mailcolumns.h"

#include "models/trace/timetext.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>

namespace headwater::trace {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("headwater::trace", text);
}

QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString addressText(const MailStore &store, const IpAddress &address, StringPool::Ref text)
{
    return address.isNull() ? toQString(store.text(text)) : QString::fromLatin1(address.toString());
}

QString verdictText(const MailStore &store, MailStore::Row row, TimeZoneMode)
{
    const MailTraced *traced = store.traced(row);
    return traced ? toQString(store.text(traced->summary)) : QString();
}

QString dateText(const MailStore &store, MailStore::Row row, TimeZoneMode mode)
{
    return isoTimeText(store.date(row), mode);
}

QString fromText(const MailStore &store, MailStore::Row row, TimeZoneMode)
{
    return toQString(store.text(store.head(row).from));
}

QString subjectText(const MailStore &store, MailStore::Row row, TimeZoneMode)
{
    return toQString(store.text(store.head(row).subject));
}

QString originCell(const MailStore &store, MailStore::Row row, TimeZoneMode)
{
    QString text = originText(store, row);
    const MailTraced *traced = store.traced(row);
    if (text.isEmpty() || !traced || traced->certainty == Certainty::Recorded)
        return text;
    return claimedText(text);
}

QString kindCell(const MailStore &store, MailStore::Row row, TimeZoneMode)
{
    const MailTraced *traced = store.traced(row);
    return traced ? kindText(traced->kind) : QString();
}

QString sizeText(const MailStore &store, MailStore::Row row, TimeZoneMode)
{
    return QLocale().formattedDataSize(store.head(row).size, 1, QLocale::DataSizeSIFormat);
}

QString recipientText(const MailStore &store, MailStore::Row row, TimeZoneMode)
{
    return toQString(store.text(store.recipient(row)));
}

struct ColumnSpec {
    const char *title;
    QString (*text)(const MailStore &, MailStore::Row, TimeZoneMode);
};
constexpr std::array<ColumnSpec, kMailColumns> kColumns{{
    {QT_TRANSLATE_NOOP("headwater::trace", "Verdict"), verdictText},
    {QT_TRANSLATE_NOOP("headwater::trace", "Date"), dateText},
    {QT_TRANSLATE_NOOP("headwater::trace", "From"), fromText},
    {QT_TRANSLATE_NOOP("headwater::trace", "Subject"), subjectText},
    {QT_TRANSLATE_NOOP("headwater::trace", "Edge"),
        [](const MailStore &s, MailStore::Row r, TimeZoneMode) { return edgeText(s, r); }},
    {QT_TRANSLATE_NOOP("headwater::trace", "Prefix"),
        [](const MailStore &s, MailStore::Row r, TimeZoneMode) { return prefixText(s, r); }},
    {QT_TRANSLATE_NOOP("headwater::trace", "Origin"), originCell},
    {QT_TRANSLATE_NOOP("headwater::trace", "Kind"), kindCell},
    {QT_TRANSLATE_NOOP("headwater::trace", "Size"), sizeText},
    {QT_TRANSLATE_NOOP("headwater::trace", "Recipient"), recipientText},
}};

constexpr std::array kKinds{
    QT_TRANSLATE_NOOP("headwater::trace", "mail"),
    QT_TRANSLATE_NOOP("headwater::trace", "bounce"),
    QT_TRANSLATE_NOOP("headwater::trace", "abuse report"),
    QT_TRANSLATE_NOOP("headwater::trace", "list mail"),
    QT_TRANSLATE_NOOP("headwater::trace", "forward"),
};

} // namespace

QString columnTitle(MailColumn column)
{
    return translated(kColumns[static_cast<std::size_t>(column)].title);
}

QString cellText(const MailStore &store, MailStore::Row row, MailColumn column, TimeZoneMode mode)
{
    return kColumns[static_cast<std::size_t>(column)].text(store, row, mode);
}

QString exportText(const MailStore &store, MailStore::Row row, MailColumn column, TimeZoneMode mode)
{
    switch (column) {
    case MailColumn::Origin: return originText(store, row);
    case MailColumn::Size: return QString::number(store.head(row).size);
    default: return cellText(store, row, column, mode);
    }
}

QString edgeText(const MailStore &store, MailStore::Row row)
{
    const MailTraced *traced = store.traced(row);
    return traced ? addressText(store, traced->edge, traced->edgeText) : QString();
}

QString prefixText(const MailStore &store, MailStore::Row row)
{
    const MailTraced *traced = store.traced(row);
    return traced && !traced->edge.isNull() ? QString::fromLatin1(prefixOf(traced->edge).toString()) : QString();
}

QString originText(const MailStore &store, MailStore::Row row)
{
    const MailTraced *traced = store.traced(row);
    return traced ? addressText(store, traced->origin, traced->originText) : QString();
}

QString kindText(MessageKind kind)
{
    return translated(kKinds[static_cast<std::size_t>(kind)]);
}

QString claimedText(const QString &address)
{
    return translated(QT_TRANSLATE_NOOP("headwater::trace", "%1, claimed")).arg(address);
}

QString certaintyText(Certainty certainty)
{
    return certainty == Certainty::Recorded ? translated(QT_TRANSLATE_NOOP("headwater::trace", "recorded"))
                                            : translated(QT_TRANSLATE_NOOP("headwater::trace", "claimed"));
}

} // namespace headwater::trace
