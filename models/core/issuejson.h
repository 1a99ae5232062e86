// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/issue.h"
#include "models/core/jsonline.h"

namespace headwater {

/// The fields of an issue, as each schema of the command line has them.
inline void writeIssue(JsonLine &line, const Issue &issue)
{
    line.word("code", issue.kind->code)
        .field("offset", issue.span.offset)
        .field("length", issue.span.length)
        .field("text", issueText(issue));
}

} // namespace headwater
