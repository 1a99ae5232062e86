// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/ipaddress.h"

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
    std::array<char, 64> buffer{};
    const auto length = std::min(text.find('%'), text.size());
    std::copy_n(text.data(), length, buffer.data());
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

bool IpAddress::sharesPrefix(const IpAddress &other, int bits) const
{
    if (isNull() || m_family != other.m_family)
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
    int bits = -1;
    const auto [end, error] = std::from_chars(mask.data(), mask.data() + mask.size(), bits);
    if (error != std::errc{} || end != mask.data() + mask.size() || bits < 0 || bits > (network.base.isIpv4() ? 32 : 128))
        return {};
    network.bits = bits;
    return network;
}

QByteArray Network::toString() const
{
    return base.toString() + '/' + QByteArray::number(bits);
}

} // namespace headwater
