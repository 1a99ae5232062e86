// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/gzip.h"

#include "models/message/inflate.h"
#include "models/message/spool.h"

#include <QCoreApplication>

namespace headwater::message {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(headwater::message::Mailbox)
};

class Gunzip
{
public:
    Gunzip(ByteSource &packed, UnpackLimit &limit)
        : m_packed(packed)
        , m_limit(limit)
        , m_spool(packed.name())
        , m_inflater(packed, Inflater::Form::Gzip, 0, packed.size())
    { }

    Result<Unpacked> run();

private:
    Result<bool> step();
    Result<bool> nextMember();
    Error damaged(const QString &text) const
    {
        return {Error::Code::CannotRead, text, m_packed.name(), m_inflater.offset(),
            Words::tr("Get the file again from where it came.")};
    }

    ByteSource &m_packed;
    UnpackLimit &m_limit;
    Spool m_spool;
    Inflater m_inflater;
};

/// Behind a member: another one, or zeros that fill up a block (RFC 1952 has none; tapes do). False at the end.
Result<bool> Gunzip::nextMember()
{
    const Result<std::optional<unsigned char>> behind = m_inflater.byteBehind();
    if (!behind)
        return std::unexpected(behind.error());
    if (!*behind)
        return false;
    if (**behind != 0x1f)
        return std::unexpected(damaged(Words::tr("Behind the compressed mail stands something else, which was not read.")));
    m_inflater.restart();
    return true;
}

/// One piece of output; false at the end of all.
Result<bool> Gunzip::step()
{
    const Result<Inflater::Piece> piece = m_inflater.next();
    if (!piece)
        return std::unexpected(piece.error());
    if (const Result<> within = m_limit.add(static_cast<qint64>(piece->bytes.size()), m_packed.name(), m_inflater.offset());
        !within)
        return std::unexpected(within.error());
    if (const Result<> kept = m_spool.append(piece->bytes); !kept)
        return std::unexpected(kept.error());
    switch (piece->state) {
    case Inflater::State::More: return true;
    case Inflater::State::End: return nextMember();
    case Inflater::State::Cut: return std::unexpected(damaged(Words::tr("The compressed file is cut off here.")));
    case Inflater::State::Damaged: break;
    }
    return std::unexpected(damaged(Words::tr("The compressed file is damaged here.")));
}

Result<Unpacked> Gunzip::run()
{
    std::optional<Error> error;
    for (bool goesOn = true; goesOn;) {
        const Result<bool> stepped = step();
        goesOn = stepped && *stepped;
        if (!stepped)
            error = stepped.error();
    }
    if (error && (error->code == Error::Code::TooLarge || error->code == Error::Code::Cancelled || m_spool.size() == 0))
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
