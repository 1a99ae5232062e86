// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/issue.h"

#include <QtTranslation>

namespace headwater::trace {

/// The edge was taken from the report around the mail (Trace::edgeByReport); stands at the edge's line.
inline constexpr IssueKind kEdgeByReport{"edge-by-report",
    QT_TRANSLATE_NOOP(
        "headwater::Issue", "The edge is the address that the report around this mail names as the one that it saw (Source-IP).")};

} // namespace headwater::trace
