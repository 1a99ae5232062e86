// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/ipaddress.h"

#include <QByteArray>
#include <QString>

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace headwater::trace {

/// A mail provider or gateway as resources/providers.json describes it. Each inside name counts only together with an
/// address range of the provider (or a local address); rows marked "remembered" may label, but decide nothing.
struct Profile {
    std::string name;                   ///< "microsoft365"
    QString title;                      ///< "Microsoft 365 / Exchange Online / Outlook.com, Hotmail"
    std::string kind;                   ///< "mailbox", "gateway", "esp" …
    std::vector<std::string> inside;    ///< Names of its own servers.
    std::vector<std::string> outbound;  ///< Names at which mail leaves it: such a peer is outside, even to itself.
    std::vector<Network> ownerRanges;   ///< Stated by the owner: SPF or a published list.
    std::vector<Network> seenRanges;    ///< Observed: confirm together with a recorded name only.
    bool sourced = false;               ///< False where its names are only remembered.
    bool decides = false;               ///< False where they are, or its border is.

    /// The title's first words: "Microsoft 365".
    [[nodiscard]] std::string shortTitle() const;
    /// One of its own servers' names, inside or outbound. Never enough by itself: a name can be claimed.
    [[nodiscard]] bool hasName(std::string_view host) const;
    [[nodiscard]] bool isOutbound(std::string_view host) const;
    [[nodiscard]] bool hasAddress(const IpAddress &address) const;
    /// In the ranges that the owner states.
    [[nodiscard]] bool ownerStates(const IpAddress &address) const;
};

class Profiles
{
public:
    /// resources/providers.json, read once.
    [[nodiscard]] static const Profiles &shipped();
    [[nodiscard]] const Profile *byName(std::string_view name) const;
    /// The profile whose servers have that name; nullptr for none. Local addresses name none.
    [[nodiscard]] const Profile *byHost(std::string_view host) const;
    [[nodiscard]] const std::vector<Profile> &all() const { return m_profiles; }

    /// Servers of one owner though their domains differ: both in one profile, or both in one row of `aliases`. Rows marked
    /// "remembered" tell nothing.
    [[nodiscard]] bool haveOneOwner(std::string_view a, std::string_view b) const;

    /// Reads a document of the form of resources/providers.json; rows that cannot be read are left out.
    [[nodiscard]] static Profiles fromJson(const QByteArray &json);

private:
    void indexNames();

    std::vector<Profile> m_profiles;
    /// Which profiles have a name that ends in these two labels; under "" those with a name that has a star there.
    std::map<std::string, std::vector<std::size_t>> m_byEnd;
    std::vector<std::vector<std::string>> m_aliases; ///< Each row: the names of one owner.
};

} // namespace headwater::trace
