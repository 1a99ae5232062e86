// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/text.h"
#include "models/trace/idclock.h"
#include "models/trace/idnumbers.h"

#include <array>

namespace headwater::trace {

namespace {

using Time = std::optional<Timestamp>;

constexpr qint64 kYear9999 = 253'402'300'799; ///< Its last second.
constexpr qint64 kYear1980 = 315'532'800;     ///< Its first.
constexpr qint64 kYear2100 = 4'133'980'799;   ///< Its last second.

/// Outlook: four hex digits of a counter, eight and eight of a FILETIME (100 ns since 1601), "$" between.
Time outlook(std::string_view left)
{
    if (left.size() < 22 || left[12] != '$' || left[21] != '$' || !allOf(left.substr(0, 12), isAsciiHex)
        || !allOf(left.substr(13, 8), isAsciiHex))
        return {};
    const quint64 ticks = *readHex(left.substr(4, 8)) << 32 | *readHex(left.substr(13, 8));
    // An invented id gives any year at all; it is kept to what a calendar can print.
    constexpr qint64 kFrom1601 = 11'644'473'600;
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
    const Time time = left.size() > 13 && left[12] == '.' ? fromDigits(left.substr(0, 12)) : std::nullopt;
    if (!time)
        return {};
    const int year = static_cast<int>(*readDecimal(left.substr(0, 4)));
    return fromSendmailId(left.substr(13), year) ? time : std::nullopt;
}

/// Exim: "E" and its message id.
Time exim(std::string_view left)
{
    return left.starts_with('E') ? fromEximId(left.substr(1)) : std::nullopt;
}

/// Netscape and Mozilla: eight upper-case hex digits of the epoch, a dot, and eight more or some decimal digits.
Time mozilla(std::string_view left)
{
    if (left.size() < 14 || left.size() > 17 || left[8] != '.' || !allOf(left.substr(0, 8), isUpperHex))
        return {};
    const std::string_view right = left.substr(9);
    if (!allOf(right, isAsciiDigit) && (right.size() != 8 || !allOf(right, isUpperHex)))
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

/// Postfix, for mail without one: "YYYYMMDDhhmmss.", UTC, and its short queue id, whose five first hex digits are microseconds.
/// Other programs write decimal digits there, and local time.
Time postfix(std::string_view left)
{
    const std::string_view id = left.size() > 15 ? left.substr(15) : std::string_view();
    if (id.size() < 6 || left[14] != '.' || !allOf(id, isUpperHex) || allOf(id, isAsciiDigit)
        || *readHex(id.substr(0, 5)) > 0xF423F)
        return {};
    return fromDigits(left.substr(0, 14));
}

/// git send-email: "YYYYMMDDhhmmss.PID-NUMBER-account", UTC; before that "EPOCH-PID-NUMBER-git-send-email-account".
Time git(std::string_view left)
{
    const auto first = left.find_first_of(".-");
    const auto second = first == std::string_view::npos ? first : left.find('-', first + 1);
    const auto third = second == std::string_view::npos ? second : left.find('-', second + 1);
    if (third == std::string_view::npos || !allOf(left.substr(first + 1, second - first - 1), isAsciiDigit)
        || !allOf(left.substr(second + 1, third - second - 1), isAsciiDigit))
        return {};
    if (left[first] == '.')
        return first == 14 ? fromDigits(left.substr(0, 14)) : std::nullopt;
    const auto epoch = readDecimal(left.substr(0, first));
    return epoch && left.substr(third).starts_with("-git-send-email-") ? fromEpoch(*epoch) : std::nullopt;
}

/// Evolution: "EPOCH.PID.NUMBER.camel".
Time evolution(std::string_view left)
{
    const auto epoch = left.ends_with(".camel") ? readDecimal(upTo(left, '.')) : std::nullopt;
    return epoch ? fromEpoch(*epoch) : std::nullopt;
}

/// Amazon SES: sixteen hex digits of milliseconds, then a UUID.
Time ses(std::string_view left)
{
    if (left.size() != 60 || !left.starts_with("0000") || left[16] != '-' || left[25] != '-' || left[53] != '-'
        || !allOf(left.substr(0, 16), isAsciiHex))
        return {};
    return fromEpoch(*readHex(left.substr(0, 16)) / 1000);
}

/// Pine: "Pine.SYSTEM.V.VV.YYMMDDhhmmssN.PID-…", the wall clock of its user.
Time pine(std::string_view left)
{
    if (!left.starts_with("Pine."))
        return {};
    for (auto dot = left.find('.'); dot != std::string_view::npos; dot = left.find('.', dot + 1)) {
        const std::string_view group = upTo(left.substr(dot + 1), '.');
        if (group.size() == 13 && allOf(group, isAsciiDigit))
            return fromDigits((group.front() < '7' ? "20" : "19") + std::string(group.substr(0, 12)));
    }
    return {};
}

struct Row {
    const char *kind;
    Time (*read)(std::string_view);
    bool local = false;
};

constexpr std::array kRows{
    Row{"outlook-filetime", outlook},
    Row{"qmail", qmail},
    Row{"sendmail", sendmail},
    Row{"exim", exim},
    Row{"mozilla", mozilla},
    Row{"javamail", javaMail},
    Row{"postfix", postfix},
    Row{"git", git},
    Row{"evolution", evolution},
    Row{"ses", ses},
    Row{"pine", pine, true},
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
        if (Time time = row.read(left)) {
            time->hasOffset = !row.local;
            return IdClock{row.kind, *time, row.local, time->utc < kYear1980 || time->utc > kYear2100};
        }
    }
    return {};
}

} // namespace headwater::trace
