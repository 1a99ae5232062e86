// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/csv.h"

#include <algorithm>

namespace headwater {

namespace {

/// "-1:40"
bool isSpanOfTime(QStringView cell)
{
    return cell.startsWith(u'-') && cell.contains(u':')
        && std::ranges::all_of(cell.mid(1), [](QChar c) { return (c >= u'0' && c <= u'9') || c == u':'; });
}

QString harmless(const QString &cell)
{
    static const QString kFormula = QStringLiteral("=+-@\t\r\uff1d\uff0b\uff0d\uff20");
    return !cell.isEmpty() && kFormula.contains(cell.front()) && !isSpanOfTime(cell) ? QLatin1Char('\'') + cell : cell;
}

QString inOneCell(QString text)
{
    for (QChar &c : text) {
        if (c == QLatin1Char('\t') || c == QLatin1Char('\r') || c == QLatin1Char('\n'))
            c = QLatin1Char(' ');
    }
    return text;
}

} // namespace

QByteArray csvRecord(const QStringList &cells)
{
    QByteArray record;
    for (const QString &cell : cells) {
        if (&cell != &cells.first())
            record += ',';
        QByteArray bytes = harmless(cell).toUtf8();
        const bool needsQuotes = std::ranges::any_of(bytes, [](char c) { return c == ',' || c == '"' || c == '\r' || c == '\n'; });
        record += needsQuotes ? '"' + bytes.replace('"', "\"\"") + '"' : bytes;
    }
    return record + "\r\n";
}

QString tsvRecord(const QStringList &cells)
{
    QStringList safe;
    for (const QString &cell : cells)
        safe.append(inOneCell(harmless(cell)));
    return safe.join(QLatin1Char('\t')) + QLatin1Char('\n');
}

} // namespace headwater
