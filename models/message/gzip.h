// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/message/container.h"

namespace headwater::message {

/// Unpacks gzip (RFC 1952), several members one after the other too; lengths and check sums are compared. Bytes come through
/// memory piece by piece. Errors: TooLarge past `limit`, CannotRead where nothing can be unpacked; damage further on is in
/// the result, with the offset in `packed`.
[[nodiscard]] Result<Unpacked> gunzipped(ByteSource &packed, UnpackLimit &limit);

} // namespace headwater::message
