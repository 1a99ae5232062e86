// SPDX-License-Identifier: GPL-3.0-or-later
// The clocks in queue ids and Message-IDs. The first line is the id; the second, where there is one, a Received line.
#include "models/trace/idclock.h"
#include "models/trace/received.h"
#include "tests/fuzz/require.h"

#include <cstdint>
#include <string>

using namespace headwater;
using namespace headwater::trace;

namespace {

void check(const std::optional<IdClock> &clock)
{
    if (!clock)
        return;
    require(clock->time.valid && clock->time.hasOffset != clock->local);
    require(!clock->time.toIso().isEmpty()); // what is found can be told
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    const std::string_view id = text.substr(0, text.find('\n'));
    check(messageIdClock(id));
    for (const char *dialect : {"", "coremail", "courier", "domino", "dovecot", "exim", "google", "intermail", "momentum", "navgw",
             "postfix", "richmail", "sendgrid", "sendmail", "symantec", "trustwave", "zmailer", "zoho"}) {
        Hop hop;
        hop.dialect = dialect;
        hop.id = id;
        check(queueIdClock(hop));
        (void)queueIdImpossible(hop);
        hop.date.time = {1795514645, 540, true, true};
        check(queueIdClock(hop));
    }
    if (id.size() < size) {
        const Hop hop = parseReceived(text.substr(id.size() + 1));
        check(queueIdClock(hop));
        require(!queueIdClock(hop) || !queueIdImpossible(hop));
    }
    return 0;
}
