// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trace/signalindex.h"
#include "ui/common/theme.h"

#include <QString>

namespace headwater::ui {

/// How a severity is drawn: one table of shape and colour.
[[nodiscard]] Mark markOf(trace::Severity severity);
[[nodiscard]] Role roleOf(trace::Severity severity);
/// The mark's meaning in words, for screen readers: "bad", "attention", "for information", "good".
[[nodiscard]] QString severityText(trace::Severity severity);
/// How strong a signal is, and which way: "strong evidence against", "weak evidence for".
[[nodiscard]] QString strengthText(const trace::Signal &signal);

} // namespace headwater::ui
