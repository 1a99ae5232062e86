// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trace/trace.h"

#include <QString>

namespace headwater::trace {

/// The facts as plain text to paste into a ticket or a complaint, a label and a value a line: which mail it is (author's fields,
/// SHA-256 where the reader took it), who handed it over (address, names, times in UTC and as written, queue id), what the lines
/// below claim as far as they hang together, the verdict, and Received lines as they stand in the message, folds included: the
/// edge's, the claimed ones down to the origin's that name an address, and the newest of the older ones. Control characters are shown as marks. In the language of the installed translator; any thread.
[[nodiscard]] QString finding(const Trace &trace);

} // namespace headwater::trace
