// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/input.h"

#include <QFile>

#include <cstdio>

namespace headwater::cli {

Result<std::unique_ptr<message::Mailbox>> openInput(const QString &argument)
{
    if (argument != QLatin1String("-"))
        return message::Mailbox::open(argument);
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return std::unexpected(Error{Error::Code::CannotOpen, QStringLiteral("Standard input cannot be read."), argument, -1, {}});
    return message::Mailbox::fromBytes(input.readAll(), argument);
}

} // namespace headwater::cli
