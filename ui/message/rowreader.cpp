// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/rowreader.h"

#include "models/message/enclosed.h"

#include <algorithm>

namespace headwater::ui {

RowReader::RowReader(trace::MailStorePtr store, Open open)
    : m_store(std::move(store))
    , m_open(std::move(open))
{ }

Result<message::Message> RowReader::read(trace::MailStore::Row row)
{
    const MailRow place = mailRow(*m_store, row);
    const Result<message::Mailbox *> opened = mailboxOf(place);
    if (!opened)
        return std::unexpected(opened.error());
    message::Mailbox &mailbox = **opened;
    if (place.enclosed.isEmpty())
        return mailbox.read(place.entry);
    if (m_wrapper != place.entry || m_wrapperSource != place.source) {
        const Result<message::Message> wrapper = mailbox.read(place.entry);
        if (!wrapper)
            return std::unexpected(wrapper.error());
        m_inside = message::enclosedMessages(*wrapper);
        m_wrapper = place.entry;
        m_wrapperSource = place.source;
    }
    const auto found = std::ranges::find(m_inside, place.enclosed, &message::Message::enclosed);
    return found != m_inside.end() ? *found : readMessage(mailbox, place, mailbox.name());
}

Result<message::Mailbox *> RowReader::mailboxOf(const MailRow &place)
{
    auto &mailbox = m_mailboxes[place.source];
    const bool hasGrown = mailbox && place.entry.member.isEmpty() && mailbox->size() < place.entry.offset + place.entry.length;
    if (mailbox && !hasGrown)
        return mailbox.get();
    constexpr std::size_t kMaxOpen = 32;
    if (m_mailboxes.size() > kMaxOpen)
        m_mailboxes.clear();
    auto opened = m_open(place.source);
    if (!opened)
        return std::unexpected(opened.error());
    return (m_mailboxes[place.source] = std::move(*opened)).get();
}

} // namespace headwater::ui
