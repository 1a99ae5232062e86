// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/comments.h"

#include "models/core/domain.h"
#include "models/core/text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace headwater::trace {

namespace {

/// Of the words that stand where there is no name, only some say that there is no reverse name; the others say that nobody
/// looked, or that the look-up failed.
struct NoName {
    std::string_view word;
    bool noReverse;
    bool constant = false;  // the server writes it where it has no HELO either
};

constexpr std::array kNoNames{NoName{"unknown", true}, NoName{"<unknown>", true, true}, NoName{"<unknown.domain>", true},
    NoName{"?UNAVAILABLE?", true, true}, NoName{"UnknownHost", true}, NoName{"Unknown/Local", true, true},
    NoName{"Unknown_Domain", true}, NoName{"unresolved", true}, NoName{"unverified", false}, NoName{"Not Verified", false},
    NoName{"softdnserr", false}, NoName{"nodnsquery", false}, NoName{"really", false}, NoName{"no.name.available", false, true}};

std::string_view upTo(std::string_view text, std::string_view marks)
{
    return text.substr(0, std::min(text.find_first_of(marks), text.size()));
}

std::string_view firstWordOf(std::string_view text)
{
    return takeWord(text);
}

void setTls(Hop &hop, std::string_view version)
{
    if (hop.tls.empty())
        hop.tls = version;
}

bool isHeloVerb(std::string_view word)
{
    return word.size() == 4 && (sameText(word, "HELO") || sameText(word, "EHLO") || sameText(word, "LHLO"));
}

void setHelo(Peer &peer, std::string_view helo)
{
    peer.helo = helo;
    peer.heloStated = true;
}

/// What may stand beside the address in one comment, in any order.
void readAttributes(std::string_view text, Hop &hop, Peer &peer)
{
    for (std::string_view word = takeWord(text); !word.empty(); word = takeWord(text)) {
        if (startsWithText(word, "helo=")) {
            setHelo(peer, word.substr(5));
        } else if (startsWithText(word, "ident=")) {
            hop.ident = word.substr(6);
        } else if (startsWithText(word, "port=")) {
            hop.port = readPort(word.substr(5));
        } else if (word.front() == '"' && isHeloVerb(word.substr(1))) { // ZMailer: "EHLO mail.example.org"
            setHelo(peer, trimmed(upTo(text, "\"")));
            return;
        } else if (isHeloVerb(word)) {
            setHelo(peer, upTo(takeWord(text), ","));
        } else if (word == "RDNS") {
            hop.rdnsUnknown = true; // SMTPSVC: RDNS failed
        } else if (word == "(may" && startsWithMark(text, "be forged")) {
            hop.mayBeForged = true;
        }
    }
}

void setAddress(Peer &peer, const PeerAddress &address)
{
    peer.address = address;
    peer.addressInComment = true;
}

/// What stands before the address: a name, "ident@name", "ident@", "IDENT:ident@name", or words that say that there is none.
void readBeforeAddress(std::string_view before, Hop &hop, Peer &peer)
{
    if (const std::size_t at = before.rfind('@'); at != std::string_view::npos) {
        hop.ident = before.substr(0, at);
        if (startsWithText(hop.ident, "IDENT:"))
            hop.ident.remove_prefix(6);
        else if (at + 1 == before.size() && hop.ident.find('@') != std::string_view::npos)
            setAccount(hop, std::exchange(hop.ident, {})); // qmail's login patch: user@example.org@[192.0.2.1]
        before.remove_prefix(at + 1);
    }
    if (before.empty())
        return;
    peer.rdnsStated = true;
    peer.rdns = {};
    if (isNoName(before))
        hop.rdnsUnknown = saysNoReverse(before);
    else if (before.find_first_of(" \t\r\n") == std::string_view::npos && !readPeerAddress(before))
        peer.rdns = before.ends_with('.') ? before.substr(0, before.size() - 1) : before;
}

/// Whether the words before brackets are a name, or say that there is none; not a product and its version.
bool isHostBefore(std::string_view before)
{
    if (const std::size_t at = before.rfind('@'); at != std::string_view::npos)
        before.remove_prefix(at + 1);
    return isNoName(before) || looksLikeHostName(before) || sameText(before, "localhost");
}

using Rule = bool (*)(std::string_view whole, std::string_view rest, Hop &hop, Peer &peer);

/// Authenticated sender: joe@example.org; some add more: joe@example.org, from: joe@example.org
bool accountFollows(std::string_view, std::string_view rest, Hop &hop, Peer &)
{
    std::string_view account = takeWord(rest);
    account = account.substr(0, account.find(",from:"));
    if (account.ends_with(','))
        account.remove_suffix(1);
    setAccount(hop, account);
    return true;
}

bool isEvidence(std::string_view whole, std::string_view, Hop &hop, Peer &)
{
    hop.authenticated = true;
    if (hop.auth.empty())
        hop.auth = whole;
    return true;
}

/// authenticated; authenticated bits=0; authenticated (0 bits). Not qmail's "authenticated@192.0.2.1".
bool loginWords(std::string_view whole, std::string_view rest, Hop &hop, Peer &peer)
{
    const bool word = rest.empty() || isBlankOrEol(static_cast<unsigned char>(whole[13]));
    return word && isEvidence(whole, rest, hop, peer);
}

/// sendmail as some packages configure it: (user=joe mech=PLAIN bits=0)
bool userIs(std::string_view, std::string_view rest, Hop &hop, Peer &)
{
    if (!containsText(rest, " mech="))
        return false;
    setAccount(hop, firstWordOf(rest));
    return true;
}

/// Courier: (AUTH: PLAIN account, TLS: TLSv1.3,256bits,CIPHER), (AUTH: account)
bool courierAuth(std::string_view, std::string_view rest, Hop &hop, Peer &)
{
    if (const std::size_t tls = rest.find(", TLS: "); tls != std::string_view::npos) {
        setTls(hop, upTo(rest.substr(tls + 7), ","));
        rest = rest.substr(0, tls);
    }
    const std::string_view method = takeWord(rest);
    setAccount(hop, trimmed(rest).empty() ? method : trimmed(rest));
    return true;
}

/// CommuniGate: (account joe HELO mail.example.org), (account joe [192.0.2.1] verified)
bool communigateAccount(std::string_view, std::string_view rest, Hop &hop, Peer &peer)
{
    setAccount(hop, takeWord(rest));
    if (const PeerAddress address = readPeerAddress(firstWordOf(rest)); address && rest.front() == '[')
        setAddress(peer, address);
    readAttributes(rest, hop, peer);
    return true;
}

bool envelopeSender(std::string_view, std::string_view rest, Hop &hop, Peer &)
{
    hop.envelopeFrom = withoutAngles(upTo(firstWordOf(rest), ","));
    return true;
}

/// ZMailer: (ORCPT <rfc822;user@example.org>)
bool originalRecipient(std::string_view, std::string_view rest, Hop &hop, Peer &)
{
    std::string_view address = withoutAngles(rest);
    if (startsWithText(address, "rfc822;"))
        address.remove_prefix(7);
    if (hop.forAddress.empty())
        hop.forAddress = address;
    return true;
}

bool localUser(std::string_view whole, std::string_view, Hop &hop, Peer &)
{
    hop.ident = whole;
    return true;
}

bool heloFollows(std::string_view, std::string_view rest, Hop &hop, Peer &peer)
{
    setHelo(peer, takeWord(rest));
    readAttributes(rest, hop, peer);
    return true;
}

bool attributes(std::string_view whole, std::string_view, Hop &hop, Peer &peer)
{
    readAttributes(whole, hop, peer);
    return true;
}

/// PP: the name that belongs to the address, which is not written.
bool reverseName(std::string_view, std::string_view rest, Hop &, Peer &peer)
{
    peer.rdnsStated = true;
    peer.rdns = firstWordOf(rest);
    return true;
}

bool forged(std::string_view, std::string_view, Hop &hop, Peer &)
{
    hop.mayBeForged = true;
    return true;
}

/// using TLSv1.3 with cipher …; using TLS: TLSv1.2, …; using TLSv1
bool usingTls(std::string_view, std::string_view rest, Hop &hop, Peer &)
{
    std::string_view word = takeWord(rest);
    if (!startsWithText(word, "TLS") && !startsWithText(word, "SSL"))
        return false;
    if (word.ends_with(':'))
        word = takeWord(rest);
    setTls(hop, upTo(word, ","));
    return true;
}

/// version=TLSv1.3 cipher=…; version=TLS1_2, cipher=…; cipher=…
bool tlsFollows(std::string_view, std::string_view rest, Hop &hop, Peer &)
{
    const std::string_view word = upTo(rest, " \t\r\n,:");
    if (word.empty())
        return false;
    setTls(hop, word);
    return true;
}

/// TLS1.3; TLSv1:AES256-SHA:256; TLS-1.0:DHE…; TLS: TLSv1.3,256bits,…; TLS_AES_256_GCM_SHA384 encrypted; TLS; SSL
bool startsWithTls(std::string_view whole, std::string_view, Hop &hop, Peer &peer)
{
    if (std::string_view rest; startsWithMark(whole, "TLS: ", &rest))
        return tlsFollows(whole, rest, hop, peer);
    return tlsFollows(whole, whole, hop, peer);
}

/// IndiMail: tls provider dotls, TLS Server=TLSv1.3, Client=TLSv1.3, Ciphers=…
bool tlsProvider(std::string_view, std::string_view rest, Hop &hop, Peer &peer)
{
    const std::size_t server = rest.find("Server=");
    return server == std::string_view::npos || tlsFollows(rest, rest.substr(server + 7), hop, peer);
}

struct RuleRow {
    std::string_view mark;  // what the comment starts with
    Rule rule;
};

/// Order is priority where two marks begin alike.
constexpr std::array kRules{
    RuleRow{"Authenticated sender: ", accountFollows},
    RuleRow{"Authenticated user: ", accountFollows},
    RuleRow{"User authenticated as ", accountFollows},
    RuleRow{"authenticated as ", accountFollows},
    RuleRow{"authenticated user ", accountFollows},
    RuleRow{"SquirrelMail authenticated user ", accountFollows},
    RuleRow{"NaSMail authenticated user ", accountFollows},
    RuleRow{"authenticated", loginWords},
    RuleRow{"via HTTP", isEvidence},
    RuleRow{"AUTH: ", courierAuth},
    RuleRow{"account ", communigateAccount},
    RuleRow{"user=", userIs},
    RuleRow{"envelope-from ", envelopeSender},
    RuleRow{"envelope-sender ", envelopeSender},
    RuleRow{"ORCPT ", originalRecipient},
    RuleRow{"uid ", localUser},
    RuleRow{"HELO ", heloFollows},
    RuleRow{"EHLO ", heloFollows},
    RuleRow{"LHLO ", heloFollows},
    RuleRow{"helo=", attributes},
    RuleRow{"port=", attributes},
    RuleRow{"ident=", attributes},
    RuleRow{"actually ", reverseName},
    RuleRow{"may be forged", forged},
    RuleRow{"using ", usingTls},
    RuleRow{"version=", tlsFollows},
    RuleRow{"cipher=", tlsFollows},
    RuleRow{"Cipher ", tlsFollows},
    RuleRow{"tls_cipher ", tlsFollows},
    RuleRow{"tls provider ", tlsProvider},
    RuleRow{"TLS", startsWithTls},
    RuleRow{"SSL", startsWithTls},
};

/// (ECDHE-RSA-AES128-GCM-SHA256 encrypted)
bool readEncrypted(std::string_view inner, Hop &hop)
{
    constexpr std::string_view kEncrypted = " encrypted";
    if (inner.size() <= kEncrypted.size() || !sameText(inner.substr(inner.size() - kEncrypted.size()), kEncrypted))
        return false;
    setTls(hop, firstWordOf(inner));
    return true;
}

} // namespace

