// SPDX-License-Identifier: GPL-3.0-or-later
// Real mail, a file a message: LIST names a file with a path in each line. Beside other parsers: tests/bench/peers/run.
#include "models/message/message.h"
#include "models/trace/trace.h"
#include "models/trace/tracejson.h"

#include <QFile>

#include <benchmark/benchmark.h>

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

enum class Work { Header, Json };

void traceMails(benchmark::State &state, Work work)
{
    const QList<QByteArray> list = mails();
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
BENCHMARK_CAPTURE(traceMails, analysed, Work::Header);
BENCHMARK_CAPTURE(traceMails, printed, Work::Json);

} // namespace
