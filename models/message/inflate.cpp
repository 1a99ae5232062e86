// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/inflate.h"

#include <algorithm>

namespace headwater::message {

namespace {

constexpr std::size_t kPiece = 256 * 1024;

int windowBits(Inflater::Form form) // zlib.h, inflateInit2
{
    return form == Inflater::Form::Gzip ? MAX_WBITS + 16 : -MAX_WBITS;
}

} // namespace

Inflater::Inflater(ByteSource &packed, Form form, qint64 begin, qint64 end)
    : m_packed(packed)
    , m_read(begin)
    , m_end(end)
    , m_isReady(inflateInit2(&m_stream, windowBits(form)) == Z_OK)
    , m_in(kPiece)
    , m_out(kPiece)
{ }

/// More input where all is used; false at its end.
Result<bool> Inflater::fill()
{
    if (m_stream.avail_in > 0)
        return true;
    const auto wanted = static_cast<std::size_t>(std::clamp<qint64>(m_end - m_read, 0, kPiece));
    const Result<qint64> count = m_packed.read(m_read, std::span(m_in).first(wanted));
    if (!count)
        return std::unexpected(count.error());
    m_read += *count;
    m_stream.next_in = reinterpret_cast<Bytef *>(m_in.data());
    m_stream.avail_in = static_cast<uInt>(*count);
    return *count > 0;
}

Result<Inflater::Piece> Inflater::next()
{
    if (!m_isReady)
        return Piece{};
    const Result<bool> more = fill();
    if (!more)
        return std::unexpected(more.error());
    m_stream.next_out = reinterpret_cast<Bytef *>(m_out.data());
    m_stream.avail_out = static_cast<uInt>(m_out.size());
    const int state = inflate(&m_stream, Z_NO_FLUSH);
    const std::string_view bytes(m_out.data(), m_out.size() - m_stream.avail_out);
    if (state == Z_STREAM_END)
        return Piece{State::End, bytes};
    if (!*more && state == Z_BUF_ERROR) // not before: zlib may hold output that the last piece had no room for
        return Piece{State::Cut, bytes};
    return Piece{state == Z_OK || state == Z_BUF_ERROR ? State::More : State::Damaged, bytes};
}

Result<std::optional<unsigned char>> Inflater::byteBehind()
{
    while (true) {
        const Result<bool> more = fill();
        if (!more)
            return std::unexpected(more.error());
        if (!*more)
            return std::nullopt;
        const Bytef *const begin = m_stream.next_in;
        const Bytef *const end = begin + m_stream.avail_in;
        const Bytef *const other = std::find_if(begin, end, [](Bytef byte) { return byte != 0; });
        m_stream.next_in += other - begin;
        m_stream.avail_in -= static_cast<uInt>(other - begin);
        if (other != end)
            return *other;
    }
}

} // namespace headwater::message
