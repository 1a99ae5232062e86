// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trace/dictionaryattack.h"
#include "models/trace/mailstore.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace headwater::trace {

enum class GroupBy { None, Verdict, Edge, Prefix, Origin, FromDomain, Day };

/// True: stop, the answer is no longer wanted.
using Cancelled = std::function<bool()>;
/// Messages by day of UTC, counted from 1970-01-01.
using DayCounts = std::map<qint64, qint64>;

/// What counts as the same thing, and how it is shown: "203.0.113.0/24", "example.net", "2026-03-02". Empty where the row has
/// none, kNotAnalysed where it is not known yet. A day is that of UTC. An address of which a part is masked has no prefix and
/// stands for itself.
[[nodiscard]] std::string groupKey(const MailStore &store, MailStore::Row row, GroupBy by);
/// No text of a message is this one: control characters are shown as marks.
inline constexpr std::string_view kNotAnalysed = "\n";

/// What is to be said of a group beside its figures, the graver later.
enum class Noted {
    Nothing,
    Masked,     ///< Its name was made unreadable by somebody: its messages may come from many places. See isMasked().
    InOrder,    ///< Addresses tried in alphabetical order, and nothing else that says attack.
    Attack,     ///< A dictionary attack.
};
/// An address or domain that names nobody: "203.0.XX.51", "xxx.xxx", "<redacted>", or a domain without a dot, as "example".
[[nodiscard]] bool isMasked(std::string_view key, GroupBy by);

struct Group {
    std::string key;            ///< Empty for the rows that have none.
    qint64 count = 0;
    qint64 first = 0;           ///< UTC seconds of the earliest message with a date; 0 and 0 where none has one.
    qint64 last = 0;
    DayCounts days;
    bool hasDates = false;
    Noted noted = Noted::Nothing;
};

using Attacks = std::vector<DictionaryAttack>;

/// The groups of these rows, the largest first; equal ones by name. A group is noted for an attack where one of its rows is part
/// of it.
[[nodiscard]] std::vector<Group> groupsOf(
    const MailStore &store, const Rows &rows, GroupBy by, const Attacks &attacks, const Cancelled &cancelled);

/// The columns of a list of groups.
enum class GroupColumn { Name, Noted, Count, Days, First, Last };
/// Addresses by their octets, other names by their letters; groups without a date stand last. Equal ones keep their order.
void sortGroups(std::vector<Group> &groups, GroupColumn column, bool descending);

/// How often something was seen.
struct Counted {
    std::string text;
    qint64 count = 0;
    bool operator==(const Counted &) const = default;
};

/// A group's page.
struct GroupPage {
    GroupBy by = GroupBy::None;
    Group group;
    std::vector<Counted> names;         ///< What the peers called themselves (HELO), the most frequent first; at most kShown.
    std::vector<Counted> recipients;    ///< The addresses that were tried; at most kShown.
    std::vector<Counted> edges;         ///< The addresses that handed the mail over; at most kShown.
    qint64 nameCount = 0;               ///< How many different ones there are in all.
    qint64 recipientCount = 0;
    qint64 edgeCount = 0;
    Attacks attacks;                    ///< Those of which rows of the group are part.
    static constexpr std::size_t kShown = 200;
};
[[nodiscard]] GroupPage pageOf(const MailStore &store, const Rows &rows, GroupBy by, const std::string &key, const Attacks &attacks,
    const Cancelled &cancelled);

/// The dictionary attacks in the store, by the edge and the domain that was tried, and then, of the rows that are left, by the
/// prefix of the edge. Addresses that get mail from another prefix too count as known, but not by mail that looks like an attack
/// itself: two places may work through the same dictionary.
[[nodiscard]] Attacks attacksIn(const MailStore &store, const Cancelled &cancelled);

} // namespace headwater::trace
