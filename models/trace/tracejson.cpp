// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/tracejson.h"

#include "models/core/issuejson.h"
#include "models/core/text.h"
#include "models/message/decode.h"
#include "models/trace/timetext.h"
#include "models/trace/verdict.h"

#include <QCryptographicHash>

#include <algorithm>

namespace headwater::trace {

namespace {

using namespace Qt::StringLiterals;

QString text(std::string_view view)
{
    return toText(trimmed(view));
}

QString address(std::string_view written)
{
    const std::string_view word = trimmed(written);
    const auto ip = IpAddress::parse(word);
    if (!ip)
        return text(written);
    const std::size_t zone = std::min(word.find('%'), word.size());
    return QString::fromLatin1(ip->toString()) + text(word.substr(zone)); // fe80::1%9: the interface is the server's word too
}

void writeHop(JsonLine &line, const Trace &trace, const Hop &hop)
{
    line.field("line", hop.line)
        .field("offset", hop.span.offset)
        .field("length", hop.span.length)
        .word("outcome", nameOf(hop.outcome))
        .word("dialect", hop.dialect)
        .field("helo", text(hop.helo))
        .field("rdns", text(hop.rdns))
        .field("ip", addressText(hop))
        .field("port", hop.port < 0 ? std::nullopt : std::optional<qint64>(hop.port))
        .field("ident", text(hop.ident))
        .field("by", text(hop.by))
        .field("by_ip", address(hop.byIp))
        .field("with", text(hop.with))
        .field("id", text(hop.id))
        .field("for", text(hop.forAddress))
        .field("envelope_from", text(hop.envelopeFrom))
        .field("auth", text(hop.auth))
        .field("tls", text(hop.tls))
        .word("date", hop.date.time.toIso())
        .field("delay_s", delaySeconds(trace.hops, hop.line - 1))
        .word("zone", nameOf(hop.zone))
        .flag("internal", hop.internal)
        .word("support", nameOf(hop.zone == Zone::Claimed ? hop.support : Support::Address));
}

void writeEdge(JsonLine &line, const Hop &hop)
{
    line.field("line", hop.line)
        .field("ip", addressText(hop))
        .field("helo", text(hop.helo))
        .field("rdns", text(hop.rdns))
        .field("by", text(hop.by))
        .field("id", text(hop.id))
        .word("date", hop.date.time.toIso());
}

void writeOrigin(JsonLine &line, const Origin &origin)
{
    line.field("line", origin.line)
        .field("ip", origin.ipText)
        .word("kind", nameOf(origin.kind))
        .word("certainty", nameOf(origin.certainty))
        .field("account", origin.account);
}

void writeSignal(JsonLine &line, const Signal &s)
{
    line.word("id", s.id)
        .field("line", s.line)
        .field("offset", s.span.offset)
        .field("length", s.span.length)
        .word("strength", nameOf(s.strength))
        .flag("for", s.supports)
        .field("text", s.text);
}

void writeClaim(JsonLine &line, const Claim &claim)
{
    line.field("header", claim.header)
        .field("value", claim.value)
        .field("offset", claim.span.offset)
        .field("length", claim.span.length)
        .word("trust", nameOf(claim.trust));
}

void writeStamp(JsonLine &line, const Stamp &stamp)
{
    line.field("header", stamp.header)
        .field("by", stamp.by)
        .word("ip", stamp.ip.toString())
        .flag("believed", stamp.believed)
        .flag("agrees", stamp.agrees)
        .field("offset", stamp.span.offset)
        .field("length", stamp.span.length)
        .field("text", stamp.text);
}

QString mineWord(const Trace &trace)
{
    switch (trace.mine) {
    case MineSource::Set: return u"set"_s;
    case MineSource::Profile: return u"profile:"_s + trace.profile;
    case MineSource::Inferred: break;
    }
    return u"inferred"_s;
}

} // namespace

QByteArray toJson(const Trace &trace)
{
    const message::Message &mail = trace.message;
    const message::Header &header = mail.header;
    JsonLine line;
    line.word("schema", "headwater.trace/1")
        .field("file", mail.file)
        .field("index", mail.index)
        .field("enclosed", mail.enclosed)
        .word("sha256", QCryptographicHash::hash(mail.bytes, QCryptographicHash::Sha256).toHex())
        .field("message_id", text(header.value("Message-ID")))
        .field("subject", message::decodedText(header.value("Subject")))
        .field("from", message::decodedText(header.value("From")))
        .field("return_path", text(header.value("Return-Path")))
        .word("kind", nameOf(trace.kind))
        .flag("backscatter", trace.backscatter)
        .field("mine", mineWord(trace))
        .field("verdict", verdict(trace))
        .objects("hops", trace.hops, [&](JsonLine &to, const Hop &hop) { writeHop(to, trace, hop); });
    if (const Hop *edge = trace.edgeHop())
        line.object("edge", [&](JsonLine &to) { writeEdge(to, *edge); });
    else
        line.null("edge");
    return line.object("origin", [&](JsonLine &to) { writeOrigin(to, trace.origin); })
        .objects("signals", trace.signalList, writeSignal)
        .objects("claims", trace.claims, writeClaim)
        .objects("stamped", trace.stamped, writeStamp)
        .objects("issues", trace.issues, writeIssue)
        .take();
}

} // namespace headwater::trace
