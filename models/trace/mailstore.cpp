// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/mailstore.h"

namespace headwater::trace {

MailHead MailStore::compact(const HeadFacts &facts)
{
    const QByteArray &fromLine = facts.entry.fromLine;
    MailHead head;
    head.offset = facts.entry.offset;
    head.length = facts.entry.length;
    head.size = facts.size;
    head.date = facts.date;
    head.index = facts.entry.index;
    // A cut line would be looked for in the file and not be found: one that is too long is not kept.
    if (fromLine.size() <= static_cast<qsizetype>(StringPool::kMaxLength))
        head.fromLine = m_texts.add({fromLine.constData(), static_cast<std::size_t>(fromLine.size())});
    head.member = m_texts.intern(facts.entry.member.toStdString());
    head.enclosed = m_texts.intern(facts.enclosed);
    head.subject = m_texts.intern(facts.subject);
    head.from = m_texts.intern(facts.from);
    head.fromDomain = m_texts.intern(facts.fromDomain);
    head.recipient = m_texts.intern(facts.recipient);
    head.source = facts.source;
    head.isBulk = facts.isBulk;
    return head;
}

bool MailStore::append(const HeadFacts &facts)
{
    const QMutexLocker lock(&m_writing);
    const auto at = static_cast<quint32>(m_heads.size());
    return m_heads.append(compact(facts)) && m_rows.append(Parts(at));
}

void MailStore::replaceHead(Row row, const HeadFacts &facts)
{
    const QMutexLocker lock(&m_writing);
    const auto at = static_cast<quint32>(m_heads.size());
    if (!m_heads.append(compact(facts)))
        return;
    m_rows[row].head.store(at, std::memory_order_release);
    if (m_rows[row].traced.exchange(0, std::memory_order_acq_rel) != 0)
        m_tracedCount.fetch_sub(1, std::memory_order_acq_rel);
}

void MailStore::setTraced(Row row, const MailHead &of, const TraceFacts &facts)
{
    const QMutexLocker lock(&m_writing);
    if (&head(row) != &of)
        return;
    MailTraced traced;
    traced.date = facts.date;
    traced.summary = m_texts.intern(facts.summary.text.toStdString());
    traced.edgeText = facts.edge.isNull() ? m_texts.intern(facts.edgeText) : 0;
    traced.originText = facts.origin.isNull() ? m_texts.intern(facts.originText) : 0;
    traced.helo = m_texts.intern(facts.helo);
    traced.recipient = m_texts.intern(facts.recipient);
    traced.edge = facts.edge;
    traced.origin = facts.origin;
    traced.role = facts.summary.role;
    traced.certainty = facts.certainty;
    traced.kind = facts.kind;
    traced.isEndHost = facts.isEndHost;
    if (!m_traced.append(traced))
        return;
    if (m_rows[row].traced.exchange(static_cast<quint32>(m_traced.size()), std::memory_order_acq_rel) == 0)
        m_tracedCount.fetch_add(1, std::memory_order_acq_rel);
}

const MailTraced *MailStore::traced(Row row) const
{
    const quint32 at = m_rows[row].traced.load(std::memory_order_acquire);
    return at == 0 ? nullptr : &m_traced[at - 1];
}

message::Entry MailStore::entry(Row row) const
{
    const MailHead &facts = head(row);
    const std::string_view line = text(facts.fromLine);
    const std::string_view member = text(facts.member);
    return {facts.index, facts.offset, facts.length, QByteArray(line.data(), static_cast<qsizetype>(line.size())),
        QString::fromUtf8(member.data(), static_cast<qsizetype>(member.size()))};
}

const Timestamp &MailStore::date(Row row) const
{
    const MailTraced *known = traced(row);
    return known ? known->date : head(row).date;
}

StringPool::Ref MailStore::recipient(Row row) const
{
    const MailTraced *known = traced(row);
    return known ? known->recipient : head(row).recipient;
}

std::size_t MailStore::bytes() const
{
    return m_rows.bytes() + m_heads.bytes() + m_traced.bytes() + m_texts.bytes();
}

} // namespace headwater::trace
