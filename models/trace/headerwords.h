// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trace/trace.h"

#include <QString>

namespace headwater::trace {

// What the header says of the sender besides its Received lines, as sentences of the verdict; "" for nothing. Pure functions of a
// trace that has an edge, any thread. Of the sender's own words only those are repeated that are an address or a name.

/// The client, the sender and the customer in the headers of received.md part 3, each by the most trusted one, as far as the path
/// has not recorded it.
[[nodiscard]] QString claimsText(const Trace &trace);
/// Whose signatures a server that is believed found good: where many send by one address, that tells which of them it was.
[[nodiscard]] QString signersText(const Trace &trace);
/// Where an answer would go, if elsewhere: in many frauds the one address that works.
[[nodiscard]] QString repliesText(const Trace &trace);

} // namespace headwater::trace
