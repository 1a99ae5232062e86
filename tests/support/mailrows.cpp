// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/mailrows.h"

namespace headwater::test {

void addRow(trace::MailStore &store, const RowSpec &spec, bool traced)
{
    trace::HeadFacts head;
    head.entry.index = static_cast<int>(store.size());
    head.entry.length = spec.length;
    head.size = spec.length;
    head.enclosed = spec.enclosed;
    head.subject = spec.subject;
    head.from = spec.from;
    head.fromDomain = spec.from.substr(spec.from.rfind('@') + 1);
    head.recipient = spec.recipient;
    head.date = {spec.utc, 0, true, true};
    head.isBulk = spec.isBulk;
    store.append(head);
    if (!traced)
        return;
    trace::TraceFacts facts;
    facts.summary = {trace::Chip::Role::Good, QStringLiteral("direct")};
    facts.edge = IpAddress::parse(spec.edge).value_or(IpAddress());
    facts.edgeText = spec.edge;
    facts.origin = IpAddress::parse(spec.origin).value_or(IpAddress());
    facts.originText = spec.origin;
    facts.certainty = spec.origin == spec.edge ? trace::Certainty::Recorded : trace::Certainty::Claimed;
    facts.helo = spec.helo;
    facts.isEndHost = spec.isEndHost;
    facts.recipient = spec.recipient;
    facts.date = head.date;
    store.setTraced(store.size() - 1, store.head(store.size() - 1), facts);
}

} // namespace headwater::test
