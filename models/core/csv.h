// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace headwater {

/// One record of a CSV file (RFC 4180) in UTF-8 with CRLF: quoted where a cell holds a comma, a quote or a line end. A cell that
/// a spreadsheet would take for a formula (it begins with = + - @, one of these in full width, a tab or a return) gets an
/// apostrophe in front; a span of time ("-1:40") does not.
[[nodiscard]] QByteArray csvRecord(const QStringList &cells);
/// One line of a TSV file, its end included: tabs and line ends in a cell become spaces; formulas made harmless as above.
[[nodiscard]] QString tsvRecord(const QStringList &cells);

} // namespace headwater
