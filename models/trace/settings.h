// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/specialaddresses.h"
#include "models/trace/profiles.h"

#include <QString>
#include <QStringList>

#include <string>
#include <vector>

namespace headwater::trace {

/// A list of networks as SpamAssassin reads them: "!" excludes, the first match wins.
class NetworkList
{
public:
    struct Row {
        Network network;
        bool excluded = false;
        bool operator==(const Row &) const = default;
    };
    std::vector<Row> rows;

    [[nodiscard]] bool contains(const IpAddress &address) const;
    /// The first match says "!": not even a private address counts as inside.
    [[nodiscard]] bool excludes(const IpAddress &address) const;
    [[nodiscard]] bool isEmpty() const { return rows.empty(); }
    bool operator==(const NetworkList &) const = default;
};

/// What the user says is his: the servers that he runs or believes. Empty settings: inferred from the message.
struct MyServers {
    NetworkList trusted;                ///< Hosts that record their peers truthfully.
    NetworkList internal;               ///< Of those, the ones inside the border (MX and behind it).
    NetworkList msa;                    ///< Submission servers: their peers are the user's own, authenticated users.
    NetworkList myNetworks;             ///< Address space whose customers the user answers for.
    std::vector<std::string> names;     ///< Host-name patterns, lower case: "*.example.org", "mx.example.net".
    QString profile;                    ///< A mail provider's profile by name; "none" turns profiles off; "" = recognise one.

    /// Nothing is set: neither networks nor names nor a profile.
    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] bool ownsName(std::string_view host) const;
    bool operator==(const MyServers &) const = default;
};

/// Reads "192.0.2.0/24,*.example.org,!192.0.2.9" as --mine does: networks become trusted and internal, the rest names.
/// Words that are neither are added to `rejected`.
void addMine(MyServers &servers, const QString &list, QStringList &rejected);
/// Reads a list of networks ("10.2/16,!10.2.3.4").
[[nodiscard]] NetworkList parseNetworkList(const QString &list, QStringList &rejected);
/// The list as parseNetworkList() reads it: "10.2.0.0/16, !10.2.3.4/32".
[[nodiscard]] QString listText(const NetworkList &list);
/// Contradictions, one sentence each: an internal network that is not trusted, an msa network that is not trusted, …
[[nodiscard]] QStringList contradictions(const MyServers &servers);

/// All that the analysis of a message depends on beside its bytes.
struct TraceSettings {
    MyServers mine;
    /// `mine` was told of some mailboxes only, as the window asks: a mail that none of those servers took is read as if nothing
    /// had been told.
    bool mineIsPerMailbox = false;
    SpecialAddresses special = SpecialAddresses::iana();
    const Profiles *profiles = &Profiles::shipped();
};

} // namespace headwater::trace
