// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/ownership.h"

#include "models/core/domain.h"
#include "models/core/text.h"
#include "models/trace/hostnames.h"

#include <algorithm>

namespace headwater::trace {

namespace {

bool hasPeer(const Hop &hop)
{
    return (hop.outcome == Outcome::Relay || hop.outcome == Outcome::TooLarge) && hop.statesPeer();
}

bool isSmtp(std::string_view with)
{
    return startsWithText(with, "smtp") || startsWithText(with, "esmtp") || startsWithText(with, "utf8smtp");
}

class Walk
{
public:
    Walk(const QList<Hop> &hops, const TraceSettings &settings)
        : m_hops(hops)
        , m_settings(settings)
    {
        const MyServers &mine = settings.mine;
        if (!mine.profile.isEmpty() && mine.profile != QLatin1String("none"))
            m_result.profile = settings.profiles->byName(mine.profile.toStdString());
        const bool set = !mine.trusted.isEmpty() || !mine.internal.isEmpty() || !mine.msa.isEmpty() || !mine.names.empty();
        if (!set && mine.profile.isEmpty())
            m_result.profile = recognise();
        m_result.mine = set ? MineSource::Set : m_result.profile ? MineSource::Profile : MineSource::Inferred;
    }

    Ownership run(const IpAddress &reported);

private:
    void walk();
    void moveTo(const IpAddress &reported);
    [[nodiscard]] const Hop &hop(int i) const { return m_hops.at(i); }
    [[nodiscard]] bool isLast(int i) const { return i + 1 >= m_hops.size(); }
    [[nodiscard]] bool isLocal(const IpAddress &ip) const { return m_settings.special.isLocal(ip); }
    [[nodiscard]] const Profile *recognise() const;
    [[nodiscard]] bool trusts(const IpAddress &ip) const;
    [[nodiscard]] bool excludes(const IpAddress &ip) const;
    [[nodiscard]] bool hasMyName(const Hop &peer) const;
    [[nodiscard]] bool isMyRelay(int i) const;
    [[nodiscard]] bool wroteNext(int i) const;
    [[nodiscard]] bool nextIsForeign(int i) const;
    [[nodiscard]] bool peerIsMine(int i) const;
    [[nodiscard]] bool isClient(int i) const;
    void setEdge(int i, OriginKind kind);

