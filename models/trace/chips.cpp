// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/chips.h"

#include "models/core/text.h"
#include "models/trace/edgeowner.h"
#include "models/trace/origin.h"
#include "models/trace/signals.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace headwater::trace {

namespace {

using enum Chip::Role;

Chip chip(Chip::Role role, const char *text)
{
    return {role, sentence(text)};
}

const char *deliveryWord(message::Delivery delivery)
{
    switch (delivery) {
    case message::Delivery::Failed: break;
    case message::Delivery::Delayed: return QT_TRANSLATE_NOOP("headwater::trace", "delay notice");
    case message::Delivery::Delivered: return QT_TRANSLATE_NOOP("headwater::trace", "delivery report");
    }
    return QT_TRANSLATE_NOOP("headwater::trace", "bounce");
}

/// What the message is, where that is more than a mail; nullptr for a mail.
const char *kindWord(const Trace &trace)
{
    switch (trace.kind) {
    case MessageKind::Bounce: return deliveryWord(trace.delivery);
    case MessageKind::Report: return QT_TRANSLATE_NOOP("headwater::trace", "abuse report");
    case MessageKind::List:
        return listOfEdge(trace).empty() ? QT_TRANSLATE_NOOP("headwater::trace", "calls itself list mail")
                                         : QT_TRANSLATE_NOOP("headwater::trace", "mailing list");
    case MessageKind::Forward: return QT_TRANSLATE_NOOP("headwater::trace", "forward with a mail inside");
    case MessageKind::Mail: break;
    }
    return nullptr;
}

/// Signals that show a lie, by proof or strong evidence.
QList<const Signal *> lies(const Trace &trace)
{
    const int held = firstDoubted(trace); // as a line's number: the last one that hangs on the edge
    QList<const Signal *> found;
    for (const Signal &signal : trace.signalList) {
        if (signalRule(signal.id).isLie() && signal.strength <= Strength::Strong && (signal.doubtsWriter || signal.line <= held))
            found.append(&signal);
    }
    return found;
}

bool isContradicted(const Hop &hop)
{
    return hop.zone == Zone::Claimed && hop.support == Support::Contradicted && !hop.byStatedAddresses;
}

const Signal *forgedFrom(const Trace &trace)
{
    const Signal *from = findSignal(trace, "FROM_IS_US");
    return from && from->strength <= Strength::Strong ? from : nullptr;
}

Chip edgeChip(const Trace &trace)
{
    if (trace.edge >= 0 && trace.edgeByReport)
        return chip(Neutral, QT_TRANSLATE_NOOP("headwater::trace", "edge named by the report"));
    if (const Profile *profile = trace.edge >= 0 ? profileOf(trace) : nullptr)
        return {Good, sentence(QT_TRANSLATE_NOOP("headwater::trace", "edge recorded by %1"), {profile->shortTitle()})};
    if (trace.edge >= 0)
        return trace.mine == MineSource::Inferred
            ? chip(Neutral, QT_TRANSLATE_NOOP("headwater::trace", "edge by inference"))
            : chip(Good, QT_TRANSLATE_NOOP("headwater::trace", "edge recorded by your server"));
    if (trace.hops.isEmpty())
        return chip(Neutral, QT_TRANSLATE_NOOP("headwater::trace", "no path"));
    return trace.mine == MineSource::Inferred ? chip(Neutral, QT_TRANSLATE_NOOP("headwater::trace", "no outside address"))
                                              : chip(Good, QT_TRANSLATE_NOOP("headwater::trace", "inside only"));
}

enum Summary {
    Backscatter,
    ForgedFrom,
    Forged,
    NoPath,
    Inside,
    NoOutside,
    Relayed,
    LoggedIn,
    Webmail,
    Local,
    LocalInside,
    SharedServer,
    Direct,
    Unreadable,
    SummaryCount
};
struct SummarySpec {
    Chip::Role role;
    const char *text;
};
constexpr std::array<SummarySpec, SummaryCount> kSummaries{{
    {Bad, QT_TRANSLATE_NOOP("headwater::trace", "backscatter")},
    {Bad, QT_TRANSLATE_NOOP("headwater::trace", "forged From")},
    {Bad, QT_TRANSLATE_NOOP("headwater::trace", "forged")},
    {Neutral, QT_TRANSLATE_NOOP("headwater::trace", "no path")},
    {Good, QT_TRANSLATE_NOOP("headwater::trace", "inside")},
    {Neutral, QT_TRANSLATE_NOOP("headwater::trace", "no outside address")},
    {Attention, QT_TRANSLATE_NOOP("headwater::trace", "relayed")},
    {Attention, QT_TRANSLATE_NOOP("headwater::trace", "logged in")},
    {Attention, QT_TRANSLATE_NOOP("headwater::trace", "webmail")},
    {Attention, QT_TRANSLATE_NOOP("headwater::trace", "local")},
    {Good, QT_TRANSLATE_NOOP("headwater::trace", "local")},
    {Attention, QT_TRANSLATE_NOOP("headwater::trace", "shared server")},
    {Good, QT_TRANSLATE_NOOP("headwater::trace", "direct")},
    {Neutral, QT_TRANSLATE_NOOP("headwater::trace", "unreadable")},
}};

Chip chipOf(const SummarySpec &spec)
{
    return chip(spec.role, spec.text);
}

Summary summaryOf(const Trace &trace)
{
    if (trace.backscatter)
        return Backscatter;
    if (forgedFrom(trace))
        return ForgedFrom;
    if (isForged(trace))
        return Forged;
    if (trace.edge < 0 && trace.origin.kind != OriginKind::Local)
        return trace.hops.isEmpty() ? NoPath : Inside;
    switch (trace.origin.kind) {
    case OriginKind::Relayed: return Relayed;
    case OriginKind::AuthClient: return LoggedIn;
    case OriginKind::Webmail: return Webmail;
    case OriginKind::Local: return trace.edge < 0 ? LocalInside : Local;
    case OriginKind::Direct:
    case OriginKind::None: break;
    }
    if (SpecialAddresses::iana().isLocal(trace.edgeHop()->ip))
        return NoOutside;
    return serviceOfEdge(trace) ? SharedServer : Direct;
}

} // namespace

