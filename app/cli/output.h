// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <string_view>

namespace headwater::cli {

/// The text as a JSON string, with its quotes.
[[nodiscard]] QByteArray quoted(const QString &text);
/// Bytes of a message as text, for JSON.
[[nodiscard]] QString textOf(const QByteArray &bytes);

} // namespace headwater::cli
