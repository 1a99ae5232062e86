// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/origin.h"

#include "models/core/text.h"

#include <algorithm>

namespace headwater::trace {

namespace {

Origin fromPeer(const Hop &hop, OriginKind kind, Certainty certainty)
{
    return {hop.line, hop.ip, addressText(hop), kind, certainty, hop.authIsAccount ? visibleText(hop.auth) : QString()};
}

/// Mail that a user of the provider wrote in its own programs: no outside address was recorded, but a login was needed.
bool isProviderUser(const Hop &hop, const Ownership &owned)
{
    return owned.profile && hop.zone == Zone::Inside && startsWithText(hop.with, "mapi");
}

/// A mailbox provider's own server handed on to another of its servers: public addresses, but no place where mail comes in. (A
/// hosting company's servers are where its customers' mail comes in.)
bool isProvidersInner(const Hop &hop, const Profiles &profiles)
{
    const Profile *profile = profiles.byHost(hop.by);
    const std::string_view name = hop.rdns.empty() ? hop.helo : hop.rdns;
    return profile && profile->sourced && profile->kind.starts_with("mailbox") && profile->hasAddress(hop.ip)
        && profile->hasName(name) && !profile->isOutbound(name);
}

} // namespace

int firstDoubted(const QList<Hop> &hops, const QList<Signal> &signalList, int claimedFrom)
{
    const auto doubted = [&](const Hop &hop) {
        return hop.support == Support::None || hop.support == Support::Contradicted || hop.outcome == Outcome::Unparseable
            || std::ranges::any_of(signalList, [&](const Signal &s) { return s.line == hop.line && s.doubtsWriter; });
    };
    const auto found = std::find_if(hops.begin() + claimedFrom, hops.end(), doubted);
    return static_cast<int>(found - hops.begin());
}

int firstDoubted(const Trace &trace)
{
    const auto claimed = std::ranges::find(trace.hops, Zone::Claimed, &Hop::zone);
    return firstDoubted(trace.hops, trace.signalList, static_cast<int>(claimed - trace.hops.begin()));
}

Origin decideOrigin(const QList<Hop> &hops, const Ownership &owned, const QList<Signal> &signalList, const TraceSettings &settings)
{
    if (owned.local >= 0) {
        const Hop &hop = hops.at(owned.local);
        return {hop.line, {}, {}, OriginKind::Local, Certainty::Recorded, visibleText(hop.ident)};
    }
    if (owned.edge < 0) {
        if (!hops.isEmpty() && isProviderUser(hops.last(), owned))
            return {hops.last().line, {}, {}, OriginKind::AuthClient, Certainty::Recorded, {}};
        // The first server took it from somebody who logged in, and does not say from where.
        if (!hops.isEmpty() && hops.last().zone == Zone::Inside && hops.last().outcome == Outcome::ByOnly
            && hops.last().authIsAccount)
            return fromPeer(hops.last(), OriginKind::AuthClient, Certainty::Recorded);
        // The first server's first line is about itself: a program there made the mail.
        if (!hops.isEmpty() && settings.special.kind(hops.last().ip) == AddressKind::Loopback && !hops.last().by.empty())
            return {hops.last().line, {}, {}, OriginKind::Local, Certainty::Recorded, {}};
        return {};
    }
    Origin origin = fromPeer(hops.at(owned.edge), owned.kind, Certainty::Recorded);
    if (owned.kind != OriginKind::Direct)
        return origin;
    const int end = firstDoubted(hops, signalList, owned.claimedFrom);
    for (int i = owned.claimedFrom; i < end; ++i) {
        const Hop &hop = hops.at(i);
        const bool inner = settings.special.isLocal(hop.ip) || isProvidersInner(hop, *settings.profiles);
        const bool visibleAddress = !hop.ipText.empty() && (hop.ip.isNull() || !inner);
        const OriginKind kind = hop.authenticated ? OriginKind::AuthClient
            : isHttp(hop)                         ? OriginKind::Webmail
                                                  : OriginKind::Relayed;
        if (hop.outcome == Outcome::Relay && visibleAddress) {
            origin = fromPeer(hop, kind, Certainty::Claimed);
            // Whoever logged in there wrote what lies below; a server that logs in to the next one writes its line under its own
            // recorded name.
            const bool isServer = !hop.authIsAccount && i + 1 < end && hops.at(i + 1).outcome == Outcome::Relay
                && (hops.at(i + 1).support == Support::Address || hops.at(i + 1).support == Support::Name);
            if (kind != OriginKind::Relayed && !isServer)
                break;
        } else if (hop.authenticated) {
            // Logged in from an address that only that server's network can see: the server is as far as the world sees.
            origin = {hop.line, origin.ip, origin.ipText, OriginKind::AuthClient, Certainty::Claimed,
                hop.authIsAccount ? visibleText(hop.auth) : QString()};
            break;
        } else if (hop.outcome == Outcome::Relay && isHttp(hop) && settings.special.isLocal(hop.ip)) {
            // The web server on the same host, or in that network: where the reader of the web page sat is not written.
            origin = {hop.line, origin.ip, origin.ipText, OriginKind::Webmail, Certainty::Claimed, {}};
            break;
        } else if (hop.outcome == Outcome::Local) {
            origin = {hop.line, origin.ip, origin.ipText, OriginKind::Local, Certainty::Claimed, visibleText(hop.ident)};
        }
    }
    return origin;
}

} // namespace headwater::trace
