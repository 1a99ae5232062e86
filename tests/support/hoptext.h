// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trace/hop.h"

#include <QString>

namespace headwater::test {

/// A hop as one line, so that a test compares the whole value: "relay postfix|helo=a.example.org|ip=192.0.2.1|…|possible".
/// Empty fields are left out; folds become one space; "ip?=" is an address that could not be read; flags and "!issue" codes last.
[[nodiscard]] QString hopText(const trace::Hop &hop);

} // namespace headwater::test
