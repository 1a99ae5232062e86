// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/domain.h"
#include "models/core/text.h"
#include "models/message/decode.h"
#include "models/trace/edgeowner.h"
#include "models/trace/hostnames.h"
#include "models/trace/origin.h"
#include "models/trace/signals.h"

#include <algorithm>
#include <array>

namespace headwater::trace {

namespace {

/// Mail domains and the profile whose servers carry their mail (received.md 2.2, PROVIDER_CLAIM).
struct FromDomain {
    std::string_view domain;
    std::string_view profile;
};
constexpr std::array kFromDomains{
    FromDomain{"gmail.com", "google"},
    FromDomain{"googlemail.com", "google"},
    FromDomain{"yahoo.com", "yahoo"},
    FromDomain{"hotmail.com", "microsoft365"},
    FromDomain{"outlook.com", "microsoft365"},
};

/// A server of mine checked that the domain in From let the mail be sent (RFC 8601, section 2.7.1 and RFC 7489, section 11.1).
bool isVouchedFor(const SignalContext &context)
{
    return std::ranges::any_of(context.stamped, [](const Stamp &stamp) {
        return stamp.believed && stamp.header.endsWith(QLatin1String("Authentication-Results"), Qt::CaseInsensitive)
            && QStringView(stamp.text).split(u' ').contains(QStringView(u"dmarc=pass"));
    });
}

/// The path may lead back to a server of mine, which then sent the mail on its way: a line that hangs on the edge names one as
/// its peer, or as its writer by what was recorded above. Where the mail came to somebody else (it is enclosed in a bounce or a
/// report), a name alone leaves it open, in any line: many servers record no reverse name, and what a stranger's servers are to
/// each other is not known here.
bool mayBeSentByMine(const SignalContext &context)
{
    const MyServers &mine = context.settings.mine;
    const Hop &edge = context.hops.at(context.owned.edge);
    const bool cameToMe = context.message.enclosed.isEmpty() || mine.names.empty() || mine.ownsName(edge.by);
    const int end = cameToMe ? firstDoubted(context.hops, *context.out, context.owned.claimedFrom)
                             : static_cast<int>(context.hops.size());
    for (int i = context.owned.edge; i < end; ++i) {
        const Hop &hop = context.hops.at(i);
        const bool openName = !cameToMe && hop.rdns.empty() && mine.trusted.isEmpty() && mine.ownsName(hop.helo);
        const bool byTie = hop.support == Support::Address || hop.support == Support::Name || !cameToMe;
        if (mine.trusted.contains(hop.ip) || (!hop.mayBeForged && mine.ownsName(hop.rdns)) || openName
            || (i > context.owned.edge && byTie && mine.ownsName(hop.by)))
            return true;
    }
    return false;
}

/// A list sends our own mail back to us, and others' mail on; that it is a list may be the sender's word. A list of ours would come
/// from us.
bool mayBeFromList(const SignalContext &context, const Hop &edge)
{
    const std::string_view id = listId(context.message.header);
    const bool callsItselfForeign = context.kind == MessageKind::List && !id.empty() && !context.settings.mine.ownsName(id);
    // A list of ours that took the mail wrote its own address into From.
    return callsItselfForeign || !listOfEdge(context.message.header, &edge).empty() || isListsFrom(context.message.header);
}

Strength strengthOfOurs(const SignalContext &context, const Hop &edge)
{
    if (isVouchedFor(context))
        return Strength::Weak;
    if (mayBeSentByMine(context))
        return context.message.enclosed.isEmpty() ? Strength::Medium : Strength::Weak;
    // A daemon that reports a failure has a name in the domain that it reports to, wherever it stands.
    const bool isOpen = mayBeFromList(context, edge) || serviceOf(edge) || context.kind == MessageKind::Bounce;
    return isOpen ? Strength::Medium : Strength::Strong;
}

void judgeOurs(const SignalContext &context, const Hop &edge, const message::Address &from)
{
    const MyServers &mine = context.settings.mine;
    const bool named = mine.ownsName(from.domain);
    // The daemon of a bounce, and the author of the mail that it returns, may well be of the domain that is inferred.
    const bool inferred = mine.names.empty() && !context.owned.profile && context.kind != MessageKind::Bounce
        && context.message.enclosed.isEmpty() && isQualifiedName(edge.by) && sameOrganisation(from.domain, edge.by);
    if (!named && !inferred)
        return;
    context.add("FROM_IS_US", 0, from.addrSpec,
        sentence(QT_TRANSLATE_NOOP("headwater::trace", "%1 is yours, but the mail came in from outside."), {from.addrSpec}),
        std::max(strengthOfOurs(context, edge), named ? Strength::Strong : Strength::Medium));
}

void judgeProvider(const SignalContext &context, const Hop &edge, const message::Address &from)
{
    const auto claim = std::ranges::find_if(kFromDomains, [&](const FromDomain &row) { return sameHost(from.domain, row.domain); });
    const Profile *profile = claim == kFromDomains.end() ? nullptr : context.settings.profiles->byName(claim->profile);
    if (!profile)
        return;
    // From the edge down: the provider's own name above it is where the mail arrived, and a HELO is anybody's.
    const auto carried = [&](const Hop &hop) {
        const bool wrote = hop.zone == Zone::Claimed && (profile->hasName(hop.by) || sameOrganisation(hop.by, from.domain));
        return hop.zone != Zone::Inside
            && (wrote || profile->hasName(hop.rdns) || profile->hasAddress(hop.ip) || sameOrganisation(hop.rdns, from.domain));
    };
    if (std::ranges::any_of(context.hops, carried))
        return;
    context.add("PROVIDER_CLAIM", 0, from.addrSpec,
        sentence(QT_TRANSLATE_NOOP("headwater::trace", "From is %1, but no mail server of that provider occurs on the path."),
            {from.addrSpec}),
        mayBeFromList(context, edge) ? Strength::Weak : Strength::Medium);
}

/// A program inside a network that puts its host's own name there means no harm.
void judgeExistence(const SignalContext &context, const message::Address &from)
{
    if (isBogusName(from.domain) && !isPrivateUse(from.domain))
        context.add("FROM_BOGUS_TLD", 0, from.addrSpec,
            sentence(QT_TRANSLATE_NOOP("headwater::trace", "%1: no top-level domain \"%2\" is known."),
                {from.addrSpec, topLevelOf(from.domain)}));
}

} // namespace

void judgeFrom(const SignalContext &context)
{
    const message::Field *field = context.message.header.first("From");
    if (!field || context.owned.edge < 0)
        return;
    const message::Address from = message::firstAddress(field->value);
    if (from.domain.empty())
        return;
    judgeExistence(context, from);
    if (context.owned.kind != OriginKind::Direct)
        return;
    const Hop &edge = context.hops.at(context.owned.edge);
    judgeOurs(context, edge, from);
    judgeProvider(context, edge, from);
}

} // namespace headwater::trace
