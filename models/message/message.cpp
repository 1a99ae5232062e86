// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/message.h"

#include <utility>

namespace headwater::message {

Message makeMessage(QByteArray bytes, QString file, int index)
{
    Message message;
    message.bytes = std::move(bytes);
    message.header = parseHeader(message.view());
    message.file = std::move(file);
    message.index = index;
    return message;
}

} // namespace headwater::message
