// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <ctime>

namespace headwater::test {

/// How much longer than an optimised build on an ordinary core a test may take before a bound is broken: a rule that does not
/// hold takes hundreds of times as long, a slow core three times, and a build with sanitizers forty. What the program takes on
/// an ordinary core is measured in tests/bench.
#if defined(__SANITIZE_ADDRESS__)
inline constexpr double kSlower = 40;
#elif !defined(__OPTIMIZE__)
inline constexpr double kSlower = 8;
#else
inline constexpr double kSlower = 3;
#endif

/// Processor time of this thread in milliseconds: what else the machine does, and other threads, are not counted.
inline double threadMs()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

/// Processor time of this program since it was made or restarted: what a bound on speed is held against, since the clock on the
/// wall also counts what else the machine does.
class CpuTimer
{
public:
    void restart() { m_start = std::clock(); }
    [[nodiscard]] qint64 elapsed() const { return (std::clock() - m_start) * 1000 / CLOCKS_PER_SEC; }   ///< Milliseconds.
    /// Whether no more went by than is right in an optimised build; says what did.
    [[nodiscard]] bool isWithin(qint64 ms, const char *what = "work") const
    {
        const qint64 took = elapsed();
        qInfo("%s: %lld ms of at most %.0f", what, took, double(ms) * kSlower);
        return double(took) <= double(ms) * kSlower;
    }

private:
    std::clock_t m_start = std::clock();
};

} // namespace headwater::test
