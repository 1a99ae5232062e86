// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/message/message.h"

#include <QString>

namespace headwater::message {

/// True where the text stands anywhere in the message, without case: in its bytes as they lie in the file, in a header field with
/// its encoded words read, or in a part of text with its transfer encoding and charset read. Linear in the message. Any thread.
[[nodiscard]] bool holdsText(const Message &message, const QString &text);

} // namespace headwater::message
