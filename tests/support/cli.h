// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QStringList>

namespace headwater::test {

/// How a run of headwater-cli ended. `code` is -1 where it crashed or did not end in kProgramPatience.
struct CliRun {
    int code = -1;
    QByteArray out;
    QByteArray err;

    /// The JSON objects on standard output, one a line.
    [[nodiscard]] QList<QJsonObject> objects() const;
};

/// Runs the program that the environment variable HEADWATER_CLI names.
[[nodiscard]] CliRun runCli(const QStringList &arguments, const QByteArray &input = {});

} // namespace headwater::test
