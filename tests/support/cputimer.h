// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <ctime>

namespace headwater::test {

/// How much longer a build may take than an optimised one before a bound is broken: a rule that does not hold takes hundreds of
/// times as long, and a slow and busy machine a few times.
#if defined(__SANITIZE_ADDRESS__)
inline constexpr double kSlower = 40;
#elif !defined(__OPTIMIZE__)
inline constexpr double kSlower = 8;
#else
inline constexpr double kSlower = 1;
#endif

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
