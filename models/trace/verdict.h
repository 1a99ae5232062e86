// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trace/trace.h"

#include <QString>

namespace headwater::trace {

/// The verdict in words: who handed it to us, what that peer claims, what is forged and how we know, how sure we are.
/// Plain text in the language of the installed translator; two or three sentences. A claim is never told as a fact.
[[nodiscard]] QString verdict(const Trace &trace);

/// One short fact for a chip below the verdict.
struct Chip {
    enum class Role { Good, Attention, Bad, Neutral } role = Role::Neutral;
    QString text;
    bool operator==(const Chip &) const = default;
};
/// "edge recorded by your server", "origin claimed by the relay", "HELO forged" … most important first, at most five.
[[nodiscard]] QList<Chip> chips(const Trace &trace);

/// Proof or strong evidence speaks against something that the message states, or a line contradicts the one above it.
[[nodiscard]] bool isForged(const Trace &trace);
/// The one word for a list of messages: "forged From", "backscatter", "relayed", "direct", "logged in", "no path" …
[[nodiscard]] Chip summary(const Trace &trace);

/// The facts as text for "Copy finding": address, time in UTC and as written, our server, queue id, HELO, Message-ID, verdict;
/// where the origin is a claim, also the line that claims it: who wrote it, its times, id and names.
[[nodiscard]] QString finding(const Trace &trace);

} // namespace headwater::trace
