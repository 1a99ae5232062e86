// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/text.h"
#include "models/trace/hostnames.h"
#include "models/trace/stamped.h"

#include <algorithm>
#include <array>

namespace headwater::trace {

namespace {

/// Headers that claim an origin or name the account behind a mail (received.md part 3), and whose service writes them.
struct Row {
    std::string_view header;
    std::string_view provider;
    ClaimOf of = ClaimOf::Other;
};

constexpr std::array kRows{
    Row{"X-Originating-IP", "", ClaimOf::Client},
    Row{"X-Yahoo-Post-IP", "yahoo", ClaimOf::Client},
    Row{"X-AOL-IP", "yahoo", ClaimOf::Client},
    Row{"X-SenderIP", "", ClaimOf::Client},
    Row{"X-Apparently-From", "yahoo", ClaimOf::Sender},
    Row{"X-EIP", "", ClaimOf::Client},
    Row{"X-Google-Original-From", "google"},
    Row{"X-Google-Group-Id", "google"},
    Row{"X-Original-Sender", "google", ClaimOf::Sender},
    Row{"X-SES-Outgoing", "ses"},
    Row{"Feedback-ID", ""},
    Row{"X-Mailgun-Sending-Ip", "mailgun"},
    Row{"X-PM-IP", ""},
    Row{"X-IADB-IP", ""},
    Row{"X-SG-EID", "sendgrid"},
    Row{"X-MSFBL", ""},
    Row{"X-CSA-Complaints", ""},
    Row{"X-Report-Abuse", ""},
    Row{"X-Report-Abuse-To", ""},
    Row{"X-AntiAbuse", ""},
    Row{"X-Get-Message-Sender-Via", ""},
    Row{"X-Authenticated-Sender", "", ClaimOf::Sender},
    Row{"X-AuthUser", "", ClaimOf::Sender},
    Row{"X-FEAS-AUTH-USER", "", ClaimOf::Sender},
    Row{"X-Smtpd-IP", ""},
    Row{"X-MS-Exchange-CrossTenant-OriginalAttributedTenantConnectingIp", "microsoft365", ClaimOf::Client},
    Row{"X-MS-Exchange-CrossTenant-OriginalClientIPAddress", "microsoft365", ClaimOf::Client},
    Row{"X-OriginatorOrg", "microsoft365", ClaimOf::Tenant},
    Row{"X-MS-Exchange-CrossTenant-Id", "microsoft365"},
    Row{"X-Source", ""},
    Row{"X-Source-Args", ""},
    Row{"X-Source-Dir", ""},
    Row{"X-PHP-Originating-Script", ""},
    Row{"X-PHP-Script", ""},
    Row{"X-Authentication-Warning", ""},
    Row{"NNTP-Posting-Host", "", ClaimOf::Client},
    Row{"Injection-Info", ""},
    Row{"X-Trace", ""},
};

/// A header of a million such fields is no mail: the rest stays in the header and is not listed.
constexpr std::size_t kMaxFound = 1000;

} // namespace

std::vector<OriginHeader> parseOriginHeaders(const message::Message &message)
{
    std::vector<OriginHeader> found;
    for (const message::Field &field : message.header.fields) {
        const auto row = std::ranges::find_if(kRows, [&](const Row &r) { return field.is(r.header); });
        std::string_view value = trimmed(field.value);
        if (row == kRows.end() || value.empty() || found.size() == kMaxFound)
            continue;
        // Microsoft's "TenantId=…;Ip=[192.0.2.1];Helo=[mail.example.net]".
        if (const auto at = value.find("Ip=["); at != std::string_view::npos && value.starts_with("TenantId="))
            value = value.substr(at + 3, value.find(']', at) - at - 2);
        if (value.starts_with('[') && !addressLiteral(value).isNull())
            value = value.substr(1, value.size() - 2);
        found.push_back({std::string(field.name), unfolded(value), field.span, std::string(row->provider), row->of});
    }
    return found;
}

} // namespace headwater::trace
