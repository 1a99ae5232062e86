// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/support.h"

#include "models/core/domain.h"
#include "models/core/text.h"
#include "models/trace/hostnames.h"

#include <algorithm>
#include <cstdlib>
#include <optional>

namespace headwater::trace {

namespace {

struct Tie {
    Support support = Support::None;
    bool byStatedAddresses = false;
};

/// The provider's name stands in `by`, and the peer above has an address that its owner says is none of its own. What an
/// owner states are the addresses at its border: they tell nothing of a peer of its own servers, further down.
bool isFamousElsewhere(std::string_view by, const Hop &above, const Profiles &profiles)
{
    const Profile *profile = profiles.byHost(by);
    const bool behindItsBorder = above.zone == Zone::Claimed && profile && profile->hasName(above.by);
    return profile && profile->decides && !profile->ownerRanges.empty() && !above.ip.isNull() && !profile->hasAddress(above.ip)
        && !behindItsBorder;
}

/// The owner of a service states the peer's address as its own, and the line is one of the service's: by its `by`, or in its
/// manner where `by` is an inner name. A customer who sends through the service has its line on top of all that he invents;
/// a service that adds none has no manner either.
bool isServicesOwn(const Hop &line, const Hop &above, const TraceSettings &settings)
{
    const Profile *named = settings.profiles->byHost(line.by);
    const Profile *profile = !named && isInnerName(line.by, settings.special) ? settings.profiles->byName(line.dialect) : named;
    return profile && profile->sourced && !above.ip.isNull() && profile->ownerStates(above.ip);
}

/// Protocols that a server takes from its own operator's machines alone: NNFMP is Yahoo's, and a QMQP server takes mail from
/// the clients that it lists (qmqpd(8): qmqpd_authorized_clients). The server recorded it, so the peer could speak it.
bool isInnerProtocol(std::string_view with)
{
    return sameText(with, "NNFMP") || sameText(with, "QMQP");
}

/// "mx1" is the short name of "mx1.example.net". A name without a domain is nobody else's, so nothing is gained by inventing it.
bool isShortNameOf(std::string_view host, std::string_view name)
{
    return !host.empty() && host.find('.') == std::string_view::npos && sameText(host, name.substr(0, name.find('.')))
        && name.find('.') != std::string_view::npos;
}

/// By the reverse name that the line above recorded; nothing where that name neither ties nor contradicts. A name that does
/// not lead back to the address ties nothing: whoever has the reverse zone writes what he likes there.
std::optional<Support> tieToName(std::string_view by, const Hop &above, const Profiles &profiles, bool neighbour)
{
    if (sameHost(by, recordedName(above.rdns, above.helo, above.by)) && !above.mayBeForged)
        return Support::Address;
    // A customer's machine that names another server as the writer, its provider's too, is the classic decoy. But a name that
    // only spells the address is given to a provider's own servers too, and a name that a service hands out to anybody is
    // what a home server has.
    const bool related = areRelated(by, above.rdns, profiles);
    const bool calledItselfSo = related && sameHost(by, above.helo) && !above.mayBeForged;
    if (isEndHostName(above.rdns, above.ip) && namesSomebody(above.rdns) && isQualifiedName(by) && !neighbour) {
        const bool mayBeIt = related ? !hasEndHostWord(above.rdns) : isHandedOut(by);
        return !mayBeIt ? Support::Contradicted : calledItselfSo ? Support::Helo : Support::None;
    }
    if (related && !neighbour && isFixedCustomer(above.rdns, above.ip))
        return calledItselfSo ? Support::Helo : Support::None;
    if ((related || isShortNameOf(by, above.rdns)) && !above.mayBeForged)
        return Support::Name;
    return {};
}

/// The rule is what a stranger at the peer's place can invent: `by`, the address beside it, his HELO, but neither his address
/// nor, where the writer above looked it up, the name of another one's. So `address` and `name` rest on what was recorded
/// above alone; what rests on his own two words is `helo`.
Tie tieToPeer(const Hop &line, const Hop &above, const TraceSettings &settings)
{
    const Profiles &profiles = *settings.profiles;
    const std::string_view by = line.by;
    const bool neighbour = settings.special.isLocal(above.ip);
    const bool famousElsewhere = !neighbour && isFamousElsewhere(by, above, profiles);
    const IpAddress literal = addressLiteral(by);
    const bool statesAddress = !line.byIp.empty() && addressLiteral(line.byIp).isNear(above.ip);
    if ((!literal.isNull() && literal.isNear(above.ip)) || (neighbour && statesAddress))
        return {Support::Address};
    if (!above.rdns.empty()) {
        if (const auto tie = tieToName(by, above, profiles, neighbour))
            return {*tie};
    }
    // Within one network the names are the network's own: the server above, or any inner name, will do.
    if (neighbour
        && (areRelated(by, above.by, profiles) || areRelated(by, above.helo, profiles) || isInnerName(by, settings.special)))
        return {Support::Name};
    if (isInnerProtocol(above.with) && areRelated(by, above.by, profiles))
        return {Support::Name};
    if (isServicesOwn(line, above, settings))
        return {Support::Name, true};
    if (famousElsewhere)
        return {Support::Contradicted, true};
    // A reverse name that is nobody's, or the same owner's but does not lead back, speaks neither for him nor against him.
    const bool named = namesSomebody(above.rdns) && !(above.mayBeForged && areRelated(by, above.rdns, profiles));
    if (!named && (areRelated(by, above.helo, profiles) || isShortNameOf(by, above.helo) || statesAddress))
        return {Support::Helo};
    // An inner name says nothing for or against; that the peer calls itself by one too ties them.
    if (isInnerName(by, settings.special) && (sameHost(by, above.helo) || statesAddress))
        return {Support::Helo};
    return {Support::None};
}

Tie tieToServer(const Hop &line, const Hop &above, const TraceSettings &settings)
{
    const bool tied = areRelated(line.by, above.by, *settings.profiles) || isInnerName(line.by, settings.special)
        || isInnerName(above.by, settings.special);
    return {tied ? Support::Name : Support::None};
}

/// Two lines about one peer at one time are two programs of one server: a filter's, or one that wrote its line in pieces. Whoever
/// invents the second says nothing new by it.
std::optional<Tie> tieToSameReception(const Hop &line, const Hop &above, const TraceSettings &settings)
{
    constexpr qint64 kAtOnce = 5 * 60;
    const bool dated = line.date.time.valid && above.date.time.valid;
    if (line.ip.isNull() || line.ip != above.ip || (dated && std::llabs(line.date.time.utc - above.date.time.utc) > kAtOnce))
        return {};
    const bool inner = above.zone == Zone::Claimed && isInnerName(line.by, settings.special);
    const bool namesOwner = settings.profiles->byHost(line.by) != nullptr;
    if (inner || areRelated(line.by, above.by, *settings.profiles) || (above.by.empty() && !namesOwner))
        return Tie{Support::Name};
    return {};
}

} // namespace

void judgeSupport(QList<Hop> &hops, int claimedFrom, const TraceSettings &settings)
{
    const Hop *peer = nullptr;   // the nearest line above that says whom it took the mail from
    const Hop *server = nullptr; // the nearest line below that one which names only its own server
    const auto pass = [&](const Hop &hop) {
        if (hop.statesPeer()) {
            peer = &hop;
            server = nullptr;
        } else if (!hop.by.empty()) {
            server = &hop;
        }
    };
    Tie above{Support::Address};
    for (int i = 0; i < hops.size(); ++i) {
        Hop &hop = hops[i];
        if (i >= claimedFrom) {
            const bool hangs = above.support != Support::None && above.support != Support::Contradicted;
            if (hop.by.empty() && hop.statesPeer() && peer && hangs)
                above = tieToSameReception(hop, *peer, settings).value_or(Tie{}); // whoever wrote it, nothing says so
            if (!hop.by.empty()) {
                above = server ? tieToServer(hop, *server, settings) : Tie{};
                if (peer && above.support == Support::None)
                    above = tieToSameReception(hop, *peer, settings).value_or(tieToPeer(hop, *peer, settings));
            }
            hop.support = above.support;
            hop.byStatedAddresses = above.byStatedAddresses;
        }
        pass(hop);
    }
}

} // namespace headwater::trace
