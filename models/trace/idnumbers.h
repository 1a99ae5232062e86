// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/text.h"
#include "models/core/timestamp.h"

#include <algorithm>
#include <chrono>
#include <optional>
#include <string_view>

namespace headwater::trace {

/// A number written in digits of `alphabet`; nothing for an empty text, a foreign digit, or more than 64 bits.
[[nodiscard]] constexpr std::optional<quint64> readNumber(std::string_view text, std::string_view alphabet)
{
    quint64 value = 0;
    const quint64 base = alphabet.size();
    for (const char c : text) {
        const auto digit = alphabet.find(c);
        if (digit == std::string_view::npos || value > (~quint64(0) - digit) / base)
            return {};
        value = value * base + digit;
    }
    return text.empty() ? std::optional<quint64>() : value;
}

[[nodiscard]] constexpr std::optional<quint64> readDecimal(std::string_view text)
{
    return readNumber(text, "0123456789");
}

/// Hexadecimal in either case.
[[nodiscard]] inline std::optional<quint64> readHex(std::string_view text)
{
    return readNumber(lowered(text), "0123456789abcdef");
}

[[nodiscard]] inline bool allOf(std::string_view text, bool (*test)(unsigned char))
{
    return !text.empty() && std::ranges::all_of(text, test);
}

/// Seconds since 1970 as a time in UTC, where they lie between 1990 and 2100: anything else is no clock.
[[nodiscard]] inline std::optional<Timestamp> fromEpoch(quint64 seconds)
{
    if (seconds < 631'152'000 || seconds > 4'102'444'800)
        return {};
    return Timestamp{static_cast<qint64>(seconds), 0, true, true};
}

/// A calendar date, checked; UTC (or the wall clock, for local clocks).
[[nodiscard]] inline std::optional<Timestamp> fromCalendar(int year, int month, int day, int hour, int minute, int second)
{
    const std::chrono::year_month_day date(
        std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)), std::chrono::day(static_cast<unsigned>(day)));
    if (!date.ok() || year < 1990 || year > 2100 || month < 1 || month > 12 || day < 1 || day > 31 || hour < 0 || hour > 23
        || minute < 0 || minute > 59 || second < 0 || second > 60)
        return {};
    return Timestamp{daysFromCivil(year, month, day) * 86'400 + hour * 3'600 + minute * 60 + second, 0, true, true};
}

/// "YYYYMMDDhhmmss" or, without the seconds, "YYYYMMDDhhmm".
[[nodiscard]] inline std::optional<Timestamp> fromDigits(std::string_view text)
{
    if ((text.size() != 14 && text.size() != 12) || !allOf(text, isAsciiDigit))
        return {};
    const auto field = [&](std::size_t at, std::size_t length) { return static_cast<int>(*readDecimal(text.substr(at, length))); };
    return fromCalendar(field(0, 4), field(4, 2), field(6, 2), field(8, 2), field(10, 2), text.size() == 14 ? field(12, 2) : 0);
}

inline constexpr std::string_view kBase62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/// An Exim message id, 6-6-2 or 6-11-4 characters (spec.xfpt, "Message identification"), that counts in base 62. Without a
/// small letter it may be base 36 (Darwin, Cygwin), which tells nothing.
[[nodiscard]] inline bool isEximId(std::string_view id)
{
    const bool older = id.size() == 16 && id[6] == '-' && id[13] == '-';
    const bool newer = id.size() == 23 && id[6] == '-' && id[18] == '-';
    const auto known = [](unsigned char c) { return isAsciiAlnum(c) || c == '-'; };
    return (older || newer) && std::ranges::all_of(id, known) && std::ranges::count(id, '-') == 2
        && std::ranges::any_of(id, [](unsigned char c) { return c >= 'a' && c <= 'z'; });
}

/// The time in it.
[[nodiscard]] inline std::optional<Timestamp> fromEximId(std::string_view id)
{
    if (!isEximId(id))
        return {};
    const auto seconds = readNumber(id.substr(0, 6), kBase62);
    return seconds ? fromEpoch(*seconds) : std::nullopt;
}

/// The time in a sendmail 8.10+ queue id, "YMDhms" in base 60, UTC; the year nearest to `aboutYear`, since it counts modulo 60.
[[nodiscard]] std::optional<Timestamp> fromSendmailId(std::string_view id, int aboutYear);

} // namespace headwater::trace
