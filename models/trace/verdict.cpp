// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/verdict.h"

#include "models/core/domain.h"
#include "models/core/text.h"
#include "models/trace/hostnames.h"
#include "models/trace/origin.h"
#include "models/trace/signals.h"

#include <algorithm>
#include <cstring>

namespace headwater::trace {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("headwater::trace", text);
}

QString shown(std::string_view bytes)
{
    return visible(toText(bytes));
}

const Signal *find(const Trace &trace, const char *id, int line = -1)
{
    const auto found = std::ranges::find_if(
        trace.signalList, [&](const Signal &s) { return std::strcmp(s.id, id) == 0 && (line < 0 || s.line == line); });
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
    return rdns.isEmpty() ? ip : translated(QT_TRANSLATE_NOOP("headwater::trace", "%1 (%2)")).arg(ip, rdns);
}

QString handedOver(const Trace &trace, const Hop &edge)
{
    const QString by = shown(edge.by);
    switch (trace.origin.kind) {
    case OriginKind::AuthClient:
        if (trace.origin.certainty == Certainty::Recorded) {
            return trace.origin.account.isEmpty()
                ? sentence(QT_TRANSLATE_NOOP("headwater::trace", "Handed to %1 by %2, which had logged in as a user of yours."),
                      {by.toStdString(), peerText(edge).toStdString()})
                : sentence(QT_TRANSLATE_NOOP("headwater::trace", "Handed to %1 by %2, logged in as %3."),
                      {by.toStdString(), peerText(edge).toStdString(), trace.origin.account.toStdString()});
        }
        break;
    case OriginKind::Webmail:
        if (trace.origin.certainty == Certainty::Recorded)
            return sentence(QT_TRANSLATE_NOOP("headwater::trace", "Written in the webmail of %1, from %2."),
                {by.toStdString(), peerText(edge).toStdString()});
        break;
    default: break;
    }
    return sentence(QT_TRANSLATE_NOOP("headwater::trace", "Handed to %1 by %2."), {by.toStdString(), peerText(edge).toStdString()});
}

/// What that peer calls itself, where it matters.
QString heloText(const Trace &trace, const Hop &edge)
{
    if (edge.helo.empty() || sameHost(edge.helo, edge.rdns))
        return {};
    if (find(trace, "HELO_IS_US", edge.line))
        return sentence(QT_TRANSLATE_NOOP("headwater::trace", "It called itself %1: yours, but not your address."), {edge.helo});
    if (find(trace, "HELO_BOGUS_TLD", edge.line))
        return sentence(QT_TRANSLATE_NOOP("headwater::trace", "It called itself %1, a name that cannot exist."), {edge.helo});
    return {};
}

/// Who wrote the line, as the subject of a sentence: the edge's peer, or whoever stands in `by`.
std::string speaker(const Trace &trace, const Hop &edge, const Hop &line)
{
    const bool isPeer = line.by.empty() || line.line == edge.line + 1 || sameHost(line.by, edge.rdns)
        || sameHost(line.by, edge.helo);
    if (!isPeer)
        return toText(line.by).toStdString();
    const QString peer = trace.origin.kind == OriginKind::Relayed
        ? translated(QT_TRANSLATE_NOOP("headwater::trace", "That relay"))
        : translated(QT_TRANSLATE_NOOP("headwater::trace", "That server"));
    return peer.toStdString();
}

