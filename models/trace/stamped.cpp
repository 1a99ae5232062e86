// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/stamped.h"

#include "models/core/text.h"
#include "models/trace/hostnames.h"

#include <algorithm>
#include <array>

namespace headwater::trace {

namespace {

/// A field of more than this is no server's verdict; its head is read.
constexpr std::size_t kMaxValueBytes = 16 * 1024;

bool isWordByte(unsigned char c)
{
    return isAsciiAlnum(c) || c == '-' || c == '_' || c == '.';
}

/// The token behind `key` (a whole word), without brackets and quotes; empty where it does not occur.
std::string_view after(std::string_view value, std::string_view key)
{
    for (std::size_t at = 0; at + key.size() <= value.size(); ++at) {
        if (!startsWithText(value.substr(at), key) || (at > 0 && isWordByte(static_cast<unsigned char>(value[at - 1]))))
            continue;
        std::string_view rest = value.substr(at + key.size());
        const auto start = rest.find_first_not_of(" \t\r\n\"[<");
        if (start == std::string_view::npos)
            return {};
        rest.remove_prefix(start);
        return rest.substr(0, rest.find_first_of(" \t\r\n\"]>;,)"));
    }
    return {};
}

IpAddress addressAfter(std::string_view value, std::string_view key)
{
    return addressLiteral(after(value, key));
}

/// A comment's address in words, as Google writes it: "domain of a@b designates 192.0.2.1 as permitted sender", "192.0.2.1
/// is neither permitted nor denied".
IpAddress addressInWords(std::string_view value)
{
    const IpAddress designated = addressAfter(value, "designates ");
    if (!designated.isNull())
        return designated;
    const auto is = value.find(" is neither permitted");
    if (is == std::string_view::npos)
        return {};
    const auto blank = value.find_last_of(" \t\r\n(", is > 0 ? is - 1 : 0);
    const std::size_t start = blank == std::string_view::npos ? 0 : blank + 1;
    return addressLiteral(value.substr(start, is - start));
}

/// The parts between ";" that stand outside comments and quotes (RFC 8601 section 2.2).
std::vector<std::string_view> partsOf(std::string_view value)
{
    std::vector<std::string_view> parts;
    int depth = 0;
    bool quoted = false;
    std::size_t start = 0;
    for (std::size_t i = 0; i < value.size(); ++i) {
        const char c = value[i];
        if (c == '\\') {
            ++i;
        } else if (c == '"' && depth == 0) {
            quoted = !quoted;
        } else if (!quoted && c == '(') {
            ++depth;
        } else if (!quoted && c == ')' && depth > 0) {
            --depth;
        } else if (c == ';' && !quoted && depth == 0) {
            parts.push_back(trimmed(value.substr(start, i - start)));
            start = i + 1;
        }
    }
    parts.push_back(trimmed(value.substr(std::min(start, value.size()))));
    return parts;
}

std::string_view firstWord(std::string_view text)
{
    text = trimmed(text);
    return text.substr(0, text.find_first_of(" \t\r\n"));
}

/// "spf=fail dkim=none": the first word of every part that states a result.
std::string results(const std::vector<std::string_view> &parts)
{
    std::string text;
    for (const std::string_view part : parts) {
        const std::string_view word = firstWord(part);
        const auto equals = word.find('=');
        if (equals != std::string_view::npos && word.substr(0, equals).find('.') == std::string_view::npos)
            text += (text.empty() ? "" : " ") + std::string(word);
    }
    return text;
}

IpAddress anyAddress(std::string_view value)
{
    for (const std::string_view key : {"sender IP is ", "smtp.remote-ip=", "smtp.client-ip=", "client-ip=", "policy.iprev=", "iprev.ip="}) {
        const IpAddress ip = addressAfter(value, key);
        if (!ip.isNull())
            return ip;
    }
    return addressInWords(value);
}

void readResults(StampedPeer &peer, std::string_view value)
{
    const std::vector<std::string_view> parts = partsOf(value);
    const std::string_view first = firstWord(parts.front());
    const bool named = first.find('=') == std::string_view::npos && first.find('(') == std::string_view::npos;
    peer.by = named ? std::string(first) : std::string();
    // Only Outlook writes no authserv-id, and calls the address "sender IP" (received.md part 3).
    if (!named && containsText(value, "(sender IP is "))
        peer.provider = "microsoft365";
    peer.ip = anyAddress(value);
    peer.helo = std::string(after(value, "smtp.helo="));
    if (peer.helo.empty())
        peer.helo = std::string(after(value, "helo="));
    peer.text = results(parts);
}

void readArcResults(StampedPeer &peer, std::string_view value)
{
    const auto semicolon = value.find(';');
    readResults(peer, semicolon == std::string_view::npos ? value : value.substr(semicolon + 1));
    // An earlier hop's verdict, sealed by it; the seal is not verified here.
    peer.provider.clear();
    peer.untrusted = true;
}

void readReceivedSpf(StampedPeer &peer, std::string_view value)
{
    peer.text = "spf=" + lowered(firstWord(value));
    peer.ip = anyAddress(value);
    peer.helo = std::string(after(value, "helo="));
    std::string_view by = after(value, "receiver=");
    if (const auto at = by.rfind('@'); at != std::string_view::npos)
        by.remove_prefix(at + 1);
    if (by.empty()) {
        // The comment starts with the writer's name: "(google.com: domain of …".
        const auto open = value.find('(');
        const auto colon = open == std::string_view::npos ? open : value.find(": ", open);
        if (colon != std::string_view::npos && value.substr(open + 1, colon - open - 1).find_first_of(" \t\r\n") == std::string_view::npos)
            by = value.substr(open + 1, colon - open - 1);
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
    const std::string_view helo = after(value, "H:");
    peer.helo = std::string(helo);
    peer.text = "SCL=" + std::string(after(value, "SCL:")) + " CAT=" + std::string(after(value, "CAT:"));
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
    peer.helo = std::string(after(value, "Helo="));
    peer.untrusted = true;
}

/// "gw1.example.org[192.0.2.1]"
void readConnect(StampedPeer &peer, std::string_view value)
{
    const auto open = value.find('[');
    if (open == std::string_view::npos)
        return;
    peer.ip = addressLiteral(value.substr(open, value.find(']', open) - open + 1));
    peer.helo = std::string(trimmed(value.substr(0, open)));
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
    Row{"X-IronPort-RemoteIP", "ironport", readAddress},
    Row{"X-MDRemoteIP", "", readAddress},
    Row{"X-Barracuda-Connect", "", readConnect},
};

} // namespace

std::vector<StampedPeer> parseStamps(const message::Message &message)
{
    std::vector<StampedPeer> stamps;
    for (std::size_t i = 0; i < message.header.fields.size(); ++i) {
        const message::Field &field = message.header.fields[i];
        const auto row = std::ranges::find_if(kRows, [&](const Row &r) { return field.is(r.header); });
        if (row == kRows.end())
            continue;
        StampedPeer peer{std::string(field.name), static_cast<int>(i), field.span, {}, std::string(row->provider), {}, {}, {}, false};
        row->read(peer, trimmed(field.value.substr(0, kMaxValueBytes)));
        stamps.push_back(std::move(peer));
    }
    return stamps;
}

} // namespace headwater::trace
