// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/gzip.h"

#include "models/message/spool.h"

#include <QCoreApplication>

#include <zlib.h>

#include <algorithm>
#include <vector>

namespace headwater::message {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(headwater::message::Mailbox)
};

constexpr std::size_t kPiece = 256 * 1024;
constexpr int kGzipOnly = MAX_WBITS + 16; // zlib.h, inflateInit2

class Gunzip
{
public:
    Gunzip(ByteSource &packed, UnpackLimit &limit)
        : m_packed(packed)
        , m_limit(limit)
        , m_spool(packed.name())
    { }
    ~Gunzip() { inflateEnd(&m_stream); }
    Q_DISABLE_COPY_MOVE(Gunzip)

    Result<Unpacked> run();

private:
    Result<bool> fill();
    Result<bool> step();
    Result<bool> nextMember();
    qint64 offset() const { return m_read - m_stream.avail_in; }
    Error damaged(const QString &text) const
    {
        return {Error::Code::CannotRead, text, m_packed.name(), offset(), Words::tr("Get the file again from where it came.")};
    }

    ByteSource &m_packed;
    UnpackLimit &m_limit;
    Spool m_spool;
    z_stream m_stream{};
    std::vector<char> m_in = std::vector<char>(kPiece);
    std::vector<char> m_out = std::vector<char>(kPiece);
    qint64 m_read = 0;
};

/// More input where all is used; false at the end of the file.
Result<bool> Gunzip::fill()
{
    if (m_stream.avail_in > 0)
        return true;
    const Result<qint64> count = m_packed.read(m_read, m_in);
    if (!count)
        return std::unexpected(count.error());
    m_read += *count;
    m_stream.next_in = reinterpret_cast<Bytef *>(m_in.data());
    m_stream.avail_in = static_cast<uInt>(*count);
    return *count > 0;
}

/// Behind a member: another one, or zeros that fill up a block (RFC 1952 has none; tapes do). False at the end.
Result<bool> Gunzip::nextMember()
{
    while (true) {
        const Result<bool> more = fill();
        if (!more || !*more)
            return more;
        const auto *const begin = m_stream.next_in;
        const auto *const end = begin + m_stream.avail_in;
        const auto *const other = std::find_if(begin, end, [](Bytef byte) { return byte != 0; });
        m_stream.next_in += other - begin;
        m_stream.avail_in -= static_cast<uInt>(other - begin);
        if (other == end)
            continue;
        if (*other != 0x1f)
            return std::unexpected(damaged(Words::tr("Behind the compressed mail stands something else, which was not read.")));
        inflateReset(&m_stream);
        return true;
    }
}

/// One piece of output; false at the end of all.
Result<bool> Gunzip::step()
{
    const Result<bool> more = fill();
    if (!more)
        return more;
    if (!*more)
        return std::unexpected(damaged(Words::tr("The compressed file is cut off here.")));
    m_stream.next_out = reinterpret_cast<Bytef *>(m_out.data());
    m_stream.avail_out = static_cast<uInt>(m_out.size());
    const int state = inflate(&m_stream, Z_NO_FLUSH);
    const std::size_t count = m_out.size() - m_stream.avail_out;
    if (const Result<> within = m_limit.add(static_cast<qint64>(count), m_packed.name(), offset()); !within)
        return std::unexpected(within.error());
    if (const Result<> kept = m_spool.append({m_out.data(), count}); !kept)
        return std::unexpected(kept.error());
    if (state == Z_STREAM_END)
        return nextMember();
    if (state != Z_OK && state != Z_BUF_ERROR)
        return std::unexpected(damaged(Words::tr("The compressed file is damaged here.")));
    return true;
}

Result<Unpacked> Gunzip::run()
{
    std::optional<Error> error;
    if (inflateInit2(&m_stream, kGzipOnly) != Z_OK)
        return std::unexpected(damaged(Words::tr("There is no memory to unpack this file.")));
    for (bool goesOn = true; goesOn;) {
        const Result<bool> stepped = step();
        goesOn = stepped && *stepped;
        if (!stepped)
            error = stepped.error();
    }
    if (error && (error->code == Error::Code::TooLarge || m_spool.size() == 0))
        return std::unexpected(*error);
    Result<std::unique_ptr<ByteSource>> source = m_spool.take();
    if (!source)
        return std::unexpected(source.error());
    return Unpacked{std::move(*source), std::move(error)};
}

} // namespace

Result<Unpacked> gunzipped(ByteSource &packed, UnpackLimit &limit)
{
    return Gunzip(packed, limit).run();
}

} // namespace headwater::message
