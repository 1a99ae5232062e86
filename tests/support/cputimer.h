// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <ctime>

namespace headwater::test {

/// Processor time of this program since it was made or restarted: what a bound on speed is held against, since the clock on the
/// wall also counts what else the machine does.
class CpuTimer
{
public:
    void start() { m_start = std::clock(); }
    void restart() { start(); }
    [[nodiscard]] qint64 elapsed() const { return (std::clock() - m_start) * 1000 / CLOCKS_PER_SEC; }   ///< Milliseconds.

private:
    std::clock_t m_start = std::clock();
};

} // namespace headwater::test
