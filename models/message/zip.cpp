// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/zip.h"

#include "models/message/sourcedevice.h"
#include "models/message/spool.h"

#include <KZip>

#include <QCoreApplication>
#include <QMap>

#include <zlib.h>

#include <vector>

namespace headwater::message {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(headwater::message::Mailbox)
};

constexpr int kMaxMembers = 100'000;
constexpr int kMaxFolders = 32; ///< Nested.

class Zip final : public Members
{
public:
    explicit Zip(std::unique_ptr<ByteSource> source)
        : m_source(std::move(source))
        , m_device(*m_source)
        , m_zip(&m_device)
    { }

    Result<> open();
    QStringList names() override { return m_files.keys(); }
    Result<Unpacked> open(const QString &name, const QString &shownName, UnpackLimit &limit) override;
    qint64 packedSize() const override { return m_source->size(); }

private:
    void collect(const KArchiveDirectory *folder, const QString &prefix, int depth);
    bool isEncrypted(const KZipFileEntry &file);

    std::unique_ptr<ByteSource> m_source;
    SourceDevice m_device;
    KZip m_zip;
    QMap<QString, const KZipFileEntry *> m_files;
};

Result<> Zip::open()
{
    const bool isRead = m_device.open(QIODevice::ReadOnly) && m_zip.open(QIODevice::ReadOnly);
    if (m_device.error())
        return std::unexpected(*m_device.error());
    if (!isRead)
        return std::unexpected(Error{Error::Code::CannotRead, Words::tr("The zip archive is damaged or cut off."), m_source->name(),
            0, Words::tr("Get the file again from where it came.")});
    collect(m_zip.directory(), {}, 0);
    if (m_files.isEmpty())
        return std::unexpected(Error{Error::Code::NotMail, Words::tr("There is no file in this zip archive."), m_source->name(), 0,
            Words::tr("Get the file again from where it came.")});
    if (m_files.size() >= kMaxMembers)
        return std::unexpected(
            Error{Error::Code::TooLarge, Words::tr("The zip archive holds more than %1 files.").arg(kMaxMembers - 1),
                m_source->name(), 0, Words::tr("Unpack it into a folder and open that.")});
    return {};
}

void Zip::collect(const KArchiveDirectory *folder, const QString &prefix, int depth)
{
    for (const QString &name : folder->entries()) {
        const KArchiveEntry *entry = folder->entry(name);
        if (m_files.size() >= kMaxMembers || entry == nullptr)
            return;
        if (entry->isDirectory() && depth < kMaxFolders)
            collect(static_cast<const KArchiveDirectory *>(entry), prefix + name + QLatin1Char('/'), depth + 1);
        else if (entry->isFile() && entry->symLinkTarget().isEmpty())
            m_files.insert(prefix + name, static_cast<const KZipFileEntry *>(entry));
    }
}

/// Bit 0 of the general purpose flags (APPNOTE.TXT 4.4.4), which KZip does not tell.
bool Zip::isEncrypted(const KZipFileEntry &file)
{
    constexpr qint64 kFlags = 6;
    std::array<char, 1> flags{};
    const Result<qint64> count = m_source->read(file.headerStart() + kFlags, flags);
    return count && *count == 1 && (flags[0] & 1) != 0;
}

Result<Unpacked> Zip::open(const QString &name, const QString &shownName, UnpackLimit &limit)
{
    const KZipFileEntry *file = m_files.value(name);
    const qint64 offset = file == nullptr ? 0 : file->position();
    const auto failed = [&](const QString &text) {
        return Error{Error::Code::CannotRead, text, shownName, offset, Words::tr("Get the file again from where it came.")};
    };
    if (file == nullptr)
        return std::unexpected(failed(Words::tr("There is no such file in the archive.")));
    if (isEncrypted(*file))
        return std::unexpected(Error{Error::Code::CannotRead, Words::tr("This file in the archive is encrypted."), shownName,
            offset, Words::tr("Unpack it with its password, and open what comes out.")});
    const std::unique_ptr<QIODevice> device(file->createDevice());
    if (!device)
        return std::unexpected(failed(Words::tr("This file in the archive is packed in a way that is not known.")));
    Spool spool(shownName);
    uLong sum = crc32(0, nullptr, 0);
    std::vector<char> piece(256 * 1024);
    while (true) {
        const qint64 count = device->read(piece.data(), static_cast<qint64>(piece.size()));
        if (count <= 0)
            break;
        if (const Result<> within = limit.add(count, shownName, offset); !within)
            return std::unexpected(within.error());
        if (const Result<> kept = spool.append({piece.data(), static_cast<std::size_t>(count)}); !kept)
            return std::unexpected(kept.error());
        sum = crc32(sum, reinterpret_cast<const Bytef *>(piece.data()), static_cast<uInt>(count));
    }
    const bool isWhole = spool.size() == file->size() && sum == file->crc32();
    Result<std::unique_ptr<ByteSource>> source = spool.take();
    if (!source)
        return std::unexpected(source.error());
    Unpacked unpacked{std::move(*source), {}};
    if (!isWhole)
        unpacked.error = failed(Words::tr("This file in the archive is damaged: its length or check sum is not as stated."));
    return unpacked;
}

} // namespace

Result<std::unique_ptr<Members>> openZip(std::unique_ptr<ByteSource> source)
{
    auto zip = std::make_unique<Zip>(std::move(source));
    if (const Result<> opened = zip->open(); !opened)
        return std::unexpected(opened.error());
    return zip;
}

} // namespace headwater::message
