// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/highlighting.h"

#include "ui/common/theme.h"

namespace headwater::ui {

using namespace Qt::StringLiterals;

Highlighting::Highlighting()
{
    m_repository.addCustomSearchPath(u":/headwater/highlighting"_s);
}

KSyntaxHighlighting::Definition Highlighting::message() const
{
    return m_repository.definitionForName(u"Headwater Message"_s);
}

KSyntaxHighlighting::Theme Highlighting::theme(const QPalette &palette) const
{
    return m_repository.theme(isDark(palette) ? u"Headwater Dark"_s : u"Headwater Light"_s);
}

} // namespace headwater::ui
