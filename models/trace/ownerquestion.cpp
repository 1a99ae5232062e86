// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/ownerquestion.h"

#include "models/core/domain.h"
#include "models/core/text.h"
#include "models/message/decode.h"
#include "models/trace/edgeowner.h"
#include "models/trace/hostnames.h"
#include "models/trace/mailfacts.h"

#include <algorithm>

namespace headwater::trace {

namespace {

constexpr qsizetype kMaxCandidates = 8;

std::string domainOf(std::string_view address)
{
    const auto at = address.rfind('@');
    return at == std::string_view::npos ? std::string() : std::string(address.substr(at + 1));
}

/// The domain of the mailbox, where all below it can be the owner's: a server of his named it, and it is no public suffix.
std::string ownDomain(const Trace &trace)
{
    const std::string domain = domainOf(recordedRecipient(trace));
    return organisationalDomain(domain).empty() ? std::string() : domain;
}

OwnerCandidate::Reason reasonOf(const Trace &trace, const Hop &hop, std::string_view domain)
{
    using enum OwnerCandidate::Reason;
    if (!domain.empty() && sameOrganisation(hop.by, domain))
        return MailboxDomain;
    if (!trace.profile.isEmpty() && hop.zone != Zone::Claimed)
        return Provider;
    if (hop.line == 1)
        return TopLine;
    if (hop.zone != Zone::Claimed)
        return LocalPeer;
    if (const trace::Gateway gateway = gatewayOfEdge(trace); gateway && hop.line == trace.edge + 2)
        return gateway.recorded ? OwnerCandidate::Reason::Gateway : GatewayByName;
    const message::Address recipient = message::firstAddress(trace.message.header.value("To"));
    return !recipient.domain.empty() && sameOrganisation(hop.by, recipient.domain) ? RecipientDomain : Stranger;
}

/// The server that wrote the line above recorded its peer under a name of its own organisation, and the peer's line says the same
/// one. Names of customers prove nothing: they lie in the domain of their provider.
bool isOfOneDomain(const Hop &above, const Hop &hop)
{
    return namesSomebody(above.rdns) && sameOrganisation(above.by, above.rdns) && sameOrganisation(hop.by, above.rdns)
        && !isHandedOut(above.rdns) && !isEndHostName(above.rdns, above.ip) && !isFixedCustomer(above.rdns, above.ip);
}

void addName(MyServers &servers, std::string name)
{
    if (!name.empty() && std::ranges::find(servers.names, name) == servers.names.end())
        servers.names.push_back(std::move(name));
}

} // namespace

QList<OwnerCandidate> ownerCandidates(const Trace &trace)
{
    const std::string domain = ownDomain(trace);
    QList<OwnerCandidate> candidates;
    for (int i = 0; i < trace.hops.size() && candidates.size() < kMaxCandidates; ++i) {
        const Hop &hop = trace.hops.at(i);
        if (hop.by.empty())
            continue;
        const bool hangsOnOwn = hop.zone == Zone::Claimed && !candidates.isEmpty() && candidates.last().likely
            && candidates.last().hop == i - 1 && isOfOneDomain(trace.hops.at(i - 1), hop);
        const OwnerCandidate::Reason reason = hangsOnOwn ? OwnerCandidate::Reason::OwnDomain : reasonOf(trace, hop, domain);
        candidates.append({i, visibleText(hop.by), visibleText(hop.rdns.empty() ? hop.helo : hop.rdns), visible(addressText(hop)),
            reason, hop.zone != Zone::Claimed || hangsOnOwn});
    }
    return candidates;
}

QString mailboxAddress(const Trace &trace)
{
    return visibleText(recipientOf(trace));
}

QString mailboxDomain(const Trace &trace)
{
    return visibleText(domainOf(recipientOf(trace)));
}

MyServers withOwned(const MyServers &before, const Trace &trace, const QList<int> &tickedHops)
{
    MyServers servers = before;
    const std::string domain = ownDomain(trace);
    for (const int index : tickedHops) {
        if (trace.mine == MineSource::Profile && trace.hops.at(index).zone != Zone::Claimed)
            continue;
        const std::string_view by = trace.hops.at(index).by;
        if (!domain.empty() && isWithin(by, domain)) {
            addName(servers, domain);
            addName(servers, "*." + domain);
        } else if (looksLikeHostName(by)) {
            addName(servers, lowered(by));
        }
        // The line above tells which address that server has.
        int above = index - 1;
        while (above >= 0 && trace.hops.at(above).ipText.empty())
            --above;
        if (above < 0)
            continue;
        const IpAddress &ip = trace.hops.at(above).ip;
        if (SpecialAddresses::iana().isOutside(ip) && !servers.trusted.contains(ip)) {
            const Network network{ip, ip.isIpv4() ? 32 : 128};
            servers.trusted.rows.push_back({network, false});
            servers.internal.rows.push_back({network, false});
        }
    }
    if (trace.mine == MineSource::Profile && servers != before)
        servers.profile = trace.profile;
    return servers;
}

} // namespace headwater::trace
