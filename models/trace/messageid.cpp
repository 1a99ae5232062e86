// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/text.h"
#include "models/trace/idclock.h"
#include "models/trace/idnumbers.h"

#include <array>

namespace headwater::trace {

namespace {

using Time = std::optional<Timestamp>;

/// Outlook: four hex digits of a counter, eight and eight of a FILETIME (100 ns since 1601), "$" between.
Time outlook(std::string_view left)
{
    if (left.size() < 22 || left[12] != '$' || left[21] != '$' || !allOf(left.substr(0, 12), isAsciiHex) || !allOf(left.substr(13, 8), isAsciiHex))
        return {};
    const quint64 ticks = *readHex(left.substr(4, 8)) << 32 | *readHex(left.substr(13, 8));
    // An invented id gives any year at all; it is kept to what a calendar can print.
    constexpr qint64 kFrom1601 = 11'644'473'600;
    constexpr qint64 kYear9999 = 253'402'300'799;
    return Timestamp{std::min(static_cast<qint64>(ticks / 10'000'000) - kFrom1601, kYear9999), 0, true, true};
}

std::string_view upTo(std::string_view text, char end)
{
    return text.substr(0, text.find(end));
}

/// qmail-inject: "YYYYMMDDhhmmss.PID.qmail", UTC.
Time qmail(std::string_view left)
{
    return left.ends_with(".qmail") ? fromDigits(upTo(left, '.')) : std::nullopt;
}

/// Sendmail: "YYYYMMDDhhmm." and its queue id, UTC both.
Time sendmail(std::string_view left)
{
    const std::string_view date = upTo(left, '.');
    const Time time = date.size() == 12 ? fromDigits(date) : std::nullopt;
    if (!time)
        return {};
    const int year = static_cast<int>(*readDecimal(date.substr(0, 4)));
    return fromSendmailId(left.substr(13), year) ? time : std::nullopt;
}

/// Exim: "E" and its message id.
Time exim(std::string_view left)
{
    return left.starts_with('E') ? fromEximId(left.substr(1)) : std::nullopt;
}

/// Mozilla: eight upper-case hex digits of the epoch, a dot, digits.
Time mozilla(std::string_view left)
{
    const auto upperHex = [](unsigned char c) { return isAsciiDigit(c) || (c >= 'A' && c <= 'F'); };
    if (left.size() < 14 || left.size() > 17 || left[8] != '.' || !allOf(left.substr(0, 8), upperHex) || !allOf(left.substr(9), isAsciiDigit))
        return {};
    return fromEpoch(*readHex(left.substr(0, 8)));
}

/// JavaMail: "….<13 digits of milliseconds>.JavaMail…".
Time javaMail(std::string_view left)
{
    const auto mark = left.find(".JavaMail");
    if (mark == std::string_view::npos || mark < 14 || left[mark - 14] != '.')
        return {};
    const auto millis = readDecimal(left.substr(mark - 13, 13));
    return millis ? fromEpoch(*millis / 1000) : std::nullopt;
}

struct Row {
    const char *kind;
    Time (*read)(std::string_view);
};

constexpr std::array kRows{
    Row{"outlook-filetime", outlook}, Row{"qmail", qmail}, Row{"sendmail", sendmail},
    Row{"exim", exim}, Row{"mozilla", mozilla}, Row{"javamail", javaMail},
};

} // namespace

std::optional<IdClock> messageIdClock(std::string_view messageId)
{
    std::string_view id = trimmed(messageId);
    if (id.starts_with('<'))
        id.remove_prefix(1);
    const std::string_view left = upTo(id, '@');
    if (left.size() > 250)
        return {};
    for (const Row &row : kRows) {
        if (const Time time = row.read(left))
            return IdClock{row.kind, *time, false};
    }
    return {};
}

} // namespace headwater::trace
