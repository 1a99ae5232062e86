// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/specialaddresses.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace headwater {

namespace {

AddressKind kindOf(const QString &word)
{
    struct Name {
        const char *word;
        AddressKind kind;
    };
    // The words of the data file; what is reachable or only of interest to routers counts as public here.
    static constexpr Name kNames[] = {
        {"loopback", AddressKind::Loopback},
        {"private", AddressKind::Private},
        {"link-local", AddressKind::LinkLocal},
        {"shared", AddressKind::Shared},
        {"documentation", AddressKind::Documentation},
        {"this-network", AddressKind::Reserved},
        {"unspecified", AddressKind::Reserved},
        {"reserved", AddressKind::Reserved},
        {"multicast", AddressKind::Reserved},
        {"broadcast", AddressKind::Reserved},
    };
    for (const Name &name : kNames) {
        if (word == QLatin1String(name.word))
            return name.kind;
    }
    return AddressKind::Public;
}

SpecialAddresses load()
{
    QFile file(QStringLiteral(":/headwater/special-addresses.json"));
    std::vector<SpecialAddresses::Row> rows;
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
    for (const char *registry : {"ipv4", "ipv6", "multicast"}) {
        const QJsonArray listed = root.value(QLatin1String(registry)).toArray();
        for (const QJsonValue &value : listed) {
            const QJsonObject row = value.toObject();
            const QByteArray prefix = row.value(QLatin1String("prefix")).toString().toLatin1();
            if (const auto network = Network::parse({prefix.constData(), static_cast<std::size_t>(prefix.size())}))
                rows.push_back({*network, kindOf(row.value(QLatin1String("kind")).toString())});
        }
    }
    return SpecialAddresses(std::move(rows));
}

} // namespace

SpecialAddresses::SpecialAddresses(std::vector<Row> rows)
    : m_rows(std::move(rows))
{
    std::ranges::stable_sort(m_rows, std::ranges::greater{}, [](const Row &row) { return row.network.bits; });
}

const SpecialAddresses &SpecialAddresses::iana()
{
    static const SpecialAddresses table = load();
    return table;
}

AddressKind SpecialAddresses::kind(const IpAddress &address) const
{
    const auto row = std::ranges::find_if(m_rows, [&](const Row &r) { return r.network.contains(address); });
    return row == m_rows.end() ? AddressKind::Public : row->kind;
}

bool SpecialAddresses::isLocal(const IpAddress &address) const
{
    const AddressKind found = kind(address);
    return found == AddressKind::Loopback || found == AddressKind::Private || found == AddressKind::LinkLocal
        || found == AddressKind::Shared;
}

} // namespace headwater
