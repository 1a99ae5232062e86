// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trace/trace.h"

#include <QStringList>

namespace headwater::test {

/// A message made of header lines (each without its line end) and a short body.
[[nodiscard]] message::Message mail(const QStringList &lines);
/// The same, analysed with --mine as given.
[[nodiscard]] trace::Trace traced(const QStringList &lines, const QString &mine = {});
/// tests/data/cases/NAME.eml, analysed with --mine as given.
[[nodiscard]] trace::Trace tracedCase(const QString &name, const QString &mine);
/// "line:ID" of every signal against a claim, sorted.
[[nodiscard]] QStringList against(const trace::Trace &trace);
/// One word a hop, from the top: "inside edge claimed".
[[nodiscard]] QString zones(const trace::Trace &trace);

} // namespace headwater::test
