// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trace/grouping.h"
#include "models/trace/mailcolumns.h"

#include <QString>

#include <memory>
#include <optional>

namespace headwater::trace {

/// Which rows are shown, and in which order.
struct RowQuery {
    QString filter;                         ///< Words that must all be there; see RowFilter.
    GroupBy by = GroupBy::None;             ///< Only the rows whose key is `key`, unless None.
    std::string key;
    std::shared_ptr<const Rows> among;      ///< Only these, in ascending order (what a search found), where set.
    std::optional<MailColumn> sortBy;       ///< Nothing: the order of the files.
    bool descending = false;
    bool operator==(const RowQuery &) const = default;

    /// Every row in the order of the files.
    [[nodiscard]] bool isPlain() const { return filter.trimmed().isEmpty() && by == GroupBy::None && !among && !sortBy; }
};

/// Words separated by blanks, each of which must stand somewhere in From, subject, recipient, HELO, verdict, kind, edge or origin,
/// without case. A network ("203.0.113.0/24") fits the rows whose edge or origin lies in it.
class RowFilter
{
public:
    explicit RowFilter(const QString &text);
    [[nodiscard]] bool fits(const MailStore &store, MailStore::Row row) const;
    [[nodiscard]] bool isEmpty() const { return m_words.empty(); }

private:
    struct Word {
        std::string lower;          ///< UTF-8, lower case.
        QString text;               ///< Set where it is not ASCII.
        std::optional<Network> network;
        bool mayBeAddress = false;
    };
    [[nodiscard]] static bool fits(const Word &word, const MailStore &store, MailStore::Row row);
    std::vector<Word> m_words;
};

/// The rows below `end` that the query wants, in its order; equal ones in the order of the files. Empty where it was cancelled.
/// Any thread, while the store grows.
[[nodiscard]] Rows orderedRows(const MailStore &store, MailStore::Row end, const RowQuery &query, const Cancelled &cancelled);

} // namespace headwater::trace
