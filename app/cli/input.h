// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/message/mailbox.h"

namespace headwater::cli {

/// Opens a FILE argument: a path, or "-" for standard input (read to its end).
[[nodiscard]] Result<std::unique_ptr<message::Mailbox>> openInput(const QString &argument);

} // namespace headwater::cli
