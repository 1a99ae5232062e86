// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/verdict.h"

#include "models/core/domain.h"
#include "models/core/text.h"
#include "models/message/decode.h"
#include "models/trace/edgeowner.h"
#include "models/trace/headerwords.h"
#include "models/trace/hostnames.h"
#include "models/trace/origin.h"
#include "models/trace/signals.h"

#include <algorithm>
#include <cstring>

namespace headwater::trace {

namespace {

const Hop *hopOfLine(const Trace &trace, int line)
{
    return line < 1 || line > trace.hops.size() ? nullptr : &trace.hops.at(line - 1);
}

/// "192.0.2.1 (mx.example.net)", or the name alone where no address was recorded.
QString peerText(const Hop &hop)
{
    const QString ip = visible(addressText(hop));
    const QString rdns = visibleText(hop.rdns);
    if (ip.isEmpty())
        return rdns.isEmpty() ? visibleText(hop.helo) : rdns;
    return rdns.isEmpty() ? ip : sentence(QT_TRANSLATE_NOOP("headwater::trace", "%1 (%2)")).arg(ip, rdns);
}

QString handedOver(const Trace &trace, const Hop &edge)
{
    const std::string by = toText(edge.by).toStdString();
    const std::string peer = peerText(edge).toStdString();
    if (by.empty())
        return sentence(QT_TRANSLATE_NOOP("headwater::trace", "Handed over by %1."), {peer});
    if (trace.origin.certainty == Certainty::Recorded && trace.origin.kind == OriginKind::AuthClient) {
        return trace.origin.account.isEmpty()
            ? sentence(QT_TRANSLATE_NOOP("headwater::trace", "Handed to %1 by %2, which had logged in there."), {by, peer})
            : sentence(QT_TRANSLATE_NOOP("headwater::trace", "Handed to %1 by %2, logged in as %3."),
                  {by, peer, trace.origin.account.toStdString()});
    }
    if (trace.origin.certainty == Certainty::Recorded && trace.origin.kind == OriginKind::Webmail)
        return sentence(QT_TRANSLATE_NOOP("headwater::trace", "Written in the webmail of %1, from %2."), {by, peer});
    if (edge.ipText.empty() && edge.rdns.empty())
        return sentence(QT_TRANSLATE_NOOP("headwater::trace",
                            "Handed to %1 by a host that called itself %2; no address and no reverse name of it was recorded."),
            {by, peer});
    return sentence(QT_TRANSLATE_NOOP("headwater::trace", "Handed to %1 by %2."), {by, peer});
}

/// What that peer calls itself, where it matters.
QString heloText(const Trace &trace, const Hop &edge)
{
    if (edge.helo.empty() || sameHost(edge.helo, edge.rdns))
        return {};
    if (const Signal *ours = findSignal(trace, "HELO_IS_US", edge.line))
        return ours->strength <= Strength::Strong
            ? sentence(QT_TRANSLATE_NOOP("headwater::trace", "It called itself %1: yours, but not your address."), {edge.helo})
            : sentence(trace.mine == MineSource::Inferred
                      ? QT_TRANSLATE_NOOP("headwater::trace", "It called itself %1, in the domain of the server that took it.")
                      : QT_TRANSLATE_NOOP("headwater::trace",
                            "It called itself %1, a name of yours; whether the address is yours was not recorded."),
                  {edge.helo});
    if (findSignal(trace, "HELO_BOGUS_TLD", edge.line))
        return sentence(QT_TRANSLATE_NOOP("headwater::trace", "It called itself %1, a name that cannot exist."), {edge.helo});
    return {};
}

/// The nearest line above, from the edge on, that says whom it took the mail from.
const Hop &peerAbove(const Trace &trace, const Hop &line)
{
    int i = line.line - 2;
    while (i > trace.edge && !trace.hops.at(i).statesPeer())
        --i;
    return trace.hops.at(i);
}

/// Who wrote the line, as the subject of a sentence: the edge's peer, or whoever stands in `by`; a customer of a service can have
/// invented the service's line.
std::string speaker(const Trace &trace, const Hop &edge, const Hop &line)
{
    if (const Profile *service = line.byStatedAddresses ? serviceOfEdge(trace) : nullptr)
        return sentence(QT_TRANSLATE_NOOP("headwater::trace", "A line by %1 or by a customer of it"), {service->shortTitle()})
            .toStdString();
    const Hop &writer = peerAbove(trace, line); // where the line does not name it
    const bool isPeer = line.by.empty()
        ? writer.line == edge.line
        : line.line == edge.line + 1 || sameHost(line.by, edge.rdns) || sameHost(line.by, edge.helo);
    if (!isPeer)
        return line.by.empty() ? peerText(writer).toStdString() : toText(line.by).toStdString();
    const QString peer = trace.origin.kind == OriginKind::Relayed ? sentence(QT_TRANSLATE_NOOP("headwater::trace", "That relay"))
                                                                  : sentence(QT_TRANSLATE_NOOP("headwater::trace", "That server"));
    return peer.toStdString();
}

/// The claimed line that names the origin's address, where another one below says how the mail was made there.
const Hop *lineOfAddress(const Trace &trace, const Hop &edge)
{
    if (trace.origin.ip.isNull() || trace.origin.ip == edge.ip)
        return nullptr;
    for (int i = trace.origin.line - 2; i > trace.edge; --i) {
        if (trace.hops.at(i).ip == trace.origin.ip)
            return &trace.hops.at(i);
    }
    return nullptr;
}

/// Below the user's line qmail says that the mail had come to it from elsewhere: a list or a forward, or an invented line.
bool cameThere(const Trace &trace, const Hop &line)
{
    const Hop *below = hopOfLine(trace, line.line + 1);
    return below && below->outcome == Outcome::ByOnly && below->by.empty() && std::strcmp(below->dialect, line.dialect) == 0;
}

QString sayingOfOrigin(const Trace &trace, const Hop &edge, const Hop &line)
{
    const Origin &origin = trace.origin;
    const std::string who = speaker(trace, edge, line);
    const std::string account = origin.account.toStdString();
    const std::string ip = origin.ipText.toStdString();
    const std::string name = toText(line.helo.empty() ? line.rdns : line.helo).toStdString();
    switch (origin.kind) {
    case OriginKind::Local:
        if (cameThere(trace, line))
            return account.empty()
                ? sentence(QT_TRANSLATE_NOOP("headwater::trace", "%1 says that a program on it handed the mail on."), {who})
                : sentence(QT_TRANSLATE_NOOP("headwater::trace", "%1 says that a program on it handed the mail on, by %2."),
                      {who, account});
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
        if (line.ip != origin.ip)
            return sentence(QT_TRANSLATE_NOOP("headwater::trace", "%1 says it was written in its webmail."), {who});
        return sentence(QT_TRANSLATE_NOOP("headwater::trace", "%1 says it was written in its webmail, from %2."), {who, ip});
    default: break;
    }
    if (const Signal *ours = findSignal(trace, "HELO_IS_US", line.line); ours && ours->strength <= Strength::Strong)
        return sentence(
            QT_TRANSLATE_NOOP("headwater::trace", "%1 says it came from %2, under the name %3: yours, but not your address."),
            {who, ip, name});
    if (!line.rdns.empty())
        return sentence(QT_TRANSLATE_NOOP("headwater::trace", "%1 says it came from %2."), {who, peerText(line).toStdString()});
    if (name.empty() || IpAddress::parse(name))
        return sentence(QT_TRANSLATE_NOOP("headwater::trace", "%1 says it came from %2."), {who, ip});
    return sentence(QT_TRANSLATE_NOOP("headwater::trace", "%1 says it came from %2, under the name %3."), {who, ip, name});
}

/// What the claimed lines say where the mail came from.
QString saying(const Trace &trace, const Hop &edge, const Hop &line)
{
    QString text;
    if (const Hop *carrier = lineOfAddress(trace, edge); carrier && carrier->line != line.line)
        appendSentence(text,
            sentence(QT_TRANSLATE_NOOP("headwater::trace", "%1 says it came from %2."),
                {speaker(trace, edge, *carrier), peerText(*carrier).toStdString()}));
    appendSentence(text, sayingOfOrigin(trace, edge, line));
    const Profile *service = trace.origin.kind == OriginKind::Relayed ? serviceOf(line) : nullptr;
    if (service && service != serviceOfEdge(trace))
        appendSentence(text,
            sentence(QT_TRANSLATE_NOOP("headwater::trace", "That is an address of %1, by which its customers send."),
                {service->shortTitle()}));
    return text;
}

/// A rented machine has its landlord's reverse name, which spells the address, and calls itself by its own.
bool mayBeItsOwnName(const Trace &trace, const Hop &line)
{
    const Hop &peer = peerAbove(trace, line);
    return sameHost(peer.helo, line.by) && !hasEndHostWord(peer.rdns);
}

/// Why that line, which does not hang on those above, is not believed; "" where nothing speaks against it.
QString reasonOfDoubt(const Trace &trace, int first)
{
    const Hop &line = trace.hops.at(first);
    const std::string number = std::to_string(line.line);
    if (line.support == Support::Contradicted && line.byStatedAddresses) {
        return sentence(
            QT_TRANSLATE_NOOP("headwater::trace",
                "Line %1 below it may be invented: it names %2 as its writer, but the mail did not come from an address "
                "that the owner of that name states as its own."),
            {number, line.by});
    }
    if (line.support == Support::Contradicted) {
        return sentence(mayBeItsOwnName(trace, line)
                ? QT_TRANSLATE_NOOP("headwater::trace",
                      "Line %1 below it may be invented: it names %2 as its writer, and that host, which calls itself so, was "
                      "recorded under another name.")
                : QT_TRANSLATE_NOOP("headwater::trace",
                      "Line %1 below it is invented: it names %2 as its writer, and that host was recorded as another one."),
            {number, line.by});
    }
    const auto doubt = std::ranges::find_if(
        trace.signalList, [&](const Signal &s) { return s.line == line.line && s.doubtsWriter && s.strength <= Strength::Strong; });
    if (doubt != trace.signalList.end())
        return sentence(QT_TRANSLATE_NOOP("headwater::trace", "Line %1 below it is not to be believed: %2."),
            {number, doubt->title.toStdString()});
    return {};
}

QString doubtText(const Trace &trace)
{
    const int first = firstDoubted(trace);
    if (first >= trace.hops.size())
        return {};
    if (QString reason = reasonOfDoubt(trace, first); !reason.isEmpty()) {
        if (first + 1 < trace.hops.size())
            appendSentence(reason, sentence(QT_TRANSLATE_NOOP("headwater::trace", "The lines further down are no better.")));
        return reason;
    }
    const Hop &line = trace.hops.at(first);
    if (line.support != Support::None || line.outcome == Outcome::Unparseable)
        return {};
    if (first == trace.edge + 1)
        return sentence(QT_TRANSLATE_NOOP(
            "headwater::trace", "Nothing ties the lines below to the host that handed it over; they may be true or invented."));
    if (peerAbove(trace, line).line == trace.edge + 1)
        return sentence(
            QT_TRANSLATE_NOOP("headwater::trace",
                "Nothing ties line %1 and what is below it to the host that handed it over; they may be true or invented."),
            {std::to_string(line.line)});
    return {};
}

QString claimText(const Trace &trace, const Hop &edge)
{
    QString text;
    if (const Hop *hop = hopOfLine(trace, trace.origin.line); hop && hop->line != edge.line)
        appendSentence(text, saying(trace, edge, *hop));
    appendSentence(text, doubtText(trace));
    return text;
}

/// What From says of us, where that is no truth: who is inferred to be "you" may well have a relay elsewhere, and a list or a
/// service may send for us.
QString fromText(const Trace &trace)
{
    const Signal *from = findSignal(trace, "FROM_IS_US");
    if (!from || from->strength >= Strength::Weak)
        return {};
    if (from->strength <= Strength::Strong)
        return sentence(QT_TRANSLATE_NOOP("headwater::trace", "From is forged: the address is yours, the mail is not."));
    return trace.mine == MineSource::Inferred
        ? sentence(QT_TRANSLATE_NOOP(
              "headwater::trace", "From is in the domain of the server that took it, though the mail came from outside."))
        : sentence(QT_TRANSLATE_NOOP("headwater::trace", "From is an address of yours, though the mail came from outside."));
}

QString gatewayText(const Gateway &gateway)
{
    QString text = sentence(gateway.recorded
            ? QT_TRANSLATE_NOOP("headwater::trace", "That is a mail gateway of %1, by which its customers send and receive.")
            : QT_TRANSLATE_NOOP("headwater::trace", "It calls itself a mail gateway of %1."),
        {gateway.profile->shortTitle()});
    appendSentence(text,
        sentence(QT_TRANSLATE_NOOP("headwater::trace",
            "If it is your own gateway, count it among your servers: the sender is then the host that it names below.")));
    return text;
}

QString mineWords(const Trace &trace)
{
    if (const Profile *profile = profileOf(trace))
        return sentence(QT_TRANSLATE_NOOP("headwater::trace", "Read as a mailbox at %1."), {profile->title.toStdString()});
    if (trace.mine != MineSource::Inferred)
        return {};
    QString text = isReceiverInferred(trace)
        ? sentence(QT_TRANSLATE_NOOP("headwater::trace", "Which servers are those of whoever received this mail was inferred."))
        : sentence(QT_TRANSLATE_NOOP("headwater::trace", "Which servers are yours was inferred."));
    if (trace.relayByName >= 0 && (!trace.edgeHop() || trace.edge > trace.relayByName))
        appendSentence(text,
            sentence(QT_TRANSLATE_NOOP("headwater::trace", "%1, which handed it on, is counted among them by its name alone."),
                {peerText(trace.hops.at(trace.relayByName)).toStdString()}));
    return text;
}

/// The report around the mail names what its sender saw.
QString reportText(const Trace &trace)
{
    const auto reported = std::ranges::find_if(
        trace.stamped, [](const Stamp &stamp) { return stamp.header == QLatin1String(kReportedSource); });
    if (trace.edgeByReport || (reported != trace.stamped.end() && reported->agrees))
        return sentence(
            QT_TRANSLATE_NOOP("headwater::trace", "That is the address that the report around this mail names as the one it saw."));
    if (reported != trace.stamped.end())
        return sentence(
            QT_TRANSLATE_NOOP("headwater::trace", "The report around this mail names another address as the one it saw: %1."),
            {reported->ip.toString().toStdString()});
    return {};
}

QString withoutEdge(const Trace &trace)
{
    if (trace.hops.isEmpty())
        return sentence(
            QT_TRANSLATE_NOOP("headwater::trace", "There is no Received line: nothing here tells where the mail came from."));
    if (trace.origin.kind == OriginKind::AuthClient && !trace.origin.account.isEmpty())
        return sentence(
            QT_TRANSLATE_NOOP("headwater::trace", "Written by %1, who had logged in to your server; no address was recorded."),
            {trace.origin.account.toStdString()});
    if (trace.origin.kind == OriginKind::AuthClient)
        return sentence(QT_TRANSLATE_NOOP(
            "headwater::trace", "Written by a user of your provider, who had logged in; no address was recorded."));
    if (trace.origin.kind == OriginKind::Local) {
        const Hop *hop = hopOfLine(trace, trace.origin.line);
        const std::string by = hop ? toText(hop->by).toStdString() : std::string();
        if (by.empty())
            return trace.origin.account.isEmpty()
                ? sentence(QT_TRANSLATE_NOOP("headwater::trace", "Made on one of these servers itself; the line does not name it."))
                : sentence(QT_TRANSLATE_NOOP("headwater::trace",
                               "Made on one of these servers itself, by %1; the line does not name the server."),
                      {trace.origin.account.toStdString()});
        return trace.origin.account.isEmpty() ? sentence(QT_TRANSLATE_NOOP("headwater::trace", "Made on %1 itself."), {by})
                                              : sentence(QT_TRANSLATE_NOOP("headwater::trace", "Made on %1 itself, by %2."),
                                                    {by, trace.origin.account.toStdString()});
    }
    if (trace.mine == MineSource::Inferred)
        return sentence(QT_TRANSLATE_NOOP("headwater::trace", "The lines name no outside address."));
    if (const Profile *profile = profileOf(trace))
        return sentence(
            QT_TRANSLATE_NOOP("headwater::trace", "This never left the servers of %1: no line was written about a stranger."),
            {profile->shortTitle()});
    return sentence(QT_TRANSLATE_NOOP("headwater::trace", "This never left your servers: no line was written about a stranger."));
}

} // namespace

QString verdict(const Trace &trace)
{
    QString text;
    if (trace.backscatter)
        appendSentence(text,
            sentence(trace.mine == MineSource::Inferred
                    ? QT_TRANSLATE_NOOP("headwater::trace",
                          "Backscatter, as it seems: a delivery report for a mail that none of the servers taken for yours sent. "
                          "Its sender was forged; the server that sent the report did not send the spam.")
                    : QT_TRANSLATE_NOOP("headwater::trace",
                          "Backscatter: a delivery report for a mail that your servers did not send. Its sender was forged; the "
                          "server that sent the report did not send the spam.")));
    const Hop *edge = trace.edgeHop();
    if (!edge) {
        appendSentence(text, withoutEdge(trace));
    } else {
        appendSentence(text, handedOver(trace, *edge));
        appendSentence(text, reportText(trace));
        if (const std::string list = listOfEdge(trace); !list.empty())
            appendSentence(
                text, sentence(QT_TRANSLATE_NOOP("headwater::trace", "That is a server of the mailing list %1."), {list}));
        else if (const Gateway gateway = gatewayOfEdge(trace))
            appendSentence(text, gatewayText(gateway));
        else if (const Profile *service = serviceOfEdge(trace))
            appendSentence(text,
                sentence(QT_TRANSLATE_NOOP("headwater::trace", "That is a server of %1, by which its customers send."),
                    {service->shortTitle()}));
        if (SpecialAddresses::iana().isLocal(edge->ip))
            appendSentence(text,
                sentence(QT_TRANSLATE_NOOP("headwater::trace",
                    "That address is of use inside networks only, and the same in many of them: it names nobody to write to.")));
        if (SpecialAddresses::iana().isImpossible(edge->ip))
            appendSentence(text,
                sentence(QT_TRANSLATE_NOOP("headwater::trace",
                    "No host on the network has such an address: the line was edited, or the true one hidden.")));
        appendSentence(text, heloText(trace, *edge));
        appendSentence(text, claimText(trace, *edge));
        appendSentence(text, claimsText(trace));
        appendSentence(text, signersText(trace));
        appendSentence(text, fromText(trace));
        appendSentence(text, repliesText(trace));
    }
    if (!trace.hops.isEmpty())
        appendSentence(text, mineWords(trace));
    return text;
}

} // namespace headwater::trace