QList<Chip> chips(const Trace &trace)
{
    QList<Chip> list;
    if (trace.backscatter)
        list.append(chip(Bad, QT_TRANSLATE_NOOP("headwater::trace", "backscatter")));
    else if (const char *kind = kindWord(trace))
        list.append(chip(Neutral, kind));
    list.append(edgeChip(trace));
    if (const Profile *service = serviceOfEdge(trace))
        list.append({Attention, sentence(QT_TRANSLATE_NOOP("headwater::trace", "shared server: %1"), {service->shortTitle()})});
    if (trace.origin.certainty == Certainty::Claimed && trace.origin.kind != OriginKind::None)
        list.append(trace.origin.kind == OriginKind::Relayed
                ? chip(Attention, QT_TRANSLATE_NOOP("headwater::trace", "origin claimed by the relay"))
                : chip(Attention, QT_TRANSLATE_NOOP("headwater::trace", "origin claimed")));
    if (trace.origin.kind == OriginKind::AuthClient && trace.origin.certainty == Certainty::Recorded)
        list.append(chip(Attention, QT_TRANSLATE_NOOP("headwater::trace", "logged in")));
    const QList<const Signal *> shown = lies(trace);
    if (std::ranges::any_of(shown, [](const Signal *s) { return std::string_view(s->id).starts_with("HELO_"); }))
        list.append(chip(Bad, QT_TRANSLATE_NOOP("headwater::trace", "HELO forged")));
    if (const Signal *from = forgedFrom(trace))
        list.append({Bad, sentence(QT_TRANSLATE_NOOP("headwater::trace", "From forged: %1"), {trace.message.bytesOf(from->span)})});
    if (std::ranges::any_of(trace.hops, isContradicted) || std::ranges::any_of(shown, &Signal::doubtsWriter))
        list.append(chip(Bad, QT_TRANSLATE_NOOP("headwater::trace", "lines below contradicted")));
    if (std::ranges::any_of(trace.stamped, [](const Stamp &s) { return s.believed && !s.ip.isNull() && !s.agrees; }))
        list.append(chip(Attention, QT_TRANSLATE_NOOP("headwater::trace", "a stamp differs")));
    if (list.size() > 5)
        list.resize(5);
    return list;
}

bool isForged(const Trace &trace)
{
    return !lies(trace).isEmpty() || std::ranges::any_of(trace.hops, isContradicted);
}

Chip summary(const Trace &trace)
{
    return chipOf(kSummaries.at(summaryOf(trace)));
}

Chip unreadableSummary()
{
    return chipOf(kSummaries.at(Unreadable));
}

QList<Chip> allSummaries()
{
    QList<Chip> all;
    std::ranges::transform(kSummaries, std::back_inserter(all), chipOf);
    return all;
}

} // namespace headwater::trace
