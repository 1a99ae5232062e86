// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/hoptext.h"

#include "models/core/text.h"

#include <QStringList>

namespace headwater::test {

using namespace trace;

QString hopText(const Hop &hop)
{
    constexpr const char *kOutcomes[]{"relay", "by-only", "local", "fetch", "too-large", "unparseable"};
    QStringList parts{QString::fromLatin1(kOutcomes[int(hop.outcome)]) + QLatin1Char(' ') + QString::fromLatin1(hop.dialect)};
    const auto add = [&parts](const char *name, std::string_view value) {
        if (!value.empty())
            parts << QLatin1String(name) + QLatin1Char('=') + toText(value).simplified();
    };
    add("helo", hop.helo);
    add("rdns", hop.rdns);
    if (hop.ip.isNull())
        add("ip?", hop.ipText);
    else
        parts << QStringLiteral("ip=") + QString::fromLatin1(hop.ip.toString());
    if (hop.port >= 0)
        parts << QStringLiteral("port=%1").arg(hop.port);
    add("ident", hop.ident);
    add("by", hop.by);
    add("by_ip", hop.byIp);
    add("with", hop.with);
    add("id", hop.id);
    add("for", hop.forAddress);
    add("from", hop.envelopeFrom);
    add("auth", hop.auth);
    add("tls", hop.tls);
    if (hop.date.time.valid)
        parts << QStringLiteral("date=") + QString::fromLatin1(hop.date.time.toIso());
    const auto flag = [&parts](const char *name, bool set) {
        if (set)
            parts << QLatin1String(name);
    };
    flag("authenticated", hop.authenticated);
    flag("account", hop.authIsAccount);
    flag("unknown", hop.rdnsUnknown);
    flag("possible", hop.rdnsPossible);
    flag("forged", hop.mayBeForged);
    flag("masked", hop.ipMasked);
    flag("weekday-wrong", hop.date.weekdayWrong);
    flag("non-rfc", hop.date.nonRfc);
    flag("no-such-zone", hop.date.zoneNonexistent);
    for (const Issue &issue : hop.issues)
        parts << QLatin1Char('!') + QLatin1String(issue.kind->code);
    return parts.join(QLatin1Char('|'));
}

} // namespace headwater::test
