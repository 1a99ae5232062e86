// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/profiles.h"

#include "models/core/domain.h"
#include "models/core/text.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace headwater::trace {

namespace {

std::vector<std::string> patterns(const QJsonValue &value)
{
    std::vector<std::string> list;
    const QJsonArray texts = value.toArray();
    for (const QJsonValue &pattern : texts)
        list.push_back(lowered(pattern.toString().toStdString()));
    return list;
}

void addRanges(Profile &profile, const QJsonArray &ranges)
{
    for (const QJsonValue &value : ranges) {
        const QJsonObject range = value.toObject();
        if (range.value(QLatin1String("confidence")).toString() == QLatin1String("remembered"))
            continue;
        const QString kind = range.value(QLatin1String("kind")).toString();
        auto &list = kind == QLatin1String("spf") || kind == QLatin1String("published list") ? profile.ownerRanges
                                                                                             : profile.seenRanges;
        const QJsonArray texts = range.value(QLatin1String("cidr")).toArray();
        for (const QJsonValue &text : texts) {
            const QByteArray cidr = text.toString().toLatin1();
            if (const auto network = Network::parse({cidr.constData(), static_cast<std::size_t>(cidr.size())}))
                list.push_back(*network);
        }
    }
}

bool isSourced(const QJsonValue &row)
{
    return row.toObject().value(QLatin1String("confidence")) != QLatin1String("remembered");
}

/// Nearly all names of a provider end alike in so many labels.
constexpr int kEndLabels = 2;

bool matches(const std::vector<std::string> &list, std::string_view host)
{
    if (host.ends_with('.'))
        host.remove_suffix(1);
    return !host.empty() && std::ranges::any_of(list, [&](std::string_view pattern) { return matchesPattern(host, pattern); });
}

} // namespace

bool Profile::hasName(std::string_view host) const
{
    return matches(inside, host) || matches(outbound, host);
}

std::string Profile::shortTitle() const
{
    static const QRegularExpression end(QStringLiteral(" / | \\(|,"));
    return title.section(end, 0, 0).toStdString();
}

bool Profile::isOutbound(std::string_view host) const
{
    return matches(outbound, host);
}

bool Profile::hasAddress(const IpAddress &address) const
{
    const auto holds = [&](const Network &network) { return network.contains(address); };
    return std::ranges::any_of(ownerRanges, holds) || std::ranges::any_of(seenRanges, holds);
}

bool Profile::ownerStates(const IpAddress &address) const
{
    return std::ranges::any_of(ownerRanges, [&](const Network &network) { return network.contains(address); });
}

const Profiles &Profiles::shipped()
{
    static const Profiles profiles = [] {
        QFile file(QStringLiteral(":/headwater/providers.json"));
        return file.open(QIODevice::ReadOnly) ? fromJson(file.readAll()) : Profiles();
    }();
    return profiles;
}

Profiles Profiles::fromJson(const QByteArray &json)
{
    Profiles profiles;
    const QJsonObject document = QJsonDocument::fromJson(json).object();
    const QJsonArray values = document.value(QLatin1String("profiles")).toArray();
    for (const QJsonValue &value : values) {
        const QJsonObject object = value.toObject();
        Profile profile;
        profile.name = object.value(QLatin1String("name")).toString().toStdString();
        profile.title = object.value(QLatin1String("title")).toString();
        profile.kind = object.value(QLatin1String("kind")).toString().toStdString();
        profile.inside = patterns(object.value(QLatin1String("inside")));
        profile.outbound = patterns(object.value(QLatin1String("outbound")));
        addRanges(profile, object.value(QLatin1String("ranges")).toArray());
        profile.sourced = isSourced(object);
        profile.decides = profile.sourced && isSourced(object.value(QLatin1String("border")));
        profiles.m_profiles.push_back(std::move(profile));
    }
    profiles.indexNames();
    const QJsonArray aliases = document.value(QLatin1String("aliases")).toArray();
    for (const QJsonValue &value : aliases) {
        if (isSourced(value))
            profiles.m_aliases.push_back(patterns(value.toObject().value(QLatin1String("names"))));
    }
    return profiles;
}

const Profile *Profiles::byName(std::string_view name) const
{
    const auto found = std::ranges::find(m_profiles, name, &Profile::name);
    return found == m_profiles.end() ? nullptr : &*found;
}

void Profiles::indexNames()
{
    for (std::size_t i = 0; i < m_profiles.size(); ++i) {
        for (const auto *names : {&m_profiles[i].inside, &m_profiles[i].outbound}) {
            for (const std::string &name : *names) {
                const std::string_view end = lastLabels(name, kEndLabels);
                auto &list = m_byEnd[end.contains('*') ? std::string() : std::string(end)];
                if (list.empty() || list.back() != i)
                    list.push_back(i);
            }
        }
    }
}

const Profile *Profiles::byHost(std::string_view host) const
{
    if (host.ends_with('.'))
        host.remove_suffix(1);
    std::size_t first = m_profiles.size();
    for (const std::string &end : {lowered(lastLabels(host, kEndLabels)), std::string()}) {
        const auto found = m_byEnd.find(end);
        if (found == m_byEnd.end())
            continue;
        const auto has = [&](std::size_t i) { return m_profiles[i].hasName(host); };
        if (const auto at = std::ranges::find_if(found->second, has); at != found->second.end())
            first = std::min(first, *at);
    }
    return first < m_profiles.size() ? &m_profiles[first] : nullptr;
}

bool Profiles::haveOneOwner(std::string_view a, std::string_view b) const
{
    const Profile *profile = byHost(a);
    if (profile && profile->sourced && profile == byHost(b))
        return true;
    return std::ranges::any_of(m_aliases, [&](const std::vector<std::string> &row) { return matches(row, a) && matches(row, b); });
}

} // namespace headwater::trace
