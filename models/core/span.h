// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <string_view>

namespace headwater {

/// A run of bytes, counted from the first byte of what it speaks of (a message, a file).
struct Span {
    qsizetype offset = 0;
    qsizetype length = 0;

    [[nodiscard]] constexpr qsizetype end() const { return offset + length; }
    [[nodiscard]] constexpr bool contains(qsizetype position) const { return position >= offset && position < end(); }
    constexpr bool operator==(const Span &) const = default;
};

/// Where `part`, a view into `whole`, lies in it. An empty part that is no view into `whole` gives {0, 0}.
[[nodiscard]] inline Span spanOf(std::string_view whole, std::string_view part)
{
    if (part.data() < whole.data() || part.data() > whole.data() + whole.size())
        return {};
    return {part.data() - whole.data(), static_cast<qsizetype>(part.size())};
}

} // namespace headwater
