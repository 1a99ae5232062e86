// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/dialect_readers.h"

#include "models/core/domain.h"
#include "models/core/text.h"
#include "models/trace/dialect_shapes.h"

#include <algorithm>
#include <array>

namespace headwater::trace {

namespace {

void setPeer(Hop &hop, const PeerAddress &address)
{
    hop.ipText = address.text;
    hop.ip = address.ip;
    hop.port = address.port;
    hop.ipMasked = address.kind == PeerAddress::Kind::Masked;
}

void forgetPeer(Hop &hop)
{
    hop.helo = hop.rdns = {};
    setPeer(hop, {});
}

std::string_view headComment(const Reading &reading)
{
    const TokenRange &head = reading.clauses.head;
    return head.empty() || !reading.tokens.isComment(head.first) ? std::string_view() : reading.tokens.inner(head.first);
}

std::string_view after(std::string_view text, std::string_view mark)
{
    const std::size_t at = text.find(mark);
    return at == std::string_view::npos ? std::string_view() : trimmed(text.substr(at + mark.size()));
}

bool hasProduct(const Reading &reading, std::string_view mark)
{
    for (int i = 0; i < reading.productCount; ++i) {
        if (startsWithText(reading.product(i), mark))
            return true;
    }
    return false;
}

} // namespace

void readAsLocal(Reading &reading)
{
    reading.hop.outcome = Outcome::Local;
}

void readAsByOnly(Reading &reading)
{
    reading.hop.outcome = Outcome::ByOnly;
}

/// The peer is the server that was asked for the mail.
void readAsFetch(Reading &reading)
{
    Hop &hop = reading.hop;
    hop.outcome = Outcome::Fetch;
    std::string_view rest = hop.with;
    hop.with = takeWord(rest); // getmail names itself behind the protocol
}

/// (qmail 123 invoked by uid 109), (… invoked by alias), (… invoked from network), (… invoked for bounce)
void readInvoked(Reading &reading)
{
    const std::string_view text = headComment(reading);
    const bool byUser = text.find("invoked by ") != std::string_view::npos;
    reading.hop.ident = after(text, "invoked by ");
    reading.hop.outcome = byUser || text.find("invoked for bounce") != std::string_view::npos ? Outcome::Local : Outcome::ByOnly;
}

/// ZMailer's list expansion: (user@example.org) by HOST via listexpand
void readUserComment(Reading &reading)
{
    const std::string_view user = headComment(reading);
    if (reading.clauses.hasFrom || user.empty())
        return;
    reading.hop.ident = user;
    reading.hop.outcome = Outcome::Local;
}

/// (from user@localhost) by HOST; Norton's gateway: (from NAME [ip]) by HOST
void readFromComment(Reading &reading)
{
    std::string_view rest = headComment(reading);
    if (reading.clauses.hasFrom || !startsWithText(rest, "from "))
        return;
    rest = trimmed(rest.substr(5));
    Hop &hop = reading.hop;
    const std::string_view whole = rest;
    const std::string_view name = takeWord(rest);
    if (const PeerAddress address = readPeerAddress(rest)) {
        hop.helo = name;
        setPeer(hop, address);
        hop.outcome = Outcome::Relay;
    } else {
        hop.ident = whole;
        hop.outcome = Outcome::Local;
    }
}

/// (ofmipd 192.0.2.1): a client of the local network, by nobody that is named.
void readOfmipd(Reading &reading)
{
    const PeerAddress address = readPeerAddress(after(headComment(reading), "ofmipd "), true);
    setPeer(reading.hop, address);
    reading.hop.outcome = address ? Outcome::Relay : Outcome::ByOnly;
}

/// (Postfix, from userid 48)
void readUserid(Reading &reading)
{
    reading.hop.ident = after(reading.product(0), ", from ");
    reading.hop.outcome = Outcome::Local;
}

/// The queue runner of submissions says "/Submit"; the user stands in (from user@localhost).
void readSendmail(Reading &reading)
{
    readFromComment(reading);
    for (int i = 0; i < reading.productCount; ++i) {
        if (reading.product(i).ends_with("/Submit"))
            reading.hop.outcome = Outcome::Local;
    }
    readIdaComment(reading);
}

/// Exim: from USER by HOST with local…; Courier: (uid 1002) … with local. Nobody on the host has another host's address.
void readLocalProtocol(Reading &reading)
{
    Hop &hop = reading.hop;
    if (!saysLocal(reading))
        return;
    hop.outcome = Outcome::Local;
    if (!hop.ipText.empty())
        return;
    if (hop.ident.empty())
        hop.ident = reading.peer.name;
    hop.helo = reading.peer.helo;
    hop.rdns = {};
    hop.rdnsUnknown = false;
}

/// CommuniGate: from <account> by HOST with RULE: the account whose rule fired, no host.
void readRule(Reading &reading)
{
    forgetPeer(reading.hop);
    reading.hop.outcome = Outcome::ByOnly;
}

/// Mail of MDaemon's own webmail, or picked up from its raw queue.
void readMdaemon(Reading &reading)
{
    if (reading.hop.ipText.empty() && (hasProduct(reading, "via RAW") || sameText(reading.peer.name, "WorldClient")))
        reading.hop.outcome = Outcome::Local;
}

/// The protocol stands in the comment: (ESMTP) with id; (LMTPProxy)
void readProtocolComment(Reading &reading)
{
    if (reading.hop.with.empty())
        reading.hop.with = reading.product(0);
}

/// Coremail's webmail writes account$domain in the place of a host.
void readCoremail(Reading &reading)
{
    Hop &hop = reading.hop;
    if (reading.peer.name.find('$') == std::string_view::npos)
        return;
    hop.helo = hop.rdns = {};
    setAccount(hop, reading.peer.name);
}

/// from 1234567890 named unknown by gmailapi.google.com: the number of the API's client, which logged in.
void readGmailApi(Reading &reading)
{
    if (reading.hop.authIsAccount || reading.peer.name.empty())
        return;
    reading.hop.auth = reading.peer.name;
    reading.hop.authenticated = true;
}

/// Until about 2015 only the letters "sm" in the id said that the client had logged in (the relay service needs no login).
void readGoogle(Reading &reading)
{
    Hop &hop = reading.hop;
    if (hop.authenticated || hop.ipText.empty() || startsWithText(hop.by, "smtp-relay."))
        return;
    const std::string_view id = hop.id.substr(0, std::min(hop.id.find('.'), hop.id.size()));
    const std::size_t sm = id.rfind("sm");
    if (sm == std::string_view::npos || sm == 0 || sm + 2 >= id.size() || !isAsciiDigit(static_cast<unsigned char>(id[sm + 2])))
        return;
    hop.authenticated = true; // no word says so, hence no `auth`
}

/// GMX's submission servers, "(mp010)", write the HELO in any case.
void readGmx(Reading &reading)
{
    Hop &hop = reading.hop;
    if (hop.authenticated || !reading.peer.heloStated || reading.productCount == 0 || !startsWithText(reading.product(0), "mp"))
        return;
    hop.authenticated = true;
    hop.auth = reading.product(0);
}

/// SendGrid's HTTP interface writes the customer in the place of a host.
void readSendGrid(Reading &reading)
{
    Hop &hop = reading.hop;
    if (!hop.ipText.empty() || !startsWithText(hop.with, "HTTP"))
        return;
    hop.helo = {};
    hop.rdnsUnknown = false;
    setAccount(hop, reading.peer.name);
}

/// from mail pickup service by HOST with Microsoft SMTPSVC
void readPickup(Reading &reading)
{
    Hop &hop = reading.hop;
    if (!hop.ipText.empty()
        || !startsWithMark(wordsFrom(reading.tokens, reading.clauses.from.first, reading.clauses.from.last), "mail pickup service"))
        return;
    hop.helo = {};
    hop.outcome = Outcome::Local;
}

/// Without "by" (a word is missing, or the head is crossed out) the last address before "with" is the server's own; the one
/// before it, if any, is the peer's.
void readWithoutBy(Reading &reading)
{
    Hop &hop = reading.hop;
    const Tokens &tokens = reading.tokens;
    const TokenRange &from = reading.clauses.from;
    const std::string_view own = hop.ipText;
    Peer peer;
    for (int i = from.first; i < from.last; ++i) {
        const std::string_view text = tokens.text(i);
        const bool holdsOwn = own.data() >= text.data() && own.data() < text.data() + text.size();
        if (tokens.isComment(i) && !holdsOwn)
            readPeerComment(tokens.inner(i), hop, peer);
    }
    forgetPeer(hop);
    hop.byIp = own;
    hop.outcome = Outcome::Unparseable;
    if (!peer.address)
        return;
    setPeer(hop, peer.address);
    hop.helo = reading.peer.name;
    hop.rdns = peer.rdns;
}

/// HTTP-DAV needs a login.
void readExchange(Reading &reading)
{
    Hop &hop = reading.hop;
    if (reading.clauses.hasFrom && !reading.clauses.hasBy)
        readWithoutBy(reading);
    if (hop.with.ends_with("HTTP-DAV"))
        hop.authenticated = true;
}

/// with SMTP mgrt 1234567890
void readMailgun(Reading &reading)
{
    std::string_view rest = reading.hop.with;
    reading.hop.with = takeWord(rest);
}

/// A channel program of the host itself.
void readPmdf(Reading &reading)
{
    if (looksLikeChannelProgram(reading))
        reading.hop.outcome = Outcome::Local;
}

/// AOL's own users: from USER@aol.com by imo-….mx.aol.com (mail_out_v…), and its programs: from USER@aol.net by scmp-….
void readAol(Reading &reading)
{
    Hop &hop = reading.hop;
    if (reading.peer.name.find('@') == std::string_view::npos || !hop.ipText.empty())
        return;
    forgetPeer(hop);
    hop.ident = reading.peer.name;
    hop.outcome = Outcome::Local;
}

/// RFC 1327: by mta NAME in /PRMD=…/; Relayed; date
void readMta(Reading &reading)
{
    const TokenRange &by = reading.clauses.by;
    if (reading.hop.by == "mta" && by.last - by.first > 1 && reading.tokens.isWord(by.first + 1))
        reading.hop.by = reading.tokens.text(by.first + 1);
}

/// Message by Barricade HOST with ESMTP
void readBarricade(Reading &reading)
{
    const TokenRange &by = reading.clauses.by;
    if (by.last - by.first > 1 && reading.tokens.isWord(by.first + 1))
        reading.hop.by = reading.tokens.text(by.first + 1);
    reading.hop.outcome = reading.hop.by.empty() ? Outcome::Unparseable : Outcome::ByOnly;
}

/// at PLACE (version) from DOMAIN by HOST via smail from stdin
void readSmail(Reading &reading)
{
    Hop &hop = reading.hop;
    if (hop.envelopeFrom == "stdin") {
        hop.envelopeFrom = {};
        hop.outcome = Outcome::Local;
    }
}

/// from NAME(ip), claiming to be "HELO" via SMTP by HOST, id smtpd…
void readClaimingToBe(Reading &reading)
{
    const TokenRange &from = reading.clauses.from;
    const Tokens &tokens = reading.tokens;
    for (int i = from.first; i + 3 < from.last; ++i) {
        if (tokens.isWord(i) && tokens.text(i) == "claiming") {
            std::string_view helo = tokens.text(i + 3);
            if (helo.size() >= 2 && helo.front() == '"' && helo.back() == '"')
                helo = helo.substr(1, helo.size() - 2);
            reading.hop.helo = helo;
        }
    }
}

/// indimail-mta smtpd PID (HELO x) (ip) by HOST: the same as qmail's, without "from".
void readIndimail(Reading &reading)
{
    Hop &hop = reading.hop;
    const TokenRange &head = reading.clauses.head;
    for (int i = head.first; i < head.last; ++i) {
        if (reading.tokens.isComment(i) && !readKnownComment(reading.tokens.inner(i), hop, reading.peer))
            readPeerComment(reading.tokens.inner(i), hop, reading.peer);
    }
    hop.helo = reading.peer.helo;
    setPeer(hop, reading.peer.address);
    hop.outcome = reading.peer.address ? Outcome::Relay : Outcome::ByOnly;
}

/// sendmail IDA: the recipient stands in the version comment.
void readIdaComment(Reading &reading)
{
    if (!reading.hop.forAddress.empty())
        return;
    for (int i = 0; i < reading.productCount; ++i) {
        std::string_view rest = after(reading.product(i), " for ");
        if (rest.find('@') != std::string_view::npos) {
            reading.hop.forAddress = withoutAngles(takeWord(rest));
            return;
        }
    }
}

/// by simscan 1.3.1 ppid: …: a note of a scanner, no host.
void readSimscan(Reading &reading)
{
    reading.hop.by = {};
    reading.hop.outcome = Outcome::ByOnly;
}

/// from HOST (TOKEN ip) by HOST with Thrift
void readThrift(Reading &reading)
{
    const TokenRange &from = reading.clauses.from;
    for (int i = from.first; i < from.last; ++i) {
        if (!reading.tokens.isComment(i))
            continue;
        std::string_view rest = reading.tokens.inner(i);
        (void)takeWord(rest);
        if (const PeerAddress address = readPeerAddress(rest))
            setPeer(reading.hop, address);
    }
}

/// from SENDER by HOST by uid N with qmail-scanner…: the sender's mailbox stands where the address would; without the user
/// nothing is said of the peer.
void readQmailScanner(Reading &reading)
{
    Hop &hop = reading.hop;
    if (!hop.ipText.empty())
        return;
    const TokenRange &by = reading.clauses.by;
    hop.ident = after(by.empty() ? std::string_view() : reading.tokens.text(by.first, by.last - 1), "by ");
    if (reading.peer.name.find('@') != std::string_view::npos)
        hop.envelopeFrom = reading.peer.name;
    hop.outcome = hop.ident.empty() ? Outcome::ByOnly : Outcome::Local;
}

/// OpenSMTPD: from localhost (HOST [local]): through its socket.
void readUnixSocket(Reading &reading)
{
    const TokenRange &from = reading.clauses.from;
    for (int i = from.first; i < from.last; ++i) {
        if (reading.tokens.isComment(i) && reading.tokens.text(i).find("[local]") != std::string_view::npos)
            reading.hop.outcome = Outcome::Local;
    }
}

} // namespace headwater::trace
