// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/roworder.h"

#include "models/core/text.h"

#include <algorithm>
#include <array>
#include <limits>
#include <unordered_map>

namespace headwater::trace {

namespace {

constexpr MailStore::Row kAskEvery = 4096;

template<typename Key>
void sortByKey(std::vector<std::pair<Key, MailStore::Row>> &keyed, bool descending)
{
    if (descending)
        std::ranges::sort(
            keyed, [](const auto &a, const auto &b) { return a.first != b.first ? b.first < a.first : a.second < b.second; });
    else
        std::ranges::sort(keyed);
}

template<typename Key, typename KeyOf>
void sortBy(Rows &rows, bool descending, KeyOf keyOf)
{
    std::vector<std::pair<Key, MailStore::Row>> keyed;
    keyed.reserve(rows.size());
    for (const MailStore::Row row : rows)
        keyed.emplace_back(keyOf(row), row);
    sortByKey(keyed, descending);
    std::ranges::transform(keyed, rows.begin(), [](const auto &pair) { return pair.second; });
}

bool isTextLess(std::string_view a, std::string_view b)
{
    return std::ranges::lexicographical_compare(
        a, b, {}, [](char c) { return static_cast<unsigned char>(lowered(c)); },
        [](char c) { return static_cast<unsigned char>(lowered(c)); });
}

/// Each text is compared as often as it is different, not as often as it comes. The texts are taken once: the analysis may come
/// to a row meanwhile.
template<typename RefOf>
void sortByText(Rows &rows, const MailStore &store, bool descending, RefOf refOf)
{
    std::vector<std::pair<StringPool::Ref, MailStore::Row>> taken;
    taken.reserve(rows.size());
    for (const MailStore::Row row : rows)
        taken.emplace_back(refOf(row), row);
    std::ranges::sort(taken);
    std::vector<StringPool::Ref> refs;
    for (const auto &[ref, row] : taken) {
        if (refs.empty() || refs.back() != ref)
            refs.push_back(ref);
    }
    std::ranges::sort(refs, [&](StringPool::Ref a, StringPool::Ref b) { return isTextLess(store.text(a), store.text(b)); });
    std::unordered_map<StringPool::Ref, quint32> ranks;
    ranks.reserve(refs.size());
    quint32 rank = 0;
    for (std::size_t i = 0; i < refs.size(); ++i) {
        rank += i > 0 && isTextLess(store.text(refs[i - 1]), store.text(refs[i])) ? 1 : 0;
        ranks.emplace(refs[i], rank);
    }
    std::vector<std::pair<quint32, MailStore::Row>> keyed;
    keyed.reserve(taken.size());
    for (const auto &[ref, row] : taken)
        keyed.emplace_back(ranks.at(ref), row);
    sortByKey(keyed, descending);
    std::ranges::transform(keyed, rows.begin(), [](const auto &pair) { return pair.second; });
}

template<typename RefOf>
void sortByTracedText(Rows &rows, const MailStore &store, bool descending, RefOf refOf)
{
    sortByText(rows, store, descending, [&](MailStore::Row row) {
        const MailTraced *traced = store.traced(row);
        return traced ? refOf(*traced) : StringPool::Ref(0);
    });
}

/// The worst first, then by the word.
void sortByVerdict(Rows &rows, const MailStore &store, bool descending)
{
    sortByTracedText(rows, store, descending, [](const MailTraced &traced) { return traced.summary; });
    std::vector<std::pair<int, MailStore::Row>> keyed;
    keyed.reserve(rows.size());
    for (const MailStore::Row row : rows) {
        constexpr std::array kWeights{2, 1, 0, 3}; // good, attention, bad, neutral
        const MailTraced *traced = store.traced(row);
        const int weight = traced ? kWeights[static_cast<std::size_t>(traced->role)] : 4;
        keyed.emplace_back(descending ? -weight : weight, row);
    }
    std::ranges::stable_sort(keyed, {}, [](const auto &pair) { return pair.first; });
    std::ranges::transform(keyed, rows.begin(), [](const auto &pair) { return pair.second; });
}

template<typename AddressOf>
void sortByAddress(Rows &rows, const MailStore &store, bool descending, AddressOf addressOf)
{
    const auto addressIn = [&](MailStore::Row row) {
        const MailTraced *traced = store.traced(row);
        return traced ? addressOf(*traced) : IpAddress();
    };
    // IPv4, then IPv6; what has none is looked for by nobody, and stands last either way.
    sortBy<std::pair<int, IpAddress>>(rows, descending, [&](MailStore::Row row) {
        const IpAddress address = addressIn(row);
        return std::pair(address.isIpv6() ? 2 : 1, address);
    });
    std::ranges::stable_partition(rows, [&](MailStore::Row row) { return !addressIn(row).isNull(); });
}

void sortRows(Rows &rows, const MailStore &store, MailColumn column, bool descending)
{
    switch (column) {
    case MailColumn::Verdict: sortByVerdict(rows, store, descending); break;
    case MailColumn::Date:
        sortBy<qint64>(rows, descending, [&](MailStore::Row row) {
            const Timestamp &date = store.date(row);
            return date.valid ? date.utc : std::numeric_limits<qint64>::min();
        });
        break;
    case MailColumn::From: sortByText(rows, store, descending, [&](MailStore::Row row) { return store.head(row).from; }); break;
    case MailColumn::Subject:
        sortByText(rows, store, descending, [&](MailStore::Row row) { return store.head(row).subject; });
        break;
    case MailColumn::Edge:
    case MailColumn::Prefix: sortByAddress(rows, store, descending, [](const MailTraced &traced) { return traced.edge; }); break;
    case MailColumn::Origin: sortByAddress(rows, store, descending, [](const MailTraced &traced) { return traced.origin; }); break;
    case MailColumn::Kind:
        sortBy<int>(rows, descending, [&](MailStore::Row row) {
            const MailTraced *traced = store.traced(row);
            return traced ? static_cast<int>(traced->kind) : -1;
        });
        break;
    case MailColumn::Size: sortBy<qint64>(rows, descending, [&](MailStore::Row row) { return store.head(row).size; }); break;
    case MailColumn::Recipient:
        sortByText(rows, store, descending, [&](MailStore::Row row) { return store.recipient(row); });
        break;
    }
}

bool holds(std::string_view text, const std::string &lower, const QString &wide)
{
    if (wide.isEmpty())
        return containsText(text, lower);
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).contains(wide, Qt::CaseInsensitive);
}

} // namespace

