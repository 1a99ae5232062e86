// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/message/mailsource.h"

#include <functional>
#include <map>
#include <memory>
#include <vector>

namespace headwater::ui {

/// Reads rows of a list again from their sources, in any order. The sources that are in use stay open, and the mails inside a
/// message, which follow it, are taken from it once. One thread.
class RowReader
{
public:
    /// Opens the source of that number; asked on the thread that reads.
    using Open = std::function<Result<std::unique_ptr<message::Mailbox>>(int source)>;
    RowReader(trace::MailStorePtr store, Open open);

    [[nodiscard]] Result<message::Message> read(trace::MailStore::Row row);

private:
    [[nodiscard]] Result<message::Mailbox *> mailboxOf(const MailRow &place);

    trace::MailStorePtr m_store;
    Open m_open;
    std::map<int, std::unique_ptr<message::Mailbox>> m_mailboxes;
    std::vector<message::Message> m_inside;     // of the wrapper
    message::Entry m_wrapper;
    int m_wrapperSource = -1;
};

} // namespace headwater::ui
