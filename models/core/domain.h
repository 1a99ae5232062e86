// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace headwater {

/// Host and domain names as ASCII bytes; case does not matter, a final dot neither. Any thread.

/// The last `count` labels of a name without a final dot, a view into it; all of it where it has no more.
[[nodiscard]] std::string_view lastLabels(std::string_view host, int count);
/// The organisational domain: the registered name just below a public suffix ("mail.a.example.co.uk" -> "example.co.uk"),
/// lower case. Empty for an address, a single label, a name below no known top-level domain, or a public suffix itself.
/// Source: the public suffix list, by libpsl (RFC 7489 section 3.2).
[[nodiscard]] std::string organisationalDomain(std::string_view host);
/// The same, but a name below no known top-level domain gives its last two labels. For comparing, not for judging.
[[nodiscard]] std::string comparableDomain(std::string_view host);
/// True where the organisational domain is one that a service lets strangers have: it lies directly below a suffix of the
/// list's private section (dynamic DNS, shared hosting).
[[nodiscard]] bool isHandedOut(std::string_view host);
/// True where both names have the same comparable domain.
[[nodiscard]] bool sameOrganisation(std::string_view a, std::string_view b);
/// True where the last label is in IANA's list of top-level domains (resources/tlds.txt, the version stands in its first line).
/// The special-use names of RFC 6761/6762 and "internal" count as none.
[[nodiscard]] bool hasKnownTopLevel(std::string_view host);
/// Letters, digits, "-", "_" and dots, at least one of them inside, not all numeric: could be a host name.
[[nodiscard]] bool looksLikeHostName(std::string_view text);
/// ASCII case-insensitive equality, a final dot on either side ignored.
[[nodiscard]] bool sameHost(std::string_view a, std::string_view b);
/// True where `host` is `domain` or lies below it.
[[nodiscard]] bool isWithin(std::string_view host, std::string_view domain);

} // namespace headwater
