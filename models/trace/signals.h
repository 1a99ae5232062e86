// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trace/ownership.h"
#include "models/trace/trace.h"

#include <QCoreApplication>

#include <initializer_list>
#include <span>
#include <string_view>

namespace headwater::trace {

/// What a rule's signal says of the claim.
enum class Meaning {
    Odd,        ///< An unusual form, or a fact that is worth knowing.
    Lie,        ///< What the message states there is untrue, where the signal is strong.
    Invented,   ///< So untrue that another than the named server wrote the line: stops the walk down (received.md 1.2, step 4).
    Supports,   ///< Evidence for the claim.
};

/// One rule of received.md 2.2: what it is called, how strong it is, what it says.
struct SignalRule {
    const char *id;
    Strength strength;
    Meaning meaning;
    const char *title;   ///< English, translated where it is shown; context "headwater::trace".

    [[nodiscard]] constexpr bool doubtsWriter() const { return meaning == Meaning::Invented; }
    [[nodiscard]] constexpr bool supports() const { return meaning == Meaning::Supports; }
    [[nodiscard]] constexpr bool isLie() const { return meaning == Meaning::Lie || meaning == Meaning::Invented; }
};

/// Every rule: those against a claim, strongest first, then those that support one. Each signal's id is one of these.
[[nodiscard]] std::span<const SignalRule> signalRules();
[[nodiscard]] const SignalRule &signalRule(const char *id);
/// The first signal of that rule in the trace, of any line or of `line`; nullptr for none.
[[nodiscard]] const Signal *findSignal(const Trace &trace, std::string_view id, int line = -1);

/// What the rules look at.
struct SignalContext {
    const message::Message &message;
    const QList<Hop> &hops;
    const TraceSettings &settings;
    const Ownership &owned;
    MessageKind kind = MessageKind::Mail;
    const QList<Stamp> &stamped;
    QList<Signal> *out;

    /// Adds a signal about `line` (0 for none) with `evidence`, a view into the message; `text` is translated already.
    void add(const char *id, int line, std::string_view evidence, const QString &text) const;
    /// The same at another strength than the rule's own.
    void add(const char *id, int line, std::string_view evidence, const QString &text, Strength strength) const;

    /// The edge and every claimed line: what is above the edge is never judged.
    [[nodiscard]] bool isJudged(int index) const { return index == owned.edge || index >= owned.claimedFrom; }
    [[nodiscard]] bool isClaimed(int index) const { return index >= owned.claimedFrom; }
    /// The field's value (without its name) of a hop.
    [[nodiscard]] std::string_view raw(const Hop &hop) const;
};

/// Translates a sentence of the rules and puts pieces of the message in, made visible.
[[nodiscard]] QString sentence(const char *text, std::initializer_list<std::string_view> pieces = {});

// The rules by what they look at; each adds its signals in order of the lines.
void judgeNames(const SignalContext &context);      ///< HELO and reverse names
void judgeTimes(const SignalContext &context);      ///< dates, zones, order, queue-id clocks
void judgeLines(const SignalContext &context);      ///< form of the line, addresses, repeated ids, the chain
void judgeMessage(const SignalContext &context);    ///< Date, Message-ID, order of the fields
void judgeFrom(const SignalContext &context);       ///< From, against the path; after the rules about lines

} // namespace headwater::trace
