// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace headwater::trace {

/// One message from one place to one domain.
struct Attempt {
    qint64 time = 0;            ///< UTC seconds.
    std::string_view local;     ///< The local part that was tried, lower case.
    bool isBulk = false;        ///< The message says itself that it is list mail.
    bool isKnown = false;       ///< The address gets mail from another place too.
    bool isEndHost = false;     ///< It came from a host whose reverse name is that of an end host.
    quint32 sender = 0;         ///< The same number for the same From.
    quint32 row = 0;
};

/// Many addresses of one domain tried in a row from one place, as a dictionary attack does.
struct DictionaryAttack {
    enum class Order { Random, Alphabetical };
    Order order = Order::Random;
    bool hasManySenders = false;    ///< At least every second message has a From of its own.
    bool isFromEndHost = false;     ///< At least half of the messages came from end hosts.
    std::string place;          ///< The address where one host did it all, else the prefix.
    std::string domain;
    qint64 messages = 0;
    qint64 addresses = 0;       ///< Different ones.
    qint64 first = 0;           ///< UTC seconds.
    qint64 last = 0;
    std::vector<std::string> examples;  ///< The first few local parts in the order in which they were tried.
    std::vector<quint32> rows;  ///< Without the mail to known addresses that came between.

    /// False where only the order of the addresses speaks for an attack: a newsletter that does not say what it is looks like that
    /// too, and is named for its order alone.
    [[nodiscard]] bool isLikely() const { return order == Order::Random || hasManySenders || isFromEndHost; }
};

/// Fewer addresses than this are never one.
inline constexpr qint64 kLeastAddresses = 20;

/// The rule. Within one hour, from one place and at one domain,
///   1. at least 20 different addresses are tried. A person writes to a few; a sender that retries comes back to the same ones.
///   2. at least 4 of 5 messages go to an address that was not tried before in that hour: correspondence and notices come back to
///      the same people, a dictionary does not.
///   3. the addresses look made up: at least 1 of 4 looks random (looksRandom()), or they come in alphabetical order, at least 9
///      of 10 steps going up. Twenty addresses in no order go up 9 times in 10 less than once in a million.
///   4. at most 1 of 4 addresses is known: an address that strangers know as well is a real one.
/// Order alone is no proof, since a list of subscribers is often kept in order: an attack in alphabetical order is likely only
/// where a second thing says so (isLikely()), that the senders change with the messages or that an end host sent them, which a
/// newsletter does not do. Else it is told as what it is, addresses in alphabetical order.
/// Mail that says itself that it is list mail (List-Id, List-Unsubscribe, Precedence) is left out: a newsletter goes to many
/// addresses in a row too, and often in alphabetical order. Who forges those fields is therefore not named.
/// `attempts` are in order of time; hours that overlap are one attack. Linear but for the sets of addresses.
[[nodiscard]] std::vector<DictionaryAttack> dictionaryAttacks(std::span<const Attempt> attempts);

/// A local part that nobody would choose: five consonants in a row (y is none), five letters without a vowel, or letters and
/// figures that change places three times. Says nothing of a short one, and so is right about some random ones only.
[[nodiscard]] bool looksRandom(std::string_view local);

/// What was seen, in one or two careful sentences, translated. It states no intent and no existence of the addresses.
[[nodiscard]] QString attackText(const DictionaryAttack &attack);

} // namespace headwater::trace
