// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/message/members.h"

namespace headwater::message {

/// The files in a zip archive, by name. Contents are checked against their length and check sum. The only file that knows
/// KArchive. Errors: CannotRead where the archive is damaged, encrypted or holds no file; TooLarge past 100,000 files.
[[nodiscard]] Result<std::unique_ptr<Members>> openZip(std::unique_ptr<ByteSource> source);

} // namespace headwater::message
