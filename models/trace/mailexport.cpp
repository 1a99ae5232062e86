// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/mailexport.h"

#include "models/core/csv.h"

#include <QCoreApplication>
#include <QSaveFile>

namespace headwater::trace {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(headwater::trace::MailExport)
};

constexpr std::size_t kAskEvery = 1024;

QStringList titles(const QList<MailColumn> &columns)
{
    QStringList cells;
    for (const MailColumn column : columns) {
        cells.append(columnTitle(column));
        if (column == MailColumn::Origin)
            cells.append(QCoreApplication::translate("headwater::trace", "Origin is"));
    }
    // A mail inside another is a row of its own, and no second mail.
    cells.append(QCoreApplication::translate("headwater::trace", "In part"));
    return cells;
}

QStringList record(const MailExport &what, MailStore::Row row)
{
    QStringList cells;
    for (const MailColumn column : what.columns) {
        cells.append(exportText(*what.store, row, column, what.mode));
        if (column == MailColumn::Origin) {
            const MailTraced *traced = what.store->traced(row);
            cells.append(traced && !cells.last().isEmpty() ? certaintyText(traced->certainty) : QString());
        }
    }
    const std::string_view part = what.store->text(what.store->head(row).enclosed);
    cells.append(QString::fromUtf8(part.data(), static_cast<qsizetype>(part.size())));
    return cells;
}

Error writeError(const QSaveFile &file)
{
    return {Error::Code::CannotOpen, Words::tr("The file cannot be written: %1.").arg(file.errorString()), file.fileName(), -1,
        Words::tr("Choose another folder, or make room.")};
}

} // namespace

QString toTsv(const MailExport &what, const Cancelled &cancelled)
{
    QString text = tsvRecord(titles(what.columns));
    for (std::size_t i = 0; i < what.rows.size(); ++i) {
        if (i % kAskEvery == 0 && cancelled())
            return {};
        text += tsvRecord(record(what, what.rows[i]));
    }
    return text;
}

Result<qint64> saveCsv(const MailExport &what, const QString &path, const Cancelled &cancelled)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return std::unexpected(writeError(file));
    QByteArray piece = csvRecord(titles(what.columns));
    for (std::size_t i = 0; i < what.rows.size(); ++i) {
        if (i % kAskEvery == 0) {
            if (cancelled())
                return std::unexpected(
                    Error{Error::Code::Cancelled, Words::tr("Stopped; the file was not written."), path, -1, {}});
            if (file.write(piece) != piece.size())
                return std::unexpected(writeError(file));
            piece.clear();
        }
        piece += csvRecord(record(what, what.rows[i]));
    }
    if (file.write(piece) != piece.size() || !file.commit())
        return std::unexpected(writeError(file));
    return static_cast<qint64>(what.rows.size());
}

} // namespace headwater::trace
