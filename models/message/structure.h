// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/message/enclosed.h"
#include "models/message/mimetree.h"

namespace headwater::message {

struct Contents {
    MimeTree tree;
    Structure structure;
};

/// The same as structureOf(message), for a tree that is at hand.
[[nodiscard]] Structure structureOf(const Message &message, const MimeTree &tree);
/// A bounce of the kind that is no multipart/report: from a mail daemon or a postmaster, and its subject or a field says so; of
/// a daemon the null sender does too. Alone it does not: spam has it, and the reports that a postmaster sends.
[[nodiscard]] bool isBounceByForm(const Message &message);

} // namespace headwater::message
