// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trace/trace.h"

#include <memory>
#include <string>
#include <vector>

namespace headwater::test {

/// One Received line, by hand; what is empty is not stated.
struct HopSpec {
    std::string helo;
    std::string ip;
    std::string rdns;
    std::string by;
    std::string with = "ESMTP";
    qint64 utc = 0;             ///< 0: no date.
    int offsetMinutes = 0;
    trace::Zone zone = trace::Zone::Claimed;
    trace::Support support = trace::Support::Address;
    std::string id;
    std::string ident;
    trace::Outcome outcome = trace::Outcome::Relay;
    bool rdnsUnknown = false;
    const char *dialect = "";
};

/// Builds the traces that views are tested with, state by state, without the analysis. The views of the hops lie in the
/// message's bytes, as they do in a real one.
class TraceBuilder
{
public:
    /// The next older line.
    TraceBuilder &hop(HopSpec spec);
    /// `evidence` must stand in the line (in the rest of the message for line 0); the span is set to it.
    TraceBuilder &signal(const char *id, int line, trace::Strength strength, const QString &title, const std::string &evidence,
        bool supports = false, bool doubtsWriter = false);
    TraceBuilder &origin(int line, trace::OriginKind kind, trace::Certainty certainty);
    TraceBuilder &mine(trace::MineSource source);
    /// What a row above does not set.
    trace::Trace &value() { return m_trace; }
    [[nodiscard]] std::shared_ptr<const trace::Trace> build();

private:
    struct Evidence {
        qsizetype signal;
        std::string text;
    };
    trace::Trace m_trace;
    std::vector<HopSpec> m_hops;
    std::vector<Evidence> m_evidence;
};

/// The relay of the drawings: 198.51.100.240 under a name of ours, by server.aes.nt at 203.0.113.51, to asaogw.example.org.
[[nodiscard]] TraceBuilder openRelay();
/// A dial-up that invents two lines naming a famous relay below its own.
[[nodiscard]] TraceBuilder forgedBlock();

} // namespace headwater::test
