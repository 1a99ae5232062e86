// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/trace/grouping.h"
#include "models/trace/mailcolumns.h"

#include <QByteArray>
#include <QList>

namespace headwater::trace {

/// Rows as text for another program, under a record of titles. The origin is followed by a column that says whether it is
/// recorded or claimed. Any thread.
struct MailExport {
    MailStorePtr store;
    Rows rows;
    QList<MailColumn> columns;      ///< In this order.
    TimeZoneMode mode = TimeZoneMode::AsWritten;
};

/// Tab-separated, for the clipboard; empty where it was cancelled.
[[nodiscard]] QString toTsv(const MailExport &what, const Cancelled &cancelled);
/// Writes a CSV file (core/csv.h) in UTF-8; an existing file is replaced as a whole at the end, or not at all. The number of rows.
[[nodiscard]] Result<qint64> saveCsv(const MailExport &what, const QString &path, const Cancelled &cancelled);

} // namespace headwater::trace
