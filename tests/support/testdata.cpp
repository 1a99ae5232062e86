// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"

#include <QFile>

namespace headwater::test {

QByteArray data(const QString &name)
{
    QFile file(dataPath(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(file.fileName()));
    return file.readAll();
}

QString dataPath(const QString &name)
{
    return QStringLiteral(HEADWATER_TEST_DATA "/") + name;
}

} // namespace headwater::test
