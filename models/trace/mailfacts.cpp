// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/mailfacts.h"

#include "models/core/text.h"
#include "models/message/decode.h"
#include "models/trace/date.h"
#include "models/trace/hostnames.h"

#include <algorithm>
#include <array>
#include <span>

namespace headwater::trace {

namespace {

/// Whom the sender named, before aliases; and what became of it.
constexpr std::array kAsSent{"X-Original-To", "Envelope-To", "X-Envelope-To"};
constexpr std::array kDelivered{"Delivered-To"};
constexpr std::array kStated{"To"};

std::string shown(const QString &text)
{
    return visible(text).toStdString();
}

std::string address(std::string_view field)
{
    const message::Address found = message::firstAddress(field);
    return found.domain.empty() ? std::string() : lowered(shown(toText(found.addrSpec)));
}

/// The first address that one of the fields has before `end`, a place in the message.
std::string addressIn(const message::Header &header, std::span<const char *const> names, qsizetype end)
{
    for (const char *name : names) {
        // Not all of a header of megabytes: what counts stands above the edge as a rule.
        const auto field = std::ranges::find_if(
            header.fields, [&](const message::Field &f) { return f.span.offset >= end || f.is(name); });
        if (field == header.fields.end() || field->span.offset >= end)
            continue;
        if (std::string found = address(field->value); !found.empty())
            return found;
    }
    return {};
}

std::string recipientInHeader(const message::Header &header)
{
    using Names = std::span<const char *const>;
    for (const Names names : {Names(kAsSent), Names(kDelivered), Names(kStated)}) {
        if (std::string found = addressIn(header, names, header.bodyOffset); !found.empty())
            return found;
    }
    return {};
}

/// The date that a Received field states, behind its last semicolon.
Timestamp dateOfHeader(const message::Header &header)
{
    if (const message::Field *received = header.first("Received")) {
        const std::size_t semicolon = received->value.rfind(';');
        if (semicolon != std::string_view::npos && received->value.size() <= std::size_t(kMaxFieldBytes)) {
            if (const HeaderDate date = parseDate(received->value.substr(semicolon + 1)); date.time.valid)
                return date.time;
        }
    }
    return parseDate(header.value("Date").substr(0, kMaxFieldBytes)).time;
}

/// RFC 2919, RFC 2369, and what was used before them.
bool isBulk(const message::Header &header)
{
    const std::string_view precedence = header.value("Precedence");
    return header.first("List-Id") || header.first("List-Unsubscribe") || header.first("List-Post")
        || header.first("X-Mailing-List") || sameText(precedence, "list") || sameText(precedence, "bulk")
        || sameText(precedence, "junk");
}

} // namespace

HeadFacts headFacts(const message::Message &message, const message::Entry &entry, int source)
{
    const message::Header &header = message.header;
    const std::string_view from = header.value("From");
    HeadFacts facts;
    facts.entry = entry;
    facts.source = source;
    facts.size = message.enclosed.isEmpty() ? entry.length : message.bytes.size();
    facts.enclosed = message.enclosed.toStdString();
    facts.subject = shown(message::decodedText(header.value("Subject")));
    facts.from = shown(message::decodedText(from));
    facts.fromDomain = lowered(shown(toText(message::firstAddress(from).domain)));
    facts.recipient = recipientInHeader(header);
    facts.date = dateOfHeader(header);
    facts.isBulk = isBulk(header);
    return facts;
}

TraceFacts traceFacts(const Trace &trace)
{
    TraceFacts facts;
    facts.summary = summary(trace);
    facts.kind = trace.kind;
    facts.origin = trace.origin.ip;
    facts.originText = shown(trace.origin.ipText);
    facts.certainty = trace.origin.certainty;
    facts.recipient = recipientOf(trace);
    if (const Hop *edge = trace.edgeHop()) {
        facts.edge = edge->ip;
        facts.edgeText = shown(addressText(*edge));
        facts.helo = lowered(shown(toText(edge->helo)));
        facts.date = edge->date.time;
        facts.isEndHost = isEndHostName(edge->rdns, edge->ip);
    }
    if (!facts.date.valid)
        facts.date = dateOfHeader(trace.message.header);
    return facts;
}

std::string recordedRecipient(const Trace &trace)
{
    const message::Header &header = trace.message.header;
    const Hop *edge = trace.edgeHop();
    const qsizetype boundary = edge ? edge->span.offset : header.bodyOffset;
    if (std::string found = addressIn(header, kAsSent, boundary); !found.empty())
        return found;
    if (edge && edge->forAddress.find('@') != std::string_view::npos)
        return lowered(shown(toText(edge->forAddress)));
    if (std::string found = addressIn(header, kDelivered, boundary); !found.empty())
        return found;
    for (const Hop &hop : trace.hops) {
        if (hop.zone != Zone::Claimed && hop.forAddress.find('@') != std::string_view::npos)
            return lowered(shown(toText(hop.forAddress)));
    }
    return {};
}

std::string recipientOf(const Trace &trace)
{
    const std::string recorded = recordedRecipient(trace);
    return recorded.empty() ? addressIn(trace.message.header, kStated, trace.message.header.bodyOffset) : recorded;
}

Network prefixOf(const IpAddress &address)
{
    const int bits = address.isIpv4() ? 24 : 48;
    return {address.masked(bits), bits};
}

} // namespace headwater::trace
