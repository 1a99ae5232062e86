// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/token.h"

#include "models/core/domain.h"
#include "models/core/ipaddress.h"
#include "models/core/text.h"

#include <algorithm>

namespace headwater::message {

namespace {

constexpr qsizetype kMaxReach = 255; // the longest host name, RFC 1035 section 2.3.4

bool isNameCharacter(char c)
{
    return isAsciiAlnum(static_cast<unsigned char>(c)) || c == '.' || c == '-' || c == '_';
}

bool isAddressCharacter(char c)
{
    return isAsciiHex(static_cast<unsigned char>(c)) || c == '.' || c == ':';
}

/// The run of characters around the position, without points and colons at its ends.
Span runAround(std::string_view bytes, qsizetype position, bool (*belongs)(char))
{
    const auto at = [&](qsizetype i) { return bytes[static_cast<std::size_t>(i)]; };
    const auto size = static_cast<qsizetype>(bytes.size());
    if (position < 0 || position >= size || !belongs(at(position)))
        return {};
    qsizetype begin = position;
    qsizetype end = position + 1;
    while (begin > 0 && belongs(at(begin - 1)) && position - begin < kMaxReach)
        --begin;
    while (end < size && belongs(at(end)) && end - position < kMaxReach)
        ++end;
    while (end > begin && (at(end - 1) == '.' || (at(end - 1) == ':' && (end - begin < 2 || at(end - 2) != ':'))))
        --end;
    while (begin < end && at(begin) == '.')
        ++begin;
    return {begin, end - begin};
}

std::string_view piece(std::string_view bytes, Span span)
{
    return bytes.substr(static_cast<std::size_t>(span.offset), static_cast<std::size_t>(span.length));
}

/// "6:2001:db8::1", what hexadecimal leaves of "IPv6:2001:db8::1": without the tag's last letter.
Span withoutTag(std::string_view bytes, Span run)
{
    constexpr std::string_view tag = "ipv6:";
    const qsizetype begin = run.offset - 3;
    if (begin < 0 || !sameText(piece(bytes, {begin, std::min<qsizetype>(5, run.end() - begin)}), tag))
        return run;
    return {run.offset + 2, run.length - 2};
}

} // namespace

Span tokenAt(std::string_view bytes, qsizetype position, bool anyName)
{
    Span address = withoutTag(bytes, runAround(bytes, position, isAddressCharacter));
    if (address.length > 1 && IpAddress::parse(piece(bytes, address)))
        return address;
    const Span name = runAround(bytes, position, isNameCharacter);
    if (name.length == 0)
        return {};
    const std::string_view text = piece(bytes, name);
    if (IpAddress::parse(text))
        return name;
    const char after = name.end() < static_cast<qsizetype>(bytes.size()) ? bytes[static_cast<std::size_t>(name.end())] : ' ';
    if (after == '@') // what stands before it is a mailbox
        return {};
    return looksLikeHostName(text) && (anyName || hasKnownTopLevel(text)) ? name : Span{};
}

} // namespace headwater::message
