// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/grouping.h"

#include "models/trace/mailcolumns.h"
#include "models/trace/timetext.h"

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <unordered_set>

namespace headwater::trace {

namespace {

constexpr qint64 kDaySeconds = 86'400;
constexpr std::size_t kAskEvery = 4096;

qint64 dayOf(qint64 utc)
{
    return utc >= 0 ? utc / kDaySeconds : (utc - kDaySeconds + 1) / kDaySeconds;
}

void count(Group &group, const Timestamp &date)
{
    ++group.count;
    if (!date.valid)
        return;
    group.first = group.hasDates ? std::min(group.first, date.utc) : date.utc;
    group.last = group.hasDates ? std::max(group.last, date.utc) : date.utc;
    group.hasDates = true;
    ++group.days[dayOf(date.utc)];
}

void note(Group &group, const DictionaryAttack &attack)
{
    group.noted = std::max(group.noted, attack.isLikely() ? Noted::Attack : Noted::InOrder);
}

class Counter
{
public:
    void add(std::string text)
    {
        if (!text.empty())
            ++m_counts[std::move(text)];
    }
    [[nodiscard]] qint64 different() const { return static_cast<qint64>(m_counts.size()); }
    [[nodiscard]] std::vector<Counted> mostFrequent() const
    {
        std::vector<Counted> list;
        list.reserve(m_counts.size());
        for (const auto &[text, times] : m_counts)
            list.push_back({text, times});
        const std::size_t shown = std::min(list.size(), GroupPage::kShown);
        std::ranges::partial_sort(list, list.begin() + static_cast<std::ptrdiff_t>(shown),
            [](const Counted &a, const Counted &b) { return a.count != b.count ? a.count > b.count : a.text < b.text; });
        list.resize(shown);
        return list;
    }

private:
    std::unordered_map<std::string, qint64> m_counts;
};

/// The addresses that got mail from more than one prefix.
std::unordered_set<StringPool::Ref> knownRecipients(const MailStore &store, const Cancelled &cancelled)
{
    std::unordered_map<StringPool::Ref, IpAddress> from;
    std::unordered_set<StringPool::Ref> known;
    const MailStore::Row end = store.size();
    for (MailStore::Row row = 0; row < end; ++row) {
        if (row % kAskEvery == 0 && cancelled())
            break;
        const MailTraced *traced = store.traced(row);
        if (!traced || traced->recipient == 0 || traced->edge.isNull())
            continue;
        const IpAddress prefix = prefixOf(traced->edge).base;
        if (const auto [place, isNew] = from.try_emplace(traced->recipient, prefix); !isNew && place->second != prefix)
            known.insert(traced->recipient);
    }
    return known;
}

struct Place {
    IpAddress address;          // of the host, or of the prefix
    std::string_view domain;
    auto operator<=>(const Place &) const = default;
};
using Places = std::map<Place, std::vector<Attempt>>;

/// The attempts by place: each edge by itself, or each prefix; `taken` ones are left out.
Places placesOf(const MailStore &store, const Rows &rows, bool byPrefix, const std::unordered_set<MailStore::Row> &taken,
    const Cancelled &cancelled)
{
    Places places;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i % kAskEvery == 0 && cancelled())
            return {};
        const MailTraced *traced = store.traced(rows[i]);
        if (!traced || traced->edge.isNull() || !traced->date.valid || taken.contains(rows[i]))
            continue;
        const std::string_view recipient = store.text(traced->recipient);
        const std::size_t at = recipient.rfind('@');
        if (at == std::string_view::npos)
            continue;
        places[{byPrefix ? prefixOf(traced->edge).base : traced->edge, recipient.substr(at + 1)}].push_back(
            {.time = traced->date.utc,
                .local = recipient.substr(0, at),
                .isBulk = store.head(rows[i]).isBulk,
                .isEndHost = traced->isEndHost,
                .sender = store.head(rows[i]).from,
                .row = rows[i]});
    }
    // Fewer than the rule wants cannot be one, which most places are.
    std::erase_if(places, [](const auto &place) { return place.second.size() < std::size_t(kLeastAddresses); });
    return places;
}