    const QList<Hop> &m_hops;
    const TraceSettings &m_settings;
    Ownership m_result;
    const Hop *m_lastPeer = nullptr;    ///< The nearest line above that names a peer.
    bool m_behindMsa = false;           ///< This line was written by a submission server: its peer is a client.
};

/// A mailbox provider whose own server wrote the first telling line. Lines of inner addresses are skipped, and all up to a
/// fetch marker, since the mail then lay in the mailbox below it.
const Profile *Walk::recognise() const
{
    int start = 0;
    for (int i = 0; i < m_hops.size() && (hop(i).outcome == Outcome::Fetch || !hasPeer(hop(i)) || isLocal(hop(i).ip)); ++i) {
        if (hop(i).outcome == Outcome::Fetch)
            start = i + 1;
    }
    for (int i = start; i < m_hops.size(); ++i) {
        const Profile *profile = m_settings.profiles->byHost(hop(i).by);
        if (profile)
            return profile->decides && profile->kind.starts_with("mailbox") ? profile : nullptr;
        if (hasPeer(hop(i)) || hop(i).by.empty() || addressLiteral(hop(i).by).isNull())
            return nullptr;
    }
    return nullptr;
}

bool Walk::trusts(const IpAddress &ip) const
{
    const MyServers &mine = m_settings.mine;
    // As SpamAssassin: what is internal is trusted where no trusted networks are given.
    return mine.trusted.contains(ip) || (mine.trusted.isEmpty() && mine.internal.contains(ip)) || mine.msa.contains(ip);
}

bool Walk::excludes(const IpAddress &ip) const
{
    const MyServers &mine = m_settings.mine;
    // Taken out of the internal networks alone, a trusted relay stays trusted.
    return mine.trusted.excludes(ip) || (mine.trusted.isEmpty() && mine.internal.excludes(ip));
}

/// By the name that a server of mine recorded, never by a HELO.
bool Walk::hasMyName(const Hop &peer) const
{
    if (peer.mayBeForged)
        return false;
    if (!peer.rdns.empty() && m_settings.mine.ownsName(peer.rdns))
        return true;
    const Profile *profile = m_result.profile;
    const std::string_view name = peer.rdns.empty() ? peer.helo : peer.rdns;
    return profile && profile->hasAddress(peer.ip) && profile->hasName(name) && !profile->isOutbound(name);
}

/// Is the line below one that this hop's peer can have written? By its name or address.
bool Walk::wroteNext(int i) const
{
    if (isLast(i))
        return false;
    const Hop &peer = hop(i);
    const Hop &next = hop(i + 1);
    if (next.by.empty() || isInnerName(next.by, m_settings.special))
        return true;
    const auto related = [&](std::string_view name) { return areRelated(name, next.by, *m_settings.profiles); };
    return related(peer.helo) || related(peer.rdns) || related(peer.by);
}

/// The line below names a server that has nothing to do with this hop's (local, named) peer: that peer invented it, or only
/// carried it, and so stands where the mail came in.
bool Walk::nextIsForeign(int i) const
{
    return (isQualifiedName(hop(i).helo) || isQualifiedName(hop(i).rdns)) && !isLast(i) && !wroteNext(i)
        && !m_settings.mine.ownsName(hop(i + 1).by) && hop(i + 1).outcome == Outcome::Relay;
}

/// Without settings: a recorded name in the domain of the server that wrote it down, of a host that is a server itself,
/// since it wrote the next line. A customer's machine has its provider's domain too, but writes no Received line.
bool Walk::isMyRelay(int i) const
{
    const Hop &peer = hop(i);
    // A network may keep its names below a top-level domain of its own ("mail.corp.local"), but everybody has this one.
    if (m_result.mine != MineSource::Inferred || peer.rdns.empty() || peer.mayBeForged || isLast(i)
        || isWithin(peer.by, "localdomain") || !sameOrganisation(peer.rdns, peer.by) || isEndHostName(peer.rdns, peer.ip))
        return false;
    const std::string_view writer = hop(i + 1).by;
    return sameOrganisation(writer, peer.by) || sameHost(writer, recordedName(peer.rdns, peer.helo, peer.by));
}

bool Walk::peerIsMine(int i) const
{
    const Hop &peer = hop(i);
    if (excludes(peer.ip))
        return false;
    // LMTP is for delivery within one system, never across networks (RFC 2033, sections 1 and 5).
    if (startsWithText(peer.with, "lmtp"))
        return true;
    if (peer.ip.isNull() && peer.ipText.empty()) {
        // Nothing but a name. By SMTP it is what the peer said, and strangers speak that; what else hands mail on works within one
        // system.
        if (hasMyName(peer))
            return true;
        const std::string_view name = peer.rdns.empty() ? peer.helo : peer.rdns;
        const bool related = m_result.mine != MineSource::Set && areRelated(name, peer.by, *m_settings.profiles);
        return !isSmtp(peer.with) && (!isQualifiedName(name) || related);
    }
    if (trusts(peer.ip) || hasMyName(peer) || isMyRelay(i))
        return true;
    return isLocal(peer.ip) && !nextIsForeign(i);
}

/// A user who logged in, or who came over a submission server: his address is recorded, and so the edge.
bool Walk::isClient(int i) const
{
    const Hop &peer = hop(i);
    const bool mine = isLocal(peer.ip) || trusts(peer.ip) || hasMyName(peer);
    if (isHttp(peer) && !mine && !peer.ip.isNull())
        return true;
    if (!m_behindMsa && (!peer.authenticated || startsWithText(peer.with, "lmtp")))
        return false;
    // Servers of mine log in to each other too; then the line below was written by that peer.
    return !(mine && !isLast(i) && hop(i + 1).outcome == Outcome::Relay && wroteNext(i));
}

void Walk::setEdge(int i, OriginKind kind)
{
    m_result.edge = i;
    m_result.kind = kind;
    m_result.claimedFrom = i + 1;
}

Ownership Walk::run(const IpAddress &reported)
{
    walk();
    const bool chosen = m_result.mine == MineSource::Profile && !m_settings.mine.profile.isEmpty();
    if (!reported.isNull() && !chosen && !trusts(reported))
        moveTo(reported);
    return m_result;
}

void Walk::moveTo(const IpAddress &reported)
{
    const auto found = std::ranges::find(m_hops, reported, &Hop::ip);
    // Never further down: a line below the edge, and the header that some reporters take the address from, are a stranger's.
    if (found == m_hops.end() || (m_result.edge >= 0 && found - m_hops.begin() > m_result.edge))
        return;
    const Hop &line = *found;
    // A report about mail that a server of mine handed on: who gave it to me is further down.
    if (hasMyName(line))
        return;
    m_result.byReport = m_result.edge != found - m_hops.begin();
    m_result.local = -1;
    setEdge(static_cast<int>(found - m_hops.begin()),
        line.authenticated ? OriginKind::AuthClient
            : isHttp(line) ? OriginKind::Webmail
                           : OriginKind::Direct);
}

void Walk::walk()
{
    m_result.claimedFrom = static_cast<int>(m_hops.size());
    for (int i = 0; i < m_hops.size(); ++i) {
        const Hop &line = hop(i);
        if (line.outcome == Outcome::Local) {
            const bool foreign = !isLast(i) && !line.by.empty() && !hop(i + 1).by.empty() && !wroteNext(i);
            if (isLast(i) || foreign) {
                m_result.local = i;
                m_result.kind = OriginKind::Local;
                m_result.claimedFrom = i + 1;
                break;
            }
        }
        if (!hasPeer(line))
            continue;
        if (m_lastPeer)
            m_behindMsa = m_settings.mine.msa.contains(m_lastPeer->ip) || (m_behindMsa && isLocal(m_lastPeer->ip));
        m_lastPeer = &line;
        if (isClient(i)) {
            setEdge(i, isHttp(line) && !line.authenticated ? OriginKind::Webmail : OriginKind::AuthClient);
            break;
        }
        if (!peerIsMine(i)) {
            setEdge(i, OriginKind::Direct);
            break;
        }
        if (!isLocal(line.ip) && isMyRelay(i))
            m_result.relayByName = i;
    }
}

} // namespace

bool tookMail(const QList<Hop> &hops, const TraceSettings &settings)
{
    const MyServers &mine = settings.mine;
    const Profile *profile = settings.profiles->byName(mine.profile.toStdString());
    if (mine.names.empty() && !profile)
        return true;
    for (const Hop &hop : hops) {
        const bool byName = mine.ownsName(hop.by) || (!hop.mayBeForged && mine.ownsName(hop.rdns))
            || (profile && profile->hasName(hop.by));
        if (byName || mine.trusted.contains(addressLiteral(hop.byIp)) || mine.trusted.contains(hop.ip))
            return true;
        // The mail lay in the mailbox below a fetch, wherever its server stands.
        if (hop.outcome != Outcome::Fetch && settings.special.isOutside(hop.ip))
            return false;
    }
    return false;
}

Ownership decideOwnership(QList<Hop> &hops, const TraceSettings &settings, const IpAddress &reported)
{
    const Ownership owned = Walk(hops, settings).run(reported);
    const MyServers &mine = settings.mine;
    for (int i = 0; i < hops.size(); ++i) {
        Hop &hop = hops[i];
        hop.zone = i == owned.edge ? Zone::Edge : i < owned.claimedFrom ? Zone::Inside : Zone::Claimed;
        const bool byTrustAlone = !hop.ip.isNull() && mine.trusted.contains(hop.ip) && !mine.internal.isEmpty()
            && !mine.internal.contains(hop.ip);
        hop.internal = hop.zone == Zone::Inside && !byTrustAlone;
    }
    return owned;
}

} // namespace headwater::trace