std::string_view takeWord(std::string_view &text)
{
    std::size_t from = 0;
    while (from < text.size() && isBlankOrEol(static_cast<unsigned char>(text[from])))
        ++from;
    std::size_t to = from;
    while (to < text.size() && !isBlankOrEol(static_cast<unsigned char>(text[to])))
        ++to;
    const std::string_view word = text.substr(from, to - from);
    while (to < text.size() && isBlankOrEol(static_cast<unsigned char>(text[to])))
        ++to;
    text.remove_prefix(to);
    return word;
}

bool startsWithMark(std::string_view text, std::string_view mark, std::string_view *rest)
{
    std::size_t i = 0;
    for (const char c : mark) {
        if (i == text.size())
            return false;
        if (c == ' ') {
            if (!isBlankOrEol(static_cast<unsigned char>(text[i])))
                return false;
            while (i < text.size() && isBlankOrEol(static_cast<unsigned char>(text[i])))
                ++i;
        } else if (lowered(text[i++]) != lowered(c)) {
            return false;
        }
    }
    if (rest)
        *rest = trimmed(text.substr(i));
    return true;
}

bool isNoName(std::string_view name)
{
    return std::ranges::any_of(kNoNames, [name](const NoName &row) { return sameText(row.word, name); });
}

bool saysNoReverse(std::string_view name)
{
    return std::ranges::any_of(kNoNames, [name](const NoName &row) { return row.noReverse && sameText(row.word, name); });
}

