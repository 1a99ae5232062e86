// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/zip.h"

#include "models/message/inflate.h"
#include "models/message/spool.h"
#include "models/message/zipdirectory.h"

#include <QCoreApplication>
#include <QHash>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <vector>

namespace headwater::message {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(headwater::message::Mailbox)
};

constexpr quint16 kStored = 0;
constexpr quint16 kDeflated = 8;

/// The bytes of one file, from its archive into a spool.
class Extraction
{
public:
    Extraction(ByteSource &archive, const ZipEntry &entry, const QString &shownName, UnpackLimit &limit)
        : m_archive(archive)
        , m_entry(entry)
        , m_name(shownName)
        , m_limit(limit)
        , m_spool(shownName)
    { }

    Result<Unpacked> run();

private:
    Result<> findContent();
    Result<> copy();
    Result<> unpack();
    Result<> take(std::string_view bytes);
    Error failed(const QString &text, const QString &advice) const
    {
        return {Error::Code::CannotRead, text, m_name, m_begin, advice};
    }
    Error damaged() const
    {
        return failed(Words::tr("This file in the archive is damaged: its length or check sum is not as stated."),
            Words::tr("Get the file again from where it came."));
    }

    ByteSource &m_archive;
    const ZipEntry &m_entry;
    QString m_name;
    UnpackLimit &m_limit;
    Spool m_spool;
    qint64 m_begin = 0;     ///< Of the content.
    uLong m_sum = crc32(0, nullptr, 0);
};

/// Behind the local header (APPNOTE.TXT 4.3.7), whose name and extra field may be longer than those of the directory.
Result<> Extraction::findContent()
{
    constexpr qint64 kLocalHeader = 30;
    std::array<char, kLocalHeader> header{};
    m_begin = m_entry.header;
    const Result<qint64> count = m_archive.read(m_entry.header, header);
    if (!count)
        return std::unexpected(count.error());
    if (*count < kLocalHeader || !std::string_view(header.data(), 4).starts_with("PK\x03\x04"))
        return std::unexpected(damaged());
    const auto at = [&header](std::size_t place) { return qFromLittleEndian<quint16>(header.data() + place); };
    m_begin += kLocalHeader + at(26) + at(28);
    if (m_entry.isEncrypted || (at(6) & 1) != 0) // 4.4.4
        return std::unexpected(failed(Words::tr("This file in the archive is encrypted."),
            Words::tr("Unpack it with its password, and open what comes out.")));
    return {};
}

Result<> Extraction::take(std::string_view bytes)
{
    if (const Result<> within = m_limit.add(static_cast<qint64>(bytes.size()), m_name, m_begin); !within)
        return within;
    m_sum = crc32(m_sum, reinterpret_cast<const Bytef *>(bytes.data()), static_cast<uInt>(bytes.size()));
    return m_spool.append(bytes);
}

Result<> Extraction::copy()
{
    std::vector<char> piece(256 * 1024);
    for (qint64 done = 0; done < m_entry.packedSize;) {
        const auto wanted = static_cast<std::size_t>(
            std::min<qint64>(m_entry.packedSize - done, static_cast<qint64>(piece.size())));
        const Result<qint64> count = m_archive.read(m_begin + done, std::span(piece).first(wanted));
        if (!count)
            return std::unexpected(count.error());
        if (*count == 0)
            break;
        if (const Result<> taken = take({piece.data(), static_cast<std::size_t>(*count)}); !taken)
            return taken;
        done += *count;
    }
    return {};
}

Result<> Extraction::unpack()
{
    const qint64 end = m_entry.packedSize > m_archive.size() - m_begin ? m_archive.size() : m_begin + m_entry.packedSize;
    Inflater inflater(m_archive, Inflater::Form::Raw, m_begin, end);
    for (bool goesOn = true; goesOn;) {
        const Result<Inflater::Piece> piece = inflater.next();
        if (!piece)
            return std::unexpected(piece.error());
        if (const Result<> taken = take(piece->bytes); !taken)
            return taken;
        goesOn = piece->state == Inflater::State::More;
    }
    return {};
}

Result<Unpacked> Extraction::run()
{
    if (const Result<> found = findContent(); !found)
        return std::unexpected(found.error());
    if (m_entry.method != kStored && m_entry.method != kDeflated)
        return std::unexpected(failed(Words::tr("This file in the archive is packed in a way that is not known."),
            Words::tr("Unpack it with another program, and open what comes out.")));
    if (const Result<> done = m_entry.method == kStored ? copy() : unpack(); !done)
        return std::unexpected(done.error());
    const bool isWhole = m_spool.size() == m_entry.size && m_sum == m_entry.crc;
    Result<std::unique_ptr<ByteSource>> source = m_spool.take();
    if (!source)
        return std::unexpected(source.error());
    Unpacked unpacked{std::move(*source), {}};
    if (!isWhole)
        unpacked.error = damaged();
    return unpacked;
}

class Zip final : public Members
{
public:
    Zip(std::unique_ptr<ByteSource> source, std::vector<ZipEntry> entries)
        : m_source(std::move(source))
        , m_entries(std::move(entries))
    {
        for (qsizetype i = 0; i < static_cast<qsizetype>(m_entries.size()); ++i)
            m_byName.insert(m_entries[static_cast<std::size_t>(i)].name, i);
    }

    QStringList names() override
    {
        QStringList names;
        for (const ZipEntry &entry : m_entries)
            names.append(entry.name);
        return names;
    }

    bool contains(const QString &name) override { return m_byName.contains(name); }

    Result<Unpacked> open(const QString &name, const QString &shownName, UnpackLimit &limit) override
    {
        const auto found = m_byName.constFind(name);
        if (found == m_byName.cend())
            return std::unexpected(Error{Error::Code::CannotRead, Words::tr("There is no such file in the archive."), shownName, 0,
                Words::tr("Get the file again from where it came.")});
        return Extraction(*m_source, m_entries[static_cast<std::size_t>(*found)], shownName, limit).run();
    }

    qint64 packedSize() const override { return m_source->size(); }

private:
    std::unique_ptr<ByteSource> m_source;
    std::vector<ZipEntry> m_entries;
    QHash<QString, qsizetype> m_byName;
};

} // namespace

Result<std::unique_ptr<Members>> openZip(std::unique_ptr<ByteSource> source)
{
    Result<std::vector<ZipEntry>> entries = readZipDirectory(*source);
    if (!entries)
        return std::unexpected(entries.error());
    if (entries->empty())
        return std::unexpected(Error{Error::Code::NotMail, Words::tr("There is no file in this zip archive."), source->name(), 0,
            Words::tr("Get the file again from where it came.")});
    return std::make_unique<Zip>(std::move(source), std::move(*entries));
}

} // namespace headwater::message
