// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trace/mailstore.h"

#include <string>

namespace headwater::test {

/// What a row of a list is made of, for tests of what is done with many.
struct RowSpec {
    std::string subject = "subject";
    std::string from = "a@example.net";
    std::string recipient = "user@example.org";
    std::string edge = "203.0.113.9";
    std::string origin = "203.0.113.9";
    std::string helo = "mail.example.net";
    qint64 utc = 1'772'445'600;     ///< 2026-03-02 10:00:00 UTC
    qint64 length = 1000;
    std::string enclosed = {};
    bool isBulk = false;
    bool isEndHost = false;
};

/// Appends the row, and what the analysis says unless `traced` is false.
void addRow(trace::MailStore &store, const RowSpec &spec, bool traced = true);

} // namespace headwater::test
