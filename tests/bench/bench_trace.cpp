// SPDX-License-Identifier: GPL-3.0-or-later
// Lines and messages a second on one core; the goals stand beside each.
#include "models/message/message.h"
#include "models/trace/received.h"
#include "models/trace/trace.h"

#include <benchmark/benchmark.h>

#include <array>
#include <string>

using namespace headwater;

namespace {

constexpr std::array<std::string_view, 6> kLines{
    " from mail.example.net (mail.example.net [203.0.113.25])\r\n\tby mx.example.org (Postfix) with ESMTPS id 4Zabcd12efz9xYk\r\n"
    "\tfor <user@example.org>; Tue, 24 Nov 2026 10:04:01 +0000 (UTC)",
    " from [198.51.100.7] (helo=client.example.net)\r\n\tby mail.example.net with esmtpsa (TLS1.3) tls TLS_AES_256_GCM_SHA384\r\n"
    "\t(Exim 4.98.2)\r\n\t(envelope-from <a@example.net>)\r\n\tid 1xVmOk-000000005iT-3nEJ\r\n\tfor user@example.org;\r\n"
    "\tTue, 24 Nov 2026 10:03:58 +0000",
    " from unknown (HELO relay.example.com) (203.0.113.51)\n  by mx.example.org with SMTP; 24 Nov 2026 19:03:07 +0900",
    " from AB1PR01MB0001.eurprd01.prod.outlook.com (2001:db8:400:1::10)\r\n by AB1PR01MB0002.eurprd01.prod.outlook.com "
    "(2001:db8:400:2::20) with Microsoft SMTP Server (version=TLS1_2,\r\n cipher=TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384) id "
    "15.20.8158.24; Tue, 24 Nov\r\n 2026 10:03:50 +0000",
    " by 2002:a05:6a00:1::2 with SMTP id d9443c01a7336-1c9sm01;\r\n        Tue, 24 Nov 2026 02:03:40 -0800 (PST)",
    " from host.example.com (host.example.com [192.0.2.77])\n\tby relay.example.com (8.17.1/8.17.1) with ESMTP id 4AOA3d1A012345\n"
    "\t(version=TLSv1.3 cipher=TLS_AES_256_GCM_SHA384 bits=256 verify=NO)\n\tfor <user@example.org>; Tue, 24 Nov 2026 10:03:39 GMT",
};

QByteArray messageWith(int lines)
{
    QByteArray bytes;
    for (int i = 0; i < lines; ++i) {
        const std::string_view line = kLines.at(static_cast<std::size_t>(i) % kLines.size());
        bytes += "Received:";
        bytes.append(line.data(), static_cast<qsizetype>(line.size()));
        bytes += "\r\n";
    }
    bytes += "From: A Sender <a@example.net>\r\nTo: user@example.org\r\nSubject: hello\r\n"
             "Date: Tue, 24 Nov 2026 10:03:30 +0000\r\nMessage-ID: <20261124100330.12345@example.net>\r\n\r\nhello\r\n";
    return bytes;
}

/// Goal: 500,000 lines a second.
void parseReceivedLines(benchmark::State &state)
{
    for (auto _ : state) {
        for (const std::string_view line : kLines)
            benchmark::DoNotOptimize(trace::parseReceived(line));
    }
    state.counters["lines"] = benchmark::Counter(static_cast<double>(kLines.size()), benchmark::Counter::kIsIterationInvariantRate);
}
BENCHMARK(parseReceivedLines);

/// Goal: 30,000 messages a second with an ordinary path, and linear in the number of lines.
void analyseMessage(benchmark::State &state)
{
    const QByteArray bytes = messageWith(static_cast<int>(state.range(0)));
    const trace::TraceSettings settings;
    for (auto _ : state)
        benchmark::DoNotOptimize(trace::analyse(message::makeMessage(bytes), settings));
    state.counters["messages"] = benchmark::Counter(1, benchmark::Counter::kIsIterationInvariantRate);
    state.SetComplexityN(state.range(0));
}
BENCHMARK(analyseMessage)->Arg(3)->Arg(6)->Arg(12)->Arg(96)->Complexity();

/// A header of many fields that are not Received: linear in its size.
void analyseLongHeader(benchmark::State &state)
{
    QByteArray bytes;
    for (int i = 0; i < state.range(0); ++i)
        bytes += "X-Field-" + QByteArray::number(i) + ": some words of no interest\r\n";
    bytes += messageWith(6);
    const trace::TraceSettings settings;
    for (auto _ : state)
        benchmark::DoNotOptimize(trace::analyse(message::makeMessage(bytes), settings));
    state.SetBytesProcessed(state.iterations() * bytes.size());
    state.SetComplexityN(state.range(0));
}
BENCHMARK(analyseLongHeader)->Range(64, 65536)->Complexity();

/// One field of many bytes that nobody reads as Received: linear in its length.
void analyseLongField(benchmark::State &state)
{
    const QByteArray bytes = "Subject: " + QByteArray(state.range(0), 'x') + "\r\n" + messageWith(6);
    for (auto _ : state)
        benchmark::DoNotOptimize(trace::analyse(message::makeMessage(bytes), {}));
    state.SetBytesProcessed(state.iterations() * bytes.size());
    state.SetComplexityN(state.range(0));
}
BENCHMARK(analyseLongField)->Range(1024, 4 << 20)->Complexity();

/// Multiparts in multiparts, a text in each: linear in their number.
void analyseNestedParts(benchmark::State &state)
{
    QByteArray bytes = messageWith(6);
    bytes.truncate(bytes.indexOf("\r\n\r\n") + 2);
    for (int i = 0; i < state.range(0); ++i) {
        const QByteArray boundary = "b" + QByteArray::number(i);
        bytes += "Content-Type: multipart/mixed; boundary=" + boundary + "\r\n\r\n--" + boundary
            + "\r\nContent-Type: text/plain\r\n\r\nhello\r\n--" + boundary + "\r\n";
    }
    bytes += "Content-Type: message/rfc822\r\n\r\n" + messageWith(1); // why the parts are read at all
    for (auto _ : state)
        benchmark::DoNotOptimize(trace::analyse(message::makeMessage(bytes), {}));
    state.SetBytesProcessed(state.iterations() * bytes.size());
    state.SetComplexityN(state.range(0));
}
BENCHMARK(analyseNestedParts)->Range(2, 64)->Complexity();

/// Comments in comments: linear in the depth.
void parseNestedComments(benchmark::State &state)
{
    const std::string depth(static_cast<std::size_t>(state.range(0)), '(');
    const std::string line = " from a.example.net " + depth + "x" + std::string(depth.size(), ')')
        + " by mx.example.org with SMTP; Tue, 24 Nov 2026 10:04:01 +0000";
    for (auto _ : state)
        benchmark::DoNotOptimize(trace::parseReceived(line));
    state.SetComplexityN(state.range(0));
}
BENCHMARK(parseNestedComments)->Range(8, 4096)->Complexity();

} // namespace
