// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/message/mailbox.h"
#include "models/message/members.h"

#include <functional>

namespace headwater::message {

/// Makes a mailbox of the bytes of a member.
using MemberReader = std::function<Result<std::unique_ptr<Mailbox>>(Unpacked member, const std::shared_ptr<UnpackLimit> &limit)>;

/// The mail in the files of a folder or an archive, one file open at a time. A member that cannot be read is an error of
/// next(), which goes on with the following one. Entries carry the member's name, and number its messages. Members that are
/// `known` are passed over; the others become so.
[[nodiscard]] std::unique_ptr<Mailbox> memberMailbox(
    std::unique_ptr<Members> members, const QString &name, MemberReader reader, KnownMembers *known = nullptr);

} // namespace headwater::message
