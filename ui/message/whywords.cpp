// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/whywords.h"

#include "models/core/specialaddresses.h"
#include "models/core/text.h"
#include "models/trace/edgeowner.h"
#include "models/trace/timetext.h"

#include <QCoreApplication>

namespace headwater::ui {

using trace::Hop;
using trace::Support;
using trace::Trace;
using trace::Zone;

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("headwater::ui::WhyPanel", text);
}

QString shown(std::string_view bytes)
{
    return visibleText(bytes).left(256);
}

QString writerOf(const Hop &hop)
{
    return hop.by.empty() ? translated(QT_TRANSLATE_NOOP("headwater::ui::WhyPanel", "The server that wrote this line"))
                          : shown(hop.by);
}

/// What the line above recorded of its peer: the reverse name where there is one, else the address, else what it was called.
QString recordedBy(const Hop &above)
{
    if (!above.rdns.empty())
        return shown(above.rdns);
    const QString address = visible(trace::addressText(above));
    return address.isEmpty() ? shown(above.helo) : address;
}

QString edgeReason(const Trace &trace, const Hop &hop)
{
    const bool address = !trace::addressText(hop).isEmpty();
    QString text;
    switch (trace.mine) {
    case trace::MineSource::Set:
        text = address ? translated(QT_TRANSLATE_NOOP("headwater::ui::WhyPanel", "%1 is yours, so this address is a fact."))
                       : translated(QT_TRANSLATE_NOOP("headwater::ui::WhyPanel", "%1 is yours, but it recorded no address."));
        break;
    case trace::MineSource::Profile:
        text = address ? translated(QT_TRANSLATE_NOOP(
                             "headwater::ui::WhyPanel", "%1 is a server of %2, where the mailbox is, so this address is a fact."))
                       : translated(QT_TRANSLATE_NOOP(
                             "headwater::ui::WhyPanel", "%1 is a server of %2, where the mailbox is, but it recorded no address."));
        text = text.arg(writerOf(hop), providerOf(trace));
        break;
    case trace::MineSource::Inferred:
        if (trace::isReceiverInferred(trace)) {
            text = address ? translated(QT_TRANSLATE_NOOP("headwater::ui::WhyPanel",
                                 "%1 is taken for a server of whoever received this mail; if it is, this address is a fact."))
                           : translated(QT_TRANSLATE_NOOP("headwater::ui::WhyPanel",
                                 "%1 is taken for a server of whoever received this mail, but it recorded no address."));
            break;
        }
        text = address
            ? translated(QT_TRANSLATE_NOOP("headwater::ui::WhyPanel", "%1 is taken for yours; if it is, this address is a fact."))
            : translated(QT_TRANSLATE_NOOP("headwater::ui::WhyPanel", "%1 is taken for yours, but it recorded no address."));
        break;
    }
    if (trace.mine != trace::MineSource::Profile)
        text = text.arg(writerOf(hop));
    if (!hop.helo.empty())
        appendSentence(text,
            translated(QT_TRANSLATE_NOOP("headwater::ui::WhyPanel", "The name beside it is only what the client called itself.")));
    if (hop.ipMasked)
        appendSentence(text,
            translated(QT_TRANSLATE_NOOP(
                "headwater::ui::WhyPanel", "Someone crossed out part of the address: it is kept as text and never looked up.")));
    if (trace.origin.kind == trace::OriginKind::AuthClient && trace.origin.line == hop.line) {
        appendSentence(text,
            trace.origin.account.isEmpty() ? translated(QT_TRANSLATE_NOOP("headwater::ui::WhyPanel", "The client signed in."))
                                           : translated(QT_TRANSLATE_NOOP("headwater::ui::WhyPanel", "The client signed in as %1."))
                                                 .arg(visible(trace.origin.account).left(256)));
    }
    return text;
}

