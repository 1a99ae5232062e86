// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/trace.h"

#include "models/core/text.h"

#include <array>

namespace headwater::trace {

namespace {

template<typename Enum, std::size_t N>
const char *pick(const std::array<const char *, N> &names, Enum value)
{
    return names.at(static_cast<std::size_t>(value));
}

} // namespace

const char *nameOf(Outcome value)
{
    return pick(std::array{"relay", "by-only", "local", "fetch", "too-large", "unparseable"}, value);
}

const char *nameOf(Zone value)
{
    return pick(std::array{"inside", "edge", "claimed"}, value);
}

const char *nameOf(Support value)
{
    return pick(std::array{"none", "address", "name", "helo", "contradicted"}, value);
}

const char *nameOf(Strength value)
{
    return pick(std::array{"proof", "strong", "medium", "weak"}, value);
}

const char *nameOf(OriginKind value)
{
    return pick(std::array{"direct", "relayed", "auth-client", "webmail", "local", "none"}, value);
}

const char *nameOf(Certainty value)
{
    return pick(std::array{"recorded", "claimed"}, value);
}

const char *nameOf(Trust value)
{
    return pick(std::array{"high", "medium", "none"}, value);
}

const char *nameOf(MessageKind value)
{
    return pick(std::array{"mail", "bounce", "report", "list", "forward"}, value);
}

QString addressText(const Hop &hop)
{
    return hop.ip.isNull() ? toText(hop.ipText) : QString::fromLatin1(hop.ip.toString());
}

bool isHttp(const Hop &hop)
{
    return startsWithText(hop.with, "http") || containsText(hop.with, "httpu") || containsText(hop.with, "http)");
}

} // namespace headwater::trace
