// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/plaintext.h"

#include "models/core/text.h"

namespace headwater::ui {

using namespace Qt::StringLiterals;

QString plainToolTip(const QString &text)
{
    return text.isEmpty() ? QString() : "<qt>"_L1 + visible(text).toHtmlEscaped() + "</qt>"_L1;
}

} // namespace headwater::ui
