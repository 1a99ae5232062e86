// SPDX-License-Identifier: GPL-3.0-or-later
// One Received field: every view lies in it, every span too, and reading it twice gives the same.
#include "models/trace/received.h"
#include "tests/fuzz/require.h"

#include <cstdint>

using namespace headwater;
using namespace headwater::trace;

namespace {

void checkHop(std::string_view field, const Hop &hop)
{
    for (std::string_view view : {hop.helo, hop.rdns, hop.ipText, hop.ident, hop.by, hop.byIp, hop.with, hop.id, hop.forAddress,
             hop.envelopeFrom, hop.auth, hop.tls, hop.date.text})
        require(view.empty() || (view.data() >= field.data() && view.data() + view.size() <= field.data() + field.size()));
    for (const Issue &issue : hop.issues)
        require(issue.kind && issue.span.offset >= 0 && issue.span.length >= 0 && issue.span.end() <= qsizetype(field.size()));
    require(hop.ip.isNull() || !hop.ipText.empty());
    require(!hop.ipMasked || hop.ip.isNull());
    require(!hop.authIsAccount || (hop.authenticated && !hop.auth.empty()));
    require(hop.port >= -1 && hop.port <= 65535);
    require(hop.dialect);
    require((hop.outcome == Outcome::TooLarge) == (qsizetype(field.size()) > kMaxFieldBytes));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view field(reinterpret_cast<const char *>(data), size);
    const Hop hop = parseReceived(field);
    checkHop(field, hop);
    const Hop again = parseReceived(field);
    require(again.outcome == hop.outcome && again.dialect == hop.dialect && again.helo == hop.helo && again.rdns == hop.rdns
        && again.ipText == hop.ipText && again.ip == hop.ip && again.ident == hop.ident && again.by == hop.by
        && again.byIp == hop.byIp && again.with == hop.with && again.id == hop.id && again.forAddress == hop.forAddress
        && again.envelopeFrom == hop.envelopeFrom && again.auth == hop.auth && again.tls == hop.tls
        && again.date.time == hop.date.time && again.issues == hop.issues);
    return 0;
}
