// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <array>
#include <atomic>
#include <memory>
#include <string_view>
#include <vector>

namespace headwater {

/// Short strings of a million rows, each kept once and named by four bytes. What was added stays where it is, so that any thread
/// reads while one adds; adding is for one thread at a time.
class StringPool
{
public:
    using Ref = quint32;    ///< 0 is the empty string.
    static constexpr std::size_t kMaxLength = 400;              ///< What is longer is cut, between two UTF-8 characters.
    static constexpr std::size_t kPiece = 1024 * 1024;
    static constexpr std::size_t kPieces = 4096;                ///< 4 GB; past that every string is empty.

    StringPool();
    ~StringPool();
    StringPool(const StringPool &) = delete;
    StringPool &operator=(const StringPool &) = delete;

    /// Equal strings get the same name.
    [[nodiscard]] Ref intern(std::string_view text);
    /// For what hardly comes twice: not looked up.
    [[nodiscard]] Ref add(std::string_view text);
    [[nodiscard]] std::string_view at(Ref ref) const;
    /// Bytes that it holds, its index too.
    [[nodiscard]] std::size_t bytes() const;

private:
    void grow();

    std::array<std::atomic<char *>, kPieces> m_pieces{};
    std::size_t m_end = 1;      // the next free byte, counted over all pieces
    std::vector<Ref> m_index;   // open addressing; a power of two
    std::size_t m_interned = 0;
};

} // namespace headwater
