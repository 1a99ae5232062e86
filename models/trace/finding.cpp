// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/finding.h"

#include "models/core/text.h"
#include "models/message/decode.h"
#include "models/message/deliverystatus.h"
#include "models/message/feedbackreport.h"
#include "models/message/structure.h"
#include "models/trace/deliverymodel.h"
#include "models/trace/edgeowner.h"
#include "models/trace/idclock.h"
#include "models/trace/signals.h"
#include "models/trace/stampmodel.h"
#include "models/trace/verdict.h"

#include <QStringList>

#include <algorithm>
#include <ranges>

namespace headwater::trace {

namespace {

/// The id under which the server's own log has the mail.
QString queueId(const Hop &hop)
{
    return isVersionId(hop.id) ? QString() : visibleText(hop.id);
}

constexpr auto kLoggedInAs = QT_TRANSLATE_NOOP("headwater::trace", "Logged in as: %1");

class Lines
{
public:
    /// `label` holds "%1" for the value; nothing is added for an empty one.
    void add(const char *label, const QString &value)
    {
        if (!value.isEmpty())
            m_lines.append(sentence(label).arg(value));
    }
    void add(const char *label, std::string_view value) { add(label, visibleText(trimmed(value))); }
    void gap()
    {
        if (!m_lines.isEmpty() && !m_lines.last().isEmpty())
            m_lines.append(QString());
    }
    void addVerbatim(const char *label, std::string_view field)
    {
        m_lines.append(sentence(label));
        for (const auto fold : std::views::split(field, '\n')) {
            const std::string_view bytes(fold.begin(), fold.end());
            const std::size_t blanks = std::min(bytes.find_first_not_of(" \t"), bytes.size());
            if (const std::string_view rest = trimmed(bytes); !rest.empty())
                m_lines.append(toText(bytes.substr(0, blanks)) + visibleText(rest));
        }
    }
    [[nodiscard]] QString text() const { return m_lines.join(QLatin1Char('\n')) + QLatin1Char('\n'); }

private:
    QStringList m_lines;
};

/// The edge's line tells of this delivery; a Return-Path on top may be of a later one, as when a user sends mail on.
std::string_view envelopeSender(const Trace &trace)
{
    const Hop *edge = trace.edgeHop();
    return edge && !edge->envelopeFrom.empty() ? edge->envelopeFrom : trace.message.header.value("Return-Path");
}

/// What the feedback report says, which this is or which lies around this mail.
void addReport(Lines &lines, const Trace &trace)
{
    const message::FeedbackReport report = message::reportAbout(trace.message, trace.message.contents->tree);
    constexpr qsizetype kMostFields = 40;
    for (const message::ReportField &field : report | std::views::take(kMostFields))
        lines.add(QT_TRANSLATE_NOOP("headwater::trace", "Reported: %1"), visible(field.name + QLatin1String(": ") + field.value));
    if (report.size() > kMostFields)
        lines.add(QT_TRANSLATE_NOOP("headwater::trace", "Further fields of the report: %1"),
            QString::number(report.size() - kMostFields));
}

/// What a server believed to be the receiver's says that it checked: "spf=fail dmarc=fail", and what about.
void addStamps(Lines &lines, const Trace &trace)
{
    QStringList said; // what a provider writes into Authentication-Results stands in its seal too
    for (const Stamp &stamp : trace.stamped) {
        if (!stamp.believed || stamp.text.isEmpty())
            continue;
        const QString results = resultText(trace, stamp).join(QStringLiteral(" \u00b7 "));
        if (said.contains(results))
            continue;
        said.append(results);
        lines.add(QT_TRANSLATE_NOOP("headwater::trace", "Checked by the server that took it: %1"),
            visible(stamp.header + QLatin1String(": ")) + results);
    }
}

/// The evidence against it, each in a sentence; weak observations are left to the program's window.
void addSignals(Lines &lines, const Trace &trace)
{
    for (const Signal &signal : trace.signalList) {
        if (!signal.supports && signal.strength <= Strength::Medium)
            lines.add(QT_TRANSLATE_NOOP("headwater::trace", "Evidence: %1"),
                signal.line > 0 ? sentence(QT_TRANSLATE_NOOP("headwater::trace", "line %1: %2"))
                                      .arg(QString::number(signal.line), visible(signal.text))
                                : visible(signal.text));
    }
}

void addMail(Lines &lines, const Trace &trace)
{
    const message::Header &header = trace.message.header;
    const auto decoded = [&](const char *name) { return visible(message::decodedText(header.value(name))); };
    lines.add(QT_TRANSLATE_NOOP("headwater::trace", "From: %1"), decoded("From"));
    lines.add(QT_TRANSLATE_NOOP("headwater::trace", "Reply-To: %1"), decoded("Reply-To"));
    lines.add(QT_TRANSLATE_NOOP("headwater::trace", "To: %1"), decoded("To"));
    lines.add(QT_TRANSLATE_NOOP("headwater::trace", "Subject: %1"), decoded("Subject"));
    lines.add(QT_TRANSLATE_NOOP("headwater::trace", "Date, as the mail says: %1"), header.value("Date"));
    lines.add(QT_TRANSLATE_NOOP("headwater::trace", "Envelope sender: %1"), envelopeSender(trace));
    lines.add(QT_TRANSLATE_NOOP("headwater::trace", "Message-ID: %1"), header.value("Message-ID"));
    lines.add(QT_TRANSLATE_NOOP("headwater::trace", "List, as the mail says: %1"), decoded("List-Id"));
    lines.add(QT_TRANSLATE_NOOP("headwater::trace", "SHA-256 of the message: %1"), QString::fromLatin1(trace.sha256));
}

void addEdge(Lines &lines, const Trace &trace, const Hop &edge)
{
    lines.add(QT_TRANSLATE_NOOP("headwater::trace", "Address: %1"), visible(addressText(edge)));
    lines.add(QT_TRANSLATE_NOOP("headwater::trace", "Reverse name: %1"), edge.rdns);
    lines.add(QT_TRANSLATE_NOOP("headwater::trace", "HELO: %1"), edge.helo);
    if (const Profile *service = serviceOfEdge(trace))
        lines.add(QT_TRANSLATE_NOOP("headwater::trace", "A shared server of: %1"), visible(service->title));
    lines.add(QT_TRANSLATE_NOOP("headwater::trace", "A server of the mailing list: %1"),
        visible(QString::fromStdString(listOfEdge(trace))));
    lines.add(QT_TRANSLATE_NOOP("headwater::trace", "Time (UTC): %1"), QString::fromLatin1(edge.date.time.toUtcIso()));
    lines.add(QT_TRANSLATE_NOOP("headwater::trace", "Time as written: %1"), edge.date.text);
    // A provider's server, and one that is inferred, is nobody's to call his own.
    lines.add(trace.mine == MineSource::Set ? QT_TRANSLATE_NOOP("headwater::trace", "Our server: %1")
                                            : QT_TRANSLATE_NOOP("headwater::trace", "Server that took it: %1"),
        edge.by);
    lines.add(QT_TRANSLATE_NOOP("headwater::trace", "Queue id: %1"), queueId(edge));
    if (trace.origin.certainty == Certainty::Recorded)
        lines.add(kLoggedInAs, trace.origin.account);
}

/// A local user is the claim of whoever wrote the line; the address of a server that made the mail itself is the edge's, recorded.
void addOrigin(Lines &lines, const Trace &trace)
{
    const Origin &origin = trace.origin;
    const Hop *edge = trace.edgeHop();
    if (origin.kind == OriginKind::None)
        return;
    const Hop *line = origin.line > 0 ? &trace.hops.at(origin.line - 1) : nullptr;
    // The server at the edge wrote the line below its own; further down it is another one that speaks of itself.
    const bool isElsewhere = origin.kind == OriginKind::Local && edge && line && line->line > edge->line + 1;
    if (isElsewhere) {
        lines.add(QT_TRANSLATE_NOOP("headwater::trace", "Origin, claimed only: made on %1"),
            QStringList{visibleText(line->by), origin.account}.join(QLatin1Char(' ')).trimmed());
    } else if (edge && !origin.ipText.isEmpty() && origin.ipText == addressText(*edge)) {
        lines.add(QT_TRANSLATE_NOOP("headwater::trace", "Origin: %1, as recorded"), visible(origin.ipText));
        if (origin.certainty == Certainty::Claimed)
            lines.add(QT_TRANSLATE_NOOP("headwater::trace", "Made there, claimed only, by: %1"), origin.account);
    } else if (origin.certainty == Certainty::Claimed) {
        lines.add(QT_TRANSLATE_NOOP("headwater::trace", "Origin, claimed only: %1"),
            QStringList{visible(origin.ipText), origin.account}.join(QLatin1Char(' ')).trimmed());
    }
}

/// What a line below says, as far as it hangs on the edge: the relays on the way are found with it, and asked.
void addClaim(Lines &lines, const Hop &hop)
{
    lines.gap();
    lines.add(QT_TRANSLATE_NOOP("headwater::trace", "Claimed in line: %1"), QString::number(hop.line));
    lines.add(QT_TRANSLATE_NOOP("headwater::trace", "Claimed address: %1"), visible(addressText(hop)));
    lines.add(QT_TRANSLATE_NOOP("headwater::trace", "Claimed reverse name: %1"), hop.rdns);
    lines.add(QT_TRANSLATE_NOOP("headwater::trace", "Claimed HELO: %1"), hop.helo);
    if (hop.outcome == Outcome::Local)
        lines.add(QT_TRANSLATE_NOOP("headwater::trace", "Claimed local user: %1"), hop.ident);
    else if (hop.authenticated) // the protocol's word alone is no account
        lines.add(hop.authIsAccount ? QT_TRANSLATE_NOOP("headwater::trace", "Claimed login: %1")
                                    : QT_TRANSLATE_NOOP("headwater::trace", "Claimed login, account not stated: %1"),
            hop.auth);
    lines.add(QT_TRANSLATE_NOOP("headwater::trace", "Claimed envelope sender: %1"), hop.envelopeFrom);
    lines.add(QT_TRANSLATE_NOOP("headwater::trace", "Claimed time (UTC): %1"), QString::fromLatin1(hop.date.time.toUtcIso()));
    lines.add(QT_TRANSLATE_NOOP("headwater::trace", "Claimed time as written: %1"), hop.date.text);
    lines.add(QT_TRANSLATE_NOOP("headwater::trace", "Claimed by: %1"), hop.by);
    lines.add(QT_TRANSLATE_NOOP("headwater::trace", "Claimed queue id: %1"), queueId(hop));
}

/// The outside addresses in the lines below that one, each once: whoever knows which servers are whose finds the sender among them.
QString addressesBelow(const Trace &trace, int line)
{
    constexpr qsizetype kMaxShown = 20;
    QStringList found;
    for (const auto below = trace.hops.mid(line); const Hop &hop : below) {
        const QString address = visible(addressText(hop));
        if (SpecialAddresses::iana().isOutside(hop.ip) && !found.contains(address) && found.size() < kMaxShown)
            found.append(address);
    }
    return found.join(QLatin1String(", "));
}

/// The edge's line, each claimed one up to the origin's that names an address, which its owner has in his logs, and the origin's
/// own. Of those below it the first: who reads the complaint knows better whether it is true.
void addQuotes(Lines &lines, const Trace &trace, const Hop &edge, int last)
{
    const auto verbatim = [&](const char *label, const Hop &hop) {
        lines.gap();
        lines.addVerbatim(label, trace.message.bytesOf(hop.span));
    };
    verbatim(QT_TRANSLATE_NOOP("headwater::trace", "The line of the server that took it, as it stands in the message:"), edge);
    for (int line = edge.line + 1; line < last; ++line) {
        if (const Hop &hop = trace.hops.at(line - 1); !hop.ipText.empty())
            verbatim(QT_TRANSLATE_NOOP("headwater::trace", "A line that claims the way, as it stands in the message:"), hop);
    }
    if (last > edge.line)
        verbatim(QT_TRANSLATE_NOOP("headwater::trace", "The line that claims the origin, as it stands in the message:"),
            trace.hops.at(last - 1));
    const int older = static_cast<int>(trace.hops.size()) - std::max(last, edge.line);
    if (older > 0) {
        verbatim(QT_TRANSLATE_NOOP(
                     "headwater::trace", "The newest of the older lines, which may be invented, as it stands in the message:"),
            trace.hops.at(std::max(last, edge.line)));
        lines.add(QT_TRANSLATE_NOOP("headwater::trace", "Older lines in the message: %1"), QString::number(older));
        lines.add(QT_TRANSLATE_NOOP("headwater::trace", "Addresses in those, which may be invented: %1"),
            addressesBelow(trace, std::max(last, edge.line)));
    }
}

} // namespace

QString finding(const Trace &trace)
{
    Lines lines;
    lines.add(QT_TRANSLATE_NOOP("headwater::trace", "Verdict: %1"), verdict(trace));
    if (trace.kind == MessageKind::Bounce)
        lines.add(
            QT_TRANSLATE_NOOP("headwater::trace", "Delivery report: %1"), deliveryText(message::deliveryStatusOf(trace.message)));
    addReport(lines, trace);
    lines.gap();
    const Hop *edge = trace.edgeHop();
    if (edge)
        addEdge(lines, trace, *edge);
    else if (trace.origin.kind == OriginKind::AuthClient)
        lines.add(kLoggedInAs, trace.origin.account);
    addOrigin(lines, trace);
    lines.gap();
    addMail(lines, trace);
    addStamps(lines, trace);
    addSignals(lines, trace);
    const int last = trace.origin.certainty == Certainty::Claimed ? trace.origin.line : 0;
    for (int line = trace.edge + 2; edge && line <= last; ++line)
        addClaim(lines, trace.hops.at(line - 1));
    lines.gap();
    for (const Claim &claim : trace.claims)
        lines.add(QT_TRANSLATE_NOOP("headwater::trace", "Claimed elsewhere in the header: %1"),
            visible(claim.header + QLatin1String(": ") + claim.value));
    if (edge)
        addQuotes(lines, trace, *edge, last);
    return lines.text();
}

} // namespace headwater::trace
