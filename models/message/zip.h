// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/message/members.h"

namespace headwater::message {

/// The files in a zip archive, by name (zipdirectory.h). Contents are checked against their length and check sum. Errors:
/// CannotRead where the archive is damaged, encrypted or packed in another way than deflate; TooLarge where it
/// names too many files; NotMail where it holds none. Any thread, one at a time.
[[nodiscard]] Result<std::unique_ptr<Members>> openZip(std::unique_ptr<ByteSource> source);

} // namespace headwater::message
