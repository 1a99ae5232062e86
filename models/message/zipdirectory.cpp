// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/zipdirectory.h"

#include "models/message/distinctnames.h"
#include "models/message/utf8.h"
#include "models/message/window.h"

#include <QCoreApplication>
#include <QStringDecoder>
#include <QtEndian>

#include <algorithm>
#include <limits>
#include <string>

namespace headwater::message {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(headwater::message::Mailbox)
};

constexpr qint64 kMaxEntries = 100'000;
constexpr qint64 kMaxName = 4096;       ///< Of a longer one the start: no file is called so.
constexpr qint64 kEndRecord = 22;       ///< 4.3.16, without its comment.
constexpr qint64 kMaxComment = 0xffff;
constexpr qint64 kLocator64 = 20;       ///< 4.3.15.
constexpr qint64 kEndRecord64 = 56;     ///< 4.3.14.
constexpr qint64 kFileHeader = 46;      ///< 4.3.12, without name, extra field and comment.
constexpr quint32 kIn64 = 0xffffffff;   ///< The number stands in the Zip64 field.

template<typename T>
qint64 numberAt(std::string_view bytes, std::size_t at)
{
    const T value = qFromLittleEndian<T>(bytes.data() + at);
    return static_cast<qint64>(std::min<quint64>(value, static_cast<quint64>(std::numeric_limits<qint64>::max())));
}

/// Where the directory lies, and by how much all places in it are off: something may stand before the archive.
struct Place {
    qint64 begin = 0;
    qint64 end = 0;
    qint64 shift = 0;
};

class DirectoryReader
{
public:
    explicit DirectoryReader(ByteSource &archive)
        : m_archive(archive)
        , m_window(archive)
    { }

    Result<std::vector<ZipEntry>> read();

private:
    Result<std::string> bytesAt(qint64 offset, qint64 length);
    Result<Place> place();
    Result<Place> placeIn(qint64 end, qint64 size, qint64 stated);
    Result<qint64> takeEntry(qint64 position, qint64 shift);
    Error damaged(qint64 offset) const
    {
        return {Error::Code::CannotRead, Words::tr("The zip archive is damaged or cut off."), m_archive.name(), offset,
            Words::tr("Get the file again from where it came.")};
    }

    ByteSource &m_archive;
    Window m_window;
    std::vector<ZipEntry> m_entries;
};

/// Exactly so many bytes, or the archive is damaged there.
Result<std::string> DirectoryReader::bytesAt(qint64 offset, qint64 length)
{
    if (offset < 0 || offset > m_archive.size() - length)
        return std::unexpected(damaged(std::clamp<qint64>(offset, 0, m_archive.size())));
    std::string bytes(static_cast<std::size_t>(length), '\0');
    const Result<qint64> count = m_archive.read(offset, bytes);
    if (!count)
        return std::unexpected(count.error());
    return bytes;
}

/// By the last end record whose comment reaches to the end of the file, or else the last one.
Result<Place> DirectoryReader::place()
{
    const qint64 tail = std::min(m_archive.size(), kEndRecord + kMaxComment);
    const qint64 begin = m_archive.size() - tail;
    const Result<std::string> bytes = bytesAt(begin, tail);
    if (!bytes)
        return std::unexpected(bytes.error());
    const std::string_view seen(*bytes);
    std::size_t found = std::string_view::npos;
    for (std::size_t at = seen.rfind("PK\x05\x06"); at != std::string_view::npos;
        at = at == 0 ? at - 1 : seen.rfind("PK\x05\x06", at - 1)) {
        if (at + kEndRecord > seen.size())
            continue;
        if (found == std::string_view::npos)
            found = at;
        if (at + kEndRecord + static_cast<std::size_t>(numberAt<quint16>(seen, at + 20)) == seen.size()) {
            found = at;
            break;
        }
    }
    if (found == std::string_view::npos)
        return std::unexpected(damaged(m_archive.size()));
    const qint64 end = begin + static_cast<qint64>(found);
    const Result<std::string> locator = bytesAt(std::max<qint64>(end - kLocator64, 0), std::min(kLocator64, end));
    if (end >= kLocator64 && locator && locator->starts_with("PK\x06\x07")) {
        const qint64 stated = numberAt<quint64>(*locator, 8);
        for (const qint64 at : {stated, end - kLocator64 - kEndRecord64}) {
            const Result<std::string> record = bytesAt(at, kEndRecord64);
            if (record && record->starts_with("PK\x06\x06"))
                return placeIn(at, numberAt<quint64>(*record, 40), numberAt<quint64>(*record, 48));
        }
        return std::unexpected(damaged(end - kLocator64));
    }
    return placeIn(end, numberAt<quint32>(seen, found + 12), numberAt<quint32>(seen, found + 16));
}

