// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/grouping.h"

#include "models/core/text.h"
#include "models/trace/mailcolumns.h"
#include "models/trace/timetext.h"

#include <algorithm>
#include <array>
#include <optional>
#include <ranges>
#include <tuple>
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

Noted notedOf(const DictionaryAttack &attack)
{
    return attack.isLikely() ? Noted::Attack : Noted::InOrder;
}

std::unordered_map<MailStore::Row, Noted> notedRows(const Attacks &attacks)
{
    std::unordered_map<MailStore::Row, Noted> rows;
    for (const DictionaryAttack &attack : attacks) {
        for (const MailStore::Row row : attack.rows) {
            Noted &noted = rows[row];
            noted = std::max(noted, notedOf(attack));
        }
    }
    return rows;
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

/// Who writes to which address.
class Correspondence
{
public:
    /// Of all rows but those.
    Correspondence(const MailStore &store, const std::unordered_set<MailStore::Row> &but, const Cancelled &cancelled)
    {
        const MailStore::Row end = store.size();
        for (MailStore::Row row = 0; row < end; ++row) {
            if (row % kAskEvery == 0 && cancelled())
                break;
            const MailTraced *traced = store.traced(row);
            if (!traced || traced->recipient == 0 || traced->edge.isNull() || but.contains(row))
                continue;
            const IpAddress prefix = prefixOf(traced->edge).base;
            if (const auto [place, isNew] = m_from.try_emplace(traced->recipient, prefix); !isNew && place->second != prefix)
                place->second = {};
        }
    }
    /// The recipient of that row gets mail from another prefix too.
    [[nodiscard]] bool isKnown(const MailTraced &traced) const
    {
        const auto found = m_from.find(traced.recipient);
        return found != m_from.end() && found->second != prefixOf(traced.edge).base;
    }

private:
    std::unordered_map<StringPool::Ref, IpAddress> m_from; // the prefix; null where there are several
};

struct Place {
    IpAddress address;          // of the host, or of the prefix
    std::string_view domain;
    auto operator<=>(const Place &) const = default;
};
using Places = std::map<Place, std::vector<Attempt>>;

/// The attempts by place: each edge by itself, or each prefix; `taken` ones are left out.
Places placesOf(const MailStore &store, bool byPrefix, const std::unordered_set<MailStore::Row> &taken, const Cancelled &cancelled)
{
    Places places;
    const MailStore::Row end = store.size();
    for (MailStore::Row row = 0; row < end; ++row) {
        if (row % kAskEvery == 0 && cancelled())
            return {};
        const MailTraced *traced = store.traced(row);
        if (!traced || traced->edge.isNull() || !traced->date.valid || taken.contains(row))
            continue;
        const std::string_view recipient = store.text(traced->recipient);
        const std::size_t at = recipient.rfind('@');
        if (at == std::string_view::npos)
            continue;
        const MailHead &head = store.head(row);
        places[{byPrefix ? prefixOf(traced->edge).base : traced->edge, recipient.substr(at + 1)}].push_back(
            {.time = traced->date.utc,
                .local = recipient.substr(0, at),
                .isBulk = head.isBulk,
                .isEndHost = traced->isEndHost,
                .sender = head.from,
                .row = row});
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

std::unordered_set<MailStore::Row> rowsOf(const Attacks &attacks)
{
    std::unordered_set<MailStore::Row> rows;
    for (const DictionaryAttack &attack : attacks)
        rows.insert(attack.rows.begin(), attack.rows.end());
    return rows;
}

/// What the rule names where nobody is known but by `known`.
Attacks attacksBut(const MailStore &store, const Correspondence *known, const Cancelled &cancelled)
{
    Attacks found;
    // A host that did it alone is named alone; what is left may be the work of its neighbours together.
    for (const bool byPrefix : {false, true}) {
        Places places = placesOf(store, byPrefix, rowsOf(found), cancelled);
        for (auto &[place, attempts] : places) {
            if (cancelled())
                return {};
            for (Attempt &attempt : attempts)
                attempt.isKnown = known && known->isKnown(*store.traced(attempt.row));
            std::ranges::stable_sort(attempts, {}, &Attempt::time);
            for (DictionaryAttack &attack : dictionaryAttacks(attempts)) {
                attack.domain = place.domain;
                attack.place = placeOf(store, attack.rows);
                found.push_back(std::move(attack));
            }
        }
    }
    return found;
}

/// Where the key tells more than its letters: an address or a network.
std::optional<Network> networkOf(std::string_view key)
{
    const bool mayBe = key.find_first_of(".:") != std::string_view::npos
        && key.find_first_not_of("0123456789abcdef.:/") == std::string_view::npos;
    return mayBe ? Network::parse(key) : std::nullopt;
}

void sortByName(std::vector<Group> &groups, bool descending)
{
    struct Keyed {
        std::optional<Network> network;
        std::size_t at;
    };
    std::vector<Keyed> order;
    order.reserve(groups.size());
    for (std::size_t i = 0; i < groups.size(); ++i)
        order.push_back({networkOf(groups[i].key), i});
    const auto less = [&](const Keyed &a, const Keyed &b) {
        if (a.network && b.network)
            return std::tuple(a.network->base.isIpv6(), a.network->base) < std::tuple(b.network->base.isIpv6(), b.network->base);
        return a.network || b.network ? !a.network : groups[a.at].key < groups[b.at].key;
    };
    std::ranges::stable_sort(order, [&](const Keyed &a, const Keyed &b) { return descending ? less(b, a) : less(a, b); });
    std::vector<Group> sorted;
    sorted.reserve(groups.size());
    for (const Keyed &keyed : order)
        sorted.push_back(std::move(groups[keyed.at]));
    groups = std::move(sorted);
}

bool isMaskedDomain(std::string_view domain)
{
    static constexpr std::array<std::string_view, 4> kWords{"hidden", "masked", "redacted", "removed"};
    if (domain.starts_with('['))
        return false;
    bool isAllX = true;
    for (const auto label : domain | std::views::split('.')) {
        const std::string_view text(label.begin(), label.end());
        if (std::ranges::find(kWords, text) != kWords.end())
            return true;
        isAllX = isAllX && text.find_first_not_of('x') == std::string_view::npos;
    }
    return isAllX || domain.find('*') != std::string_view::npos;
}

} // namespace

std::string groupKey(const MailStore &store, MailStore::Row row, GroupBy by)
{
    const MailTraced *traced = store.traced(row);
    const auto known = [&](const auto &text) { return traced ? text().toStdString() : std::string(kNotAnalysed); };
    switch (by) {
    case GroupBy::None: break;
    case GroupBy::Verdict: return traced ? std::string(store.text(traced->summary)) : std::string(kNotAnalysed);
    case GroupBy::Edge: return known([&] { return edgeText(store, row); });
    case GroupBy::Prefix: return known([&] { return traced->edge.isNull() ? edgeText(store, row) : prefixText(store, row); });
    case GroupBy::Origin: return known([&] { return originText(store, row); });
    case GroupBy::FromDomain: return std::string(store.text(store.head(row).fromDomain));
    case GroupBy::Day: return dayText(store.date(row), TimeZoneMode::Utc).toStdString();
    }
    return {};
}

bool isMasked(std::string_view key, GroupBy by)
{
    if (key.empty() || key == kNotAnalysed)
        return false;
    switch (by) {
    case GroupBy::Edge:
    case GroupBy::Prefix:
    case GroupBy::Origin: return !networkOf(key);
    case GroupBy::FromDomain: return isMaskedDomain(key);
    default: return false;
    }
}

std::vector<Group> groupsOf(
    const MailStore &store, const Rows &rows, GroupBy by, const Attacks &attacks, const Cancelled &cancelled)
{
    std::unordered_map<std::string, std::size_t> places;
    std::vector<Group> groups;
    const std::unordered_map<MailStore::Row, Noted> noted = notedRows(attacks);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i % kAskEvery == 0 && cancelled())
            return {};
        const MailStore::Row row = rows[i];
        const auto [place, isNew] = places.try_emplace(groupKey(store, row, by), groups.size());
        if (isNew)
            groups.push_back({.key = place->first, .noted = isMasked(place->first, by) ? Noted::Masked : Noted::Nothing});
        Group &group = groups[place->second];
        count(group, store.date(row));
        if (const auto found = noted.find(row); found != noted.end())
            group.noted = std::max(group.noted, found->second);
    }
    std::ranges::sort(
        groups, [](const Group &a, const Group &b) { return a.count != b.count ? a.count > b.count : a.key < b.key; });
    return groups;
}

