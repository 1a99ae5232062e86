// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/domain.h"
#include "models/core/text.h"
#include "models/trace/hostnames.h"
#include "models/trace/signals.h"

#include <algorithm>
#include <array>

namespace headwater::trace {

namespace {

/// Domains of free mail whose servers never call themselves by the bare domain (received.md 2.2, HELO_FREEMAIL).
constexpr std::array<std::string_view, 10> kFreemail{
    "hotmail.com", "yahoo.com", "aol.com", "gmail.com", "msn.com", "outlook.com", "live.com", "yahoo.co.jp", "gmx.net", "mail.ru"};

bool isBracketed(std::string_view helo)
{
    return helo.starts_with('[');
}

/// The name is mine: set by the user, or in the domain of the server that stands at the edge.
bool isMyName(const SignalContext &context, std::string_view name)
{
    if (!isQualifiedName(name))
        return false;
    const MyServers &mine = context.settings.mine;
    if (mine.ownsName(name))
        return true;
    const std::string_view by = context.owned.edge >= 0 ? context.hops.at(context.owned.edge).by : std::string_view();
    return mine.names.empty() && isQualifiedName(by) && sameOrganisation(name, by) && !context.settings.profiles->byHost(by);
}

enum class Elsewhere { No, Open, Shown };

/// Is a peer that takes one of my names another's host? A server of mine may stand anywhere and have no reverse name: shown is
/// it only by a name that was recorded, by the networks that were given, or by a stranger who wrote the line.
Elsewhere elsewhere(const SignalContext &context, const Hop &hop, bool byMine, bool myAddress)
{
    const MyServers &mine = context.settings.mine;
    if (isQualifiedName(hop.rdns) || myAddress)
        return Elsewhere::Shown;
    if (!byMine)
        return mine.isEmpty() ? Elsewhere::Open : Elsewhere::Shown;
    // A name without a domain is what its own resolver gave it.
    if (!hop.rdns.empty())
        return Elsewhere::No;
    return !mine.trusted.isEmpty() && hop.rdnsUnknown ? Elsewhere::Shown : Elsewhere::Open;
}

void judgeHeloIsUs(const SignalContext &context, const Hop &hop)
{
    const IpAddress literal = addressLiteral(hop.helo);
    const Hop *edge = context.owned.edge >= 0 ? &context.hops.at(context.owned.edge) : nullptr;
    const bool myAddress = edge && !literal.isNull() && literal != hop.ip
        && (context.settings.mine.trusted.contains(literal) || (!edge->byIp.empty() && addressLiteral(edge->byIp) == literal));
    const bool myName = isMyName(context, hop.helo) && !(isQualifiedName(hop.rdns) && isMyName(context, hop.rdns));
    // The same server may well take part twice: a line by mine about a host of mine, further down, is no claim on our name.
    const bool hostIsMine = context.settings.mine.trusted.contains(hop.ip) || context.settings.special.isLocal(hop.ip);
    if ((!myName && !myAddress) || hostIsMine || hop.ipText.empty())
        return;
    const bool byMine = edge == &hop || context.settings.mine.ownsName(hop.by);
    // Read without settings, the receiver of a mail inside another is not the reader.
    if (context.settings.mine.isEmpty() && !context.message.enclosed.isEmpty()) {
        context.add("HELO_IS_US", hop.line, hop.helo,
            sentence(QT_TRANSLATE_NOOP("headwater::trace", "HELO %1 is in the domain of the server that took the mail from %2."),
                {hop.helo, hop.rdns.empty() ? hop.ipText : hop.rdns}),
            Strength::Weak);
        return;
    }
    switch (elsewhere(context, hop, byMine, myAddress)) {
    case Elsewhere::Shown: {
        // Where nobody said what is ours, a server of another name may be ours too; a customer's machine is not.
        const bool guessed = context.settings.mine.isEmpty() && !myAddress && !isEndHostName(hop.rdns, hop.ip);
        context.add("HELO_IS_US", hop.line, hop.helo,
            sentence(QT_TRANSLATE_NOOP("headwater::trace", "HELO %1 is one of yours; %2 is not."),
                {hop.helo, hop.rdns.empty() ? hop.ipText : hop.rdns}),
            guessed ? Strength::Medium : Strength::Strong);
        return;
    }
    case Elsewhere::Open:
        context.add("HELO_IS_US", hop.line, hop.helo,
            sentence(
                QT_TRANSLATE_NOOP("headwater::trace",
                    "HELO %1 is one of your names, and no reverse name was recorded for %2. If that is a server of yours, add its "
                    "address to your servers."),
                {hop.helo, hop.ipText}),
            context.settings.mine.isEmpty() ? Strength::Weak : Strength::Medium);
        return;
    case Elsewhere::No: return;
    }
}

void judgeHeloAddress(const SignalContext &context, const Hop &hop)
{
    // Further down the peer may be a program of a user's, at its own server.
    const bool atEdge = hop.zone == Zone::Edge;
    const IpAddress literal = addressLiteral(hop.helo);
    if (literal.isNull() || hop.authenticated)
        return;
    // A filter on the same host that hands on without a name is no stranger.
    const bool isItself = literal == hop.ip && context.settings.special.isLocal(hop.ip);
    if (literal.isIpv4() && !isBracketed(hop.helo) && !isItself) {
        context.add("HELO_NUMERIC", hop.line, hop.helo,
            sentence(QT_TRANSLATE_NOOP("headwater::trace",
                         "HELO %1 is an address without brackets, which no mail server sends (RFC 5321, section 4.1.3)."),
                {hop.helo}),
            atEdge ? Strength::Strong : Strength::Medium);
    }
    const SpecialAddresses &special = context.settings.special;
    if (special.isOutside(hop.ip) && special.isOutside(literal) && literal.isIpv4() == hop.ip.isIpv4() && !literal.isNear(hop.ip)) {
        context.add("HELO_IP_MISMATCH", hop.line, hop.helo,
            sentence(QT_TRANSLATE_NOOP("headwater::trace", "HELO %1 is another address than %2, from which it came."),
                {hop.helo, hop.ipText}),
            atEdge ? Strength::Strong : Strength::Medium);
    }
}

void judgeFreemail(const SignalContext &context, const Hop &hop)
{
    const std::string domain = comparableDomain(hop.helo);
    const auto found = std::ranges::find(kFreemail, domain);
    if (found == kFreemail.end() || (isQualifiedName(hop.rdns) && sameOrganisation(hop.rdns, hop.helo)))
        return;
    const Profile *profile = context.settings.profiles->byHost(hop.helo);
    if (!context.settings.special.isOutside(hop.ip) || (profile && profile->hasAddress(hop.ip)))
        return;
    const bool bare = sameHost(hop.helo, *found);
    const bool nameRecorded = hop.rdnsPossible && (hop.rdnsUnknown || !hop.rdns.empty());
    // Shown only by another name, by addresses of which the provider says that they are all, or by a name that no server has.
    const bool isShown = bare || !hop.rdns.empty() || (profile && !profile->ownerRanges.empty());
    if (bare || nameRecorded) {
        context.add("HELO_FREEMAIL", hop.line, hop.helo,
            hop.rdns.empty() ? sentence(QT_TRANSLATE_NOOP("headwater::trace",
                                            "HELO %1 names %2, but no reverse name of that provider was recorded for %3."),
                                   {hop.helo, domain, hop.ipText})
                             : sentence(QT_TRANSLATE_NOOP("headwater::trace", "HELO %1 names %2, but %3 has the reverse name %4."),
                                   {hop.helo, domain, hop.ipText, hop.rdns}),
            isShown ? Strength::Strong : Strength::Medium);
    }
}

/// What a line records of its client, at the edge or said by a server below it: then it is weak, as all that stands there is.
void judgeReverseName(const SignalContext &context, const Hop &hop, bool isUser)
{
    const bool atEdge = hop.zone == Zone::Edge;
    if (hop.mayBeForged && !hop.by.empty())
        context.add("MAY_BE_FORGED", hop.line, hop.rdns.empty() ? hop.ipText : hop.rdns,
            sentence(QT_TRANSLATE_NOOP("headwater::trace", "%1 noted that %2 does not lead back to %3."),
                {hop.by, hop.rdns.empty() ? hop.helo : hop.rdns, hop.ipText}));
    if (!isUser && !hop.rdns.empty() && isEndHostName(hop.rdns, hop.ip)) {
        context.add("RDNS_DYNAMIC", hop.line, hop.rdns,
            sentence(QT_TRANSLATE_NOOP(
                         "headwater::trace", "%1 is a name as providers give to their customers' machines, not to mail servers."),
                {hop.rdns}),
            atEdge ? Strength::Medium : Strength::Weak);
    }
    const bool differs = isQualifiedName(hop.helo) && isQualifiedName(hop.rdns) && !sameHost(hop.helo, hop.rdns)
        && !areRelated(hop.helo, hop.rdns, *context.settings.profiles);
    if (differs && (atEdge || !isUser)) {
        context.add("HELO_NE_RDNS", hop.line, hop.helo,
            sentence(QT_TRANSLATE_NOOP("headwater::trace", "It called itself %1; its address has the reverse name %2."),
                {hop.helo, hop.rdns}));
    }
}

void judgeEdgeNames(const SignalContext &context, const Hop &hop)
{
    // Who logs in is a user at home; his machine is what these rules look for in a server.
    const bool isUser = context.owned.kind == OriginKind::AuthClient;
    if (!hop.helo.empty() && hop.helo.find('.') == std::string_view::npos && !isBracketed(hop.helo) && !hop.authenticated
        && hop.helo.find(':') == std::string_view::npos && !isUser)
        context.add("HELO_NO_DOT", hop.line, hop.helo,
            sentence(
                QT_TRANSLATE_NOOP("headwater::trace", "A mail server says its full host name; this one said %1."), {hop.helo}));
    if (!isUser && !hop.by.empty() && hop.rdnsPossible && hop.rdns.empty() && !context.settings.special.isLocal(hop.ip))
        context.add("NO_RDNS", hop.line, hop.ipText,
            sentence(QT_TRANSLATE_NOOP("headwater::trace", "%1 wrote down no reverse name for %2."), {hop.by, hop.ipText}));
    judgeReverseName(context, hop, isUser);
    if (isQualifiedName(hop.helo) && sameHost(hop.helo, hop.rdns) && !hop.mayBeForged && !hop.by.empty())
        context.add("HELO_IS_RDNS", hop.line, hop.helo,
            sentence(QT_TRANSLATE_NOOP("headwater::trace", "%1 recorded the same name for the address by itself."), {hop.by}));
}

void addBogus(const SignalContext &context, const Hop &hop, std::string_view name)
{
    context.add("HELO_BOGUS_TLD", hop.line, name,
        sentence(QT_TRANSLATE_NOOP("headwater::trace", "%1: there is no top-level domain \"%2\"."), {name, topLevelOf(name)}));
}

/// Inside a network any name will do, and one that a server looked up exists, if only there. The rule is about hosts that speak to
/// the world: the edge by its HELO, a server below it by the name under which it took mail from an outside address.
void judgeTopLevel(const SignalContext &context, int index)
{
    const Hop &hop = context.hops.at(index);
    const bool fromOutside = !hop.ipText.empty() && !context.settings.special.isLocal(hop.ip);
    if (index == context.owned.edge && isBogusName(hop.helo) && !startsWithText(hop.rdns, hop.helo)
        && !context.settings.special.isLocal(hop.ip) && !hop.authenticated)
        addBogus(context, hop, hop.helo);
    if (context.isClaimed(index) && fromOutside && !hop.authenticated && !isPrivateUse(hop.by) && isBogusName(hop.by)
        && (index == 0 || !sameHost(hop.by, context.hops.at(index - 1).rdns)))
        addBogus(context, hop, hop.by);
}

} // namespace

void judgeNames(const SignalContext &context)
{
    for (int i = 0; i < context.hops.size(); ++i) {
        const Hop &hop = context.hops.at(i);
        if (!context.isJudged(i))
            continue;
        if (!hop.helo.empty()) {
            judgeHeloIsUs(context, hop);
            judgeHeloAddress(context, hop);
            judgeFreemail(context, hop);
        }
        judgeTopLevel(context, i);
        if (i == context.owned.edge && !hop.ipText.empty())
            judgeEdgeNames(context, hop);
        else if (context.isClaimed(i) && !hop.ipText.empty() && !context.settings.special.isLocal(hop.ip))
            judgeReverseName(context, hop, hop.authenticated);
    }
}

} // namespace headwater::trace
