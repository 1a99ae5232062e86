// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/Theme>

#include <QPalette>

namespace headwater::ui {

/// The syntax definitions and themes of the program: one, made by the application and handed down; it must outlive every
/// highlighter. Our own come from the resources. Never goes to the network. GUI thread.
class Highlighting
{
public:
    Highlighting();
    Q_DISABLE_COPY_MOVE(Highlighting)

    /// "Headwater Message": the header of a mail message.
    [[nodiscard]] KSyntaxHighlighting::Definition message() const;
    /// Our light or dark theme, whichever reads on the palette's Base.
    [[nodiscard]] KSyntaxHighlighting::Theme theme(const QPalette &palette) const;

private:
    KSyntaxHighlighting::Repository m_repository;
};

} // namespace headwater::ui
