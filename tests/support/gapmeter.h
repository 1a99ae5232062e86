// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/cputimer.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <algorithm>

namespace headwater::test {

/// The longest that the event loop did not come round: by the clock, which other programs on the machine make longer, and of
/// that the time in which the thread that made it was at work.
class GapMeter
{
public:
    /// What the loop may be away at most. The figure is that of an optimised build; in the others a window that stands still
    /// shows, on a slow and busy machine too.
    static constexpr double kMostWorkMs = 50;

    GapMeter()
    {
        m_timer.setInterval(0);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { look(); });
    }
    void start()
    {
        m_longest = 0;
        m_longestWork = 0;
        m_clock.start();
        m_work = threadMs();
        m_timer.start();
    }
    [[nodiscard]] double wallMs() const { return m_longest; }
    [[nodiscard]] double workMs() const { return m_longestWork; }
    [[nodiscard]] static bool isShort(double workMs) { return workMs <= kMostWorkMs * kSlower; }
    bool isGood(const char *what) const
    {
        qInfo("%s: longest gap %.0f ms, of it at work %.0f ms", what, m_longest, m_longestWork);
        return isShort(m_longestWork);
    }

private:
    void look()
    {
        const double work = threadMs();
        m_longest = std::max(m_longest, double(m_clock.nsecsElapsed()) / 1e6);
        m_clock.restart();
        m_longestWork = std::max(m_longestWork, work - m_work);
        m_work = work;
    }

    QTimer m_timer;
    QElapsedTimer m_clock;
    double m_longest = 0;
    double m_longestWork = 0;
    double m_work = 0;
};

} // namespace headwater::test