RowFilter::RowFilter(const QString &text)
{
    const QStringList parts = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        Word word;
        const QString lower = part.trimmed().toLower();
        word.lower = lower.toStdString();
        const bool isAscii = std::ranges::all_of(lower, [](QChar c) { return c.unicode() < 0x80; });
        if (!isAscii)
            word.text = lower;
        if (word.lower.find('/') != std::string::npos)
            word.network = Network::parse(word.lower);
        word.mayBeAddress = std::ranges::all_of(word.lower,
            [](char c) { return isAsciiHex(static_cast<unsigned char>(c)) || c == '.' || c == ':' || lowered(c) == 'x'; });
        if (!word.lower.empty())
            m_words.push_back(std::move(word));
    }
}

bool RowFilter::fits(const MailStore &store, MailStore::Row row) const
{
    return std::ranges::all_of(m_words, [&](const Word &word) { return fits(word, store, row); });
}

bool RowFilter::fits(const Word &word, const MailStore &store, MailStore::Row row)
{
    const MailTraced *traced = store.traced(row);
    if (word.network)
        return traced && (word.network->contains(traced->edge) || word.network->contains(traced->origin));
    const MailHead &head = store.head(row);
    const auto has = [&](StringPool::Ref ref) { return ref != 0 && holds(store.text(ref), word.lower, word.text); };
    if (has(head.subject) || has(head.from) || has(store.recipient(row)))
        return true;
    if (!traced)
        return false;
    if (has(traced->helo) || has(traced->summary) || has(traced->edgeText) || has(traced->originText))
        return true;
    if (word.mayBeAddress) {
        for (const IpAddress &address : {traced->edge, traced->origin}) {
            const QByteArray text = address.toString();
            if (containsText({text.constData(), static_cast<std::size_t>(text.size())}, word.lower))
                return true;
        }
    }
    return traced->kind != MessageKind::Mail && holds(kindText(traced->kind).toStdString(), word.lower, word.text);
}

Rows orderedRows(const MailStore &store, MailStore::Row end, const RowQuery &query, const Cancelled &cancelled)
{
    const RowFilter filter(query.filter);
    Rows rows;
    const auto take = [&](MailStore::Row row) {
        if ((query.by == GroupBy::None || groupKey(store, row, query.by) == query.key)
            && (filter.isEmpty() || filter.fits(store, row)))
            rows.push_back(row);
    };
    if (query.among) {
        for (const MailStore::Row row : *query.among) {
            if (rows.size() % kAskEvery == 0 && cancelled())
                return {};
            take(row);
        }
    } else {
        for (MailStore::Row row = 0; row < end; ++row) {
            if (row % kAskEvery == 0 && cancelled())
                return {};
            take(row);
        }
    }
    if (query.sortBy && !cancelled())
        sortRows(rows, store, *query.sortBy, query.descending);
    return cancelled() ? Rows() : rows;
}

} // namespace headwater::trace
