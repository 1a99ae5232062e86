// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trace/trace.h"

#include <QByteArray>

namespace headwater::trace {

/// One object of the schema headwater.trace/1 (design, section 4) as compact UTF-8 JSON without a line end.
[[nodiscard]] QByteArray toJson(const Trace &trace);

} // namespace headwater::trace
