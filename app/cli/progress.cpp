// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/progress.h"

#include "models/core/text.h"

#include <unistd.h>

#include <cstdio>

namespace headwater::cli {

Progress::Progress(const QString &file, bool quiet)
    : m_file(visible(file))
    , m_isWanted(!quiet && isatty(STDERR_FILENO) == 1)
{
    m_since.start();
}

void Progress::show(double part)
{
    constexpr qint64 kMs = 200;
    if (!m_isWanted || m_since.elapsed() < kMs)
        return;
    m_since.start();
    m_isVisible = true;
    // What a terminal has no room for is not wrapped: the line could not be taken away again.
    std::fprintf(stderr, "\x1b[?7l%d %% %s\x1b[K\x1b[?7h\r", static_cast<int>(part * 100), m_file.toUtf8().constData());
}

void Progress::clear()
{
    if (m_isVisible)
        std::fputs("\x1b[K", stderr);
    m_isVisible = false;
}

} // namespace headwater::cli
