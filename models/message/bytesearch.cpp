// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/bytesearch.h"

#include "models/message/utf8.h"

#include <QChar>

#include <algorithm>

namespace headwater::message {

namespace {

constexpr qsizetype kMaxNeedle = 1000;

char32_t folded(char32_t c)
{
    if (c < 0x80)
        return c >= 'A' && c <= 'Z' ? c | 0x20 : c;
    return QChar::toCaseFolded(c);
}

} // namespace

ByteSearch::ByteSearch(std::string_view bytes, const QString &needle)
    : m_bytes(bytes)
{
    const QList<uint> characters = QStringView(needle).left(kMaxNeedle).toUcs4();
    for (const uint c : characters)
        m_needle.push_back(folded(c));
    m_starts.resize(m_needle.size());
    m_back.resize(m_needle.size() + 1);
    for (std::size_t i = 1, k = 0; i < m_needle.size(); ++i) {
        while (k > 0 && m_needle[i] != m_needle[k])
            k = m_back[k];
        k += m_needle[i] == m_needle[k] ? 1 : 0;
        m_back[i + 1] = k;
    }
}

void ByteSearch::restart(std::string_view bytes)
{
    m_bytes = bytes;
    m_matched = 0;
    m_count = 0;
    m_byte = 0;
    m_hits.clear();
}

bool ByteSearch::isDone() const
{
    return m_needle.empty() || m_byte >= static_cast<qsizetype>(m_bytes.size()) || m_hits.size() >= kMaxHits;
}

bool ByteSearch::step(qsizetype budget)
{
    const qsizetype stop = std::min(static_cast<qsizetype>(m_bytes.size()), m_byte + std::max<qsizetype>(budget, 1));
    while (!isDone() && m_byte < stop) {
        const Utf8Character found = utf8At(m_bytes.substr(static_cast<std::size_t>(m_byte)));
        m_starts[m_count++ % m_starts.size()] = m_byte;
        m_byte += std::max(found.length, 1);
        if (found.length == 0) {
            m_matched = 0;
            continue;
        }
        const char32_t c = folded(found.code);
        while (m_matched > 0 && m_needle[m_matched] != c)
            m_matched = m_back[m_matched];
        m_matched += m_needle[m_matched] == c ? 1 : 0;
        if (m_matched == m_needle.size()) {
            const qsizetype start = m_starts[m_count % m_starts.size()];
            m_hits.append({start, m_byte - start});
            m_matched = 0;
        }
    }
    return !isDone();
}

} // namespace headwater::message
