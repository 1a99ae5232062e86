// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/message/bytesource.h"

#include <zlib.h>

#include <optional>
#include <string_view>
#include <vector>

namespace headwater::message {

/// Unpacks deflate (RFC 1951) out of a part of a source, piece by piece. The source must outlive it. Any thread, one
/// at a time.
class Inflater
{
public:
    enum class Form {
        Raw,    ///< As in a zip archive.
        Gzip,   ///< RFC 1952; its length and check sum are compared.
    };
    enum class State { More, End, Cut, Damaged };
    struct Piece {
        State state = State::Damaged;
        std::string_view bytes;     ///< Until the next call.
    };

    Inflater(ByteSource &packed, Form form, qint64 begin, qint64 end);
    ~Inflater() { inflateEnd(&m_stream); }
    Q_DISABLE_COPY_MOVE(Inflater)

    /// The next bytes. Error: that of the source.
    [[nodiscard]] Result<Piece> next();
    /// The first byte behind the stream that is not zero; nothing at the end.
    [[nodiscard]] Result<std::optional<unsigned char>> byteBehind();
    /// Another stream begins at that byte.
    void restart() { inflateReset(&m_stream); }
    /// How far the source is used up.
    [[nodiscard]] qint64 offset() const { return m_read - m_stream.avail_in; }

private:
    [[nodiscard]] Result<bool> fill();

    ByteSource &m_packed;
    qint64 m_read;
    qint64 m_end;
    z_stream m_stream{};
    bool m_isReady;
    std::vector<char> m_in;
    std::vector<char> m_out;
};

} // namespace headwater::message
