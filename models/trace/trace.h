// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/message/deliverystatus.h"
#include "models/message/message.h"
#include "models/trace/hop.h"
#include "models/trace/settings.h"
#include "models/trace/stamped.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace headwater::trace {

enum class Strength { Proof, Strong, Medium, Weak };
enum class OriginKind { Direct, Relayed, AuthClient, Webmail, Local, None };
enum class Certainty { Recorded, Claimed };
enum class Trust { High, Medium, None };
enum class MessageKind { Mail, Bounce, Report, List, Forward };
/// How "mine" was known: told by the user, by a profile, or inferred from the message.
enum class MineSource { Set, Profile, Inferred };

/// One observation with its evidence, for or against a claim.
struct Signal {
    const char *id = "";            ///< "HELO_IS_US"; the rules and their strengths: signals.h
    int line = 0;                   ///< The Received line it speaks of; 0 where it speaks of another header.
    Span span;                      ///< The bytes of the evidence in the message.
    Strength strength = Strength::Weak;
    bool supports = false;          ///< True where the evidence supports the claim.
    bool doubtsWriter = false;      ///< It doubts who wrote the line, and so stops the walk down (received.md 1.2).
    QString title;                  ///< Few words: "HELO is your name".
    QString text;                   ///< One sentence with the evidence, translated.
};

struct Claim {
    QString header;
    QString value;
    Span span;
    Trust trust = Trust::None;
    ClaimOf of = ClaimOf::Other;
};

/// The header of a stamp that a feedback report around the mail gives (RFC 5965).
inline constexpr auto kReportedSource = "Source-IP";

struct Stamp {
    QString header;
    QString by;
    IpAddress ip;
    QString text; ///< Short: "spf=fail dkim=none"; resultText() has more.
    Span span;
    bool believed = false;          ///< Written by a server that is mine, above the edge.
    bool agrees = false; ///< States an address that a server of mine recorded, the edge's or one inside; where `ip` is set.
};

struct Origin {
    int line = 0; ///< The Received line that states it; 0 for none.
    IpAddress ip;
    QString ipText; ///< Canonical, or as written where it is masked.
    OriginKind kind = OriginKind::None;
    Certainty certainty = Certainty::Claimed;
    QString account; ///< The authenticated account or local user, where a server recorded one.
};

/// The path of one message: what was read and what follows from it. Plain value; the views of `hops` point into the
/// message's bytes, which `message` shares.
struct Trace {
    message::Message message;
    QByteArray sha256; ///< Of the message's bytes, in hexadecimal; empty where the reader did not ask for it.
    MessageKind kind = MessageKind::Mail;
    message::Delivery delivery = message::Delivery::Failed; ///< What a delivery report (kind Bounce) comes to.
    bool backscatter = false; ///< A delivery report for a mail that the addressee's servers never sent.
    MineSource mine = MineSource::Inferred;
    QString profile; ///< The profile's name where `mine` is Profile.
    QList<Hop> hops; ///< Received lines, newest (top) first.
    int edge = -1; ///< Index into `hops`; -1: every hop is inside, or there is none.
    bool edgeByReport = false; ///< The edge is the address that the feedback report around the mail names.
    int relayByName = -1; ///< Index of the lowest hop inside whose peer is inferred to be mine by its recorded name alone.
    Origin origin;
    QList<Signal> signalList;
    QList<Claim> claims;
    QList<Stamp> stamped;
    Issues issues; ///< All of them, by offset: container, header, Received lines.

    [[nodiscard]] const Hop *edgeHop() const { return edge < 0 ? nullptr : &hops.at(edge); }
};

/// Reads, judges and sums up one message. Pure function of its arguments; no network, any thread. Uses the message's `contents`
/// where they were read already.
[[nodiscard]] Trace analyse(const message::Message &message, const TraceSettings &settings);

/// The peer's address as the contract prints it: canonical, or as written where masked; "" for none.
[[nodiscard]] QString addressText(const Hop &hop);

/// The line's server took the mail from a web page or its programming interface ("HTTP", "Scalix SMTP Relay via (HTTP)" …).
[[nodiscard]] bool isHttp(const Hop &hop);

/// Names as the JSON has them: "by-only", "claimed", "contradicted", "auth-client", "medium" …
[[nodiscard]] const char *nameOf(Outcome value);
[[nodiscard]] const char *nameOf(Zone value);
[[nodiscard]] const char *nameOf(Support value);
[[nodiscard]] const char *nameOf(Strength value);
[[nodiscard]] const char *nameOf(OriginKind value);
[[nodiscard]] const char *nameOf(Certainty value);
[[nodiscard]] const char *nameOf(Trust value);
[[nodiscard]] const char *nameOf(MessageKind value);

} // namespace headwater::trace
