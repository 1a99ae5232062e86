// SPDX-License-Identifier: GPL-3.0-or-later
// The whole way of a message: header, hops, edge, origin, signals, verdict, JSON; with the servers known and inferred.
#include "models/message/message.h"
#include "models/trace/trace.h"
#include "models/trace/tracejson.h"
#include "tests/fuzz/require.h"

#include <QJsonDocument>

#include <cstdint>

using namespace headwater;

namespace {

void check(const message::Message &mail, const trace::TraceSettings &settings)
{
    const trace::Trace result = trace::analyse(mail, settings);
    const auto inside = [&mail](const Span &span) {
        return span.offset >= 0 && span.length >= 0 && span.offset + span.length <= mail.bytes.size();
    };
    require(result.edge >= -1 && result.edge < result.hops.size());
    int line = 0;
    for (const trace::Hop &hop : result.hops) {
        require(hop.line == ++line && inside(hop.span));
        require(result.edge < 0 || (hop.zone == trace::Zone::Edge) == (hop.line == result.edge + 1));
    }
    for (const trace::Signal &signal : result.signalList) {
        require(inside(signal.span) && signal.line <= line);
        require(signal.line == 0 || signal.line > result.edge); // never above the edge
    }
    for (const Issue &issue : result.issues)
        require(inside(issue.span));
    require(QJsonDocument::fromJson(trace::toJson(result)).isObject());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto mail = message::makeMessage(QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));
    static const trace::TraceSettings inferred;
    static const trace::TraceSettings set = [] {
        trace::TraceSettings settings;
        QStringList rejected;
        trace::addMine(settings.mine, QStringLiteral("192.0.2.0/24,*.example.org"), rejected);
        return settings;
    }();
    check(mail, inferred);
    check(mail, set);
    return 0;
}
