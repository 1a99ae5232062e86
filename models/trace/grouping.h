// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trace/dictionaryattack.h"
#include "models/trace/mailstore.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace headwater::trace {

enum class GroupBy { None, Edge, Prefix, Origin, FromDomain, Day };

/// True: stop, the answer is no longer wanted.
using Cancelled = std::function<bool()>;
/// Messages by day of UTC, counted from 1970-01-01.
using DayCounts = std::map<qint64, qint64>;

/// What counts as the same thing, and how it is shown: "203.0.113.0/24", "example.net", "2026-03-02". Empty where the row has none
/// or is not analysed yet. A day is that of UTC.
[[nodiscard]] std::string groupKey(const MailStore &store, MailStore::Row row, GroupBy by);

/// What is among the messages of a group, the graver later.
enum class Noted {
    Nothing,
    InOrder,    ///< Addresses tried in alphabetical order, and nothing else that says attack.
    Attack,     ///< A dictionary attack.
};

struct Group {
    std::string key;            ///< Empty for the rows that have none.
    qint64 count = 0;
    qint64 first = 0;           ///< UTC seconds of the earliest message with a date; 0 and 0 where none has one.
    qint64 last = 0;
    DayCounts days;
    bool hasDates = false;
    Noted noted = Noted::Nothing;
};

/// The groups of these rows, the largest first; equal ones by name.
[[nodiscard]] std::vector<Group> groupsOf(const MailStore &store, const Rows &rows, GroupBy by, const Cancelled &cancelled);

/// How often something was seen.
struct Counted {
    std::string text;
    qint64 count = 0;
    bool operator==(const Counted &) const = default;
};

/// A group's page.
struct GroupPage {
    Group group;
    std::vector<Counted> names;         ///< What the peers called themselves (HELO), the most frequent first; at most kShown.
    std::vector<Counted> recipients;    ///< The addresses that were tried; at most kShown.
    std::vector<Counted> edges;         ///< The addresses that handed the mail over; at most kShown.
    qint64 nameCount = 0;               ///< How many different ones there are in all.
    qint64 recipientCount = 0;
    qint64 edgeCount = 0;
    std::vector<DictionaryAttack> attacks;
    static constexpr std::size_t kShown = 200;
};
[[nodiscard]] GroupPage pageOf(
    const MailStore &store, const Rows &rows, GroupBy by, const std::string &key, const Cancelled &cancelled);

/// The dictionary attacks among these rows, by the edge and the domain that was tried, and then, of the rows that are left, by the
/// prefix of the edge. Addresses that get mail from
/// another prefix too, anywhere in the store, count as known.
[[nodiscard]] std::vector<DictionaryAttack> attacksIn(const MailStore &store, const Rows &rows, const Cancelled &cancelled);

} // namespace headwater::trace
