// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trace/trace.h"

#include <QString>

namespace headwater::trace {

/// One short fact for a chip below the verdict. All of this: pure functions of the trace, any thread.
struct Chip {
    enum class Role { Good, Attention, Bad, Neutral } role = Role::Neutral;
    QString text;
    bool operator==(const Chip &) const = default;
};
/// "edge recorded by your server", "origin claimed by the relay", "HELO forged" … most important first, at most five.
[[nodiscard]] QList<Chip> chips(const Trace &trace);

/// Something that the message states is shown to be untrue by proof or strong evidence: a line that its named server did not
/// write, a HELO or From that takes another's name, an id made at another time. In the claimed lines a name counts only as far
/// as the lines hang together: what an invented line says is nobody's lie. A line contradicted by a provider's stated addresses
/// alone is no proof.
[[nodiscard]] bool isForged(const Trace &trace);
/// The one word for a list of messages: "forged From", "backscatter", "relayed", "direct", "logged in", "no path" …
[[nodiscard]] Chip summary(const Trace &trace);
/// The same of a message that could not be read.
[[nodiscard]] Chip unreadableSummary();
/// All that these two may say.
[[nodiscard]] QList<Chip> allSummaries();

} // namespace headwater::trace
