// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace headwater::test {

/// The bytes of tests/data/NAME; fails the program where it cannot be read.
[[nodiscard]] QByteArray data(const QString &name);
/// The path of tests/data/NAME.
[[nodiscard]] QString dataPath(const QString &name);

} // namespace headwater::test