void sortGroups(std::vector<Group> &groups, GroupColumn column, bool descending)
{
    const auto sort = [&](auto less) {
        std::ranges::stable_sort(groups, [&](const Group &a, const Group &b) { return descending ? less(b, a) : less(a, b); });
    };
    const auto byDate = [&](qint64 Group::*date) {
        std::ranges::stable_sort(groups, [&](const Group &a, const Group &b) {
            if (!a.hasDates || !b.hasDates)
                return a.hasDates && !b.hasDates;
            return descending ? b.*date < a.*date : a.*date < b.*date;
        });
    };
    switch (column) {
    case GroupColumn::Name: sortByName(groups, descending); break;
    case GroupColumn::Noted: sort([](const Group &a, const Group &b) { return a.noted < b.noted; }); break;
    case GroupColumn::Count: sort([](const Group &a, const Group &b) { return a.count < b.count; }); break;
    case GroupColumn::Days: sort([](const Group &a, const Group &b) { return a.days.size() < b.days.size(); }); break;
    case GroupColumn::First: byDate(&Group::first); break;
    case GroupColumn::Last: byDate(&Group::last); break;
    }
}

GroupPage pageOf(const MailStore &store, const Rows &rows, GroupBy by, const std::string &key, const Attacks &attacks,
    const Cancelled &cancelled)
{
    GroupPage page{.by = by};
    page.group.key = key;
    page.group.noted = isMasked(key, by) ? Noted::Masked : Noted::Nothing;
    std::unordered_set<MailStore::Row> own;
    Counter names;
    Counter recipients;
    Counter edges;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i % kAskEvery == 0 && cancelled())
            return {};
        const MailStore::Row row = rows[i];
        if (groupKey(store, row, by) != key)
            continue;
        own.insert(row);
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
    for (const DictionaryAttack &attack : attacks) {
        if (std::ranges::none_of(attack.rows, [&](MailStore::Row row) { return own.contains(row); }))
            continue;
        page.attacks.push_back(attack);
        page.group.noted = std::max(page.group.noted, notedOf(attack));
    }
    return page;
}

Attacks attacksIn(const MailStore &store, const Cancelled &cancelled)
{
    const Attacks candidates = attacksBut(store, nullptr, cancelled);
    if (candidates.empty())
        return {};
    const Correspondence known(store, rowsOf(candidates), cancelled);
    return attacksBut(store, &known, cancelled);
}

} // namespace headwater::trace
