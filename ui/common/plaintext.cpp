// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/plaintext.h"

#include "models/core/text.h"

namespace headwater::ui {

using namespace Qt::StringLiterals;

QString plainToolTip(const QString &text)
{
    constexpr qsizetype kMaxChars = 1000;
    if (text.isEmpty())
        return {};
    const QString shown = text.size() <= kMaxChars ? text : text.first(kMaxChars / 2) + QChar(u'\u2026') + text.last(kMaxChars / 2);
    return "<qt>"_L1 + visible(shown).toHtmlEscaped() + "</qt>"_L1;
}

} // namespace headwater::ui