Result<Place> DirectoryReader::placeIn(qint64 end, qint64 size, qint64 stated)
{
    if (size > end || stated > end - size)
        return std::unexpected(damaged(end));
    return Place{end - size, end, end - size - stated};
}

/// The numbers that the Zip64 field holds (4.5.3): those alone that have no room in the record, in this order.
void readZip64(std::string_view extra, ZipEntry &entry)
{
    while (extra.size() >= 4) {
        const auto length = static_cast<std::size_t>(numberAt<quint16>(extra, 2));
        const bool is64 = numberAt<quint16>(extra, 0) == 1;
        extra.remove_prefix(4);
        std::string_view field = extra.substr(0, length);
        extra.remove_prefix(field.size());
        for (qint64 *number : {&entry.size, &entry.packedSize, &entry.header}) {
            if (is64 && *number == kIn64 && field.size() >= 8) {
                *number = numberAt<quint64>(field, 0);
                field.remove_prefix(8);
            }
        }
    }
}

QString nameOf(std::string_view bytes)
{
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QByteArrayView view(bytes.data(), static_cast<qsizetype>(bytes.size()));
    QString name = utf8(view);
    QStringDecoder dos("IBM437");
    // The flag for UTF-8 (4.4.4, bit 11) is not asked: many leave it out, and bytes are hardly ever UTF-8 by chance.
    if (!utf8.hasError())
        return name;
    return dos.isValid() ? dos(view) : originalText(bytes);
}

/// One record; where the next one begins.
Result<qint64> DirectoryReader::takeEntry(qint64 position, qint64 shift)
{
    const Result<std::string_view> record = m_window.from(position, kFileHeader);
    if (!record)
        return std::unexpected(record.error());
    if (record->size() < static_cast<std::size_t>(kFileHeader) || !record->starts_with("PK\x01\x02"))
        return std::unexpected(damaged(position));
    ZipEntry entry{.header = numberAt<quint32>(*record, 42),
        .packedSize = numberAt<quint32>(*record, 20),
        .size = numberAt<quint32>(*record, 24),
        .crc = static_cast<quint32>(numberAt<quint32>(*record, 16)),
        .method = static_cast<quint16>(numberAt<quint16>(*record, 10)),
        .isEncrypted = (numberAt<quint16>(*record, 8) & 1) != 0};
    const qint64 nameLength = numberAt<quint16>(*record, 28);
    const qint64 extraLength = numberAt<quint16>(*record, 30);
    const qint64 commentLength = numberAt<quint16>(*record, 32);
    const Result<std::string> name = bytesAt(position + kFileHeader, nameLength);
    const Result<std::string> extra = name ? bytesAt(position + kFileHeader + nameLength, extraLength) : name;
    if (!extra)
        return std::unexpected(extra.error());
    readZip64(*extra, entry);
    if (entry.header <= m_archive.size())
        entry.header += shift;
    entry.name = nameOf(std::string_view(*name).substr(0, kMaxName));
    const bool isFolder = name->ends_with('/') && entry.size == 0 && entry.packedSize == 0;
    if (!isFolder)
        m_entries.push_back(std::move(entry));
    return position + kFileHeader + nameLength + extraLength + commentLength;
}

Result<std::vector<ZipEntry>> DirectoryReader::read()
{
    const Result<Place> where = place();
    if (!where)
        return std::unexpected(where.error());
    qint64 count = 0;
    for (qint64 position = where->begin; position < where->end;) {
        if (++count > kMaxEntries)
            return std::unexpected(
                Error{Error::Code::TooLarge, Words::tr("The zip archive holds more than %1 files.").arg(kMaxEntries),
                    m_archive.name(), position, Words::tr("Unpack it into a folder and open that.")});
        const Result<qint64> behind = takeEntry(position, where->shift);
        if (!behind)
            return std::unexpected(behind.error());
        position = *behind;
    }
    std::ranges::stable_sort(m_entries, {}, &ZipEntry::name);
    DistinctNames distinct;
    for (ZipEntry &entry : m_entries)
        entry.name = distinct.add(entry.name.isEmpty() ? QStringLiteral("?") : entry.name);
    return std::move(m_entries);
}

} // namespace

Result<std::vector<ZipEntry>> readZipDirectory(ByteSource &archive)
{
    return DirectoryReader(archive).read();
}

} // namespace headwater::message
