// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/ipaddress.h"
#include "models/core/specialaddresses.h"
#include "models/trace/profiles.h"

#include <string_view>

namespace headwater::trace {

/// A fully qualified name below a known top-level domain: a name that can belong to somebody.
[[nodiscard]] bool isQualifiedName(std::string_view host);
/// A host name below no top-level domain that is known here (resources/tlds.txt); none that hides the true one: "mail.xxx", "mx.domain.tld", or one
/// that stands for nobody (RFC 2606 section 2).
[[nodiscard]] bool isBogusName(std::string_view name);
/// Below a top-level domain that networks use for themselves (RFC 6762, section 3 and appendix G): a server names itself so in its
/// lines, and means no harm. As a HELO to a stranger it is no better than any other bogus name.
[[nodiscard]] bool isPrivateUse(std::string_view name);
/// ".example" of "mail.example.": with its dot, without the final one.
[[nodiscard]] std::string_view topLevelOf(std::string_view name);
/// A name that means nothing outside its own network: a single label, "localhost", a name below no top-level domain, a
/// local address or its 6to4 form (Google writes 2002:a05:… for 10.5.…).
[[nodiscard]] bool isInnerName(std::string_view host, const SpecialAddresses &special);
/// An address written as a name: "192.0.2.1", "[192.0.2.1]", "[IPv6:2001:db8::1]"; null for anything else.
[[nodiscard]] IpAddress addressLiteral(std::string_view text);
/// True where both names are of one organisation: same registered domain, or one owner by Profiles::haveOneOwner().
[[nodiscard]] bool areRelated(std::string_view a, std::string_view b, const Profiles &profiles);
/// A reverse name that can belong to somebody: qualified, and no name of the reverse zone itself (a PTR record that lacks its
/// final dot leads to "mail.example.net.2.0.192.in-addr.arpa").
[[nodiscard]] bool namesSomebody(std::string_view rdns);
/// The reverse name without the writer's own domain, where its resolver appended that to the name that the peer gave as its HELO:
/// "ns.example.com.corp.example.net", written in corp.example.net about a host that calls itself ns.example.com.
[[nodiscard]] std::string_view recordedName(std::string_view rdns, std::string_view helo, std::string_view writer);
/// Says dsl, dhcp, pool … below its registered domain.
[[nodiscard]] bool hasEndHostWord(std::string_view rdns);
/// A reverse name as providers give to end hosts: it spells the address out, or says dsl, dhcp, pool … (RDNS_DYNAMIC).
/// A label that says mail, mx, smtp, static … speaks against it.
[[nodiscard]] bool isEndHostName(std::string_view rdns, const IpAddress &ip);
/// A name that spells the address out and says static: a customer's line, not dial-up, but none of the provider's servers either.
[[nodiscard]] bool isFixedCustomer(std::string_view rdns, const IpAddress &ip);

} // namespace headwater::trace
