// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QTest>

#include <chrono>

// Every test is built with this header (tests/CMakeLists.txt): Qt 6.8 has no setting for how long its QTRY macros wait.

namespace headwater::test {

/// How long a test waits for what must come. Only a test that fails waits so long; five seconds, as Qt has it, are over on a slow
/// and busy machine before a sound program is done.
inline constexpr std::chrono::milliseconds kPatience = std::chrono::minutes(1);
/// The same for a program of its own, which under sanitizers unpacks 200 MB.
inline constexpr std::chrono::milliseconds kProgramPatience = std::chrono::minutes(4);

/// Returns as soon as it holds, which it looks for after each round of events: for a moment that on a fast machine is over before
/// QTRY_VERIFY looks again.
template<typename Condition>
bool comesSoon(Condition holds)
{
    const QDeadlineTimer deadline(kPatience);
    while (!holds() && !deadline.hasExpired())
        QCoreApplication::processEvents();
    return holds();
}

} // namespace headwater::test

#undef QTRY_VERIFY
#define QTRY_VERIFY(expr) QTRY_VERIFY_WITH_TIMEOUT(expr, headwater::test::kPatience)
#undef QTRY_VERIFY2
#define QTRY_VERIFY2(expr, text) QTRY_VERIFY2_WITH_TIMEOUT(expr, text, headwater::test::kPatience)
#undef QTRY_COMPARE
#define QTRY_COMPARE(expr, expected) QTRY_COMPARE_WITH_TIMEOUT(expr, expected, headwater::test::kPatience)