std::string placeOf(const MailStore &store, const std::vector<MailStore::Row> &rows)
{
    const IpAddress first = store.traced(rows.front())->edge;
    const bool isOneHost = std::ranges::all_of(rows, [&](MailStore::Row row) { return store.traced(row)->edge == first; });
    return (isOneHost ? first.toString() : prefixOf(first).toString()).toStdString();
}

} // namespace

std::string groupKey(const MailStore &store, MailStore::Row row, GroupBy by)
{
    switch (by) {
    case GroupBy::None: break;
    case GroupBy::Edge: return edgeText(store, row).toStdString();
    case GroupBy::Prefix: return prefixText(store, row).toStdString();
    case GroupBy::Origin: return originText(store, row).toStdString();
    case GroupBy::FromDomain: return std::string(store.text(store.head(row).fromDomain));
    case GroupBy::Day: return dayText(store.date(row), TimeZoneMode::Utc).toStdString();
    }
    return {};
}

std::vector<Group> groupsOf(const MailStore &store, const Rows &rows, GroupBy by, const Cancelled &cancelled)
{
    std::unordered_map<std::string, std::size_t> places;
    std::vector<Group> groups;
    const auto groupAt = [&](MailStore::Row row) -> Group & {
        const auto [place, isNew] = places.try_emplace(groupKey(store, row, by), groups.size());
        if (isNew)
            groups.push_back({.key = place->first});
        return groups[place->second];
    };
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i % kAskEvery == 0 && cancelled())
            return {};
        count(groupAt(rows[i]), store.date(rows[i]));
    }
    for (const DictionaryAttack &attack : attacksIn(store, rows, cancelled)) {
        for (const MailStore::Row row : attack.rows)
            note(groupAt(row), attack);
    }
    std::ranges::sort(
        groups, [](const Group &a, const Group &b) { return a.count != b.count ? a.count > b.count : a.key < b.key; });
    return groups;
}

GroupPage pageOf(const MailStore &store, const Rows &rows, GroupBy by, const std::string &key, const Cancelled &cancelled)
{
    GroupPage page;
    page.group.key = key;
    Rows own;
    Counter names;
    Counter recipients;
    Counter edges;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i % kAskEvery == 0 && cancelled())
            return {};
        const MailStore::Row row = rows[i];
        if (groupKey(store, row, by) != key)
            continue;
        own.push_back(row);
        count(page.group, store.date(row));
        recipients.add(std::string(store.text(store.recipient(row))));
        edges.add(edgeText(store, row).toStdString());
        if (const MailTraced *traced = store.traced(row))
            names.add(std::string(store.text(traced->helo)));
    }
    page.names = names.mostFrequent();
    page.nameCount = names.different();
    page.recipients = recipients.mostFrequent();
    page.recipientCount = recipients.different();
    page.edges = edges.mostFrequent();
    page.edgeCount = edges.different();
    page.attacks = attacksIn(store, own, cancelled);
    for (const DictionaryAttack &attack : page.attacks)
        note(page.group, attack);
    return page;
}

std::vector<DictionaryAttack> attacksIn(const MailStore &store, const Rows &rows, const Cancelled &cancelled)
{
    std::vector<DictionaryAttack> found;
    std::unordered_set<MailStore::Row> taken;
    std::optional<std::unordered_set<StringPool::Ref>> known;
    // A host that did it alone is named alone; what is left may be the work of its neighbours together.
    for (const bool byPrefix : {false, true}) {
        Places places = placesOf(store, rows, byPrefix, taken, cancelled);
        if (!places.empty() && !known)
            known = knownRecipients(store, cancelled);
        for (auto &[place, attempts] : places) {
            if (cancelled())
                return {};
            for (Attempt &attempt : attempts)
                attempt.isKnown = known->contains(store.traced(attempt.row)->recipient);
            std::ranges::stable_sort(attempts, {}, &Attempt::time);
            for (DictionaryAttack &attack : dictionaryAttacks(attempts)) {
                attack.domain = place.domain;
                attack.place = placeOf(store, attack.rows);
                taken.insert(attack.rows.begin(), attack.rows.end());
                found.push_back(std::move(attack));
            }
        }
    }
    return found;
}

} // namespace headwater::trace
