// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/hostnames.h"

#include "models/core/domain.h"
#include "models/core/text.h"

#include <algorithm>
#include <array>
#include <string>

namespace headwater::trace {

namespace {

/// A word in a host's labels, between dots, dashes and digits: "mail" begins "mailout01", but "out" is no word of "south".
struct Word {
    enum class Where { Whole, Start, Either };
    std::string_view text;
    Where where = Where::Start;
};

template<std::size_t N>
bool hasWord(std::string_view labels, const std::array<Word, N> &words)
{
    const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    for (auto start = labels.begin(); start != labels.end();) {
        start = std::find_if(start, labels.end(), isLetter);
        const auto end = std::find_if_not(start, labels.end(), isLetter);
        const std::string_view found(start, end);
        const auto says = [found](const Word &word) {
            const std::size_t size = word.text.size();
            if (found.size() < size)
                return false;
            const bool begins = sameText(found.substr(0, size), word.text);
            switch (word.where) {
            case Word::Where::Whole: return begins && found.size() == size;
            case Word::Where::Start: return begins;
            case Word::Where::Either: break;
            }
            return begins || sameText(found.substr(found.size() - size), word.text);
        };
        if (std::ranges::any_of(words, says))
            return true;
        start = end;
    }
    return false;
}

/// How many of the four octets stand in the name as numbers of their own, in order or in reverse.
int octetsSpelled(std::string_view name, const IpAddress &ip)
{
    if (!ip.isIpv4())
        return 0;
    const std::string_view octets = ip.octets();
    int forward = 0, backward = 0;
    for (std::size_t i = 0; i < name.size();) {
        if (!isAsciiDigit(static_cast<unsigned char>(name[i]))) {
            ++i;
            continue;
        }
        int value = 0;
        std::size_t end = i;
        while (end < name.size() && isAsciiDigit(static_cast<unsigned char>(name[end])) && end - i < 4)
            value = value * 10 + (name[end++] - '0');
        const auto octet = [&](int n) { return static_cast<unsigned char>(octets[static_cast<std::size_t>(n)]); };
        if (forward < 4 && value == octet(forward))
            ++forward;
        if (backward < 4 && value == octet(3 - backward))
            ++backward;
        i = std::max(end, i + 1);
    }
    return std::max(forward, backward);
}

using enum Word::Where;
constexpr std::array<Word, 11> kServer{{{"mail", Either}, {"smtp", Either}, {"relay", Either}, {"server", Either}, {"static"},
    {"outbound"}, {"mx", Whole}, {"mta", Whole}, {"out", Whole}, {"gw", Whole}, {"fw", Whole}}};
constexpr std::array<Word, 16> kEndHost{{{"dsl", Either}, {"dhcp"}, {"dynamic"}, {"dyn", Whole}, {"pool"}, {"ppp"}, {"dial"},
    {"cable"}, {"client"}, {"customer"}, {"cust"}, {"broadband"}, {"modem", Either}, {"catv"}, {"user"}, {"dynip"}}};
constexpr std::array<Word, 1> kStatic{{{"static"}}};

/// What stands before the registered domain.
std::string_view labelsBelow(std::string_view name)
{
    const std::string domain = comparableDomain(name);
    const std::size_t behind = domain.size() + (name.ends_with('.') ? 1 : 0);
    return domain.empty() || name.size() <= behind ? std::string_view() : name.substr(0, name.size() - behind);
}

} // namespace

bool isQualifiedName(std::string_view host)
{
    return looksLikeHostName(host) && hasKnownTopLevel(host);
}

bool isInnerName(std::string_view host, const SpecialAddresses &special)
{
    const IpAddress literal = addressLiteral(host);
    if (!literal.isNull()) {
        static const Network sixToFourOfTen = *Network::parse("2002:a00::/24");
        return special.isLocal(literal) || sixToFourOfTen.contains(literal);
    }
    return !isQualifiedName(host);
}

IpAddress addressLiteral(std::string_view text)
{
    text = trimmed(text);
    if (text.starts_with('[') && text.ends_with(']'))
        text = text.substr(1, text.size() - 2);
    if (startsWithText(text, "ipv6:"))
        text.remove_prefix(5);
    return IpAddress::parse(text).value_or(IpAddress());
}

bool areRelated(std::string_view a, std::string_view b, const Profiles &profiles)
{
    if (a.empty() || b.empty())
        return false;
    return sameHost(a, b) || sameOrganisation(a, b) || profiles.haveOneOwner(a, b);
}

bool namesSomebody(std::string_view rdns)
{
    return isQualifiedName(rdns) && !isWithin(rdns, "arpa");
}

std::string_view topLevelOf(std::string_view name)
{
    if (name.ends_with('.'))
        name.remove_suffix(1);
    return name.substr(std::min(name.rfind('.'), name.size()));
}

bool isBogusName(std::string_view name)
{
    const std::string_view top = topLevelOf(name);
    const bool isMasked = std::ranges::all_of(top, [](char c) { return c == '.' || lowered(c) == 'x'; }) || sameText(top, ".tld")
        || sameText(top, ".example") || sameText(top, ".test") || sameText(top, ".invalid");
    return looksLikeHostName(name) && !hasKnownTopLevel(name) && addressLiteral(name).isNull() && !isMasked;
}

bool isPrivateUse(std::string_view name)
{
    static constexpr std::array<std::string_view, 9> kPrivate{
        ".local", ".localhost", ".localdomain", ".intranet", ".internal", ".private", ".corp", ".home", ".lan"};
    return std::ranges::any_of(kPrivate, [top = topLevelOf(name)](std::string_view label) { return sameText(top, label); });
}

std::string_view recordedName(std::string_view rdns, std::string_view helo, std::string_view writer)
{
    const bool appended = isQualifiedName(helo) && rdns.size() > helo.size() + 1 && rdns[helo.size()] == '.'
        && startsWithText(rdns, helo) && sameOrganisation(rdns, writer) && !sameOrganisation(helo, writer);
    return appended ? helo : rdns;
}

bool hasEndHostWord(std::string_view rdns)
{
    return hasWord(labelsBelow(rdns), kEndHost);
}

bool isEndHostName(std::string_view rdns, const IpAddress &ip)
{
    const std::string_view labels = labelsBelow(rdns);
    if (labels.empty())
        return false;
    if (hasWord(labels, kServer))
        return false;
    return octetsSpelled(labels, ip) >= 3 || (octetsSpelled(labels, ip) >= 1 && hasWord(labels, kEndHost))
        || (hasWord(labels, kEndHost) && std::ranges::count_if(labels, [](unsigned char c) { return isAsciiDigit(c); }) >= 2);
}

bool isFixedCustomer(std::string_view rdns, const IpAddress &ip)
{
    const std::string_view labels = labelsBelow(rdns);
    return octetsSpelled(labels, ip) >= 3 && hasWord(labels, kStatic);
}

} // namespace headwater::trace
