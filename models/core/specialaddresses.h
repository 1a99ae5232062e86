// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/ipaddress.h"

#include <vector>

namespace headwater {

/// What an address is by its range alone.
enum class AddressKind { Public, Loopback, Private, LinkLocal, Shared, Documentation, Reserved };

/// The special ranges of addresses, longest prefix first. Injected, so that a test on loopback can call loopback public.
/// Source of the real table: the IANA special-purpose registries (resources/special-addresses.json). Any thread.
class SpecialAddresses
{
public:
    struct Row {
        Network network;
        AddressKind kind;
    };

    SpecialAddresses() = default;
    explicit SpecialAddresses(std::vector<Row> rows);

    /// The IANA registries as shipped; read once.
    [[nodiscard]] static const SpecialAddresses &iana();

    [[nodiscard]] AddressKind kind(const IpAddress &address) const;
    /// Loopback, private (RFC 1918, ULA), link-local, shared (RFC 6598): an address that only a neighbour can have.
    [[nodiscard]] bool isLocal(const IpAddress &address) const;
    /// One that stands for somebody outside: stated, and not local.
    [[nodiscard]] bool isOutside(const IpAddress &address) const { return !address.isNull() && !isLocal(address); }
    /// No host on the public network can have it: 0/8, 224+/4, 240/4 and their like (signal IP_IMPOSSIBLE).
    [[nodiscard]] bool isImpossible(const IpAddress &address) const { return kind(address) == AddressKind::Reserved; }

private:
    std::vector<Row> m_rows;
};

} // namespace headwater