bool isConstantName(std::string_view name)
{
    return std::ranges::any_of(kNoNames, [name](const NoName &row) { return row.constant && sameText(row.word, name); });
}

std::string_view withoutAngles(std::string_view address)
{
    if (!address.starts_with('<'))
        return address;
    return address.substr(1, std::min(address.find('>'), address.size()) - 1);
}

bool readKnownComment(std::string_view inner, Hop &hop, Peer &peer)
{
    if (inner.empty())
        return true;
    if (isHeloVerb(inner)) { // (HELO ): the peer gave none
        setHelo(peer, {});
        return true;
    }
    const char first = lowered(inner.front());
    for (const RuleRow &row : kRules) {
        std::string_view rest;
        if (lowered(row.mark.front()) == first && startsWithMark(inner, row.mark, &rest))
            return row.rule(inner, rest, hop, peer);
    }
    return readEncrypted(inner, hop);
}

void readPeerComment(std::string_view inner, Hop &hop, Peer &peer)
{
    if (const std::size_t open = inner.find('['); open != std::string_view::npos) {
        std::size_t close = std::min(inner.find(']', open), inner.size() - 1) + 1;
        while (close < inner.size() && !isBlankOrEol(static_cast<unsigned char>(inner[close])) && inner[close] != '(')
            ++close; // ":port", a second "]"
        const PeerAddress address = readPeerAddress(inner.substr(open, close - open));
        const std::string_view before = trimmed(inner.substr(0, open));
        if (address)
            setAddress(peer, address);
        if (address || isHostBefore(before)) // what the brackets hold may be no address: five groups, a socket
            readBeforeAddress(before, hop, peer);
        readAttributes(inner.substr(close), hop, peer);
        return;
    }
    std::string_view rest = inner;
    std::string_view word = takeWord(rest);
    if (startsWithText(word, "mailfrom:")) { // Alibaba Cloud: (mailfrom:user@example.org fp:…)
        hop.envelopeFrom = word.substr(9);
        return;
    }
    const std::size_t at = word.rfind('@');
    const std::string_view before = at == std::string_view::npos ? std::string_view() : word.substr(0, at);
    std::string_view addressWord = at == std::string_view::npos ? word : word.substr(at + 1);
    addressWord = upTo(addressWord, ",");
    if (const PeerAddress address = readPeerAddress(addressWord, true)) {
        setAddress(peer, address);
        // The account of an SMTP login where qmail has the ident answer: "user@192.0.2.1 with login", or one with a domain.
        if (sameText(before, "authenticated"))
            isEvidence(before, {}, hop, peer);
        else if (startsWithMark(rest, "with ") || before.find('@') != std::string_view::npos)
            setAccount(hop, before);
        else if (!before.empty())
            hop.ident = before;
        readAttributes(rest, hop, peer);
    } else if (rest.empty() && !isNoName(addressWord) && (looksLikeHostName(addressWord) || sameText(addressWord, "localhost"))) {
        peer.loneName = addressWord;
        if (!before.empty())
            hop.ident = before;
    } else if (rest.empty() && isNoName(word)) {
        hop.rdnsUnknown = saysNoReverse(word);
    }
}

void setAccount(Hop &hop, std::string_view account)
{
    if (account.empty())
        return;
    hop.auth = account;
    hop.authenticated = true;
    hop.authIsAccount = true;
}

PeerAddress readServerAddress(std::string_view inner)
{
    if (const std::size_t open = inner.find('['); open != std::string_view::npos) {
        const std::size_t close = inner.rfind(']');
        const std::string_view before = trimmed(inner.substr(0, open));
        if (close == std::string_view::npos || close < open || before.find_first_of(" \t\r\n") != std::string_view::npos)
            return {};
        return readPeerAddress(upTo(inner.substr(open), " \t\r\n"));
    }
    return readPeerAddress(inner, true);
}

} // namespace headwater::trace
