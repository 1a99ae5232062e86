// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/span.h"

#include <QCoreApplication>
#include <QList>

namespace headwater {

/// One kind of oddity: a stable code for scripts and a sentence for people (English; translated by issueText()).
/// Each subject declares its own as `inline constexpr IssueKind`, so the table lies beside the parser.
struct IssueKind {
    const char *code;
    const char *text;
};

/// Odd input is data: parsing goes on and the oddity is listed, with its bytes. Never lost, never fatal.
struct Issue {
    const IssueKind *kind = nullptr;
    Span span;
    bool operator==(const Issue &) const = default;
};

using Issues = QList<Issue>;

/// The sentence of an issue in the user's language. The translation context is "headwater::Issue".
[[nodiscard]] inline QString issueText(const Issue &issue)
{
    return QCoreApplication::translate("headwater::Issue", issue.kind->text);
}

} // namespace headwater
