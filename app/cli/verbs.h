// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace headwater::cli {

/// `trace FILE…`: path, edge, origin, signals (schema headwater.trace/1).
[[nodiscard]] int runTrace(const QStringList &arguments);
/// `index FILE…`: where each message lies (schema headwater.index/1), or how many there are (headwater.index-count/1).
[[nodiscard]] int runIndex(const QStringList &arguments);
/// `parts FILE…`: MIME tree, attachments with hashes, links, defects (schema headwater.parts/1).
[[nodiscard]] int runParts(const QStringList &arguments);

} // namespace headwater::cli
