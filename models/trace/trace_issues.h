// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/issue.h"

#include <QtTranslation>

namespace headwater::trace {

/// The edge was taken from the report around the mail (Trace::edgeByReport); stands at the edge's line.
inline constexpr IssueKind kEdgeByReport{"edge-by-report",
    QT_TRANSLATE_NOOP(
        "headwater::Issue", "The edge is the address that the report around this mail names as the one that it saw (Source-IP).")};

/// Stands at the first stamp that is not read.
inline constexpr IssueKind kTooManyStamps{"too-many-stamps",
    QT_TRANSLATE_NOOP("headwater::Issue",
        "More than 1,000 headers with the results of servers (Authentication-Results, Received-SPF …): those below this one were "
        "not read.")};

} // namespace headwater::trace
