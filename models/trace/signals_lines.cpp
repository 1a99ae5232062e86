// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/domain.h"
#include "models/core/text.h"
#include "models/trace/hostnames.h"
#include "models/trace/idclock.h"
#include "models/trace/signals.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace headwater::trace {

namespace {

/// Dotted digits with an octet over 255, or an address of a range that no host on the network has.
bool isImpossible(const Hop &hop, const SpecialAddresses &special)
{
    if (!hop.ip.isNull())
        return special.isImpossible(hop.ip);
    const bool dotted = std::ranges::all_of(hop.ipText, [](unsigned char c) { return isAsciiDigit(c) || c == '.'; });
    return !hop.ipMasked && dotted && std::ranges::count(hop.ipText, '.') == 3;
}

/// "from 192.0.2.1 by …": where the line states no other, the address is read as the peer's and not as a HELO.
std::string_view wordBehindFrom(std::string_view line)
{
    line = trimmed(line);
    if (!startsWithText(line, "from "))
        return {};
    line = trimmed(line.substr(5));
    return line.substr(0, line.find_first_of(" \t\r\n"));
}

void judgeForm(const SignalContext &context, const Hop &hop)
{
    const std::string_view raw = context.raw(hop);
    const auto eightBit = std::ranges::find_if(raw, [](unsigned char c) { return c >= 0x80; });
    if (eightBit != raw.end())
        context.add("8BIT_IN_RCVD", hop.line, raw.substr(static_cast<std::size_t>(eightBit - raw.begin()), 1),
            sentence(QT_TRANSLATE_NOOP(
                "headwater::trace", "Received lines are ASCII (RFC 5321, section 4.4); this one holds 8-bit bytes.")));
    if (const auto nul = raw.find('\0'); nul != std::string_view::npos)
        context.add("NUL_IN_RCVD", hop.line, raw.substr(nul, 1),
            sentence(QT_TRANSLATE_NOOP("headwater::trace", "No mail server writes a NUL byte into its line.")));
    if (hop.outcome == Outcome::Unparseable)
        context.add("UNPARSEABLE", hop.line, trimmed(raw),
            sentence(QT_TRANSLATE_NOOP("headwater::trace", "The line follows no known server's form; nothing was read from it.")));
    if (isImpossible(hop, context.settings.special))
        context.add("IP_IMPOSSIBLE", hop.line, hop.ipText,
            sentence(QT_TRANSLATE_NOOP("headwater::trace", "%1 is an address that no host on the network has."), {hop.ipText}));
    if (queueIdImpossible(hop))
        context.add("QID_FORMAT", hop.line, hop.id,
            sentence(
                QT_TRANSLATE_NOOP("headwater::trace", "The line is written as %2 writes it, but that never makes an id like %1."),
                {hop.id, hop.dialect}));
    if (startsWithText(hop.by, "rly-") && isWithin(hop.by, "aol.com") && !containsText(raw, "(v"))
        context.add("AOL_RLY", hop.line, hop.by,
            sentence(QT_TRANSLATE_NOOP("headwater::trace", "AOL's relays write their version behind their name; %1 has none."),
                {hop.by}));
    const std::string_view from = hop.helo.empty() ? wordBehindFrom(raw) : hop.helo;
    const bool bareNames = !addressLiteral(from).isNull() && !from.starts_with('[') && !hop.by.starts_with('[')
        && context.settings.special.isOutside(addressLiteral(hop.by));
    if (raw.find(" with;ESMTP") != std::string_view::npos || (bareNames && hop.id.empty()))
        context.add("SPAMBOT_SHAPES", hop.line, trimmed(raw),
            sentence(
                QT_TRANSLATE_NOOP("headwater::trace", "Programs that send spam write lines of this form; mail servers do not.")));
}

/// Same queue id at two servers. A version is none, and counters meet by chance.
void judgeIds(const SignalContext &context)
{
    std::unordered_map<std::string_view, const Hop *> seen;
    for (int i = 0; i < context.hops.size(); ++i) {
        const Hop &hop = context.hops.at(i);
        if (hop.id.size() < 8 || hop.by.empty() || isVersionId(hop.id) || std::ranges::all_of(hop.id, isAsciiDigit))
            continue;
        const auto [other, fresh] = seen.try_emplace(hop.id, &hop);
        if (!fresh && context.isClaimed(i) && !areRelated(other->second->by, hop.by, *context.settings.profiles)
            && isQualifiedName(hop.by) && isQualifiedName(other->second->by)) {
            context.add("DUP_ID", hop.line, hop.id,
                sentence(QT_TRANSLATE_NOOP("headwater::trace", "%1 and %2 can hardly both have made the id %3."),
                    {hop.by, other->second->by, hop.id}));
        }
    }
}

/// `above` is the nearest line above that says whom it took the mail from.
void judgeChain(const SignalContext &context, const Hop &hop, const Hop &above)
{
    // A line that does not name its writer shares the doubt of the one above it.
    if (!above.statesPeer() || hop.by.empty())
        return;
    const Profiles &profiles = *context.settings.profiles;
    const std::string_view recorded = above.rdns.empty() ? above.ipText : above.rdns;
    const auto say = [&](const char *text) { context.add("CHAIN_BREAK", hop.line, hop.by, sentence(text, {hop.by, recorded})); };
    if (hop.support == Support::Contradicted && hop.byStatedAddresses)
        say(QT_TRANSLATE_NOOP("headwater::trace",
            "The line names %1 as its writer, but the host above, which would have to be it, was recorded as %2: none of the "
            "addresses that the owner of that name states as its own."));
    else if (hop.support == Support::Contradicted)
        say(QT_TRANSLATE_NOOP("headwater::trace",
            "The line names %1 as its writer, but the host above, which would have to be it, was recorded as %2."));
    else if (hop.support == Support::None && isQualifiedName(hop.by) && areRelated(hop.by, above.helo, profiles))
        say(QT_TRANSLATE_NOOP("headwater::trace",
            "The line names %1 as its writer. The host above called itself so too, but was recorded as %2: the name is its word "
            "alone."));
    else if (hop.support == Support::None
        && (isQualifiedName(hop.by) || context.settings.special.isOutside(addressLiteral(hop.by))))
        say(QT_TRANSLATE_NOOP("headwater::trace",
            "%1 is neither the name nor near the address of the host that handed the mail on in the line above."));
}

} // namespace

void judgeLines(const SignalContext &context)
{
    const Hop none;
    const Hop *peer = &none;
    for (int i = 0; i < context.owned.claimedFrom; ++i) {
        if (context.hops.at(i).statesPeer())
            peer = &context.hops.at(i);
    }
    for (int i = context.owned.claimedFrom; i < context.hops.size(); ++i) {
        const Hop &hop = context.hops.at(i);
        judgeForm(context, hop);
        judgeChain(context, hop, *peer);
        if (hop.statesPeer())
            peer = &hop;
        const Hop *edge = context.owned.edge >= 0 ? &context.hops.at(context.owned.edge) : nullptr;
        if (edge && hop.outcome == Outcome::Relay && hop.ip == edge->ip && hop.helo.empty()
            && context.settings.special.isOutside(hop.ip)) {
            context.add("SAME_IP_TWICE", hop.line, hop.ipText,
                sentence(QT_TRANSLATE_NOOP(
                             "headwater::trace", "%1 handed the mail to your server, and is named again here without a HELO."),
                    {hop.ipText}));
        }
    }
    judgeIds(context);
}

} // namespace headwater::trace
