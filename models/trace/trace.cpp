// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/trace.h"

#include "models/core/domain.h"
#include "models/core/text.h"
#include "models/message/decode.h"
#include "models/message/enclosed.h"
#include "models/message/feedbackreport.h"
#include "models/message/issues.h"
#include "models/message/structure.h"
#include "models/trace/edgeowner.h"
#include "models/trace/hostnames.h"
#include "models/trace/mailfacts.h"
#include "models/trace/origin.h"
#include "models/trace/ownership.h"
#include "models/trace/received.h"
#include "models/trace/signals.h"
#include "models/trace/support.h"
#include "models/trace/trace_issues.h"

#include <algorithm>

namespace headwater::trace {

namespace {

/// A loop is cut at a hundred lines by the servers themselves (RFC 5321, section 6.3); far beyond that it is no path.
constexpr int kMaxReceived = 1000;
constexpr IssueKind kTooManyReceived{"too-many-received",
    QT_TRANSLATE_NOOP("headwater::Issue", "More than 1,000 Received lines: those below this one were not read.")};

constexpr IssueKind kSourceIpDiffers{"source-ip-differs",
    QT_TRANSLATE_NOOP("headwater::Issue",
        "The report around this mail names another address as the one that it saw (Source-IP) than the edge found here.")};

QList<Hop> readHops(const message::Message &message, Issues &issues)
{
    QList<Hop> hops;
    for (const message::Field &field : message.header.fields) {
        if (!field.is("Received"))
            continue;
        if (hops.size() == kMaxReceived) {
            issues.append({&kTooManyReceived, field.span});
            break;
        }
        Hop hop = parseReceived(field.value);
        hop.line = static_cast<int>(hops.size()) + 1;
        hop.span = field.span;
        const qsizetype base = message.spanOf(field.value).offset;
        for (Issue &issue : hop.issues) {
            issue.span.offset += base;
            issues.append(issue);
        }
        hops.append(std::move(hop));
    }
    return hops;
}

MessageKind kindOf(const message::Message &message)
{
    const message::Header &header = message.header;
    const message::Structure &structure = message.contents->structure;
    if (structure.isFeedbackReport)
        return MessageKind::Report;
    if (structure.isDeliveryReport)
        return MessageKind::Bounce;
    if (header.first("List-Id") || header.first("List-Post") || header.first("X-Mailing-List")
        || sameText(header.value("Precedence"), "list"))
        return MessageKind::List;
    return structure.hasEnclosedMail ? MessageKind::Forward : MessageKind::Mail;
}

/// The names under which my servers may appear in a mail that they sent.
struct MyTraces {
    const TraceSettings &settings;
    std::vector<std::string_view> names;   // hosts and domains taken for mine where nothing is set
    const Profile *profile = nullptr;

