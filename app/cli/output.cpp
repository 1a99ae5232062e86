// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output.h"

#include "models/core/text.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace headwater::cli {

QByteArray quoted(const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return array.sliced(1, array.size() - 2);
}

QString textOf(const QByteArray &bytes)
{
    return toText({bytes.constData(), static_cast<std::size_t>(bytes.size())});
}

} // namespace headwater::cli