/// What the claimed line says where the mail came from.
QString saying(const Trace &trace, const Hop &edge, const Hop &line)
{
    const Origin &origin = trace.origin;
    const std::string who = speaker(trace, edge, line);
    const std::string account = origin.account.toStdString();
    const std::string ip = origin.ipText.toStdString();
    const std::string name = toText(line.helo.empty() ? line.rdns : line.helo).toStdString();
    switch (origin.kind) {
    case OriginKind::Local:
        return account.empty()
            ? sentence(QT_TRANSLATE_NOOP("headwater::trace", "%1 says the mail was made on it."), {who})
            : sentence(QT_TRANSLATE_NOOP("headwater::trace", "%1 says the mail was made on it, by %2."), {who, account});
    case OriginKind::AuthClient:
        if (line.ip.isNull() || line.ip != origin.ip) {
            return account.empty()
                ? sentence(QT_TRANSLATE_NOOP("headwater::trace", "%1 says that the sender had logged in there."), {who})
                : sentence(
                      QT_TRANSLATE_NOOP("headwater::trace", "%1 says that the sender had logged in there as %2."), {who, account});
        }
        return account.empty()
            ? sentence(QT_TRANSLATE_NOOP("headwater::trace", "%1 says it came from %2, a user who had logged in."), {who, ip})
            : sentence(QT_TRANSLATE_NOOP("headwater::trace", "%1 says it came from %2, logged in as %3."), {who, ip, account});
    case OriginKind::Webmail:
        return sentence(QT_TRANSLATE_NOOP("headwater::trace", "%1 says it was written in its webmail, from %2."), {who, ip});
    default: break;
    }
    if (find(trace, "HELO_IS_US", line.line))
        return sentence(
            QT_TRANSLATE_NOOP("headwater::trace", "%1 says it came from %2, under the name %3: yours, but not your address."),
            {who, ip, name});
    if (!line.rdns.empty())
        return sentence(QT_TRANSLATE_NOOP("headwater::trace", "%1 says it came from %2."), {who, peerText(line).toStdString()});
    if (name.empty() || IpAddress::parse(name))
        return sentence(QT_TRANSLATE_NOOP("headwater::trace", "%1 says it came from %2."), {who, ip});
    return sentence(QT_TRANSLATE_NOOP("headwater::trace", "%1 says it came from %2, under the name %3."), {who, ip, name});
}

/// The mailing list whose server the edge is: the list that the mail names (RFC 2919) is of the same owner as the recorded
/// name. "" where it is not so: a List-Id alone is the sender's word.
std::string listOfEdge(const Trace &trace)
{
    const Hop *edge = trace.edgeHop();
    std::string_view id = trimmed(trace.message.header.value("List-Id"));
    if (const auto open = id.rfind('<'); open != std::string_view::npos && id.ends_with('>'))
        id = id.substr(open + 1, id.size() - open - 2);
    const bool tied = edge && !edge->mayBeForged && areRelated(edge->rdns, id, Profiles::shipped());
    return tied ? toText(id).toStdString() : std::string();
}

QString claimText(const Trace &trace, const Hop &edge)
{
    const Origin &origin = trace.origin;
    const Hop *hop = hopOfLine(trace, origin.line);
    if (origin.line == edge.line || !hop) {
        if (!hasClaimedLines(trace))
            return {};
        const int first = firstDoubted(trace.hops, trace.signalList, trace.edge + 1);
        if (first < trace.hops.size() && trace.hops.at(first).support == Support::Contradicted) {
            return sentence(
                QT_TRANSLATE_NOOP("headwater::trace",
                    "Line %1 below it is invented: it names %2 as its writer, and that host was recorded as another one."),
                {std::to_string(first + 1), trace.hops.at(first).by});
        }
        if (first == trace.edge + 1)
            return translated(QT_TRANSLATE_NOOP(
                "headwater::trace", "Nothing ties the lines below to the host that handed it over; they may be true or invented."));
        return {};
    }
    return saying(trace, edge, *hop);
}

QString mineWords(const Trace &trace)
{
    switch (trace.mine) {
    case MineSource::Set: return {};
    case MineSource::Profile: {
        const Profile *profile = Profiles::shipped().byName(trace.profile.toStdString());
        return profile ? sentence(QT_TRANSLATE_NOOP("headwater::trace", "Read as a mailbox at %1."), {profile->title.toStdString()})
                       : QString();
    }
    case MineSource::Inferred: break;
    }
    return translated(QT_TRANSLATE_NOOP("headwater::trace", "Which servers are yours was inferred."));
}

QString sureness(const Trace &trace)
{
    const QString words = mineWords(trace);
    if (!trace.edgeByReport)
        return words;
    return translated(QT_TRANSLATE_NOOP(
               "headwater::trace", "That is the address that the report around this mail names as the one it saw."))
        + QLatin1Char(' ') + words;
}