QString supportText(const Trace &trace, const Hop &hop, int index)
{
    if (index < 1)
        return {};
    const Hop &above = trace.hops.at(index - 1);
    const QString by = writerOf(hop);
    const QString recorded = recordedBy(above);
    switch (hop.support) {
    case Support::Address:
        if (sameText(hop.by, above.rdns))
            return translated(
                QT_TRANSLATE_NOOP("headwater::ui::WhyPanel", "It hangs on the line above: %1 is the host that was recorded there."))
                .arg(by);
        return translated(
            QT_TRANSLATE_NOOP("headwater::ui::WhyPanel", "It hangs on the line above: %1 is the host that was recorded there, %2."))
            .arg(by, recorded);
    case Support::Name:
        if (hop.byStatedAddresses)
            return translated(
                QT_TRANSLATE_NOOP("headwater::ui::WhyPanel",
                    "It hangs on the line above by a thread: %2 is an address that the owner of %1 states as its own, and its "
                    "customers send from there too. One of them may have invented the line."))
                .arg(by, recorded);
        if (SpecialAddresses::iana().isLocal(above.ip)) // nobody's name: the network that the writer above stands in
            return translated(
                QT_TRANSLATE_NOOP("headwater::ui::WhyPanel",
                    "It hangs on the line above within one network: %2, recorded there, is an inner address, and %1 is "
                    "a name of that network."))
                .arg(by, recorded);
        return translated(QT_TRANSLATE_NOOP("headwater::ui::WhyPanel",
                              "It hangs on the line above by name: %1 belongs to the same owner as %2, which was recorded there."))
            .arg(by, recorded);
    case Support::Helo:
        if (!above.helo.empty() && !sameText(hop.by, above.helo))
            return translated(QT_TRANSLATE_NOOP("headwater::ui::WhyPanel",
                                  "It hangs on the line above by a thread: the client there called itself %2, which fits %1, but "
                                  "that is only its own word; no reverse name was recorded that says so."))
                .arg(by, shown(above.helo));
        return translated(QT_TRANSLATE_NOOP("headwater::ui::WhyPanel",
                              "It hangs on the line above by a thread: that the client there is %1 is only its own word; no "
                              "reverse name was recorded that says so."))
            .arg(by);
    case Support::Contradicted:
        if (hop.byStatedAddresses)
            return translated(
                QT_TRANSLATE_NOOP("headwater::ui::WhyPanel",
                    "The line above speaks against it: it recorded %2, and the owner of %1 states other addresses as its own."))
                .arg(by, recorded);
        return translated(
            QT_TRANSLATE_NOOP("headwater::ui::WhyPanel", "The line above contradicts it: that line recorded %2, not %1."))
            .arg(by, recorded);
    case Support::None: break;
    }
    return translated(QT_TRANSLATE_NOOP("headwater::ui::WhyPanel", "Nothing ties %1 to what the line above recorded, %2."))
        .arg(by, recorded);
}

QString claimedReason(const Trace &trace, const trace::SignalIndex &evidence, const Hop &hop, int index)
{
    const qsizetype loose = evidence.firstLoose();
    QString text = translated(
        QT_TRANSLATE_NOOP("headwater::ui::WhyPanel", "A claim: whoever stands at the edge may have invented this line."));
    if (loose >= 0 && index > loose) {
        appendSentence(text,
            translated(
                QT_TRANSLATE_NOOP("headwater::ui::WhyPanel", "A newer line, hop %1, does not hold, so this one hangs on nothing."))
                .arg(trace.hops.at(loose).line));
        return text;
    }
    appendSentence(text, supportText(trace, hop, index));
    if (hop.authenticated && hop.line != trace.origin.line)
        appendSentence(text,
            translated(QT_TRANSLATE_NOOP("headwater::ui::WhyPanel", "The line says that the client had logged in: %1."))
                .arg(shown(hop.auth)));
    if (hop.line == trace.origin.line)
        appendSentence(text,
            translated(QT_TRANSLATE_NOOP("headwater::ui::WhyPanel", "As far as the evidence goes, the mail came from here.")));
    if (hop.line == trace.origin.line && !trace.origin.account.isEmpty())
        appendSentence(text,
            translated(QT_TRANSLATE_NOOP("headwater::ui::WhyPanel", "The line says that the sender was %1."))
                .arg(visible(trace.origin.account).left(256)));
    return text;
}

