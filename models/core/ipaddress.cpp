// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/ipaddress.h"

#include "models/core/text.h"

#include <arpa/inet.h>

#include <algorithm>
#include <charconv>

namespace headwater {

namespace {

/// Dotted decimal with up to four octets; the number of octets read, 0 for anything else. A final dot is allowed where
/// `partial` is set.
int readOctets(std::string_view text, std::uint8_t *octets, bool partial)
{
    int count = 0;
    while (count < 4) {
        unsigned value = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + std::min<std::size_t>(text.size(), 4), value);
        const auto digits = end - text.data();
        if (error != std::errc{} || digits > 3 || value > 255)
            return 0;
        octets[count++] = static_cast<std::uint8_t>(value);
        text.remove_prefix(static_cast<std::size_t>(digits));
        if (text.empty())
            return count == 4 || partial ? count : 0;
        if (text.front() != '.')
            return 0;
        text.remove_prefix(1);
        if (text.empty() && partial && count < 4)
            return count;
    }
    return 0;
}

/// RFC 4007 section 11.2: some text without blanks; the delimiters of addresses in mail cannot be part of it.
bool isZoneId(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, [](unsigned char c) {
        return isAsciiAlnum(c) || c == '-' || c == '_' || c == '.' || c == '~';
    });
}

} // namespace

std::optional<IpAddress> IpAddress::parse(std::string_view text)
{
    IpAddress address;
    if (text.size() < 2 || text.size() > 63)
        return {};
    if (text.find(':') == std::string_view::npos) {
        if (readOctets(text, address.m_octets.data(), false) != 4)
            return {};
        address.m_family = 4;
        return address;
    }
    const auto percent = text.find('%');
    if (percent != std::string_view::npos && !isZoneId(text.substr(percent + 1)))
        return {};
    const std::string_view digits = text.substr(0, percent);
    if (digits.find('\0') != std::string_view::npos)
        return {}; // inet_pton would stop there
    std::array<char, 64> buffer{};
    std::ranges::copy(digits, buffer.begin());
    std::array<std::uint8_t, 16> octets{};
    if (inet_pton(AF_INET6, buffer.data(), octets.data()) != 1)
        return {};
    constexpr std::array<std::uint8_t, 12> kMapped{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
    if (std::equal(kMapped.begin(), kMapped.end(), octets.begin())) {
        std::copy_n(octets.begin() + 12, 4, address.m_octets.begin());
        address.m_family = 4;
    } else {
        address.m_octets = octets;
        address.m_family = 6;
    }
    return address;
}

QByteArray IpAddress::toString() const
{
    if (isNull())
        return {};
    std::array<char, INET6_ADDRSTRLEN> buffer{};
    inet_ntop(isIpv4() ? AF_INET : AF_INET6, m_octets.data(), buffer.data(), buffer.size());
    return QByteArray(buffer.data());
}

std::string_view IpAddress::octets() const
{
    return {reinterpret_cast<const char *>(m_octets.data()), isNull() ? 0u : isIpv4() ? 4u : 16u};
}

bool IpAddress::isNear(const IpAddress &other) const
{
    return sharesPrefix(other, isIpv4() ? 24 : 48);
}

IpAddress IpAddress::masked(int bits) const
{
    IpAddress network = *this;
    bits = std::clamp(bits, 0, 128);
    for (int i = 0; i < 16; ++i)
        network.m_octets[static_cast<std::size_t>(i)] &= static_cast<std::uint8_t>(0xff00 >> std::clamp(bits - i * 8, 0, 8));
    return network;
}

bool IpAddress::sharesPrefix(const IpAddress &other, int bits) const
{
    if (isNull() || m_family != other.m_family)
        return false;
    bits = std::clamp(bits, 0, isIpv4() ? 32 : 128);
    // Most networks of a table differ here already.
    if (bits >= 8 && m_octets.front() != other.m_octets.front())
        return false;
    const auto whole = static_cast<std::size_t>(bits / 8);
    if (!std::equal(m_octets.begin(), m_octets.begin() + static_cast<std::ptrdiff_t>(whole), other.m_octets.begin()))
        return false;
    const int rest = bits % 8;
    return rest == 0 || ((m_octets[whole] ^ other.m_octets[whole]) >> (8 - rest)) == 0;
}

std::optional<Network> Network::parse(std::string_view text)
{
    const auto slash = text.find('/');
    const auto head = text.substr(0, slash);
    Network network;
    if (const auto address = IpAddress::parse(head)) {
        network.base = *address;
        network.bits = address->isIpv4() ? 32 : 128;
    } else {
        std::array<std::uint8_t, 4> octets{};
        const int count = readOctets(head, octets.data(), true);
        if (count == 0)
            return {};
        std::array<char, 16> quad{};
        inet_ntop(AF_INET, octets.data(), quad.data(), quad.size());
        network.base = *IpAddress::parse(quad.data());
        network.bits = count * 8;
    }
    if (slash == std::string_view::npos)
        return network;
    const auto mask = text.substr(slash + 1);
    unsigned bits = 0;
    const auto [end, error] = std::from_chars(mask.data(), mask.data() + mask.size(), bits);
    // A mapped network counts the 96 bits in front of its IPv4 addresses.
    const unsigned skipped = network.base.isIpv4() && head.find(':') != std::string_view::npos ? 96 : 0;
    if (error != std::errc{} || end != mask.data() + mask.size() || bits < skipped
        || bits - skipped > (network.base.isIpv4() ? 32 : 128))
        return {};
    network.bits = static_cast<int>(bits - skipped);
    network.base = network.base.masked(network.bits);
    return network;
}

QByteArray Network::toString() const
{
    return base.toString() + '/' + QByteArray::number(bits);
}

} // namespace headwater
