// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trace/trace.h"

#include <QString>

namespace headwater::trace {

/// The verdict in words: who handed it to us, what that peer claims, what is forged and how we know, how sure we are.
/// Plain text in the language of the installed translator; at most a few sentences. A claim is never told as a fact.
[[nodiscard]] QString verdict(const Trace &trace);

} // namespace headwater::trace
