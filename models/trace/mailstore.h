// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/stablevector.h"
#include "models/core/stringpool.h"
#include "models/trace/mailfacts.h"

#include <QMutex>

#include <memory>
#include <vector>

namespace headwater::trace {

/// A row's facts as they are kept: equal texts once, addresses as their octets. See HeadFacts.
struct MailHead {
    qint64 offset = 0;
    qint64 length = 0;
    qint64 size = 0;
    Timestamp date;
    int index = 0;
    StringPool::Ref fromLine = 0;
    StringPool::Ref member = 0;
    StringPool::Ref enclosed = 0;
    StringPool::Ref subject = 0;
    StringPool::Ref from = 0;
    StringPool::Ref fromDomain = 0;
    StringPool::Ref recipient = 0;
    qint32 source = 0;
    bool isBulk = false;
};

/// See TraceFacts.
struct MailTraced {
    Timestamp date;
    StringPool::Ref summary = 0;
    StringPool::Ref edgeText = 0;       ///< Only where `edge` is null.
    StringPool::Ref originText = 0;     ///< Only where `origin` is null.
    StringPool::Ref helo = 0;
    StringPool::Ref recipient = 0;
    IpAddress edge;
    IpAddress origin;
    Chip::Role role = Chip::Role::Neutral;
    Certainty certainty = Certainty::Claimed;
    MessageKind kind = MessageKind::Mail;
    bool isEndHost = false;
};

/// The rows of all that is opened. They only become more, and a row's facts are replaced as a whole, so that any thread reads
/// while others add: sorting, filtering and the window need no lock.
class MailStore
{
public:
    using Row = quint32;

    /// Rows in the order of the files; the mail inside a message follows it. False where it is full.
    bool append(const HeadFacts &facts);
    /// The message has grown in its file: its facts anew, and what the analysis said is forgotten.
    void replaceHead(Row row, const HeadFacts &facts);
    /// What the analysis says of the message that had `of` as its facts; nothing is kept where the row has got others meanwhile.
    void setTraced(Row row, const MailHead &of, const TraceFacts &facts);

    [[nodiscard]] Row size() const { return static_cast<Row>(m_rows.size()); }
    [[nodiscard]] Row tracedCount() const { return m_tracedCount.load(std::memory_order_acquire); }
    [[nodiscard]] const MailHead &head(Row row) const { return m_heads[m_rows[row].head.load(std::memory_order_acquire)]; }
    /// Null until it is analysed.
    [[nodiscard]] const MailTraced *traced(Row row) const;
    [[nodiscard]] std::string_view text(StringPool::Ref ref) const { return m_texts.at(ref); }

    /// Where the row lies, for reading it again.
    [[nodiscard]] message::Entry entry(Row row) const;
    /// The best that is known so far.
    [[nodiscard]] const Timestamp &date(Row row) const;
    [[nodiscard]] StringPool::Ref recipient(Row row) const;

    /// Bytes held.
    [[nodiscard]] std::size_t bytes() const;

private:
    struct Parts {
        std::atomic<quint32> head = 0;
        std::atomic<quint32> traced = 0; // 1 + index; 0 for none yet
        Parts() = default;
        explicit Parts(quint32 h)
            : head(h)
        { }
        Parts &operator=(const Parts &other)
        {
            head.store(other.head.load(std::memory_order_relaxed), std::memory_order_relaxed);
            traced.store(other.traced.load(std::memory_order_relaxed), std::memory_order_relaxed);
            return *this;
        }
    };
    [[nodiscard]] MailHead compact(const HeadFacts &facts);

    QMutex m_writing;
    StableVector<Parts> m_rows;
    StableVector<MailHead> m_heads;
    StableVector<MailTraced> m_traced;
    StringPool m_texts;
    std::atomic<Row> m_tracedCount = 0;
};

using Rows = std::vector<MailStore::Row>;
using MailStorePtr = std::shared_ptr<MailStore>;

} // namespace headwater::trace
