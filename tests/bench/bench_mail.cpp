// SPDX-License-Identifier: GPL-3.0-or-later
// Real mail, a file a message: LIST names a file with a path in each line. Beside other parsers: tests/bench/peers/run.
#include "models/message/message.h"
#include "models/trace/trace.h"
#include "models/trace/tracejson.h"

#include <QFile>

#include <benchmark/benchmark.h>

#include <algorithm>

using namespace headwater;

namespace {

QList<QByteArray> mails()
{
    QList<QByteArray> list;
    QFile names(qEnvironmentVariable("LIST"));
    if (!names.open(QIODevice::ReadOnly))
        return list;
    for (const auto paths = names.readAll().split('\n'); const QByteArray &path : paths) {
        if (QFile file(QString::fromUtf8(path)); !path.isEmpty() && file.open(QIODevice::ReadOnly))
            list.append(file.readAll());
    }
    return list;
}

/// The header block alone, up to the blank line.
QByteArray headerOf(const QByteArray &bytes)
{
    const qsizetype lf = bytes.indexOf("\n\n");
    const qsizetype crlf = bytes.indexOf("\r\n\r\n");
    const qsizetype end = lf < 0 || (crlf >= 0 && crlf < lf) ? crlf : lf;
    return end < 0 ? bytes : bytes.first(end + 4);
}

enum class Work { Header, Whole, Json };

void traceMails(benchmark::State &state, Work work)
{
    QList<QByteArray> list = mails();
    if (work == Work::Header)
        std::ranges::transform(list, list.begin(), headerOf);
    if (list.isEmpty()) {
        state.SkipWithMessage("LIST names no file with paths of mail");
        return;
    }
    const trace::TraceSettings settings;
    qsizetype lines = 0;
    for (auto _ : state) {
        lines = 0;
        for (const QByteArray &bytes : list) {
            const trace::Trace trace = trace::analyse(message::makeMessage(bytes), settings);
            lines += trace.hops.size();
            if (work == Work::Json)
                benchmark::DoNotOptimize(trace::toJson(trace));
        }
    }
    state.counters["messages"] = benchmark::Counter(
        static_cast<double>(list.size()), benchmark::Counter::kIsIterationInvariantRate);
    state.counters["lines"] = benchmark::Counter(static_cast<double>(lines), benchmark::Counter::kIsIterationInvariantRate);
}
/// Goal: 30,000 messages a second.
BENCHMARK_CAPTURE(traceMails, headers, Work::Header);
BENCHMARK_CAPTURE(traceMails, analysed, Work::Whole);
BENCHMARK_CAPTURE(traceMails, printed, Work::Json);

} // namespace
