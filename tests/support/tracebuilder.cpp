// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/tracebuilder.h"

#include <algorithm>

namespace headwater::test {

using namespace Qt::StringLiterals;
using namespace trace;

namespace {

/// Where a piece was written; it becomes a view when the bytes are complete.
struct Piece {
    qsizetype hop;
    std::string_view Hop::*member;
    Span span;
};

} // namespace

TraceBuilder &TraceBuilder::hop(HopSpec spec)
{
    m_hops.push_back(std::move(spec));
    return *this;
}

TraceBuilder &TraceBuilder::signal(const char *id, int line, Strength strength, const QString &title, const std::string &evidence,
    bool supports, bool doubtsWriter)
{
    Signal signal;
    signal.id = id;
    signal.line = line;
    signal.strength = strength;
    signal.supports = supports;
    signal.doubtsWriter = doubtsWriter;
    signal.title = title;
    signal.text = u"The evidence is %1."_s.arg(QString::fromStdString(evidence));
    m_evidence.push_back({m_trace.signalList.size(), evidence});
    m_trace.signalList.append(signal);
    return *this;
}

TraceBuilder &TraceBuilder::origin(int line, OriginKind kind, Certainty certainty)
{
    m_trace.origin.line = line;
    m_trace.origin.kind = kind;
    m_trace.origin.certainty = certainty;
    return *this;
}

TraceBuilder &TraceBuilder::mine(MineSource source)
{
    m_trace.mine = source;
    return *this;
}

std::shared_ptr<const Trace> TraceBuilder::build()
{
    QByteArray bytes;
    std::vector<Piece> pieces;
    Trace trace = m_trace;
    const auto put = [&](std::string_view Hop::*member, const std::string &text, const char *before, const char *after) {
        if (text.empty())
            return;
        bytes += before;
        pieces.push_back({trace.hops.size() - 1, member, {bytes.size(), static_cast<qsizetype>(text.size())}});
        bytes.append(text.data(), static_cast<qsizetype>(text.size()));
        bytes += after;
    };
    for (const HopSpec &spec : m_hops) {
        Hop hop;
        hop.line = static_cast<int>(trace.hops.size()) + 1;
        hop.outcome = spec.outcome;
        hop.dialect = spec.dialect;
        hop.zone = spec.zone;
        hop.internal = spec.zone == Zone::Inside;
        hop.support = spec.support;
        hop.rdnsUnknown = spec.rdnsUnknown;
        if (const auto ip = IpAddress::parse(spec.ip))
            hop.ip = *ip;
        hop.ipMasked = hop.ip.isNull() && spec.ip.find("XX") != std::string::npos;
        hop.date.time = {.utc = spec.utc, .offsetMinutes = spec.offsetMinutes, .hasOffset = spec.utc != 0, .valid = spec.utc != 0};
        hop.span.offset = bytes.size();
        trace.hops.append(hop);
        if (spec.zone == Zone::Edge)
            trace.edge = static_cast<int>(trace.hops.size()) - 1;
        bytes += "Received:";
        put(&Hop::helo, spec.helo, " from ", "");
        put(&Hop::rdns, spec.rdns, " (", ")");
        put(&Hop::ipText, spec.ip, " [", "]");
        put(&Hop::ident, spec.ident, " (userid ", ")");
        put(&Hop::by, spec.by, " by ", "");
        put(&Hop::with, spec.with, " with ", "");
        put(&Hop::id, spec.id, " id ", "");
        bytes += "\n";
        trace.hops.last().span.length = bytes.size() - trace.hops.last().span.offset;
    }
    const qsizetype below = bytes.size();
    bytes += "From: test@example.org\nTo: postmaster@example.org\nSubject: test\n\nThis is a test.\n";
    trace.message.bytes = bytes;
    const std::string_view whole = trace.message.view();
    for (const Piece &piece : pieces) {
        trace.hops[piece.hop]
            .*piece.member = whole.substr(static_cast<std::size_t>(piece.span.offset), static_cast<std::size_t>(piece.span.length));
    }
    for (const Evidence &evidence : m_evidence) {
        Signal &signal = trace.signalList[evidence.signal];
        const qsizetype from = signal.line > 0 ? trace.hops.at(signal.line - 1).span.offset : below;
        const auto found = whole.find(evidence.text, static_cast<std::size_t>(from));
        signal.span = {
            found == std::string_view::npos ? from : static_cast<qsizetype>(found), static_cast<qsizetype>(evidence.text.size())};
    }
    return std::make_shared<const Trace>(std::move(trace));
}

TraceBuilder openRelay()
{
    TraceBuilder builder;
    builder.mine(MineSource::Set)
        .hop({.helo = "server.aes.nt",
            .ip = "203.0.113.51",
            .by = "asaogw.example.org",
            .with = "SMTP",
            .utc = 1005380527,
            .offsetMinutes = 540,
            .zone = Zone::Edge,
            .rdnsUnknown = true,
            .dialect = "qmail"})
        .hop({.helo = "asao.example.org",
            .ip = "198.51.100.240",
            .by = "server.aes.nt",
            .with = "Microsoft SMTPSVC(5.0.2195.2966)",
            .utc = 1005379972,
            .offsetMinutes = 240,
            .support = Support::Helo,
            .dialect = "exchange"})
        .signal("HELO_BOGUS_TLD", 1, Strength::Medium, u"HELO under no top-level domain"_s, "server.aes.nt")
        .signal("NO_RDNS", 1, Strength::Weak, u"No reverse name"_s, "203.0.113.51")
        .signal("HELO_IS_US", 2, Strength::Strong, u"HELO is your name"_s, "asao.example.org")
        .signal("FROM_IS_US", 0, Strength::Strong, u"From is yours, the mail is not"_s, "test@example.org")
        .origin(2, OriginKind::Relayed, Certainty::Claimed);
    return builder;
}

TraceBuilder forgedBlock()
{
    TraceBuilder builder;
    builder.mine(MineSource::Set)
        .hop({.helo = "mail.example.com",
            .ip = "203.0.113.77",
            .rdns = "ppp-77.dialup.example.net",
            .by = "mx.example.org",
            .with = "ESMTP",
            .utc = 1005380527,
            .offsetMinutes = 540,
            .zone = Zone::Edge,
            .id = "4F3A21B0C7",
            .dialect = "postfix"})
        .hop({.helo = "out.example.com",
            .ip = "198.51.100.9",
            .rdns = "out.example.com",
            .by = "mail.example.com",
            .utc = 1005380500,
            .support = Support::Contradicted,
            .dialect = "exim"})
        .hop({.helo = "desk",
            .ip = "198.51.100.7",
            .by = "out.example.com",
            .utc = 1005380600,
            .support = Support::Name,
            .dialect = "sendmail"})
        .signal("HELO_NE_RDNS", 1, Strength::Weak, u"HELO is not the reverse name"_s, "mail.example.com")
        .signal("RDNS_DYNAMIC", 1, Strength::Medium, u"Reverse name of an end host"_s, "ppp-77.dialup.example.net")
        .signal("QID_CLOCK", 2, Strength::Proof, u"Queue id was made at another time"_s, "mail.example.com", false, true)
        .origin(1, OriginKind::Direct, Certainty::Recorded);
    return builder;
}

} // namespace headwater::test
