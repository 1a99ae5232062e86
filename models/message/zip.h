// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/message/members.h"

namespace headwater::message {

/// The files in a zip archive, by name (zipdirectory.h). Contents are checked against their length and check sum. Errors:
/// CannotRead where the archive is damaged, encrypted or packed in another way than deflate; NotMail where it holds no file.
[[nodiscard]] Result<std::unique_ptr<Members>> openZip(std::unique_ptr<ByteSource> source);

} // namespace headwater::message