QString withoutEdge(const Trace &trace)
{
    if (trace.hops.isEmpty())
        return translated(
            QT_TRANSLATE_NOOP("headwater::trace", "There is no Received line: nothing here tells where the mail came from."));
    if (trace.origin.kind == OriginKind::AuthClient)
        return translated(QT_TRANSLATE_NOOP(
            "headwater::trace", "Written by a user of your provider, who had logged in; no address was recorded."));
    if (!trace.message.enclosed.isEmpty() && trace.mine == MineSource::Inferred)
        return translated(QT_TRANSLATE_NOOP(
            "headwater::trace", "The lines name no outside address: the mail was made in the network that returned it."));
    if (trace.origin.kind == OriginKind::Local) {
        const Hop *hop = hopOfLine(trace, trace.origin.line);
        const std::string by = hop ? toText(hop->by).toStdString() : std::string();
        return trace.origin.account.isEmpty() ? sentence(QT_TRANSLATE_NOOP("headwater::trace", "Made on %1 itself."), {by})
                                              : sentence(QT_TRANSLATE_NOOP("headwater::trace", "Made on %1 itself, by %2."),
                                                    {by, trace.origin.account.toStdString()});
    }
    return translated(QT_TRANSLATE_NOOP("headwater::trace", "This never left your servers: no line was written about a stranger."));
}

void append(QString &text, const QString &more)
{
    if (!more.isEmpty())
        text += (text.isEmpty() ? QString() : translated(QT_TRANSLATE_NOOP("headwater::trace", " "))) + more;
}

/// What the message is, where that is more than a mail; nullptr for a mail.
const char *kindWord(MessageKind kind)
{
    switch (kind) {
    case MessageKind::Bounce: return QT_TRANSLATE_NOOP("headwater::trace", "bounce");
    case MessageKind::Report: return QT_TRANSLATE_NOOP("headwater::trace", "abuse report");
    case MessageKind::List: return QT_TRANSLATE_NOOP("headwater::trace", "mailing list");
    case MessageKind::Forward: return QT_TRANSLATE_NOOP("headwater::trace", "forward with a mail inside");
    case MessageKind::Mail: break;
    }
    return nullptr;
}

/// The id under which the server's own log has the mail. What Exchange writes behind "id" is its version: digits and dots.
QString queueId(const Hop &hop)
{
    const bool isVersion = std::ranges::all_of(hop.id, [](unsigned char c) { return isAsciiDigit(c) || c == '.'; })
        && hop.id.find('.') != std::string_view::npos;
    return isVersion ? QString() : shown(hop.id);
}

} // namespace

