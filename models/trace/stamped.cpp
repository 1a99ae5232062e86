// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/stamped.h"

#include "models/core/text.h"
#include "models/trace/hostnames.h"
#include "models/trace/trace_issues.h"

#include <algorithm>
#include <array>

namespace headwater::trace {

namespace {

/// A field of more than this is no server's verdict; its head is read.
constexpr std::size_t kMaxValueBytes = 16 * 1024;

/// Steps over a value, and knows what stands in comments and in quotes: the sender's own words stand there, and may look like
/// a property.
struct Scanner {
    int depth = 0;
    bool quoted = false;

    /// Takes the byte at `i`; returns the index of the next one.
    std::size_t step(std::string_view value, std::size_t i)
    {
        switch (value[i]) {
        case '\\': return i + 2;
        case '"': quoted = depth == 0 && !quoted; break;
        case '(': depth += quoted ? 0 : 1; break;
        case ')': depth -= !quoted && depth > 0 ? 1 : 0; break;
        default: break;
        }
        return i + 1;
    }
    [[nodiscard]] bool outside() const { return depth == 0 && !quoted; }
};

/// The token behind `key`, without brackets and quotes; empty where it does not occur as the start of a word outside
/// comments and quotes.
std::string_view after(std::string_view value, std::string_view key)
{
    Scanner scanner;
    bool wordStart = true;
    for (std::size_t i = 0; i + key.size() <= value.size();) {
        if (wordStart && scanner.outside() && startsWithText(value.substr(i), key)) {
            std::string_view rest = value.substr(i + key.size());
            rest.remove_prefix(std::min(rest.find_first_not_of(" \t\"[<"), rest.size()));
            return rest.substr(0, rest.find_first_of(" \t\"]>;,)"));
        }
        const char c = value[i];
        wordStart = c == ' ' || c == '\t' || c == ';' || c == ')';
        i = scanner.step(value, i);
    }
    return {};
}

IpAddress addressAfter(std::string_view value, std::string_view key)
{
    return addressLiteral(after(value, key));
}

/// The outermost comments, without their brackets.
std::vector<std::string_view> commentsOf(std::string_view value)
{
    std::vector<std::string_view> comments;
    Scanner scanner;
    std::size_t open = 0;
    for (std::size_t i = 0; i < value.size();) {
        const int before = scanner.depth;
        const std::size_t next = scanner.step(value, i);
        if (before == 0 && scanner.depth == 1)
            open = next;
        else if (before == 1 && scanner.depth == 0)
            comments.push_back(value.substr(open, i - open));
        i = next;
    }
    return comments;
}

std::string_view lastWord(std::string_view text)
{
    return text.substr(text.find_last_of(" \t") + 1);
}

/// SPF as OpenDMARC notes it: "(client-ip=192.0.2.1; helo=mx.example.org; …)".
bool isClientComment(std::string_view comment)
{
    return startsWithText(comment, "client-ip=");
}

/// A comment's address in words: "sender IP is 192.0.2.1" (Microsoft); "domain of a@b designates 192.0.2.1 as permitted
/// sender", "… does not designate 192.0.2.1 as permitted sender", "mx.example.org: 192.0.2.1 is neither permitted nor denied by
/// …" (Google and others). The sender's address stands before the first two and behind the third.
IpAddress addressInWords(std::string_view comment)
{
    if (isClientComment(comment))
        return addressAfter(comment, "client-ip=");
    constexpr std::string_view kSender = "sender IP is ";
    if (startsWithText(comment, kSender))
        return addressLiteral(comment.substr(kSender.size()));
    if (const auto end = comment.rfind(" as permitted sender"); end != std::string_view::npos) {
        const std::string_view address = lastWord(comment.substr(0, end));
        const std::string_view verb = lastWord(trimmed(comment.substr(0, end - address.size())));
        if (verb == "designates" || verb == "designate")
            return addressLiteral(address);
    }
    if (const auto end = comment.find(" is neither permitted nor denied"); end != std::string_view::npos)
        return addressLiteral(lastWord(comment.substr(0, end)));
    return {};
}

/// The parts between ";" that stand outside comments and quotes (RFC 8601 section 2.2).
std::vector<std::string_view> partsOf(std::string_view value)
{
    std::vector<std::string_view> parts;
    Scanner scanner;
    std::size_t start = 0;
    for (std::size_t i = 0; i < value.size();) {
        if (value[i] == ';' && scanner.outside()) {
            parts.push_back(trimmed(value.substr(start, i - start)));
            start = i + 1;
        }
        i = scanner.step(value, i);
    }
    parts.push_back(trimmed(value.substr(start)));
    return parts;
}

std::string_view firstWord(std::string_view text)
{
    text = trimmed(text);
    return text.substr(0, text.find_first_of(" \t\r\n"));
}

/// Without comments, what stands in quotes cut out, blanks run together.
std::string plainWords(std::string_view value)
{
    std::string text;
    Scanner scanner;
    for (std::size_t i = 0; i < value.size();) {
        const Scanner before = scanner;
        const std::size_t next = std::min(scanner.step(value, i), value.size());
        if (!before.quoted && scanner.quoted)
            text += "\"\u2026\"";
        else if (before.outside() && scanner.outside() && !isBlank(value[i]))
            text += value.substr(i, next - i);
        else if (!before.quoted && !text.empty() && text.back() != ' ')
            text += ' ';
        i = next;
    }
    return text;
}

/// "smtp.mailfrom=a@b.example reason=001" of a part: its words with "=" from the `first` one on.
std::string propertiesOf(std::string_view part, int first)
{
    constexpr std::size_t kMaxProperty = 64;
    constexpr std::array<std::string_view, 3> kOfTheSignature{"header.b=", "header.s=", "header.a="};
    const std::string words = plainWords(part);
    std::string text;
    int index = 0;
    for (std::size_t at = 0; at < words.size(); ++index) {
        const std::size_t end = std::min(words.find(' ', at), words.size());
        const std::string_view word = std::string_view(words).substr(at, end - at);
        at = end + 1;
        const bool isSignature = std::ranges::any_of(kOfTheSignature, [&](auto name) { return startsWithText(word, name); });
        if (index < first || word.find('=') == std::string_view::npos || isSignature)
            continue;
        text += (text.empty() ? "" : " ") + std::string(word.substr(0, kMaxProperty))
            + (word.size() > kMaxProperty ? "\u2026" : "");
    }
    return text;
}

bool isResult(std::string_view part)
{
    const std::string_view word = firstWord(part);
    const auto equals = word.find('=');
    return equals != std::string_view::npos && word.substr(0, equals).find('.') == std::string_view::npos;
}

/// "spf=fail dkim=none": the first word of every part that states a result.
std::string results(const std::vector<std::string_view> &parts)
{
    std::string text;
    for (const std::string_view part : parts) {
        if (isResult(part))
            text += (text.empty() ? "" : " ") + std::string(firstWord(part));
    }
    return text;
}

IpAddress anyAddress(std::string_view value)
{
    for (const std::string_view key : {"smtp.remote-ip=", "smtp.client-ip=", "client-ip=", "policy.iprev=", "iprev.ip="}) {
        const IpAddress ip = addressAfter(value, key);
        if (!ip.isNull())
            return ip;
    }
    for (const std::string_view comment : commentsOf(value)) {
        const IpAddress ip = addressInWords(comment);
        if (!ip.isNull())
            return ip;
    }
    return {};
}

/// A bracket in the sender's quoted local part ended the comment, and what follows is his: "(domain of "x); dkim=pass …".
bool isTornOpen(std::string_view comment)
{
    bool open = false;
    for (std::size_t i = 0; i < comment.size(); ++i) {
        if (comment[i] == '\\')
            ++i;
        else if (comment[i] == '"')
            open = !open;
    }
    return open;
}

void readResults(StampedPeer &peer, std::string_view value)
{
    const std::vector<std::string_view> parts = partsOf(value);
    std::string_view first = firstWord(parts.front());
    const bool named = first.find('=') == std::string_view::npos && first.find('(') == std::string_view::npos;
    if (first.size() > 2 && first.front() == '"' && first.back() == '"')
        first = first.substr(1, first.size() - 2);
    peer.by = named ? std::string(first) : std::string();
    // Only Outlook writes no authserv-id, and calls the address "sender IP" (received.md part 3).
    if (!named && containsText(value, "(sender IP is "))
        peer.provider = "microsoft365";
    peer.ip = anyAddress(value);
    peer.text = results(parts);
    peer.untrusted = std::ranges::any_of(commentsOf(value), isTornOpen);
}

void readArcResults(StampedPeer &peer, std::string_view value)
{
    const auto semicolon = value.find(';');
    readResults(peer, semicolon == std::string_view::npos ? value : value.substr(semicolon + 1));
    // Of an earlier hop it is sealed, and the seal is not verified here; above the edge it is the receiver's own.
    peer.provider.clear();
    peer.untrusted = peer.untrusted || peer.by.empty();
}

void readReceivedSpf(StampedPeer &peer, std::string_view value)
{
    peer.text = value.empty() ? std::string() : "spf=" + lowered(firstWord(value));
    peer.ip = anyAddress(value);
    std::string_view by = after(value, "receiver=");
    if (const auto at = by.rfind('@'); at != std::string_view::npos)
        by.remove_prefix(at + 1);
    // "receiver=<UNKNOWN>" is what a policy server writes that was not told.
    if (by.empty() || sameText(by, "UNKNOWN")) {
        // The comment starts with the writer's name: "(google.com: domain of …".
        const std::vector<std::string_view> comments = commentsOf(value);
        const std::string_view comment = comments.empty() ? std::string_view() : comments.front();
        const std::string_view name = comment.substr(0, comment.find(": "));
        by = name.size() < comment.size() && name.find_first_of(" \t") == std::string_view::npos ? name : std::string_view();
    }
    peer.by = std::string(by);
    if (sameText(by, "protection.outlook.com"))
        peer.provider = "microsoft365";
}

void readForefront(StampedPeer &peer, std::string_view value)
{
    peer.ip = addressAfter(value, "CIP:");
    // 255.255.255.255 stands for "no connecting address".
    if (peer.ip == *IpAddress::parse("255.255.255.255"))
        peer.ip = {};
    for (const std::string_view key : {"SCL", "CAT"}) {
        const std::string_view said = after(value, std::string(key) + ':');
        if (!said.empty())
            peer.text += (peer.text.empty() ? "" : " ") + std::string(key) + '=' + std::string(said);
    }
}

void readUntrusted(StampedPeer &peer, std::string_view value)
{
    readForefront(peer, value);
    peer.untrusted = true;
}

void readAddress(StampedPeer &peer, std::string_view value)
{
    peer.ip = addressLiteral(firstWord(value));
}

/// "TenantId=…;Ip=[192.0.2.1];Helo=[mx.example.org]": the client of the sending tenant.
void readTenant(StampedPeer &peer, std::string_view value)
{
    peer.ip = addressAfter(value, "Ip=");
    peer.untrusted = true;
}

/// "gw1.example.org[192.0.2.1]"
void readConnect(StampedPeer &peer, std::string_view value)
{
    const auto open = value.find('[');
    if (open == std::string_view::npos)
        return;
    peer.ip = addressLiteral(value.substr(open, value.find(']', open) - open + 1));
}

struct Row {
    std::string_view header;
    std::string_view provider;
    void (*read)(StampedPeer &, std::string_view);
};

constexpr std::array kRows{
    Row{"Authentication-Results", "", readResults},
    Row{"ARC-Authentication-Results", "", readArcResults},
    Row{"Received-SPF", "", readReceivedSpf},
    Row{"X-Forefront-Antispam-Report", "microsoft365", readForefront},
    Row{"X-Forefront-Antispam-Report-Untrusted", "microsoft365", readUntrusted},
    Row{"X-Sender-IP", "microsoft365", readAddress},
    Row{"X-MS-Exchange-CrossTenant-OriginalAttributedTenantConnectingIp", "microsoft365", readTenant},
    Row{"X-ME-IP", "fastmail", readAddress},
    Row{"X-IronPort-RemoteIP", "", readAddress}, // the owner's appliance as well as the service
    Row{"X-MDRemoteIP", "", readAddress},
    Row{"X-Barracuda-Connect", "", readConnect},
};

struct NameAndValue {
    std::string_view name;
    std::string value;
};

NameAndValue nameAndValue(std::string_view field)
{
    const std::size_t colon = std::min(field.find(':'), field.size());
    const std::string_view value = field.substr(std::min(colon + 1, field.size())).substr(0, kMaxValueBytes);
    return {trimmed(field.substr(0, colon)), unfolded(trimmed(value))};
}

bool isListOfResults(std::string_view name)
{
    return sameText(name, "Authentication-Results") || sameText(name, "ARC-Authentication-Results");
}

} // namespace

std::vector<StampedPeer> parseStamps(const message::Message &message, Issues &issues)
{
    std::vector<StampedPeer> stamps;
    for (const message::Field &field : message.header.fields) {
        const auto row = std::ranges::find_if(kRows, [&](const Row &r) { return field.is(r.header); });
        if (row == kRows.end())
            continue;
        if (stamps.size() == kMaxStamps) {
            issues.append({&kTooManyStamps, field.span});
            break;
        }
        StampedPeer peer{std::string(field.name), field.span, {}, std::string(row->provider), {}, {}, false};
        row->read(peer, unfolded(trimmed(field.value.substr(0, kMaxValueBytes))));
        stamps.push_back(std::move(peer));
    }
    return stamps;
}

std::string stampDetails(std::string_view field)
{
    constexpr std::size_t kMaxDetails = 1024;
    const auto [name, value] = nameAndValue(field);
    // Received-SPF is one result; its properties stand beside each other.
    const bool isOne = sameText(name, "Received-SPF");
    if (!isOne && !isListOfResults(name))
        return {};
    std::string text;
    for (const std::string_view part : partsOf(value)) {
        const std::string properties = isOne ? propertiesOf(part, 0) : isResult(part) ? propertiesOf(part, 1) : std::string();
        if (properties.empty())
            continue;
        text += text.empty() ? "" : isOne ? " " : "; ";
        if (!isOne)
            text += std::string(firstWord(part).substr(0, firstWord(part).find('='))) + ' ';
        text += properties;
    }
    return text.substr(0, kMaxDetails);
}

std::vector<std::string> signersOf(std::string_view field)
{
    constexpr std::size_t kMaxSigners = 8;
    const auto [name, value] = nameAndValue(field);
    std::vector<std::string> signers;
    if (!isListOfResults(name))
        return signers;
    for (const std::string_view part : partsOf(value)) {
        if (!sameText(firstWord(part), "dkim=pass") || signers.size() == kMaxSigners)
            continue;
        std::string_view domain = after(part, "header.d=");
        if (domain.empty())
            domain = after(part, "header.i=");
        std::string signer = lowered(domain.substr(domain.rfind('@') + 1));
        if (!signer.empty() && !std::ranges::contains(signers, signer))
            signers.push_back(std::move(signer));
    }
    return signers;
}

} // namespace headwater::trace
