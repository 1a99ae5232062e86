// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/headerwords.h"

#include "models/core/domain.h"
#include "models/core/text.h"
#include "models/message/decode.h"
#include "models/trace/edgeowner.h"
#include "models/trace/hostnames.h"
#include "models/trace/signals.h"

#include <QStringList>

#include <algorithm>

namespace headwater::trace {

namespace {

constexpr qsizetype kMostShown = 3;
constexpr auto kMicrosoft365 = "microsoft365";

/// No sentence of the sender's own, which would look like one of the verdict's.
bool isOneWord(std::string_view text)
{
    constexpr std::size_t kMaxWord = 128;
    return !text.empty() && text.size() <= kMaxWord
        && std::ranges::all_of(text, [](unsigned char c) { return c > 0x20 && c < 0x7F; });
}

struct ClaimWords {
    ClaimOf what;
    const char *byService;
    const char *byAnybody;
};
constexpr ClaimWords kClient{ClaimOf::Client,
    QT_TRANSLATE_NOOP("headwater::trace", "%1, a header of %2's, names %3 as the client."),
    QT_TRANSLATE_NOOP("headwater::trace", "%1, a header that anyone may have written, names %2 as the client.")};
constexpr ClaimWords kSender{ClaimOf::Sender,
    QT_TRANSLATE_NOOP("headwater::trace", "%1, a header that %2 or its customer wrote, names %3 as the sender."),
    QT_TRANSLATE_NOOP("headwater::trace", "%1, a header that anyone may have written, names %2 as the sender.")};
constexpr ClaimWords kTenant{ClaimOf::Tenant,
    QT_TRANSLATE_NOOP("headwater::trace", "%1, a header of %2's, names %3 as the customer (tenant)."),
    QT_TRANSLATE_NOOP("headwater::trace", "%1, a header that anyone may have written, names %2 as the customer (tenant).")};

/// Says something of that kind which the path does not.
bool tells(const Trace &trace, const Claim &claim, ClaimOf what)
{
    if (claim.of != what)
        return false;
    const std::string value = claim.value.toStdString();
    if (what == ClaimOf::Tenant)
        return isQualifiedName(value);
    if (what == ClaimOf::Sender)
        return isOneWord(value) && claim.value != trace.origin.account;
    const auto ip = IpAddress::parse(value);
    const SpecialAddresses &special = SpecialAddresses::iana();
    return ip && special.isOutside(*ip) && !special.isImpossible(*ip) && *ip != trace.origin.ip && *ip != trace.edgeHop()->ip;
}

QString claimText(const Trace &trace, const ClaimWords &words)
{
    const Claim *best = nullptr;
    for (const Claim &claim : trace.claims) {
        if ((!best || claim.trust < best->trust) && tells(trace, claim, words.what))
            best = &claim;
    }
    if (!best)
        return {};
    const std::string header = best->header.toStdString();
    const std::string value = best->value.toStdString();
    if (best->trust == Trust::None)
        return sentence(words.byAnybody, {header, value});
    const Profile *service = best->trust == Trust::High ? profileOf(trace) : serviceOfEdge(trace);
    return service ? sentence(words.byService, {header, service->shortTitle(), value}) : QString();
}

/// The mail left Microsoft 365 for a mailbox elsewhere; what came to one there holds the names of the receiving tenant too.
bool leftMicrosoft(const Trace &trace)
{
    const auto isMicrosofts = [](const Hop &hop) {
        const Profile *service = serviceOf(hop);
        return service && service->name == kMicrosoft365;
    };
    const int line = trace.origin.line;
    return trace.profile != QLatin1String(kMicrosoft365)
        && (isMicrosofts(*trace.edgeHop()) || (line > 0 && isMicrosofts(trace.hops.at(line - 1))));
}

/// A list that answers are sent to, or that gave the mail its own From and keeps the author in Reply-To.
bool isListsReplyTo(const Trace &trace, const message::Address &reply, const message::Address &from)
{
    const message::Header &header = trace.message.header;
    const std::string_view list = listId(header);
    const auto isLists = [&](std::string_view domain) { return areRelated(domain, list, Profiles::shipped()); };
    return trace.kind == MessageKind::List
        && (containsText(header.value("To"), reply.addrSpec) || containsText(header.value("Cc"), reply.addrSpec)
            || isLists(reply.domain) || (isLists(from.domain) && !listOfEdge(trace).empty()));
}

} // namespace

QString claimsText(const Trace &trace)
{
    QString text;
    const bool known = trace.origin.certainty == Certainty::Recorded && trace.origin.kind != OriginKind::Direct;
    if (leftMicrosoft(trace))
        appendSentence(text, claimText(trace, kTenant));
    if (!known)
        appendSentence(text, claimText(trace, kClient));
    if (!known || trace.origin.account.isEmpty())
        appendSentence(text, claimText(trace, kSender));
    return text;
}

QString signersText(const Trace &trace)
{
    const std::string_view from = message::firstAddress(trace.message.header.value("From")).domain;
    QStringList signers; // those of the domain in From first; the receiver's own say nothing
    for (const Stamp &stamp : trace.stamped) {
        if (!stamp.believed || signers.size() > kMostShown)
            continue;
        for (const std::string &signer : signersOf(trace.message.bytesOf(stamp.span))) {
            const QString domain = visibleText(signer);
            if (!sameOrganisation(signer, trace.edgeHop()->by) && !signers.contains(domain))
                signers.insert(sameOrganisation(signer, from) ? 0 : signers.size(), domain);
        }
    }
    if (signers.isEmpty())
        return {};
    const std::string names = signers.first(std::min(signers.size(), kMostShown)).join(QLatin1String(", ")).toStdString();
    return signers.size() > kMostShown
        ? sentence(QT_TRANSLATE_NOOP("headwater::trace", "Good signatures (DKIM), says the server that took it: %1 and others."),
              {names})
        : sentence(QT_TRANSLATE_NOOP("headwater::trace", "Good signatures (DKIM), says the server that took it: %1."), {names});
}

QString repliesText(const Trace &trace)
{
    const message::Header &header = trace.message.header;
    const message::Address reply = message::firstAddress(header.value("Reply-To"));
    const message::Address from = message::firstAddress(header.value("From"));
    if (reply.domain.empty() || from.domain.empty() || !isOneWord(reply.addrSpec))
        return {};
    if (isListsFrom(header) && !sameText(reply.addrSpec, from.addrSpec))
        return sentence(
            QT_TRANSLATE_NOOP("headwater::trace", "From is a mailing list's address, as the mail says; replies go to %1."),
            {reply.addrSpec});
    if (isListsReplyTo(trace, reply, from) || areRelated(reply.domain, from.domain, Profiles::shipped()))
        return {};
    return sentence(QT_TRANSLATE_NOOP("headwater::trace", "Replies go to %1, outside the domain of From."), {reply.addrSpec});
}

} // namespace headwater::trace
