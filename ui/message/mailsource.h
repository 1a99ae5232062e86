// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/message/mailbox.h"
#include "models/trace/settings.h"
#include "models/trace/verdict.h"
#include "ui/common/traceptr.h"

#include <QByteArray>
#include <QFuture>
#include <QList>

namespace headwater::ui {

/// What was opened: a file by path, or bytes that have no file (a paste, the sample).
struct MailSource {
    QString path;       ///< Empty where the bytes are given.
    QString name;       ///< What the window calls it.
    QByteArray bytes;

    [[nodiscard]] Result<std::unique_ptr<message::Mailbox>> open() const;
};

/// One row of the list of opened messages; enough to show it, and to read it again.
struct MailRow {
    message::Entry entry;
    QString enclosed;       ///< Part path of the mail inside another; its wrapper is the row above.
    QString subject;
    QString from;
    trace::Chip summary;
    int source = 0;         ///< Index into the sources that are open.
    bool operator==(const MailRow &) const = default;
};

/// A piece of a list that is being read.
struct MailBatch {
    QList<MailRow> rows;
    qint64 done = 0;                ///< Bytes that were read, of all sources.
    qint64 total = 0;
    std::optional<Error> error;     ///< What ended a source early; the rows before it are good, and the next source is read.
};

/// Reads the sources in order from their start in the background: batches as they come, cancelled between two messages.
[[nodiscard]] QFuture<MailBatch> readRows(const QList<MailSource> &sources, const trace::TraceSettings &settings);
/// Reads and analyses one message of a source in the background. The result is null where it could not be read any more.
[[nodiscard]] QFuture<Result<TracePtr>> readTrace(
    const MailSource &source, const MailRow &row, const trace::TraceSettings &settings);

} // namespace headwater::ui
