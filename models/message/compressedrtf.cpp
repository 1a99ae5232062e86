// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/compressedrtf.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <string_view>

namespace headwater::message {

namespace {

constexpr qsizetype kHeader = 16;               ///< [MS-OXRTFCP] section 2.1.3.1: COMPSIZE, RAWSIZE, COMPTYPE, CRC.
constexpr quint32 kCompressed = 0x75465A4C;     ///< "LZFu"
constexpr quint32 kPlain = 0x414C454D;          ///< "MELA"
constexpr std::size_t kDictionary = 4096;

/// What stands in the dictionary at first ([MS-OXRTFCP] section 2.1.2.1).
constexpr std::string_view kFirst =
    "{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans "
    "SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par "
    "\\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx";
static_assert(kFirst.size() == 207);

class Decompressor
{
public:
    explicit Decompressor(QByteArrayView content)
        : m_content(content)
    {
        std::ranges::copy(kFirst, m_dictionary.begin());
    }

    QByteArray run()
    {
        while (m_at < m_content.size() && m_out.size() < kMaxRtf) {
            const auto control = static_cast<unsigned char>(m_content.at(m_at++));
            for (int bit = 0; bit < 8; ++bit) {
                if (!((control >> bit) & 1 ? reference() : literal()))
                    return m_out;
            }
        }
        return m_out;
    }

private:
    void put(char c)
    {
        m_out += c;
        m_dictionary[m_write] = c;
        m_write = (m_write + 1) % kDictionary;
    }

    bool literal()
    {
        if (m_at >= m_content.size())
            return false;
        put(m_content.at(m_at++));
        return true;
    }

    /// 12 bits of place and 4 of length less 2; the place where the next byte goes ends it all.
    bool reference()
    {
        if (m_at + 2 > m_content.size())
            return false;
        const auto token = qFromBigEndian<quint16>(m_content.data() + m_at);
        m_at += 2;
        std::size_t from = token >> 4;
        if (from == m_write)
            return false;
        for (int left = (token & 0xf) + 2; left > 0; --left, from = (from + 1) % kDictionary)
            put(m_dictionary[from]);
        return true;
    }

    QByteArrayView m_content;
    qsizetype m_at = 0;
    QByteArray m_out;
    std::array<char, kDictionary> m_dictionary{};
    std::size_t m_write = kFirst.size();
};

} // namespace

std::optional<QByteArray> decompressedRtf(QByteArrayView packed)
{
    if (packed.size() < kHeader)
        return {};
    const auto type = qFromLittleEndian<quint32>(packed.data() + 8);
    const QByteArrayView content = packed.sliced(kHeader);
    if (type == kPlain)
        return content.first(std::min<qsizetype>({content.size(), qFromLittleEndian<quint32>(packed.data() + 4), kMaxRtf}))
            .toByteArray();
    return type == kCompressed ? std::optional(Decompressor(content).run()) : std::nullopt;
}

} // namespace headwater::message
