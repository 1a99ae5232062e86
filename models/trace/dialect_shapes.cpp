// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/dialect_shapes.h"

#include "models/core/text.h"

#include <algorithm>
#include <array>

namespace headwater::trace {

namespace {

std::string_view textOf(const Tokens &tokens, TokenRange range)
{
    return range.empty() ? std::string_view() : tokens.text(range.first, range.last - 1);
}

bool areAlnum(std::string_view text)
{
    return std::ranges::all_of(text, [](unsigned char c) { return isAsciiAlnum(c); });
}

/// "1zABCd-0008QS-Ca": groups of these lengths with hyphens between them.
template<std::size_t n>
bool hasGroups(std::string_view id, const std::array<std::size_t, n> &lengths)
{
    for (std::size_t i = 0; i < n; ++i) {
        const std::string_view group = id.substr(0, lengths[i]);
        if (group.size() != lengths[i] || !areAlnum(group))
            return false;
        id.remove_prefix(lengths[i]);
        if (i + 1 < n) {
            if (!id.starts_with('-'))
                return false;
            id.remove_prefix(1);
        }
    }
    return id.empty();
}

bool hasWeekday(const Hop &hop)
{
    return !hop.date.text.empty() && isAsciiAlpha(static_cast<unsigned char>(hop.date.text.front()));
}

bool isLowerHex(std::string_view text)
{
    return std::ranges::all_of(text, [](unsigned char c) { return isAsciiDigit(c) || (c >= 'a' && c <= 'f'); });
}

/// Three letters and one to three digits: "fxm6".
bool isServerGroup(std::string_view host)
{
    const auto isLower = [](char c) { return c >= 'a' && c <= 'z'; };
    const auto isDigit = [](unsigned char c) { return isAsciiDigit(c); };
    return host.size() >= 4 && host.size() <= 6 && std::ranges::all_of(host.substr(0, 3), isLower)
        && std::ranges::all_of(host.substr(3), isDigit);
}

/// "6so1494962fxm.19" ends with the group "fxm" and a number.
bool endsWithGroup(std::string_view id, std::string_view group)
{
    const std::size_t dot = id.rfind('.');
    const bool named = dot != std::string_view::npos && id.substr(0, dot).ends_with(group);
    return named && std::ranges::all_of(id.substr(dot + 1), [](unsigned char c) { return isAsciiDigit(c); });
}

/// Loopback or a private network: may be the host itself.
bool isOwnHost(const IpAddress &ip)
{
    constexpr std::array<std::string_view, 7> kOwn{
        "127.0.0.0/8", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "::1", "fc00::/7", "fe80::/10"};
    return std::ranges::any_of(kOwn, [&ip](std::string_view text) {
        const std::optional<Network> network = Network::parse(text);
        return network && network->contains(ip);
    });
}

/// The peer's address stands alone in its comment: no brackets around it, or brackets around it.
bool hasLoneAddress(const Reading &reading, bool bracketed)
{
    const Peer &peer = reading.peer;
    if (!peer.addressInComment || peer.rdnsStated)
        return false;
    const std::size_t at = std::size_t(peer.address.text.data() - reading.tokens.field().data());
    return at > 0 && (reading.tokens.field()[at - 1] == '[') == bracketed;
}

} // namespace

/// "000000-FFFFFF-22" is an id that was crossed out, whoever wrote it.
bool looksLikeExim(const Reading &reading)
{
    const std::string_view id = reading.hop.id;
    if (id.empty() || id.substr(0, 6).find_first_not_of(id.front()) == std::string_view::npos)
        return false;
    return hasGroups(id, std::to_array<std::size_t>({6, 6, 2})) || hasGroups(id, std::to_array<std::size_t>({6, 11, 4}));
}

bool looksLikeZmailer(const Reading &reading)
{
    const std::string_view from = textOf(reading.tokens, reading.clauses.from);
    return reading.peer.heloStated && (containsText(from, "\"EHLO") || containsText(from, "\"HELO"));
}

bool looksLikePp(const Reading &reading)
{
    return containsText(textOf(reading.tokens, reading.clauses.from), "(actually ");
}

/// Its filter hands over to itself as pps.filterd or pps.reinject, under an id that was made earlier.
bool looksLikeProofpoint(const Reading &reading)
{
    return startsWithText(reading.peer.name, "pps.");
}

bool looksLikeQmail(const Reading &reading)
{
    return reading.productCount == 0 && reading.hop.id.empty() && !hasWeekday(reading.hop) && hasLoneAddress(reading, false);
}

bool looksLikeIronPort(const Reading &reading)
{
    const bool smtp = startsWithText(reading.hop.with, "ESMTP") || startsWithText(reading.hop.with, "SMTP");
    return reading.productCount == 0 && smtp && reading.hop.id.empty() && reading.hop.byIp.empty() && !hasWeekday(reading.hop)
        && hasLoneAddress(reading, true);
}

bool looksLikeLhlo(const Reading &reading)
{
    return reading.peer.heloStated && containsText(textOf(reading.tokens, reading.clauses.from), "(LHLO");
}

/// (8.15.2/8.15.2), (8.9.3+Sun/8.9.1), (5.65/Ultrix3.0-C), (SGI-8.9.3/8.8.7), (Oracle 1.12/37.7): versions with a slash between
/// them; (8.9.0), which is sendmail's first figure; (V8/cf), whose ids are sendmail's. Not (1.61/SMTPD).
bool looksLikeSendmail(const Reading &reading)
{
    for (int i = 0; i < reading.productCount; ++i) {
        const std::string_view product = reading.product(i);
        if (product == "V8/cf" || product == "R8/cf")
            return true;
        if (product.empty() || product.find('.') == std::string_view::npos || product.ends_with("/SMTPD"))
            continue;
        const bool named = startsWithText(product, "SGI-") || startsWithText(product, "Oracle ");
        const bool slash = product.find('/') != std::string_view::npos;
        if ((slash && (named || isAsciiDigit(static_cast<unsigned char>(product.front())))) || product.starts_with("8."))
            return true;
    }
    return false;
}

/// 00000000002A025B.0000000062FC2C5D.0000D81D, or three groups of eight.
bool looksLikeCourier(const Reading &reading)
{
    std::string_view id = reading.hop.id;
    int groups = 0;
    for (; !id.empty(); ++groups) {
        const std::size_t dot = std::min(id.find('.'), id.size());
        if (dot < 8 || dot > 16 || !std::ranges::all_of(id.substr(0, dot), [](unsigned char c) { return isAsciiHex(c); }))
            return false;
        id.remove_prefix(std::min(dot + 1, id.size()));
    }
    return groups == 3;
}

bool looksLikeMta(const Reading &reading)
{
    return reading.hop.by == "mta" || reading.hop.by.starts_with("/C=") || reading.hop.by.starts_with("/PRMD=");
}

bool looksLikeObtuse(const Reading &reading)
{
    return startsWithText(reading.hop.id, "smtpd") && sameText(reading.hop.with, "SMTP");
}

/// Sixteen letters and digits.
bool looksLikeBarracuda(const Reading &reading)
{
    return reading.productCount == 0 && reading.hop.id.size() == 16 && areAlnum(reading.hop.id) && reading.peer.rdnsStated;
}

/// The short id: upper-case hex digits, the first five of them microseconds, behind the one comment that Postfix writes,
/// whatever it says. An id of zeros was crossed out.
bool looksLikePostfix(const Reading &reading)
{
    const std::string_view id = reading.hop.id;
    const bool hex = std::ranges::all_of(id, isUpperHex);
    return reading.productCount == 1 && id.size() >= 8 && id.size() <= 14 && hex && id.substr(0, 5) <= "F423F"
        && id.find_first_not_of('0') != std::string_view::npos && reading.peer.rdnsStated;
}

/// by HOST with SMTP id HOST-1-5DE879C4-B 2019-12-05 03:30:12.278306733 +0000 UTC m=+25522.9
bool looksLikeSendGrid(const Reading &reading)
{
    const std::string_view date = reading.hop.date.text;
    return !reading.clauses.hasFrom && !reading.clauses.hasSemicolon && date.size() > 10 && date[4] == '-'
        && startsWithText(reading.hop.id, reading.hop.by.substr(0, std::min(reading.hop.by.find('.'), reading.hop.by.size())));
}

/// 8.10 and later: eight digits of base 60, then the process id in six or seven digits.
bool looksLikeSendmailId(const Reading &reading)
{
    const std::string_view id = reading.hop.id;
    if (id.size() < 14 || id.size() > 15 || !areAlnum(id) || !reading.peer.addressInComment)
        return false;
    const auto isLower = [](char c) { return c >= 'a' && c <= 'z'; };
    const auto isDigit = [](unsigned char c) { return isAsciiDigit(c); };
    return std::ranges::all_of(id.substr(8), isDigit) && std::ranges::any_of(id.substr(0, 8), isLower);
}

/// (NAME 123 invoked by uid 109): programs in the manner of qmail-queue.
bool looksLikeInvoked(const Reading &reading)
{
    const TokenRange &head = reading.clauses.head;
    return !head.empty() && reading.tokens.isComment(head.first) && containsText(reading.tokens.inner(head.first), " invoked ");
}

/// by 3aa75dad1d64 with HTTP id 649154e76b6fc9a0b79ac013: a container's name, and the id of a database row.
bool looksLikeMailgun(const Reading &reading)
{
    const Hop &hop = reading.hop;
    return sameText(hop.with, "HTTP") && hop.id.size() == 24 && isLowerHex(hop.id) && hop.by.size() >= 12 && isLowerHex(hop.by);
}

/// Lines of Google's inner servers: by ADDRESS with SMTP id …, or with HTTP; the address is in 10/8 or its form in 2002::/16.
/// Older ones name a group of servers, and the id does so too: by fxm6 with SMTP id 6so1494962fxm.19.
bool looksLikeGoogle(const Reading &reading)
{
    const Hop &hop = reading.hop;
    if (reading.clauses.hasFrom || reading.productCount > 0)
        return false;
    if (isServerGroup(hop.by))
        return sameText(hop.with, "SMTP") && endsWithGroup(hop.id, hop.by.substr(0, 3));
    if (!readPeerAddress(hop.by))
        return false;
    const bool mapped = startsWithText(hop.by, "2002:") || startsWithText(hop.by, "10.");
    return mapped && (sameText(hop.with, "SMTP") || sameText(hop.with, "HTTP"));
}

bool looksLikeLocal(const Reading &reading)
{
    const TokenRange &head = reading.clauses.head;
    return !head.empty() && reading.tokens.isComment(head.first) && startsWithText(reading.tokens.inner(head.first), "from ");
}

/// (ESMTP) with id ; …: the protocol stands in the comment, its own place is empty.
bool looksLikeTencent(const Reading &reading)
{
    return reading.hop.with.empty() && reading.productCount == 1 && sameText(reading.product(0), "ESMTP");
}

/// from 192.0.2.7 (EHLO a.example.net) by 10.217.151.74 with SMTPs: so written, at the border of Yahoo.
bool looksLikeYahoo(const Reading &reading)
{
    return reading.hop.with == "SMTPs" && reading.peer.heloStated && readPeerAddress(reading.peer.name);
}

/// Delivery by LMTP, with 16 bytes in base64 for an id and no name of a product (2.3 and later).
bool looksLikeDovecot(const Reading &reading)
{
    const std::string_view id = reading.hop.id;
    return reading.productCount == 0 && startsWithText(reading.hop.with, "LMTP") && id.size() == 22
        && std::ranges::all_of(id, [](unsigned char c) { return isAsciiAlnum(c) || c == '+' || c == '/'; });
}

/// 4aejbbjxwm-1: ten digits and lower-case letters, a digit first, and the number of the part.
bool looksLikeProofpointId(const Reading &reading)
{
    const std::string_view id = reading.hop.id;
    const auto isDigit = [](unsigned char c) { return isAsciiDigit(c); };
    const auto isLower = [](char c) { return c >= 'a' && c <= 'z'; };
    return (id.size() == 12 || id.size() == 13) && id[10] == '-' && isDigit(static_cast<unsigned char>(id.front()))
        && std::ranges::all_of(id.substr(0, 10), [&](char c) { return isDigit(static_cast<unsigned char>(c)) || isLower(c); })
        && std::ranges::any_of(id.substr(0, 10), isLower) && std::ranges::all_of(id.substr(11), isDigit) && reading.peer.rdnsStated;
}

bool saysLocal(const Reading &reading)
{
    if (!startsWithText(reading.hop.with, "local"))
        return false;
    const Peer &peer = reading.peer;
    const IpAddress ip = peer.address ? peer.address.ip : readPeerAddress(peer.name).ip;
    return ip.isNull() || isOwnHost(ip);
}

bool looksLikeChannelProgram(const Reading &reading)
{
    const std::string_view name = reading.peer.name;
    const std::string_view label = name.substr(0, std::min(name.find('.'), name.size()));
    constexpr std::string_view kDaemon = "-daemon";
    return reading.clauses.hasBy && reading.hop.with.empty() && reading.hop.ipText.empty() && label.size() > kDaemon.size()
        && sameText(label.substr(label.size() - kDaemon.size()), kDaemon);
}

} // namespace headwater::trace
