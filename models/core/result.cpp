// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/result.h"

#include <QCoreApplication>

namespace headwater {

QString Error::line() const
{
    QString line = file;
    if (offset >= 0 && !file.isEmpty())
        line += QStringLiteral(": ");
    if (offset >= 0)
        line += QCoreApplication::translate("headwater::Error", "byte %1").arg(offset);
    if (!line.isEmpty())
        line += QStringLiteral(": ");
    line += text;
    if (!advice.isEmpty())
        line += QLatin1Char(' ') + advice;
    return line;
}

} // namespace headwater
