// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/message/bytesource.h"
#include "models/message/mailbox.h"

namespace headwater::message {

/// A source that tells how far it is read, and can be stopped. `watch` may be empty: then it is the source itself.
[[nodiscard]] std::unique_ptr<ByteSource> watched(std::unique_ptr<ByteSource> source, Watch watch);

} // namespace headwater::message