QString zoneReason(const Trace &trace, const trace::SignalIndex &evidence, int index)
{
    const Hop &hop = trace.hops.at(index);
    switch (hop.zone) {
    case Zone::Edge: return edgeReason(trace, hop);
    case Zone::Inside:
        if (trace.mine == trace::MineSource::Profile)
            return translated(
                QT_TRANSLATE_NOOP("headwater::ui::WhyPanel",
                    "%1 and the host that it took the mail from are both of %2, where the mailbox is: this line is a fact."))
                .arg(writerOf(hop), providerOf(trace));
        if (trace::isReceiverInferred(trace))
            return translated(QT_TRANSLATE_NOOP("headwater::ui::WhyPanel",
                                  "%1 and the host that it took the mail from are both taken for servers of whoever received "
                                  "this mail; if they are, this line is a fact."))
                .arg(writerOf(hop));
        return trace.mine == trace::MineSource::Inferred
            ? translated(
                  QT_TRANSLATE_NOOP("headwater::ui::WhyPanel",
                      "%1 and the host that it took the mail from are both taken for yours; if they are, this line is a fact."))
                  .arg(writerOf(hop))
            : translated(QT_TRANSLATE_NOOP("headwater::ui::WhyPanel",
                             "%1 and the host that it took the mail from are both on your side: this line is a fact."))
                  .arg(writerOf(hop));
    case Zone::Claimed: break;
    }
    return claimedReason(trace, evidence, hop, index);
}

} // namespace

QString providerOf(const Trace &trace)
{
    const trace::Profile *profile = trace::profileOf(trace);
    return profile ? QString::fromStdString(profile->shortTitle()) : trace.profile;
}

QString hopHeading(const Hop &hop)
{
    switch (hop.zone) {
    case Zone::Edge: return translated(QT_TRANSLATE_NOOP("headwater::ui::WhyPanel", "Hop %1 \u00b7 the edge")).arg(hop.line);
    case Zone::Inside: return translated(QT_TRANSLATE_NOOP("headwater::ui::WhyPanel", "Hop %1 \u00b7 inside")).arg(hop.line);
    case Zone::Claimed: break;
    }
    return translated(QT_TRANSLATE_NOOP("headwater::ui::WhyPanel", "Hop %1 \u00b7 claimed")).arg(hop.line);
}

QString hopReason(const Trace &trace, const trace::SignalIndex &evidence, int index)
{
    QString reason = zoneReason(trace, evidence, index);
    if (trace::goesBack(trace.hops, index))
        appendSentence(reason,
            translated(
                QT_TRANSLATE_NOOP("headwater::ui::WhyPanel",
                    "Its time is %1 than that of the line below, which was written before it: one of the two clocks is off."))
                .arg(trace::delayWords(*trace::delaySeconds(trace.hops, index))));
    return reason;
}

QString hopReading(const Hop &hop)
{
    switch (hop.outcome) {
    case trace::Outcome::Unparseable:
        return translated(
            QT_TRANSLATE_NOOP("headwater::ui::WhyPanel", "No known form of Received line; nothing in it was guessed."));
    case trace::Outcome::TooLarge:
        return translated(
            QT_TRANSLATE_NOOP("headwater::ui::WhyPanel", "The line is too long to be true; its first 16 KiB were read."));
    case trace::Outcome::ByOnly:
        return translated(
            QT_TRANSLATE_NOOP("headwater::ui::WhyPanel", "The server says nothing of whom it took the mail from. Form: %1."))
            .arg(QLatin1StringView(hop.dialect));
    case trace::Outcome::Local:
        return translated(QT_TRANSLATE_NOOP("headwater::ui::WhyPanel", "Submitted on the host itself. Form: %1."))
            .arg(QLatin1StringView(hop.dialect));
    case trace::Outcome::Fetch:
        return translated(QT_TRANSLATE_NOOP("headwater::ui::WhyPanel", "A program fetched the mail from a mailbox. Form: %1."))
            .arg(QLatin1StringView(hop.dialect));
    case trace::Outcome::Relay: break;
    }
    return *hop.dialect
        ? translated(QT_TRANSLATE_NOOP("headwater::ui::WhyPanel", "Form of the line: %1.")).arg(QLatin1StringView(hop.dialect))
        : QString();
}

} // namespace headwater::ui
