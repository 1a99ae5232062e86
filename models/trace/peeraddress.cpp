// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/peeraddress.h"

#include "models/core/text.h"

#include <algorithm>
#include <charconv>

namespace headwater::trace {

namespace {

bool isMask(char c)
{
    return (lowered(c) >= 'x' && lowered(c) <= 'z') || c == '*' || c == '?' || c == '#';
}

/// Digits, and marks or one letter over and over: "1x", "***", "AA".
bool isCrossedOut(std::string_view group)
{
    char letter = 0;
    return std::ranges::all_of(group, [&letter](char c) {
        if (isAsciiDigit(static_cast<unsigned char>(c)) || isMask(c))
            return true;
        letter = letter == 0 ? lowered(c) : letter;
        return isAsciiAlpha(static_cast<unsigned char>(c)) && lowered(c) == letter;
    });
}

/// What the dot-separated groups hold: how many, and of what.
struct Groups {
    int count = 0;
    int masked = 0;     // with a crossed out digit
    int digits = 0;     // of digits alone
    bool large = false; // one of them over 255
    bool lettered = false; // one of them crossed out with letters that are no usual mark
    bool lastIsDigits = false;
    bool other = false; // another byte, or an empty or long group
};

Groups groupsOf(std::string_view text)
{
    Groups groups;
    std::size_t from = 0;
    while (from <= text.size() && groups.count < 6 && !groups.other) {
        const std::size_t dot = std::min(text.find('.', from), text.size());
        const std::string_view group = text.substr(from, dot - from);
        const bool digits = std::ranges::all_of(group, [](unsigned char c) { return isAsciiDigit(c); });
        const bool masked = !digits && isCrossedOut(group);
        groups.lettered = groups.lettered
            || (masked && !std::ranges::all_of(group, [](unsigned char c) { return isAsciiDigit(c) || isMask(char(c)); }));
        groups.lastIsDigits = digits;
        groups.other = group.empty() || group.size() > 4 + std::size_t(groups.count == 4) || !(digits || masked);
        groups.digits += digits;
        groups.masked += masked;
        groups.large = groups.large || (digits && groups.count < 4 && (group.size() > 3 || readPort(group) > 255));
        ++groups.count;
        from = dot + 1;
    }
    return groups;
}

/// A name of four labels ends in letters ("1.2.3.cc"), so letters that are no usual mark need brackets or a number at the end.
PeerAddress readIpv4(std::string_view text, bool enclosed, bool bracketed)
{
    PeerAddress address;
    const Groups groups = groupsOf(text);
    if (groups.other || groups.count < 4 || groups.count > 5)
        return address;
    if (groups.count == 5) {
        const std::size_t dot = text.rfind('.');
        address.port = readPort(text.substr(dot + 1));
        if (address.port < 256) // five groups of small numbers are a version or an id
            return {};
        text = text.substr(0, dot);
    }
    if (groups.masked > 0) {
        if ((groups.digits == 0 && !enclosed) || (groups.lettered && !groups.lastIsDigits && !bracketed))
            return {};
        address.kind = PeerAddress::Kind::Masked;
    } else if (groups.large) {
        address.kind = PeerAddress::Kind::Impossible;
    } else if (const std::optional<IpAddress> ip = IpAddress::parse(text)) {
        address.kind = PeerAddress::Kind::Read;
        address.ip = *ip;
    } else {
        return {};
    }
    address.text = text;
    return address;
}

PeerAddress readIpv6(std::string_view text)
{
    PeerAddress address;
    if (text.size() > 63 || std::ranges::count(text, ':') < 2)
        return address;
    if (std::optional<IpAddress> ip = IpAddress::parse(text)) {
        address = {PeerAddress::Kind::Read, text, *ip};
    } else if (const std::size_t dot = text.rfind('.'); dot != std::string_view::npos && readPort(text.substr(dot + 1)) >= 0) {
        ip = IpAddress::parse(text.substr(0, dot)); // 2001:db8::1.40001
        if (ip)
            address = {PeerAddress::Kind::Read, text.substr(0, dot), *ip, readPort(text.substr(dot + 1))};
    } else if (std::ranges::any_of(text, isMask)
        && std::ranges::all_of(text, [](unsigned char c) { return isAsciiHex(c) || c == ':' || isMask(char(c)); })) {
        address = {PeerAddress::Kind::Masked, text};
    }
    return address;
}

} // namespace

int readPort(std::string_view digits)
{
    int port = -1;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), port);
    return error == std::errc{} && end == digits.data() + digits.size() && port >= 0 && port <= 65535 ? port : -1;
}

PeerAddress readPeerAddress(std::string_view word, bool enclosed)
{
    if (word.size() < 2 || word.size() > 80)
        return {};
    std::string_view text = word;
    int port = -1;
    const bool bracketed = text.front() == '[';
    enclosed = enclosed || bracketed;
    if (bracketed) {
        const std::size_t end = text.find(']');
        const std::string_view after = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
        if (after.starts_with(':'))
            port = readPort(after.substr(1));
        else if (!after.empty() && after != "]" && after != ",")
            return {};
        text = trimmed(text.substr(1, std::min(end, text.size()) - 1));
    }
    if (startsWithText(text, "ipv6:"))
        text.remove_prefix(5);
    if (text.empty())
        return {};
    if (!isAsciiAlnum(static_cast<unsigned char>(text.front())) && text.front() != ':' && !isMask(text.front()))
        return {};
    PeerAddress address;
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos) {
        address = readIpv4(text, enclosed, bracketed);
    } else if (text.find(':', colon + 1) == std::string_view::npos && readPort(text.substr(colon + 1)) >= 0) {
        address = readIpv4(text.substr(0, colon), enclosed, bracketed); // 192.0.2.1:25
        address.port = readPort(text.substr(colon + 1));
    } else {
        address = readIpv6(text);
    }
    if (address && port >= 0)
        address.port = port;
    return address ? address : PeerAddress();
}

} // namespace headwater::trace
