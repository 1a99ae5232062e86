// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstddef>
#include <memory>
#include <utility>

namespace headwater {

/// A list that only grows and never moves what it holds, so that any thread reads what is there while one appends: an element
/// below size() is complete and is never changed. Appending is for one thread at a time. Grows by pieces, without a copy.
template<typename T>
class StableVector
{
public:
    static constexpr std::size_t kPiece = 4096;
    static constexpr std::size_t kPieces = 16 * 1024;   ///< 67 million elements.

    StableVector() = default;
    StableVector(const StableVector &) = delete;
    StableVector &operator=(const StableVector &) = delete;
    ~StableVector()
    {
        for (std::size_t i = 0; i < kPieces; ++i)
            delete[] m_pieces[i].load(std::memory_order_relaxed);
    }

    /// False where it is full.
    bool append(T value)
    {
        const std::size_t at = m_size.load(std::memory_order_relaxed);
        if (at == kPiece * kPieces)
            return false;
        std::atomic<T *> &piece = m_pieces[at / kPiece];
        if (at % kPiece == 0)
            piece.store(new T[kPiece], std::memory_order_relaxed);
        piece.load(std::memory_order_relaxed)[at % kPiece] = std::move(value);
        m_size.store(at + 1, std::memory_order_release);
        return true;
    }
    [[nodiscard]] std::size_t size() const { return m_size.load(std::memory_order_acquire); }
    [[nodiscard]] const T &operator[](std::size_t at) const
    {
        return m_pieces[at / kPiece].load(std::memory_order_relaxed)[at % kPiece];
    }
    [[nodiscard]] T &operator[](std::size_t at) { return m_pieces[at / kPiece].load(std::memory_order_relaxed)[at % kPiece]; }
    /// Bytes that it holds, the table of its pieces left out.
    [[nodiscard]] std::size_t bytes() const { return (size() + kPiece - 1) / kPiece * kPiece * sizeof(T); }

private:
    std::unique_ptr<std::atomic<T *>[]> m_pieces = std::make_unique<std::atomic<T *>[]>(kPieces);
    std::atomic<std::size_t> m_size = 0;
};

} // namespace headwater
