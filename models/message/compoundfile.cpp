// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/compoundfile.h"

#include "models/core/text.h"

#include <gsf/gsf.h>

#include <QCoreApplication>

#include <algorithm>
#include <memory>
#include <mutex>

namespace headwater::message {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(headwater::message::Mailbox)
};

struct Unref {
    void operator()(gpointer object) const { g_object_unref(object); }
};
template<typename T>
using GPtr = std::unique_ptr<T, Unref>;

constexpr int kMaxEntries = 10'000;
constexpr int kMaxDepth = 32;
constexpr qsizetype kMaxFile = 512 * 1024 * 1024;

/// libgsf tells of damage on standard error, where a user cannot do anything about it.
void beQuiet()
{
    static std::once_flag once;
    std::call_once(once, [] {
        const auto ignore = [](const gchar *, GLogLevelFlags, const gchar *, gpointer) { };
        for (const char *domain : {static_cast<const char *>(nullptr), "libgsf", "libgsf:msole"})
            // NOLINTNEXTLINE(clang-analyzer-optin.core.EnumCastOutOfRange): GLib's enum is a set of bits
            g_log_set_handler(domain, static_cast<GLogLevelFlags>(G_LOG_LEVEL_MASK & ~G_LOG_LEVEL_ERROR), ignore, nullptr);
    });
}

/// The directory as far as libgsf is to be kept from it: it goes one call deeper for each entry of a chain of siblings, and never
/// frees those of the root, which has none ([MS-CFB] sections 2.2, 2.3, 2.5 and 2.6).
class Directory
{
public:
    explicit Directory(const QByteArray &bytes)
        : m_bytes(bytes)
        , m_shift(number(30, 2))
    {
        const qsizetype sectors = bytes.size() >> std::min(m_shift, kMostShift);
        quint32 sector = number(68);
        for (; sector < kNoSector && m_lists.size() <= sectors; sector = number(offsetOf(sector) + 4 * qsizetype(named())))
            m_lists.append(sector);
        m_isCircle = sector < kNoSector;
    }

    [[nodiscard]] bool isTooLong() const
    {
        if (m_shift < kLeastShift || m_shift > kMostShift)
            return false; // libgsf reads none of these
        const qsizetype most = (qsizetype(kMaxEntries) * kEntryBytes) >> m_shift;
        qsizetype sectors = 0;
        for (quint32 sector = number(48); sector < kNoSector && sectors <= most; sector = next(sector))
            ++sectors;
        return sectors > most;
    }
    /// Where the root's siblings stand; -1 where it names none.
    [[nodiscard]] qsizetype siblingsOfRoot() const
    {
        const qsizetype at = offsetOf(number(48)) + 68;
        return at + 8 <= m_bytes.size() && (number(at) != kNothing || number(at + 4) != kNothing) ? at : -1;
    }

private:
    static constexpr quint32 kNothing = 0xFFFFFFFF;
    static constexpr quint32 kNoSector = 0xFFFFFFFA; ///< From here on they are marks, and no sectors.
    static constexpr quint32 kLeastShift = 7;
    static constexpr quint32 kMostShift = 20;
    static constexpr int kEntryBytes = 128;
    static constexpr quint32 kInHeader = 109;

    [[nodiscard]] quint32 number(qsizetype at, int bytes = 4) const
    {
        if (at < 0 || at + bytes > m_bytes.size())
            return kNothing;
        quint32 value = 0;
        for (int i = bytes - 1; i >= 0; --i)
            value = value << 8 | static_cast<uchar>(m_bytes.at(at + i));
        return value;
    }
    [[nodiscard]] qsizetype offsetOf(quint32 sector) const { return (qsizetype(sector) + 1) << std::min(m_shift, kMostShift); }
    /// How many pieces of the allocation table a sector of their list names, before the number of the next such sector.
    [[nodiscard]] quint32 named() const { return (1u << (std::clamp(m_shift, kLeastShift, kMostShift) - 2)) - 1; }
    /// Where the piece of the allocation table of that index lies: the header names the first ones, their list the rest.
    [[nodiscard]] quint32 tableSector(quint32 index) const
    {
        if (index < kInHeader)
            return number(76 + 4 * qsizetype(index));
        const qsizetype list = (index - kInHeader) / named();
        return list < m_lists.size() ? number(offsetOf(m_lists.at(list)) + 4 * qsizetype((index - kInHeader) % named())) : kNothing;
    }
    [[nodiscard]] quint32 next(quint32 sector) const
    {
        const quint32 index = sector >> (m_shift - 2);
        if (m_isCircle && index >= kInHeader)
            return sector; // has no end
        const quint32 table = tableSector(index);
        const quint32 within = sector & ((1u << (m_shift - 2)) - 1);
        return table < kNoSector ? number(offsetOf(table) + 4 * qsizetype(within)) : kNothing;
    }

