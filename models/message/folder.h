// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/message/members.h"

#include <optional>

namespace headwater::message {

/// A folder of mail. With a folder "cur" or "new" in it, or in one of its folders whose name starts with a dot (Maildir++, as
/// Courier and Dovecot have it), it is a Maildir: the files of both, by name, subfolders after it; those of "tmp" never (they
/// are not delivered yet; https://cr.yp.to/proto/maildir.html). Else the files right in it, by name; hidden ones, special
/// files and folders are left out. A name that is no text is shown as far as it is, and read all the same. A folder that may
/// not be listed is named among the files, and an error to open; so is a file that a link names in such a folder.
/// A Maildir may be delivered into and read by others meanwhile: what has moved from new to cur, or changed its flags (":2,S"),
/// is found by its unique name. Errors: CannotOpen where the folder may not be listed; NotMail where it holds no file and is no
/// Maildir. Any thread.
[[nodiscard]] Result<std::unique_ptr<Members>> openFolder(const QString &path);

/// What stays of a member's name in its mailbox: ".Sent/1700000000.M1P2.host" of ".Sent/cur/1700000000.M1P2.host:2,S"; all of it
/// outside a Maildir.
[[nodiscard]] QString uniqueName(const QString &member);

/// A number that changes when a file is delivered into a Maildir, moves in it or goes. Nothing where there is no Maildir; 0 for
/// one that changed within a second of now, as file systems do not tell two changes apart that lie close together.
[[nodiscard]] std::optional<size_t> maildirStamp(const QString &path);

} // namespace headwater::message
