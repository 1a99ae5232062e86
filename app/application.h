// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/highlighting.h"
#include "ui/common/settingsstore.h"
#include "ui/mainwindow.h"

#include <QStringList>

namespace headwater {

/// Builds the services and the window, in the order in which they need each other.
class Application
{
public:
    Application();

    [[nodiscard]] ui::MainWindow &window() { return m_window; }
    /// Nothing was remembered from an earlier start.
    [[nodiscard]] bool isFirstStart() const { return m_firstStart; }
    /// Draws the window with the files (the sample where there are none) to a PNG of 1280x800, and prints the verdict. 0, or the
    /// exit code of what went wrong.
    [[nodiscard]] int render(const QString &png, const QStringList &files);

    /// The interface's language, from the environment: English, or Japanese where the translation is there.
    static void installTranslators();
    /// Icons and palette, also where there is no desktop (offscreen knows no icon path).
    static void prepareLook(const QString &scheme);

private:
    ui::SettingsStore m_store;
    bool m_firstStart;
    ui::Highlighting m_highlighting;
    ui::MainWindow m_window;
};

} // namespace headwater
