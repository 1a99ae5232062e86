// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/utf8.h"

#include <QChar>
#include <QStringDecoder>

#include <array>
#include <cstddef>

namespace headwater::message {

namespace {

/// RFC 3629 section 4: the first byte decides the length and what the second may be.
struct Row {
    unsigned char first, last;      ///< Range of the first byte.
    unsigned char low, high;        ///< Range of the second.
    int length;
    unsigned char mask;
};
constexpr std::array<Row, 8> kRows{{
    {0xc2, 0xdf, 0x80, 0xbf, 2, 0x1f},
    {0xe0, 0xe0, 0xa0, 0xbf, 3, 0x0f},
    {0xe1, 0xec, 0x80, 0xbf, 3, 0x0f},
    {0xed, 0xed, 0x80, 0x9f, 3, 0x0f},
    {0xee, 0xef, 0x80, 0xbf, 3, 0x0f},
    {0xf0, 0xf0, 0x90, 0xbf, 4, 0x07},
    {0xf1, 0xf3, 0x80, 0xbf, 4, 0x07},
    {0xf4, 0xf4, 0x80, 0x8f, 4, 0x07},
}};

} // namespace

Utf8Character utf8At(std::string_view bytes)
{
    const auto at = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
    const unsigned char lead = at(0);
    if (lead < 0x80)
        return {lead, 1};
    for (const Row &row : kRows) {
        if (lead < row.first || lead > row.last)
            continue;
        if (bytes.size() < static_cast<std::size_t>(row.length) || at(1) < row.low || at(1) > row.high)
            return {};
        char32_t code = lead & row.mask;
        for (std::size_t i = 1; i < static_cast<std::size_t>(row.length); ++i) {
            if ((at(i) & 0xc0) != 0x80)
                return {};
            code = (code << 6) | (at(i) & 0x3f);
        }
        return {code, row.length};
    }
    return {};
}

QString originalText(std::string_view bytes)
{
    using Flag = QStringDecoder::Flag;
    QStringDecoder whole(QStringDecoder::Utf8, Flag::Stateless | Flag::ConvertInitialBom);
    QString text = whole(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
    if (!whole.hasError())
        return text;
    text.clear();
    text.reserve(static_cast<qsizetype>(bytes.size()));
    while (!bytes.empty()) {
        const Utf8Character found = utf8At(bytes);
        const int length = found.length > 0 ? found.length : 1;
        text += QChar::fromUcs4(found.length > 0 ? found.code : static_cast<unsigned char>(bytes.front()));
        bytes.remove_prefix(static_cast<std::size_t>(length));
    }
    return text;
}

} // namespace headwater::message