QString verdict(const Trace &trace)
{
    QString text;
    if (trace.backscatter)
        append(text,
            translated(QT_TRANSLATE_NOOP("headwater::trace",
                "Backscatter: a bounce for a mail that your servers did not send. Its sender was forged; the server that bounced "
                "it is not the sender of the spam.")));
    const Hop *edge = trace.edgeHop();
    if (!edge) {
        append(text, withoutEdge(trace));
    } else {
        append(text, handedOver(trace, *edge));
        if (const std::string list = listOfEdge(trace); !list.empty())
            append(text, sentence(QT_TRANSLATE_NOOP("headwater::trace", "That is a server of the mailing list %1."), {list}));
        append(text, heloText(trace, *edge));
        append(text, claimText(trace, *edge));
        if (const Signal *from = find(trace, "FROM_IS_US"); from && from->strength < Strength::Weak)
            append(
                text, translated(QT_TRANSLATE_NOOP("headwater::trace", "From is forged: the address is yours, the mail is not.")));
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
        list.append({Bad, translated(QT_TRANSLATE_NOOP("headwater::trace", "backscatter"))});
    else if (const char *kind = kindWord(trace.kind))
        list.append({Neutral, translated(kind)});
    if (trace.edge >= 0)
        list.append(trace.edgeByReport
                ? Chip{Neutral, translated(QT_TRANSLATE_NOOP("headwater::trace", "edge named by the report"))}
                : set ? Chip{Good, translated(QT_TRANSLATE_NOOP("headwater::trace", "edge recorded by your server"))}
                      : Chip{Neutral, translated(QT_TRANSLATE_NOOP("headwater::trace", "edge by inference"))});
    else if (trace.hops.isEmpty())
        list.append({Neutral, translated(QT_TRANSLATE_NOOP("headwater::trace", "no path"))});
    else
        list.append({Good, translated(QT_TRANSLATE_NOOP("headwater::trace", "inside only"))});
    if (trace.origin.certainty == Certainty::Claimed && trace.origin.kind != OriginKind::None)
        list.append({Attention,
            trace.origin.kind == OriginKind::Relayed
                ? translated(QT_TRANSLATE_NOOP("headwater::trace", "origin claimed by the relay"))
                : translated(QT_TRANSLATE_NOOP("headwater::trace", "origin claimed"))});
    if (trace.origin.kind == OriginKind::AuthClient && trace.origin.certainty == Certainty::Recorded)
        list.append({Attention, translated(QT_TRANSLATE_NOOP("headwater::trace", "logged in"))});
    if (std::ranges::any_of(trace.signalList,
            [](const Signal &s) { return std::strcmp(s.id, "HELO_IS_US") == 0 || std::strcmp(s.id, "HELO_FREEMAIL") == 0; }))
        list.append({Bad, translated(QT_TRANSLATE_NOOP("headwater::trace", "HELO forged"))});
    if (const Signal *from = find(trace, "FROM_IS_US"); from && from->strength < Strength::Weak)
        list.append({Bad,
            sentence(QT_TRANSLATE_NOOP("headwater::trace", "From forged: %1"),
                {trace.message.view().substr(
                    static_cast<std::size_t>(from->span.offset), static_cast<std::size_t>(from->span.length))})});
    const bool invented = std::ranges::any_of(
        trace.signalList, [](const Signal &s) { return s.doubtsWriter && s.strength <= Strength::Strong; });
    const bool contradicted = std::ranges::any_of(trace.hops, [](const Hop &hop) { return hop.support == Support::Contradicted; });
    if (invented || contradicted)
        list.append({Bad, translated(QT_TRANSLATE_NOOP("headwater::trace", "lines below contradicted"))});
    if (std::ranges::any_of(trace.stamped, [](const Stamp &s) { return s.believed && !s.ip.isNull() && !s.agrees; }))
        list.append({Attention, translated(QT_TRANSLATE_NOOP("headwater::trace", "a stamp differs"))});
    if (list.size() > 5)
        list.resize(5);
    return list;
}

bool isForged(const Trace &trace)
{
    return std::ranges::any_of(trace.signalList, [](const Signal &s) { return !s.supports && s.strength <= Strength::Strong; })
        || std::ranges::any_of(
            trace.hops, [](const Hop &hop) { return hop.zone == Zone::Claimed && hop.support == Support::Contradicted; });
}

Chip summary(const Trace &trace)
{
    using enum Chip::Role;
    if (trace.backscatter)
        return {Bad, translated(QT_TRANSLATE_NOOP("headwater::trace", "backscatter"))};
    if (const Signal *from = find(trace, "FROM_IS_US"); from && from->strength < Strength::Weak)
        return {Bad, translated(QT_TRANSLATE_NOOP("headwater::trace", "forged From"))};
    if (isForged(trace))
        return {Bad, translated(QT_TRANSLATE_NOOP("headwater::trace", "forged"))};
    if (trace.edge < 0 && trace.origin.kind != OriginKind::Local)
        return trace.hops.isEmpty() ? Chip{Neutral, translated(QT_TRANSLATE_NOOP("headwater::trace", "no path"))}
                                    : Chip{Good, translated(QT_TRANSLATE_NOOP("headwater::trace", "inside"))};
    switch (trace.origin.kind) {
    case OriginKind::Relayed: return {Attention, translated(QT_TRANSLATE_NOOP("headwater::trace", "relayed"))};
    case OriginKind::AuthClient: return {Attention, translated(QT_TRANSLATE_NOOP("headwater::trace", "logged in"))};
    case OriginKind::Webmail: return {Attention, translated(QT_TRANSLATE_NOOP("headwater::trace", "webmail"))};
    case OriginKind::Local: return {Attention, translated(QT_TRANSLATE_NOOP("headwater::trace", "local"))};
    case OriginKind::Direct:
    case OriginKind::None: break;
    }
    return {Good, translated(QT_TRANSLATE_NOOP("headwater::trace", "direct"))};
}

QString finding(const Trace &trace)
{
    QStringList lines;
    const auto add = [&](const char *label, const QString &value) {
        if (!value.isEmpty())
            lines.append(translated(label).arg(value));
    };
    const auto addTime = [&](const char *utc, const char *written, const Hop &hop) {
        add(utc, QString::fromLatin1(hop.date.time.toUtcIso()));
        add(written, shown(trimmed(hop.date.text)));
    };
    if (const Hop *edge = trace.edgeHop()) {
        add(QT_TRANSLATE_NOOP("headwater::trace", "Address: %1"), visible(addressText(*edge)));
        add(QT_TRANSLATE_NOOP("headwater::trace", "Reverse name: %1"), shown(edge->rdns));
        add(QT_TRANSLATE_NOOP("headwater::trace", "HELO: %1"), shown(edge->helo));
        add(QT_TRANSLATE_NOOP("headwater::trace", "A server of the mailing list: %1"),
            visible(QString::fromStdString(listOfEdge(trace))));
        addTime(QT_TRANSLATE_NOOP("headwater::trace", "Time (UTC): %1"),
            QT_TRANSLATE_NOOP("headwater::trace", "Time as written: %1"), *edge);
        // Of the mail inside a report the server is the reporter's.
        const bool ours = trace.message.enclosed.isEmpty() || trace.mine == MineSource::Set;
        add(ours ? QT_TRANSLATE_NOOP("headwater::trace", "Our server: %1")
                 : QT_TRANSLATE_NOOP("headwater::trace", "Server that took it: %1"),
            shown(edge->by));
        add(QT_TRANSLATE_NOOP("headwater::trace", "Queue id: %1"), queueId(*edge));
        add(QT_TRANSLATE_NOOP("headwater::trace", "Logged in as: %1"),
            trace.origin.certainty == Certainty::Recorded ? trace.origin.account : QString());
    }
    if (trace.origin.certainty == Certainty::Claimed && trace.origin.kind != OriginKind::None) {
        add(QT_TRANSLATE_NOOP("headwater::trace", "Origin, claimed only: %1"),
            visible(trace.origin.ipText)
                + (trace.origin.account.isEmpty() ? QString() : QStringLiteral(" ") + trace.origin.account));
        if (const Hop *line = hopOfLine(trace, trace.origin.line)) {
            add(QT_TRANSLATE_NOOP("headwater::trace", "Claimed reverse name: %1"), shown(line->rdns));
            add(QT_TRANSLATE_NOOP("headwater::trace", "Claimed HELO: %1"), shown(line->helo));
            addTime(QT_TRANSLATE_NOOP("headwater::trace", "Claimed time (UTC): %1"),
                QT_TRANSLATE_NOOP("headwater::trace", "Claimed time as written: %1"), *line);
            add(QT_TRANSLATE_NOOP("headwater::trace", "Claimed by: %1"), shown(line->by));
            add(QT_TRANSLATE_NOOP("headwater::trace", "Claimed queue id: %1"), queueId(*line));
        }
    }
    add(QT_TRANSLATE_NOOP("headwater::trace", "Envelope sender: %1"), shown(trace.message.header.value("Return-Path")));
    add(QT_TRANSLATE_NOOP("headwater::trace", "Message-ID: %1"), shown(trace.message.header.value("Message-ID")));
    add(QT_TRANSLATE_NOOP("headwater::trace", "Verdict: %1"), verdict(trace));
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace headwater::trace
