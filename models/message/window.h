// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/message/bytesource.h"

#include <string_view>
#include <vector>

namespace headwater::message {

/// The part of a source that is in memory while it is read through once, front to back. It moves on by itself and keeps a
/// few bytes before the position asked for, so that one can see how the line before ended.
class Window
{
public:
    static constexpr qint64 kKept = 4;

    explicit Window(ByteSource &source)
        : m_source(source)
    { }

    /// The bytes from `position` on: at least `wanted` of them (at most kWanted), or all up to the end of the source. The view
    /// holds until the next call.
    [[nodiscard]] Result<std::string_view> from(qint64 position, qint64 wanted);
    /// Up to kKept bytes before the position that was last asked for.
    [[nodiscard]] std::string_view before() const;

    static constexpr qint64 kWanted = 64 * 1024;

private:
    ByteSource &m_source;
    std::vector<char> m_buffer;
    qint64 m_start = 0;     ///< Where the buffer begins in the source.
    qint64 m_filled = 0;
    qint64 m_position = 0;
};

} // namespace headwater::message
