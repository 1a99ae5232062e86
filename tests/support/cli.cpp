// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cli.h"

#include <QJsonDocument>
#include <QProcess>

namespace headwater::test {

QList<QJsonObject> CliRun::objects() const
{
    QList<QJsonObject> list;
    for (const auto all = out.split('\n'); const QByteArray &line : all) {
        if (!line.isEmpty())
            list.append(QJsonDocument::fromJson(line).object());
    }
    return list;
}

CliRun runCli(const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    process.start(qEnvironmentVariable("HEADWATER_CLI"), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(int(kProgramPatience.count())) || process.exitStatus() != QProcess::NormalExit)
        return {-1, process.readAllStandardOutput(), process.readAllStandardError()};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace headwater::test
