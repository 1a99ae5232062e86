// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/window.h"

#include <algorithm>
#include <cstring>

namespace headwater::message {

namespace {

constexpr qint64 kCapacity = 512 * 1024; ///< Small enough for the processor's cache, large enough for few calls.

}

Result<std::string_view> Window::from(qint64 position, qint64 wanted)
{
    Q_ASSERT(position >= 0 && wanted <= kWanted);
    const qint64 keptFrom = std::max<qint64>(0, position - kKept);
    const bool sees = keptFrom >= m_start
        && (position + wanted <= m_start + m_filled || (m_start + m_filled >= m_source.size() && position <= m_source.size()));
    if (!sees) {
        if (m_buffer.empty())
            m_buffer.resize(static_cast<std::size_t>(std::min(kCapacity, m_source.size() + 1)));
        const qint64 reused = keptFrom >= m_start ? std::max<qint64>(0, m_start + m_filled - keptFrom) : 0;
        if (reused > 0)
            std::memmove(m_buffer.data(), m_buffer.data() + (keptFrom - m_start), static_cast<std::size_t>(reused));
        m_start = keptFrom;
        m_filled = reused;
        const Result<qint64> count = m_source.read(
            m_start + m_filled, std::span(m_buffer).subspan(static_cast<std::size_t>(m_filled)));
        if (!count)
            return std::unexpected(count.error());
        m_filled += *count;
    }
    m_position = position;
    const qint64 skip = std::min(position - m_start, m_filled);
    return std::string_view(m_buffer.data() + skip, static_cast<std::size_t>(m_filled - skip));
}

std::string_view Window::before() const
{
    const qint64 end = std::min(m_position - m_start, m_filled);
    const qint64 begin = std::max<qint64>(0, end - kKept);
    return {m_buffer.data() + begin, static_cast<std::size_t>(end - begin)};
}

} // namespace headwater::message
