// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/verdict.h"

#include "models/core/domain.h"
#include "models/core/text.h"
#include "models/trace/origin.h"
#include "models/trace/signals.h"

#include <algorithm>
#include <cstring>

namespace headwater::trace {

namespace {

#define TEXT(text) QT_TRANSLATE_NOOP("headwater::trace", text)

QString tr(const char *text)
{
    return QCoreApplication::translate("headwater::trace", text);
}

QString shown(std::string_view bytes)
{
    return visible(toText(bytes));
}

const Signal *find(const Trace &trace, const char *id, int line = -1)
{
    const auto found = std::ranges::find_if(trace.signalList, [&](const Signal &s) { return std::strcmp(s.id, id) == 0 && (line < 0 || s.line == line); });
    return found == trace.signalList.end() ? nullptr : &*found;
}

const Hop *hopOfLine(const Trace &trace, int line)
{
    return line < 1 || line > trace.hops.size() ? nullptr : &trace.hops.at(line - 1);
}

bool hasClaimedLines(const Trace &trace)
{
    return std::ranges::any_of(trace.hops, [](const Hop &hop) { return hop.zone == Zone::Claimed; });
}

/// "192.0.2.1 (mx.example.net)", or the name alone where no address was recorded.
QString peerText(const Hop &hop)
{
    const QString ip = visible(addressText(hop));
    const QString rdns = shown(hop.rdns);
    if (ip.isEmpty())
        return rdns.isEmpty() ? shown(hop.helo) : rdns;
    return rdns.isEmpty() ? ip : tr(TEXT("%1 (%2)")).arg(ip, rdns);
}

QString handedOver(const Trace &trace, const Hop &edge)
{
    const QString by = shown(edge.by);
    switch (trace.origin.kind) {
    case OriginKind::AuthClient:
        if (trace.origin.certainty == Certainty::Recorded) {
            return trace.origin.account.isEmpty()
                ? sentence(TEXT("Handed to %1 by %2, which had logged in as a user of yours."), {by.toStdString(), peerText(edge).toStdString()})
                : sentence(TEXT("Handed to %1 by %2, logged in as %3."), {by.toStdString(), peerText(edge).toStdString(), trace.origin.account.toStdString()});
        }
        break;
    case OriginKind::Webmail:
        if (trace.origin.certainty == Certainty::Recorded)
            return sentence(TEXT("Written in the webmail of %1, from %2."), {by.toStdString(), peerText(edge).toStdString()});
        break;
    default:
        break;
    }
    return sentence(TEXT("Handed to %1 by %2."), {by.toStdString(), peerText(edge).toStdString()});
}

/// What that peer calls itself, where it matters.
QString heloText(const Trace &trace, const Hop &edge)
{
    if (edge.helo.empty() || sameHost(edge.helo, edge.rdns))
        return {};
    if (find(trace, "HELO_IS_US", edge.line))
        return sentence(TEXT("It called itself %1: yours, but not your address."), {edge.helo});
    if (find(trace, "HELO_BOGUS_TLD", edge.line))
        return sentence(TEXT("It called itself %1, a name that cannot exist."), {edge.helo});
    return {};
}

QString claimText(const Trace &trace, const Hop &edge)
{
    const Origin &origin = trace.origin;
    const Hop *hop = hopOfLine(trace, origin.line);
    if (origin.line == edge.line || !hop) {
        if (!hasClaimedLines(trace))
            return {};
        if (const int first = firstDoubted(trace.hops, trace.signalList, trace.edge + 1); first == trace.edge + 1)
            return tr(TEXT("What the lines below it say is not tied to that peer, and may be invented."));
        return {};
    }
    const QString name = shown(hop->helo.empty() ? hop->rdns : hop->helo);
    switch (origin.kind) {
    case OriginKind::Local:
        return origin.account.isEmpty() ? tr(TEXT("That server says the mail was made on it."))
                                        : sentence(TEXT("That server says the mail was made on it, by %1."), {origin.account.toStdString()});
    case OriginKind::AuthClient:
        if (origin.account.isEmpty())
            return sentence(TEXT("That server says it came from %1, a user who had logged in."), {origin.ipText.toStdString()});
        return sentence(TEXT("That server says it came from %1, logged in as %2."), {origin.ipText.toStdString(), origin.account.toStdString()});
    case OriginKind::Webmail:
        return sentence(TEXT("That server says it was written in its webmail, from %1."), {origin.ipText.toStdString()});
    default:
        break;
    }
    const std::string ip = visible(origin.ipText).toStdString();
    if (find(trace, "HELO_IS_US", hop->line))
        return sentence(TEXT("That relay says it came from %1, under the name %2: yours, but not your address."), {ip, name.toStdString()});
    if (name.isEmpty() || IpAddress::parse(name.toStdString()))
        return sentence(TEXT("That relay says it came from %1."), {ip});
    return sentence(TEXT("That relay says it came from %1, under the name %2."), {ip, name.toStdString()});
}

QString sureness(const Trace &trace)
{
    switch (trace.mine) {
    case MineSource::Set:
        return {};
    case MineSource::Profile: {
        const Profile *profile = Profiles::shipped().byName(trace.profile.toStdString());
        return profile ? sentence(TEXT("Read as a mailbox at %1."), {profile->title.toStdString()}) : QString();
    }
    case MineSource::Inferred:
        break;
    }
    return tr(TEXT("Which servers are yours was inferred."));
}

QString withoutEdge(const Trace &trace)
{
    if (trace.hops.isEmpty())
        return tr(TEXT("There is no Received line: nothing here tells where the mail came from."));
    if (trace.origin.kind == OriginKind::Local) {
        const Hop *hop = hopOfLine(trace, trace.origin.line);
        const std::string by = hop ? toText(hop->by).toStdString() : std::string();
        return trace.origin.account.isEmpty() ? sentence(TEXT("Made on %1 itself."), {by})
                                              : sentence(TEXT("Made on %1 itself, by %2."), {by, trace.origin.account.toStdString()});
    }
    return tr(TEXT("This never left your servers: no line was written about a stranger."));
}

void append(QString &text, const QString &more)
{
    if (!more.isEmpty())
        text += (text.isEmpty() ? QString() : tr(TEXT(" "))) + more;
}

} // namespace

QString verdict(const Trace &trace)
{
    QString text;
    if (trace.backscatter)
        append(text, tr(TEXT("Backscatter: a bounce for a mail that your servers did not send. Its sender was forged; the server that bounced it is not the sender of the spam.")));
    const Hop *edge = trace.edgeHop();
    if (!edge) {
        append(text, withoutEdge(trace));
    } else {
        append(text, handedOver(trace, *edge));
        append(text, heloText(trace, *edge));
        append(text, claimText(trace, *edge));
        if (const Signal *from = find(trace, "FROM_IS_US"); from && from->strength < Strength::Weak)
            append(text, tr(TEXT("From is forged: the address is yours, the mail is not.")));
    }
    if (!trace.hops.isEmpty())
        append(text, sureness(trace));
    return text;
}

QList<Chip> chips(const Trace &trace)
{
    using enum Chip::Role;
    QList<Chip> list;
    const bool set = trace.mine != MineSource::Inferred;
    if (trace.backscatter)
        list.append({Bad, tr(TEXT("backscatter"))});
    if (trace.edge >= 0)
        list.append(set ? Chip{Good, tr(TEXT("edge recorded by your server"))} : Chip{Neutral, tr(TEXT("edge by inference"))});
    else if (trace.hops.isEmpty())
        list.append({Neutral, tr(TEXT("no path"))});
    else
        list.append({Good, tr(TEXT("inside only"))});
    if (trace.origin.certainty == Certainty::Claimed && trace.origin.kind != OriginKind::None)
        list.append({Attention, trace.origin.kind == OriginKind::Relayed ? tr(TEXT("origin claimed by the relay")) : tr(TEXT("origin claimed"))});
    if (trace.origin.kind == OriginKind::AuthClient && trace.origin.certainty == Certainty::Recorded)
        list.append({Attention, tr(TEXT("logged in"))});
    if (std::ranges::any_of(trace.signalList, [](const Signal &s) { return std::strcmp(s.id, "HELO_IS_US") == 0 || std::strcmp(s.id, "HELO_FREEMAIL") == 0; }))
        list.append({Bad, tr(TEXT("HELO forged"))});
    if (const Signal *from = find(trace, "FROM_IS_US"); from && from->strength < Strength::Weak)
        list.append({Bad, sentence(TEXT("From forged: %1"), {trace.message.view().substr(static_cast<std::size_t>(from->span.offset), static_cast<std::size_t>(from->span.length))})});
    const bool invented = std::ranges::any_of(trace.signalList, [](const Signal &s) { return s.doubtsWriter && s.strength <= Strength::Strong; });
    const bool contradicted = std::ranges::any_of(trace.hops, [](const Hop &hop) { return hop.support == Support::Contradicted; });
    if (invented || contradicted)
        list.append({Bad, tr(TEXT("lines below contradicted"))});
    if (std::ranges::any_of(trace.stamped, [](const Stamp &s) { return s.believed && !s.ip.isNull() && !s.agrees; }))
        list.append({Attention, tr(TEXT("a stamp differs"))});
    if (list.size() > 5)
        list.resize(5);
    return list;
}

Chip summary(const Trace &trace)
{
    using enum Chip::Role;
    if (trace.backscatter)
        return {Bad, tr(TEXT("backscatter"))};
    if (const Signal *from = find(trace, "FROM_IS_US"); from && from->strength < Strength::Weak)
        return {Bad, tr(TEXT("forged From"))};
    if (std::ranges::any_of(trace.signalList, [](const Signal &s) { return !s.supports && s.strength <= Strength::Strong; }))
        return {Bad, tr(TEXT("forged"))};
    if (trace.edge < 0 && trace.origin.kind != OriginKind::Local)
        return trace.hops.isEmpty() ? Chip{Neutral, tr(TEXT("no path"))} : Chip{Good, tr(TEXT("inside"))};
    switch (trace.origin.kind) {
    case OriginKind::Relayed:
        return {Attention, tr(TEXT("relayed"))};
    case OriginKind::AuthClient:
        return {Attention, tr(TEXT("logged in"))};
    case OriginKind::Webmail:
        return {Attention, tr(TEXT("webmail"))};
    case OriginKind::Local:
        return {Attention, tr(TEXT("local"))};
    case OriginKind::Direct:
    case OriginKind::None:
        break;
    }
    return {Good, tr(TEXT("direct"))};
}

QString finding(const Trace &trace)
{
    QStringList lines;
    const auto add = [&](const char *label, const QString &value) {
        if (!value.isEmpty())
            lines.append(tr(label).arg(value));
    };
    if (const Hop *edge = trace.edgeHop()) {
        add(TEXT("Address: %1"), visible(addressText(*edge)));
        add(TEXT("Reverse name: %1"), shown(edge->rdns));
        add(TEXT("HELO: %1"), shown(edge->helo));
        add(TEXT("Time (UTC): %1"), QString::fromLatin1(edge->date.time.toUtcIso()));
        add(TEXT("Time as written: %1"), shown(trimmed(edge->date.text)));
        add(TEXT("Our server: %1"), shown(edge->by));
        add(TEXT("Queue id: %1"), shown(edge->id));
        add(TEXT("Logged in as: %1"), trace.origin.certainty == Certainty::Recorded ? trace.origin.account : QString());
    }
    if (trace.origin.certainty == Certainty::Claimed && trace.origin.kind != OriginKind::None)
        add(TEXT("Origin, claimed only: %1"), visible(trace.origin.ipText) + (trace.origin.account.isEmpty() ? QString() : QStringLiteral(" ") + trace.origin.account));
    add(TEXT("Envelope sender: %1"), shown(trace.message.header.value("Return-Path")));
    add(TEXT("Message-ID: %1"), shown(trace.message.header.value("Message-ID")));
    add(TEXT("Verdict: %1"), verdict(trace));
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace headwater::trace
