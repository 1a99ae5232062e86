// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/received.h"

#include "models/core/text.h"
#include "models/trace/dialects.h"
#include "models/trace/received_issues.h"

#include <algorithm>
#include <array>

namespace headwater::trace {

namespace {

std::string_view withoutComma(std::string_view word)
{
    return word.ends_with(',') ? word.substr(0, word.size() - 1) : word;
}

/// "host[192.0.2.1]": the address, which is taken off the name.
PeerAddress takeBracket(std::string_view &name)
{
    const std::size_t open = name.find('[');
    if (open == std::string_view::npos || open == 0)
        return {};
    const PeerAddress address = readPeerAddress(name.substr(open));
    if (address)
        name = name.substr(0, open);
    return address;
}

void readFrom(Reading &reading)
{
    const Tokens &tokens = reading.tokens;
    const TokenRange &from = reading.clauses.from;
    reading.peer.name = withoutComma(firstWord(tokens, from));
    reading.peer.address = takeBracket(reading.peer.name);
    for (int i = from.first; i < from.last; ++i) {
        if (tokens.isComment(i)) {
            const std::string_view inner = tokens.inner(i);
            if (!readKnownComment(inner, reading.hop, reading.peer))
                readPeerComment(inner, reading.hop, reading.peer);
        } else if (tokens.isWord(i) && i > from.first && tokens.text(i).front() == '[' && !reading.peer.addressInComment) {
            if (const PeerAddress address = readPeerAddress(tokens.text(i)))
                reading.peer.address = address;
        } else if (tokens.isWord(i) && tokens.text(i) == "user" && i > from.first && tokens.text(i - 1) == "as"
            && i + 1 < from.last) {
            reading.hop.auth = tokens.text(i + 1); // a webmail: "as user NAME"
            reading.hop.authenticated = reading.hop.authIsAccount = true;
        }
    }
}

void readBy(Reading &reading)
{
    const Tokens &tokens = reading.tokens;
    const TokenRange &by = reading.clauses.by;
    reading.hop.by = withoutComma(firstWord(tokens, by));
    reading.hop.byIp = takeBracket(reading.hop.by).text;
    if (by.last - by.first > 1 && tokens.isWord(by.first + 1) && tokens.text(by.first + 1).front() == '[')
        reading.hop.byIp = readPeerAddress(tokens.text(by.first + 1)).text;
}

/// The comments outside the from clause: what is known, the server's own address, and names of servers.
void readComments(Reading &reading)
{
    const Tokens &tokens = reading.tokens;
    const Clauses &clauses = reading.clauses;
    for (int i = clauses.head.last; i < tokens.count(); ++i) {
        if (!tokens.isComment(i) || (i >= clauses.from.first && i < clauses.from.last))
            continue;
        const std::string_view inner = tokens.inner(i);
        if (i >= clauses.by.first && i < clauses.by.last && reading.hop.byIp.empty()) {
            if (const PeerAddress address = readServerAddress(inner)) {
                reading.hop.byIp = address.text;
                continue;
            }
        }
        if (!readKnownComment(inner, reading.hop, reading.peer) && i < clauses.end)
            reading.products[static_cast<std::size_t>(reading.productCount++)] = static_cast<std::uint8_t>(i);
    }
}

bool isCipher(std::string_view word)
{
    return word.find_first_of("-_") != std::string_view::npos;
}

void readProtocol(Reading &reading)
{
    const Tokens &tokens = reading.tokens;
    const Clauses &clauses = reading.clauses;
    Hop &hop = reading.hop;
    TokenRange range = clauses.with;
    while (!range.empty() && tokens.isComment(range.first)) // Axigen: with (CIPHER encrypted) ESMTPSA
        ++range.first;
    hop.with = withoutComma(wordsFrom(tokens, range.first, range.last));
    if (hop.with.empty())
        hop.with = withoutComma(wordsFrom(tokens, clauses.via.first, clauses.via.last));
    if (!hop.tls.empty())
        return;
    // IronPort: ESMTP/TLS/CIPHER; a patch of qmail: CIPHER encrypted SMTP
    if (const std::size_t tls = hop.with.find("/TLS/"); tls != std::string_view::npos)
        hop.tls = hop.with.substr(tls + 5);
    else if (containsText(hop.with, " encrypted "))
        hop.tls = hop.with.substr(0, hop.with.find_first_of(" \t\r\n"));
    // Exim and Haraka: tls CIPHER, outside of the parentheses that hold the version, where one is written
    for (int i = clauses.by.first; clauses.hasBy && hop.tls.empty() && i + 1 < clauses.end; ++i) {
        if (tokens.isWord(i) && tokens.isWord(i + 1) && tokens.text(i) == "tls" && isCipher(tokens.text(i + 1)))
            hop.tls = tokens.text(i + 1);
    }
}

void readRest(Reading &reading)
{
    const Tokens &tokens = reading.tokens;
    const Clauses &clauses = reading.clauses;
    Hop &hop = reading.hop;
    hop.id = withoutAngles(firstWord(tokens, clauses.id));
    if (!clauses.hasId && clauses.by.last - clauses.by.first > 1 && tokens.text(clauses.by.first + 1).starts_with('<'))
        hop.id = withoutAngles(tokens.text(clauses.by.first + 1)); // by HOST <id>
    if (const std::string_view recipient = firstWord(tokens, clauses.recipient); !recipient.empty())
        hop.forAddress = withoutAngles(withoutComma(recipient));
    if (const std::string_view sender = firstWord(tokens, clauses.envelopeFrom); !sender.empty())
        hop.envelopeFrom = withoutAngles(sender);
    hop.date = clauses.date;
}

/// Whose the names are, now that the dialect is known.
void decideNames(Reading &reading, FirstName first)
{
    Hop &hop = reading.hop;
    Peer &peer = reading.peer;
    const PeerAddress nameAddress = readPeerAddress(peer.name);
    const bool http = startsWithText(hop.with, "HTTP");
    if (peer.heloStated && first != FirstName::Nobody)
        first = first == FirstName::Looked ? first : FirstName::Reverse;
    else if (peer.rdnsStated && first != FirstName::Nobody)
        first = FirstName::Helo;
    else if (nameAddress && http)
        first = FirstName::Nobody; // a browser has no HELO: webmail writes its address twice

    hop.helo = peer.helo;
    hop.rdns = peer.rdns;
    const bool named = !peer.name.empty() && !nameAddress;
    switch (first) {
    case FirstName::Helo:
        if (isConstantName(peer.name)) {
            hop.rdnsUnknown = saysNoReverse(peer.name);
        } else if (!nameAddress || peer.address || peer.rdnsStated) {
            const std::string_view words = wordsFrom(reading.tokens, reading.clauses.from.first, reading.clauses.from.last);
            hop.helo = peer.addressInComment && !words.empty() ? words : peer.name;
        }
        if (!peer.rdnsStated && !peer.loneName.empty())
            hop.rdns = peer.loneName;
        break;
    case FirstName::Reverse:
    case FirstName::Looked:
        if (peer.rdnsStated || !named)
            break;
        if (isNoName(peer.name)) {
            hop.rdnsUnknown = saysNoReverse(peer.name);
            break;
        }
        hop.rdns = peer.name.ends_with('.') ? peer.name.substr(0, peer.name.size() - 1) : peer.name;
        if (!peer.loneName.empty() && !peer.heloStated)
            hop.helo = peer.loneName; // Exim 3: NAME (HELO) [ip]
        else if (!peer.heloStated && first == FirstName::Reverse)
            hop.helo = peer.name; // left out where both are equal
        break;
    case FirstName::Nobody: break;
    }
    // A bare address in the place of the name is the peer's, unless the server found a name for another one (PP).
    if (!peer.address && nameAddress && !peer.rdnsStated)
        peer.address = nameAddress;
    hop.rdnsPossible = peer.rdnsStated && (!peer.rdns.empty() || hop.rdnsUnknown); // the line itself shows it
    hop.ipText = peer.address.text;
    hop.ip = peer.address.ip;
    if (peer.address.port >= 0)
        hop.port = peer.address.port;
    hop.ipMasked = peer.address.kind == PeerAddress::Kind::Masked;
}

/// Protocol words that say that the client logged in: RFC 3848, RFC 6531, RFC 8314's forerunners, CommuniGate's webmail.
void readAuthProtocol(Hop &hop)
{
    constexpr std::array<std::string_view, 13> kWords{"ESMTPA", "ESMTPSA", "SMTPA", "SMTPSA", "LMTPA", "LMTPSA", "ASMTP",
        "UTF8SMTPA", "UTF8SMTPSA", "UTF8LMTPA", "UTF8LMTPSA", "HTTPU", "AUTH"};
    std::string_view rest = hop.with;
    for (std::string_view word = takeWord(rest); !word.empty(); word = takeWord(rest)) {
        if (word.size() < 4 || word.size() > 10
            || !std::ranges::any_of(kWords, [word](std::string_view known) { return sameText(known, word); }))
            continue;
        hop.authenticated = true;
        if (hop.auth.empty())
            hop.auth = word;
        return;
    }
}

/// from localhost (localhost) by HOST, without an address and without the protocol that a client would have spoken: what
/// sendmail writes into its own reports ("with internal"). With (user@localhost) a user of the host spoke it.
bool isOwnMail(const Reading &reading)
{
    const Hop &hop = reading.hop;
    return hop.ipText.empty() && sameText(reading.peer.name, "localhost") && sameText(reading.peer.loneName, "localhost")
        && (hop.with.empty() || sameText(hop.with, "internal") || !hop.ident.empty());
}

Outcome plainOutcome(const Reading &reading)
{
    const Clauses &clauses = reading.clauses;
    const Hop &hop = reading.hop;
    const bool peer = clauses.hasFrom
        && (!hop.helo.empty() || !hop.rdns.empty() || !hop.ipText.empty() || !reading.peer.name.empty());
    if (clauses.hasFrom && clauses.hasBy) {
        if (isOwnMail(reading))
            return Outcome::Local;
        // Broken off in a comment: "from localhost ([ by id".
        const bool stump = reading.tokens.unclosedComment && hop.by.empty() && hop.ipText.empty();
        return (peer && !stump) || !hop.by.empty() ? Outcome::Relay : Outcome::Unparseable;
    }
    if (clauses.hasBy)
        return hop.by.empty() ? Outcome::Unparseable : Outcome::ByOnly;
    // "by" is missing: believed only where the rest has the form of a trace line.
    const bool dated = hop.date.time.valid && (!hop.ipText.empty() || !hop.id.empty());
    if (peer && (dated || (reading.peer.heloStated && !hop.ipText.empty())))
        return Outcome::Relay;
    return Outcome::Unparseable;
}

void listIssues(const Reading &reading, std::string_view value)
{
    Hop &hop = reading.hop;
    const Tokens &tokens = reading.tokens;
    const auto add = [&hop](const IssueKind &kind, Span span) { hop.issues.append({&kind, span}); };
    const Span rest{qsizetype(tokens.end()), qsizetype(value.size() - tokens.end())};
    if (value.size() > tokens.field().size())
        add(kFieldTooLarge, {kMaxFieldBytes, qsizetype(value.size()) - kMaxFieldBytes});
    if (tokens.capped)
        add(kTooManyTokens, rest);
    if (tokens.tooDeep)
        add(kCommentTooDeep, {0, qsizetype(tokens.end())});
    if (tokens.unclosedComment)
        add(kCommentUnclosed, {0, qsizetype(tokens.end())});
    if (hop.ipMasked)
        add(kAddressMasked, spanOf(value, hop.ipText));
    if (!hop.ipText.empty() && hop.ip.isNull() && !hop.ipMasked)
        add(kAddressImpossible, spanOf(value, hop.ipText));
    if (hop.outcome == Outcome::Unparseable)
        add(kReceivedUnparseable, {0, qsizetype(value.size())});
    else if (!hop.date.time.valid)
        add(kReceivedNoDate, hop.date.text.empty() ? Span{0, qsizetype(value.size())} : spanOf(value, hop.date.text));
}

/// Up to the cap, and not into the middle of a word: half an address is another address.
std::string_view headOf(std::string_view value)
{
    if (value.size() <= std::size_t(kMaxFieldBytes))
        return value;
    std::string_view head = value.substr(0, kMaxFieldBytes);
    while (!head.empty() && !isBlankOrEol(static_cast<unsigned char>(head.back())))
        head.remove_suffix(1);
    return head;
}

} // namespace

Hop parseReceived(std::string_view value)
{
    Hop hop;
    const Tokens tokens(headOf(value));
    Reading reading{tokens, splitClauses(tokens), hop};
    readFrom(reading);
    readBy(reading);
    readComments(reading);
    readProtocol(reading);
    readRest(reading);
    readAuthProtocol(hop);
    const Dialect *dialect = dialectOf(reading);
    decideNames(reading, dialect ? dialect->first : FirstName::Helo);
    hop.outcome = plainOutcome(reading);
    if (dialect) {
        hop.dialect = dialect->name;
        hop.rdnsPossible = hop.rdnsPossible || dialect->recordsReverse;
        if (dialect->ownDate)
            hop.date.nonRfc = false;
        if (dialect->read)
            dialect->read(reading);
    }
    const bool statesPeer = reading.clauses.hasFrom && reading.peer.addressInComment;
    if (hop.outcome == Outcome::Unparseable && !statesPeer && !(dialect && dialect->read)) {
        // Nothing is guessed from a line of no known form, but the date is plain to see.
        Hop bare;
        bare.date = hop.date;
        hop = bare;
    }
    if (value.size() > std::size_t(kMaxFieldBytes))
        hop.outcome = Outcome::TooLarge;
    listIssues(reading, value);
    return hop;
}

} // namespace headwater::trace
