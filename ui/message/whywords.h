// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trace/signalindex.h"

#include <QString>

namespace headwater::ui {

/// Whose servers the recorded ones are, where a profile says so: "Microsoft 365"; "" else.
[[nodiscard]] QString providerOf(const trace::Trace &trace);
/// "Hop 1 · the edge".
[[nodiscard]] QString hopHeading(const trace::Hop &hop);
/// Why the address of this hop is a fact or a claim, and what ties the line to the one above. Plain text, safe to show.
[[nodiscard]] QString hopReason(const trace::Trace &trace, const trace::SignalIndex &evidence, int index);
/// How the line was read: "Read as a line of Postfix."
[[nodiscard]] QString hopReading(const trace::Hop &hop);

} // namespace headwater::ui
