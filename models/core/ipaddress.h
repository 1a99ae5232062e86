// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string_view>

namespace headwater {

/// An IPv4 or IPv6 address. IPv4-mapped IPv6 is the IPv4 address. Plain value, any thread.
class IpAddress
{
public:
    IpAddress() = default;

    /// Reads a whole token: dotted quad (four decimal octets, RFC 5321 section 4.1.3) or IPv6 (RFC 4291 section 2.2), the
    /// latter also with a zone id ("fe80::1%9"), which is dropped. No brackets, no "IPv6:" tag, no white space.
    /// Anything else, octets over 255 too, gives nothing.
    [[nodiscard]] static std::optional<IpAddress> parse(std::string_view text);

    [[nodiscard]] bool isNull() const { return m_family == 0; }
    [[nodiscard]] bool isIpv4() const { return m_family == 4; }
    [[nodiscard]] bool isIpv6() const { return m_family == 6; }

    /// Canonical text: dotted quad, or RFC 5952. Empty for a null address.
    [[nodiscard]] QByteArray toString() const;
    /// The octets, most significant first: 4 or 16 of them.
    [[nodiscard]] std::string_view octets() const;
    /// True where both are of one family and share the first bits: IPv4 /24, IPv6 /48 (the "close to" of received.md).
    [[nodiscard]] bool isNear(const IpAddress &other) const;
    /// The address with all but its first `bits` bits cleared.
    [[nodiscard]] IpAddress masked(int bits) const;
    /// True where both are of one family and share their first `bits` bits; more bits than there are mean all.
    [[nodiscard]] bool sharesPrefix(const IpAddress &other, int bits) const;

    auto operator<=>(const IpAddress &) const = default;

private:
    std::array<std::uint8_t, 16> m_octets{};
    std::uint8_t m_family = 0;
};

/// A network: all addresses that share the first bits of one.
struct Network {
    IpAddress base;
    int bits = 0;

    /// Reads "192.0.2.0/24", "2001:db8::/32", a single address, and short IPv4 forms as SpamAssassin reads them:
    /// "10.2/16", "10.2." and "10.2" (= /16). Host bits below the mask are cleared. "::ffff:10.0.0.0/104" is "10.0.0.0/8". Anything else gives nothing.
    [[nodiscard]] static std::optional<Network> parse(std::string_view text);
    [[nodiscard]] bool contains(const IpAddress &address) const { return base.sharesPrefix(address, bits); }
    [[nodiscard]] QByteArray toString() const;
    bool operator==(const Network &) const = default;
};

} // namespace headwater