    const QByteArray &m_bytes;
    quint32 m_shift;
    QList<quint32> m_lists;     ///< The sectors that list pieces of the allocation table, in order.
    bool m_isCircle = false;    ///< There are more of them than the file has sectors.
};

class Reader
{
public:
    explicit Reader(qsizetype fileSize)
        : m_left(fileSize * 2)
    { }

    void readChildren(GsfInfile *folder, Storage &into, int depth)
    {
        const int count = gsf_infile_num_children(folder);
        for (int i = 0; i < count && m_entries < kMaxEntries; ++i, ++m_entries) {
            const GPtr<GsfInput> input(gsf_infile_child_by_index(folder, i));
            if (!input)
                continue;
            const char *name = gsf_input_name(input.get());
            Storage child{.name = name == nullptr ? std::string() : std::string(name)};
            child.isStream = !GSF_IS_INFILE(input.get()) || gsf_infile_num_children(reinterpret_cast<GsfInfile *>(input.get())) < 0;
            if (child.isStream)
                child.bytes = contentOf(input.get());
            else if (depth < kMaxDepth)
                readChildren(reinterpret_cast<GsfInfile *>(input.get()), child, depth + 1);
            into.children.push_back(std::move(child));
        }
    }

private:
    QByteArray contentOf(GsfInput *stream)
    {
        const gsf_off_t size = std::clamp<gsf_off_t>(gsf_input_size(stream), 0, m_left);
        QByteArray bytes;
        constexpr gsf_off_t kPiece = 64 * 1024;
        for (gsf_off_t done = 0; done < size;) {
            const auto wanted = static_cast<std::size_t>(std::min(kPiece, size - done));
            const guint8 *piece = gsf_input_read(stream, wanted, nullptr);
            if (piece == nullptr)
                break;
            bytes.append(reinterpret_cast<const char *>(piece), static_cast<qsizetype>(wanted));
            done += static_cast<gsf_off_t>(wanted);
        }
        m_left -= bytes.size();
        return bytes;
    }

    qsizetype m_left;
    int m_entries = 0;
};

} // namespace

const Storage *Storage::child(std::string_view childName) const
{
    const auto found = std::ranges::find_if(children, [childName](const Storage &c) { return sameText(c.name, childName); });
    return found == children.end() ? nullptr : &*found;
}

Result<Storage> readCompoundFile(const QByteArray &bytes, const QString &name)
{
    if (bytes.size() > kMaxFile)
        return std::unexpected(Error{Error::Code::TooLarge, Words::tr("The Outlook message is larger than 512 MB."), name, 0,
            Words::tr("Copy its internet headers and paste them.")});
    const Directory directory(bytes);
    if (directory.isTooLong())
        return std::unexpected(Error{Error::Code::TooLarge,
            Words::tr("The Outlook message holds more than 10,000 items, or its directory runs in a circle."), name, 0,
            Words::tr("Copy its internet headers and paste them.")});
    QByteArray sane = bytes;
    if (const qsizetype at = directory.siblingsOfRoot(); at >= 0)
        sane.replace(at, 8, QByteArray(8, '\xff'));
    beQuiet();
    const GPtr<GsfInput> input(
        gsf_input_memory_new(reinterpret_cast<const guint8 *>(sane.constData()), static_cast<gsf_off_t>(sane.size()), FALSE));
    GError *error = nullptr;
    const GPtr<GsfInfile> file(gsf_infile_msole_new(input.get(), &error));
    g_clear_error(&error); // its words are for programmers
    if (!file)
        return std::unexpected(Error{Error::Code::CannotRead, Words::tr("The Outlook message is damaged or cut off."), name, 0,
            Words::tr("Get the file again from where it came.")});
    Storage root;
    Reader(bytes.size()).readChildren(file.get(), root, 0);
    return root;
}

} // namespace headwater::message
