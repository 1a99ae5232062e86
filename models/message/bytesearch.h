// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/span.h"

#include <QList>
#include <QString>

#include <string_view>
#include <vector>

namespace headwater::message {

/// Looks for a text in the bytes of a message, without case, piece by piece. Bytes that are not UTF-8 match nothing.
/// Linear in the bytes whatever the needle. The bytes must outlive it.
class ByteSearch
{
public:
    static constexpr qsizetype kMaxHits = 100'000;

    ByteSearch() = default;
    /// An empty needle finds nothing. Only the first 1,000 characters of the needle count.
    ByteSearch(std::string_view bytes, const QString &needle);

    /// The same needle in other bytes.
    void restart(std::string_view bytes);
    /// Searches the next `budget` bytes; false when all is searched or kMaxHits are found.
    bool step(qsizetype budget);
    [[nodiscard]] bool isDone() const;
    /// Hits so far, in order, none overlapping another.
    [[nodiscard]] const QList<Span> &hits() const { return m_hits; }

private:
    std::string_view m_bytes;
    std::vector<char32_t> m_needle;     ///< Case folded.
    std::vector<std::size_t> m_back;    ///< Where to go on after a mismatch (Knuth, Morris and Pratt).
    std::vector<qsizetype> m_starts;    ///< Ring: the bytes where the last characters began.
    std::size_t m_matched = 0;
    std::size_t m_count = 0;            ///< Characters read.
    qsizetype m_byte = 0;
    QList<Span> m_hits;
};

} // namespace headwater::message
