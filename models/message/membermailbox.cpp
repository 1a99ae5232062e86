// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/membermailbox.h"

#include "models/message/knownmembers.h"

#include <optional>

namespace headwater::message {

namespace {

class MemberMailbox final : public Mailbox
{
public:
    MemberMailbox(std::unique_ptr<Members> members, QString name, MemberReader reader, KnownMembers *known)
        : m_members(std::move(members))
        , m_name(std::move(name))
        , m_reader(std::move(reader))
        , m_known(known)
    {
        if (m_members->packedSize() > 0)
            m_limit = std::make_shared<UnpackLimit>(m_members->packedSize());
    }

    Result<std::optional<Entry>> next() override;
    Result<Message> read(const Entry &entry) override;
    qint64 size() const override { return m_members->packedSize(); }
    QString name() const override { return m_name; }
    double progress() const override
    {
        const double inside = m_current.mailbox ? m_current.mailbox->progress() - 1 : 0;
        const auto count = static_cast<double>(m_names ? m_names->size() : 0);
        return count == 0 ? 1 : (static_cast<double>(m_next) + inside) / count;
    }

private:
    struct Opened {
        QString name;
        std::unique_ptr<Mailbox> mailbox;
    };

    QString memberOf(const Entry &entry) const;
    Result<Opened> open(const QString &member, const std::shared_ptr<UnpackLimit> &archive);

    std::unique_ptr<Members> m_members;
    QString m_name;
    MemberReader m_reader;
    std::optional<QStringList> m_names;     ///< Listed by the first next(): who only reads need not wait for it.
    KnownMembers *m_known;                  ///< Read before; null where nobody asks.
    qsizetype m_next = 0;                   ///< Of m_names.
    Opened m_current;                       ///< What next() reads from.
    Opened m_other;                         ///< What read() was asked for out of turn.
    std::shared_ptr<UnpackLimit> m_limit;   ///< Of all that next() unpacks; null for a folder.
};

Result<MemberMailbox::Opened> MemberMailbox::open(const QString &member, const std::shared_ptr<UnpackLimit> &archive)
{
    const QString shown = fileOf(m_name, {.member = member});
    UnpackLimit single(m_members->packedSize());
    Result<Unpacked> bytes = m_members->open(member, shown, archive ? *archive : single);
    if (!bytes)
        return std::unexpected(bytes.error());
    Result<std::unique_ptr<Mailbox>> mailbox = m_reader(std::move(*bytes), archive);
    if (!mailbox)
        return std::unexpected(mailbox.error());
    return Opened{member, std::move(*mailbox)};
}

Result<std::optional<Entry>> MemberMailbox::next()
{
    if (!m_names)
        m_names = m_members->names();
    while (true) {
        if (m_current.mailbox) {
            Result<std::optional<Entry>> entry = m_current.mailbox->next();
            if (!entry)
                return entry;
            if (*entry) {
                const QString inner = (*entry)->member;
                (*entry)->member = inner.isEmpty() ? m_current.name : m_current.name + QLatin1Char('/') + inner;
                return entry;
            }
            m_current = {};
        }
        if (m_next >= m_names->size())
            return std::nullopt;
        const QString &name = m_names->at(m_next++);
        if (m_known != nullptr && m_known->contains(name))
            continue;
        Result<Opened> opened = open(name, m_limit);
        if (m_known != nullptr && (opened || opened.error().code != Error::Code::Cancelled))
            m_known->insert(name);
        if (!opened) {
            if (opened.error().code == Error::Code::TooLarge && m_limit)
                m_next = m_names->size(); // the limit is that of all of them
            return std::unexpected(opened.error());
        }
        m_current = std::move(*opened);
    }
}

/// The file that the entry lies in: its name, or what stands before the name of a member of its own.
QString MemberMailbox::memberOf(const Entry &entry) const
{
    for (qsizetype end = entry.member.size(); end > 0; end = entry.member.lastIndexOf(QLatin1Char('/'), end - 1)) {
        const QString name = entry.member.first(end);
        if (name == m_current.name || name == m_other.name || m_members->contains(name))
            return name;
    }
    return entry.member; // a folder may find it under another name by now
}

Result<Message> MemberMailbox::read(const Entry &entry)
{
    const QString member = memberOf(entry);
    Opened *from = &m_current;
    if (member != m_current.name) {
        from = &m_other;
        if (member != m_other.name || !m_other.mailbox) {
            m_other = {};
            Result<Opened> opened = open(member, {});
            if (!opened)
                return std::unexpected(opened.error());
            m_other = std::move(*opened);
        }
    }
    Entry inner = entry;
    inner.member = entry.member.sliced(std::min(member.size() + 1, entry.member.size()));
    return from->mailbox->read(inner);
}

} // namespace

std::unique_ptr<Mailbox> memberMailbox(
    std::unique_ptr<Members> members, const QString &name, MemberReader reader, KnownMembers *known)
{
    return std::make_unique<MemberMailbox>(std::move(members), name, std::move(reader), known);
}

} // namespace headwater::message
