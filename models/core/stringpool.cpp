// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/stringpool.h"

#include <cstring>
#include <functional>

namespace headwater {

namespace {

constexpr std::size_t kLengthBytes = 2;

/// At most kMaxLength bytes, cut before the first byte of a UTF-8 character.
std::string_view capped(std::string_view text)
{
    if (text.size() <= StringPool::kMaxLength)
        return text;
    std::size_t end = StringPool::kMaxLength;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
        --end;
    return text.substr(0, end);
}

} // namespace

StringPool::StringPool()
    : m_index(1024, 0)
{ }

StringPool::~StringPool()
{
    for (std::atomic<char *> &piece : m_pieces)
        delete[] piece.load(std::memory_order_relaxed);
}

StringPool::Ref StringPool::add(std::string_view text)
{
    text = capped(text);
    if (text.empty())
        return 0;
    const std::size_t needed = kLengthBytes + text.size();
    if (m_end / kPiece != (m_end + needed - 1) / kPiece)
        m_end = (m_end / kPiece + 1) * kPiece;
    if (m_end / kPiece >= kPieces)
        return 0;
    std::atomic<char *> &piece = m_pieces[m_end / kPiece];
    if (!piece.load(std::memory_order_relaxed))
        piece.store(new char[kPiece], std::memory_order_release);
    char *out = piece.load(std::memory_order_relaxed) + m_end % kPiece;
    const auto length = static_cast<quint16>(text.size());
    std::memcpy(out, &length, kLengthBytes);
    std::memcpy(out + kLengthBytes, text.data(), text.size());
    const auto ref = static_cast<Ref>(m_end);
    m_end += needed;
    return ref;
}

StringPool::Ref StringPool::intern(std::string_view text)
{
    text = capped(text);
    if (text.empty())
        return 0;
    if (m_interned * 2 >= m_index.size())
        grow();
    const std::size_t mask = m_index.size() - 1;
    std::size_t slot = std::hash<std::string_view>()(text) & mask;
    for (; m_index[slot] != 0; slot = (slot + 1) & mask) {
        if (at(m_index[slot]) == text)
            return m_index[slot];
    }
    const Ref ref = add(text);
    m_index[slot] = ref;
    m_interned += ref != 0 ? 1 : 0;
    return ref;
}

std::string_view StringPool::at(Ref ref) const
{
    if (ref == 0)
        return {};
    const char *piece = m_pieces[ref / kPiece].load(std::memory_order_acquire);
    quint16 length = 0;
    std::memcpy(&length, piece + ref % kPiece, kLengthBytes);
    return {piece + ref % kPiece + kLengthBytes, length};
}

std::size_t StringPool::bytes() const
{
    return (m_end / kPiece + 1) * kPiece + m_index.capacity() * sizeof(Ref);
}

void StringPool::grow()
{
    std::vector<Ref> larger(m_index.size() * 2, 0);
    const std::size_t mask = larger.size() - 1;
    for (const Ref ref : m_index) {
        if (ref == 0)
            continue;
        std::size_t slot = std::hash<std::string_view>()(at(ref)) & mask;
        while (larger[slot] != 0)
            slot = (slot + 1) & mask;
        larger[slot] = ref;
    }
    m_index = std::move(larger);
}

} // namespace headwater