    [[nodiscard]] bool hold(std::string_view host) const
    {
        return !host.empty()
            && (settings.mine.ownsName(host) || (profile && profile->hasName(host))
                || std::ranges::any_of(names, [&](std::string_view name) { return sameOrganisation(host, name); }));
    }
};

/// May the line tell of a mail that one of my servers sent? By what it records; a HELO is only a name, but many servers record no
/// other. Where nobody said what is mine, a login may be mine at any server.
bool mayBeMine(const MyTraces &mine, const Hop &hop)
{
    const MyServers &told = mine.settings.mine;
    const bool openName = hop.rdns.empty() && !hop.rdnsUnknown && told.trusted.isEmpty() && mine.hold(hop.helo);
    return mine.hold(hop.by) || (!hop.mayBeForged && mine.hold(hop.rdns)) || openName || told.trusted.contains(hop.ip)
        || (told.isEmpty() && hop.authenticated);
}

/// A bounce for a mail that none of my servers carried: its sender was forged (and the bounce hit the innocent). Without a
/// returned path nothing is said, nor where nothing tells whose mailbox the bounce lies in.
bool isBackscatter(const Trace &bounce, const Ownership &owned, const TraceSettings &settings)
{
    const QList<Hop> &hops = bounce.hops;
    if (hops.isEmpty() && settings.mine.isEmpty())
        return false;
    MyTraces mine{settings, {}, owned.profile};
    const std::string recipient = recipientOf(bounce);
    if (settings.mine.names.empty()) {
        for (const Hop &hop : hops) {
            if (hop.zone != Zone::Claimed && isQualifiedName(hop.by) && !owned.profile)
                mine.names.push_back(hop.by);
        }
        if (const std::string_view domain = message::firstAddress(recipient).domain; isQualifiedName(domain))
            mine.names.push_back(domain);
    }
    for (const message::Message &original : message::enclosedUpToPath(bounce.message)) {
        Issues ignored;
        const QList<Hop> path = readHops(original, ignored);
        if (path.isEmpty())
            continue;
        const auto fromOutside = [&](const Hop &hop) { return !hop.ipText.empty() && !settings.special.isLocal(hop.ip); };
        // Made inside the network that bounced it: nobody was impersonated from outside.
        if (std::ranges::none_of(path, fromOutside))
            return false;
        return std::ranges::none_of(path, [&](const Hop &hop) { return mayBeMine(mine, hop); });
    }
    return false;
}

qsizetype edgeOffset(const QList<Hop> &hops, const Ownership &owned, qsizetype end)
{
    if (owned.edge >= 0)
        return hops.at(owned.edge).span.offset;
    return owned.claimedFrom < hops.size() ? hops.at(owned.claimedFrom).span.offset : end;
}

/// Who wrote the lines that are not claimed, each once, the nearest to the mailbox: a header has hundreds of lines and of stamps,
/// and each pair is compared. Stamps of servers beyond the limit are not believed.
constexpr std::size_t kMaxWriters = 64;
struct InsideWriters {
    std::vector<std::string_view> names;
    std::vector<const Profile *> profiles;
};

InsideWriters insideWriters(const QList<Hop> &hops, const Ownership &owned, const TraceSettings &settings)
{
    InsideWriters writers;
    for (const Hop &hop : hops) {
        if (hop.zone != Zone::Claimed && writers.names.size() < kMaxWriters && !std::ranges::contains(writers.names, hop.by))
            writers.names.push_back(hop.by);
    }
    for (const std::string_view name : writers.names)
        writers.profiles.push_back(settings.profiles->byHost(name));
    writers.profiles.push_back(owned.profile);
    std::erase(writers.profiles, nullptr);
    return writers;
}

QList<Stamp> judgeStamps(const Trace &trace, const Ownership &owned, const TraceSettings &settings, Issues &issues)
{
    const QList<Hop> &hops = trace.hops;
    const qsizetype boundary = edgeOffset(hops, owned, trace.message.header.bodyOffset);
    const InsideWriters inside = insideWriters(hops, owned, settings);
    const auto isMine = [&](const StampedPeer &stamp) {
        const std::string_view by = stamp.by;
        if (!stamp.provider.empty())
            return std::ranges::any_of(inside.profiles, [&](const Profile *profile) { return profile->name == stamp.provider; });
        return by.empty() || isInnerName(by, settings.special) || settings.mine.ownsName(by)
            || std::ranges::any_of(inside.names, [&](std::string_view name) { return areRelated(name, by, *settings.profiles); });
    };
    QList<Stamp> stamps;
    for (const StampedPeer &peer : parseStamps(trace.message, issues)) {
        const bool believed = !hops.isEmpty() && peer.span.offset < boundary && !peer.untrusted && isMine(peer);
        // A server behind the border stamps its own peer, which is one of mine.
        const auto isPeer = [&](const Hop &hop) { return hop.zone != Zone::Claimed && hop.ip == peer.ip; };
        const bool agrees = !peer.ip.isNull() && std::ranges::any_of(hops, isPeer);
        stamps.append({toText(peer.header), visibleText(peer.by), peer.ip, visibleText(peer.text), peer.span, believed, agrees});
    }
    return stamps;
}

QList<Claim> judgeClaims(
    const message::Message &message, const QList<Hop> &hops, const Ownership &owned, const TraceSettings &settings)
{
    const qsizetype boundary = edgeOffset(hops, owned, message.header.bodyOffset);
    const Hop *edge = owned.edge >= 0 ? &hops.at(owned.edge) : nullptr;
    QList<Claim> claims;
    for (const OriginHeader &header : parseOriginHeaders(message)) {
        const Profile *service = header.provider.empty() ? nullptr : settings.profiles->byName(header.provider);
        const bool fromService = service && edge && isServerOf(*service, *edge);
        const bool aboveEdge = !hops.isEmpty() && header.span.offset < boundary;
        // What nobody but the mailbox's provider can have put there: its own headers, and those of no service above its line.
        const Trust trust = aboveEdge && owned.profile && (!service || service == owned.profile) ? Trust::High
            : fromService                                                                        ? Trust::Medium
                                                                                                 : Trust::None;
        claims.append({toText(header.header), visibleText(header.value), header.span, trust, header.of});
    }
    return claims;
}

/// What the report around the mail names is shown beside the stamps: it decides only where nobody said what is his.
void compareReport(Trace &trace, const IpAddress &reported)
{
    const Hop *edge = trace.edgeHop();
    // What the edge was taken from is no second witness for it.
    if (trace.edgeByReport) {
        trace.issues.append({&kEdgeByReport, edge->span});
        return;
    }
    const bool agrees = edge && edge->ip == reported;
    trace.stamped.append(
        {QLatin1String(kReportedSource), {}, reported, QString::fromLatin1(reported.toString()), {}, false, agrees});
    if (!agrees)
        trace.issues.append({&kSourceIpDiffers, edge ? edge->span : Span{}});
}

} // namespace

Trace analyse(const message::Message &message, const TraceSettings &told)
{
    Trace trace;
    trace.message = message;
    if (!trace.message.contents)
        trace.message.contents = message::contentsOf(message);
    trace.issues = message.issues + message.header.issues;
    for (const Issue &issue : trace.message.contents->structure.issues) {
        // A mail may be in what is not read.
        if (issue.kind == &message::kTooManyParts || issue.kind == &message::kTooDeep)
            trace.issues.append(issue);
    }
    trace.hops = readHops(trace.message, trace.issues);
    trace.kind = kindOf(trace.message);

    // Where none of my servers took the mail, which lies in another mailbox or inside another mail, they are not what it came to.
    const bool isEnclosed = !message.enclosed.isEmpty();
    std::optional<TraceSettings> untold;
    if ((told.mineIsPerMailbox || isEnclosed) && !told.mine.isEmpty() && !tookMail(trace.hops, told)) {
        untold = told;
        untold->mine = {};
        if (!Profiles::shipped().byName(told.mine.profile.toStdString()))
            untold->mine.profile = told.mine.profile; // "none"
    }
    const TraceSettings &settings = untold ? *untold : told;

    const IpAddress reported = addressLiteral(message::reportedSource(message.report).toStdString());
    const Ownership owned = decideOwnership(trace.hops, settings, reported);
    trace.mine = owned.mine;
    trace.profile = owned.profile ? QString::fromStdString(owned.profile->name) : QString();
    trace.edge = owned.edge;
    trace.edgeByReport = owned.byReport;
    trace.relayByName = owned.relayByName;
    judgeSupport(trace.hops, owned.claimedFrom, settings);

    trace.stamped = judgeStamps(trace, owned, settings, trace.issues);

    // What a mail inside another says of my names is judged by them all the same.
    const SignalContext context{
        trace.message, trace.hops, isEnclosed ? told : settings, owned, trace.kind, trace.stamped, &trace.signalList};
    judgeNames(context);
    judgeTimes(context);
    judgeLines(context);
    judgeMessage(context);
    judgeFrom(context);
    std::ranges::stable_sort(
        trace.signalList, {}, [](const Signal &s) { return std::pair(s.line == 0 ? kMaxReceived + 1 : s.line, s.strength); });

    trace.origin = decideOrigin(trace.hops, owned, trace.signalList, settings);
    trace.claims = judgeClaims(trace.message, trace.hops, owned, settings);
    if (!reported.isNull())
        compareReport(trace, reported);
    if (trace.kind == MessageKind::Bounce)
        trace.delivery = message::deliveryOf(message::deliveryStatusOf(trace.message));
    if (trace.kind == MessageKind::Bounce && trace.delivery != message::Delivery::Delivered)
        trace.backscatter = isBackscatter(trace, owned, settings);
    std::ranges::stable_sort(trace.issues, {}, [](const Issue &issue) { return issue.span.offset; });
    return trace;
}

} // namespace headwater::trace
