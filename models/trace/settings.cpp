// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/settings.h"

#include "models/core/domain.h"
#include "models/core/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace headwater::trace {

namespace {

/// Splits at commas and blanks, and hands each word with its "!" taken off.
template<typename Handle>
void eachWord(const QString &list, Handle handle)
{
    QString flat = list;
    for (QChar &c : flat) {
        if (c.isSpace() || c == QLatin1Char(';'))
            c = QLatin1Char(',');
    }
    const QStringList words = flat.split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString &word : words) {
        const bool excluded = word.startsWith(QLatin1Char('!'));
        handle(word, (excluded ? word.mid(1) : word).toLatin1(), excluded);
    }
}

/// A host name, with or without "*." in front of it.
bool isNamePattern(std::string_view text)
{
    if (text.starts_with("*."))
        text.remove_prefix(2);
    else if (text.starts_with("."))
        text.remove_prefix(1);
    const auto allowed = [](unsigned char c) { return isAsciiAlnum(c) || c == '-' || c == '_' || c == '.'; };
    return !text.empty() && std::ranges::all_of(text, allowed)
        && std::ranges::any_of(text, [](unsigned char c) { return isAsciiAlpha(c); });
}

QString translated(const char *text)
{
    return QCoreApplication::translate("headwater::trace::MyServers", text);
}

} // namespace

bool NetworkList::contains(const IpAddress &address) const
{
    const auto row = std::ranges::find_if(rows, [&](const Row &r) { return r.network.contains(address); });
    return row != rows.end() && !row->excluded;
}

bool NetworkList::excludes(const IpAddress &address) const
{
    const auto row = std::ranges::find_if(rows, [&](const Row &r) { return r.network.contains(address); });
    return row != rows.end() && row->excluded;
}

bool MyServers::isEmpty() const
{
    return trusted.isEmpty() && internal.isEmpty() && msa.isEmpty() && names.empty() && profile.isEmpty();
}

bool MyServers::ownsName(std::string_view host) const
{
    return std::ranges::any_of(names, [&](std::string_view pattern) {
        return pattern.starts_with("*.") ? isWithin(host, pattern.substr(2)) : sameHost(host, pattern);
    });
}

void addMine(MyServers &servers, const QString &list, QStringList &rejected)
{
    eachWord(list, [&](const QString &word, const QByteArray &plain, bool excluded) {
        const std::string_view text(plain.constData(), static_cast<std::size_t>(plain.size()));
        if (const auto network = Network::parse(text)) {
            servers.trusted.rows.push_back({*network, excluded});
            servers.internal.rows.push_back({*network, excluded});
        } else if (!excluded && isNamePattern(text)) {
            servers.names.push_back(text.starts_with('.') ? '*' + lowered(text) : lowered(text));
        } else {
            rejected.append(word);
        }
    });
}

NetworkList parseNetworkList(const QString &list, QStringList &rejected)
{
    NetworkList networks;
    eachWord(list, [&](const QString &word, const QByteArray &plain, bool excluded) {
        if (const auto network = Network::parse({plain.constData(), static_cast<std::size_t>(plain.size())}))
            networks.rows.push_back({*network, excluded});
        else
            rejected.append(word);
    });
    return networks;
}

QString listText(const NetworkList &list)
{
    QStringList words;
    for (const NetworkList::Row &row : list.rows)
        words.append((row.excluded ? QStringLiteral("!") : QString()) + QString::fromLatin1(row.network.toString()));
    return words.join(QStringLiteral(", "));
}

QStringList contradictions(const MyServers &servers)
{
    QStringList found;
    const auto check = [&](const NetworkList &inner, const char *text) {
        if (servers.trusted.isEmpty())
            return;
        for (const NetworkList::Row &row : inner.rows) {
            const auto covers = [&](const NetworkList::Row &outer) {
                return !outer.excluded && outer.network.bits <= row.network.bits && outer.network.contains(row.network.base);
            };
            if (!row.excluded && std::ranges::none_of(servers.trusted.rows, covers))
                found.append(translated(text).arg(QString::fromLatin1(row.network.toString())));
        }
    };
    check(servers.internal,
        QT_TRANSLATE_NOOP("headwater::trace::MyServers", "%1 is internal but not trusted: a server inside must be believed too."));
    check(servers.msa,
        QT_TRANSLATE_NOOP("headwater::trace::MyServers", "%1 is a submission server but not among the trusted networks."));
    return found;
}

} // namespace headwater::trace
