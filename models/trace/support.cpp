// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/support.h"

#include "models/core/domain.h"
#include "models/trace/hostnames.h"

namespace headwater::trace {

namespace {

bool statesPeer(const Hop &hop)
{
    return !hop.ipText.empty() || !hop.helo.empty() || !hop.rdns.empty();
}

/// The provider's name stands in `by`, and the peer above has an address that its owner says is none of its own.
bool isFamousElsewhere(std::string_view by, const Hop &above, const Profiles &profiles)
{
    const Profile *profile = profiles.byHost(by);
    return profile && profile->decides && !profile->ownerRanges.empty() && !above.ip.isNull() && !profile->hasAddress(above.ip);
}

Support tieToPeer(const Hop &line, const Hop &above, const TraceSettings &settings)
{
    const Profiles &profiles = *settings.profiles;
    const std::string_view by = line.by;
    const bool neighbour = settings.special.isLocal(above.ip);
    const IpAddress stated = line.byIp.empty() ? addressLiteral(by) : addressLiteral(line.byIp);
    if (!stated.isNull() && stated.isNear(above.ip))
        return Support::Address;
    if (!above.rdns.empty()) {
        if (sameHost(by, above.rdns))
            return Support::Address;
        // A customer's machine that names its provider's server as the writer is the classic decoy.
        if (isEndHostName(above.rdns, above.ip) && isQualifiedName(by) && !neighbour)
            return Support::Contradicted;
        if (areRelated(by, above.rdns, profiles))
            return Support::Name;
    }
    // Within one network the names are the network's own: the server above, or any inner name, will do.
    if (neighbour
        && (areRelated(by, above.by, profiles) || areRelated(by, above.helo, profiles) || isInnerName(by, settings.special)))
        return Support::Name;
    if (above.rdns.empty() && areRelated(by, above.helo, profiles) && !isFamousElsewhere(by, above, profiles))
        return Support::Helo;
    if (isFamousElsewhere(by, above, profiles) && !neighbour)
        return Support::Contradicted;
    // An inner name says nothing for or against; that the peer calls itself by one too ties them.
    if (isInnerName(by, settings.special) && sameHost(by, above.helo))
        return Support::Helo;
    return Support::None;
}

Support tieToServer(const Hop &line, const Hop &above, const TraceSettings &settings)
{
    const bool tied = areRelated(line.by, above.by, *settings.profiles) || isInnerName(line.by, settings.special)
        || isInnerName(above.by, settings.special);
    return tied ? Support::Name : Support::None;
}

} // namespace

void judgeSupport(QList<Hop> &hops, int claimedFrom, const TraceSettings &settings)
{
    const Hop *peer = nullptr;   // the nearest line above that says whom it took the mail from
    const Hop *server = nullptr; // the nearest line below that one which names only its own server
    const auto pass = [&](const Hop &hop) {
        if (statesPeer(hop)) {
            peer = &hop;
            server = nullptr;
        } else if (!hop.by.empty()) {
            server = &hop;
        }
    };
    Support above = Support::Address;
    for (int i = 0; i < hops.size(); ++i) {
        Hop &hop = hops[i];
        if (i >= claimedFrom) {
            if (hop.by.empty()) {
                hop.support = above;
            } else {
                hop.support = server ? tieToServer(hop, *server, settings) : peer ? tieToPeer(hop, *peer, settings) : Support::None;
                if (server && peer && hop.support == Support::None)
                    hop.support = tieToPeer(hop, *peer, settings);
            }
            above = hop.support;
        }
        pass(hop);
    }
}

} // namespace headwater::trace
