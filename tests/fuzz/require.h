// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdlib>

/// What a fuzzer holds true of any input: the run ends here where it is not so.
inline void require(bool condition)
{
    if (!condition)
        std::abort();
}
