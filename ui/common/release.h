// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThreadPool>

#include <utility>

namespace headwater::ui {

/// Gives back the memory of something large in the background: that takes longer than the window may wait. Only the last owner
/// gives it back, so hand it over when nobody else here has it any more.
template<typename T>
void releaseInBackground(T old)
{
    QThreadPool::globalInstance()->start([old = std::move(old)] { });
}

} // namespace headwater::ui
