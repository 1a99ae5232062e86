// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/idclock.h"

#include "models/core/domain.h"
#include "models/core/text.h"
#include "models/trace/idnumbers.h"

#include <QByteArray>

#include <algorithm>
#include <array>
#include <chrono>

namespace headwater::trace {

namespace {

using Time = std::optional<Timestamp>;

/// Digits and consonants (Postfix, mail_queue.h).
constexpr std::string_view kBase52 = "0123456789BCDFGHJKLMNPQRSTVWXYZbcdfghjklmnpqrstvwxyz";
/// ZMailer's digits: A-Z, 0-3, a-z, 4-7.
constexpr std::string_view kZMailer = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123abcdefghijklmnopqrstuvwxyz4567";

int yearOf(const Hop &hop)
{
    using namespace std::chrono;
    if (!hop.date.time.valid)
        return 2000;
    return static_cast<int>(year_month_day(floor<days>(sys_seconds(seconds(hop.date.time.utc)))).year());
}

Time sendmail(const Hop &hop)
{
    // Proofpoint's filter keeps an id that was made earlier in the day (data/mta-ids.md).
    if (sameText(hop.helo, "pps.filterd") || sameText(hop.rdns, "pps.filterd"))
        return {};
    return fromSendmailId(hop.id, yearOf(hop));
}

/// Sendmail up to 8.9: a letter for the local hour, "AA" (then "AB" …), and the process. Read as the latest such hour
/// before the line.
Time sendmailHour(const Hop &hop)
{
    const std::string_view id = hop.id;
    if (id.size() < 8 || id.size() > 10 || id[0] < 'A' || id[0] > 'X' || id[1] != 'A' || id[2] < 'A' || id[2] > 'Z'
        || !allOf(id.substr(3), isAsciiDigit) || !hop.date.time.valid)
        return {};
    Timestamp local = hop.date.time;
    local.utc += local.offsetMinutes * 60LL;
    const int lineHour = static_cast<int>(local.utc / 3600 % 24);
    local.utc -= (lineHour - (id[0] - 'A') + 24) % 24 * 3600LL;
    local.offsetMinutes = 0;
    return local;
}

Time exim(const Hop &hop)
{
    return fromEximId(hop.id);
}

/// Seconds in base 52 (six or more digits), microseconds (four), the last "z", the inode.
Time postfixLong(const Hop &hop)
{
    const auto separator = hop.id.rfind('z');
    if (separator == std::string_view::npos || separator < 10 || separator + 1 == hop.id.size() || hop.id.size() > 24)
        return {};
    const auto seconds = readNumber(hop.id.substr(0, separator - 4), kBase52);
    const auto micros = readNumber(hop.id.substr(separator - 4, 4), kBase52);
    return seconds && micros && *micros < 1'000'000 ? fromEpoch(*seconds) : std::nullopt;
}

/// ".YYYY.MM.DD.hh.mm.ss" at the end, the wall clock of the server.
Time googleDate(const Hop &hop)
{
    if (hop.id.size() < 20 || hop.id[hop.id.size() - 20] != '.')
        return {};
    std::string digits;
    const std::string_view tail = hop.id.substr(hop.id.size() - 19);
    for (std::size_t i = 0; i < tail.size(); ++i) {
        const bool dot = i == 4 || i == 7 || i == 10 || i == 13 || i == 16;
        if (dot != (tail[i] == '.'))
            return {};
        if (!dot)
            digits += tail[i];
    }
    return fromDigits(digits);
}

Time googleMillis(const Hop &hop)
{
    const auto dot = hop.id.rfind('.');
    const std::string_view tail = dot == std::string_view::npos ? std::string_view() : hop.id.substr(dot + 1);
    const auto millis = tail.size() == 13 ? readDecimal(tail) : std::nullopt;
    return millis ? fromEpoch(*millis / 1000) : std::nullopt;
}

Time leadingDate(const Hop &hop)
{
    const std::string_view id = hop.id;
    return id.size() > 14 && !isAsciiAlnum(static_cast<unsigned char>(id[14])) ? fromDigits(id.substr(0, 14)) : std::nullopt;
}

/// Domino writes more digits behind the second.
Time dominoDate(const Hop &hop)
{
    return hop.id.size() >= 16 && allOf(hop.id.substr(0, 16), isAsciiDigit) ? fromDigits(hop.id.substr(0, 14)) : std::nullopt;
}

/// The last dotted group holds the epoch in hex, its digits reversed.
Time reversedHex(const Hop &hop)
{
    const auto dot = hop.id.rfind('.');
    std::string tail(dot == std::string_view::npos ? std::string_view() : hop.id.substr(dot + 1));
    // Momentum hangs more behind a slash: "47/D2-27311-D71C7B96".
    if (const auto dash = tail.rfind('-'); dash != std::string::npos)
        tail.erase(0, dash + 1);
    if (tail.size() != 8 || !allOf(tail, isAsciiHex))
        return {};
    std::ranges::reverse(tail);
    return fromEpoch(*readHex(tail));
}

Time momentum(const Hop &hop)
{
    const auto dash = hop.id.rfind('-');
    std::string tail(dash == std::string_view::npos ? std::string_view() : hop.id.substr(dash + 1));
    if (tail.size() != 8 || !allOf(tail, isAsciiHex))
        return {};
    std::ranges::reverse(tail);
    return fromEpoch(*readHex(tail));
}

/// Three groups of hex, the middle one the epoch: 8.8.8 digits, or 16.16.8.
Time courier(const Hop &hop)
{
    const auto first = hop.id.find('.');
    const auto second = first == std::string_view::npos ? first : hop.id.find('.', first + 1);
    if (second == std::string_view::npos)
        return {};
    const std::string_view middle = hop.id.substr(first + 1, second - first - 1);
    return (middle.size() == 8 || middle.size() == 16) && allOf(middle, isAsciiHex) ? fromEpoch(*readHex(middle)) : std::nullopt;
}

/// "S<n>A", then year (two digits), month, day (both from 0), hour, minute, second; 31 * 64 + x with the A before it.
Time zmailer(const Hop &hop)
{
    const std::string_view id = hop.id;
    if (id.size() < 10 || id.front() != 'S' || id[id.size() - 8] != 'A' || !allOf(id.substr(1, id.size() - 9), isAsciiDigit))
        return {};
    std::array<int, 7> v{};
    for (std::size_t i = 0; i < v.size(); ++i) {
        const auto digit = kZMailer.find(id[id.size() - 7 + i]);
        if (digit == std::string_view::npos)
            return {};
        v[i] = static_cast<int>(digit);
    }
    return fromCalendar(v[0] * 64 + v[1], v[2] + 1, v[3] + 1, v[4], v[5], v[6]);
}

Time littleEndianEpoch(const QByteArray &bytes, qsizetype at)
{
    quint64 seconds = 0;
    for (int i = 3; i >= 0; --i)
        seconds = seconds << 8 | static_cast<unsigned char>(bytes.at(at + i));
    return fromEpoch(seconds);
}

/// 22 base64 characters: nanoseconds, epoch, process, host hash, four bytes each (Dovecot, guid.c).
Time dovecot(const Hop &hop)
{
    if (hop.id.size() != 22)
        return {};
    const QByteArray bytes = QByteArray::fromBase64(QByteArray(hop.id.data(), 22) + "==");
    return bytes.size() == 16 ? littleEndianEpoch(bytes, 4) : std::nullopt;
}

Time coremail(const Hop &hop)
{
    if (hop.id.size() < 22 || !hop.id.substr(22).starts_with("--."))
        return {};
    const QByteArray bytes = QByteArray::fromBase64(QByteArray(hop.id.data(), 22).replace('_', '/') + "==");
    return bytes.size() == 16 ? littleEndianEpoch(bytes, 8) : std::nullopt;
}

Time trustwave(const Hop &hop)
{
    const std::string_view id = hop.id;
    return id.size() == 13 && id.front() == 'B' && allOf(id.substr(1), isAsciiHex) ? fromEpoch(*readHex(id.substr(1, 8)))
                                                                                   : std::nullopt;
}

Time zoho(const Hop &hop)
{
    if (hop.id.size() >= 13 && allOf(hop.id.substr(0, 13), isAsciiDigit))
        return fromEpoch(*readDecimal(hop.id.substr(0, 13)) / 1000);
    return hop.id.size() >= 10 && allOf(hop.id.substr(0, 10), isAsciiDigit) ? fromEpoch(*readDecimal(hop.id.substr(0, 10)))
                                                                            : std::nullopt;
}

Time richmail(const Hop &hop)
{
    return hop.id.size() >= 12 && allOf(hop.id.substr(0, 12), isAsciiHex) ? fromEpoch(*readHex(hop.id.substr(4, 8))) : std::nullopt;
}

/// "name-…-5DE879C4-B", of a filter or of the host that took the mail: the group before the last is the epoch in hex.
Time sendgrid(const Hop &hop)
{
    const auto last = hop.id.rfind('-');
    if (last == std::string_view::npos || last < 10 || hop.id[last - 9] != '-')
        return {};
    const std::string_view epoch = hop.id.substr(last - 8, 8);
    return allOf(hop.id.substr(last + 1), isUpperHex) && allOf(epoch, isUpperHex) ? fromEpoch(*readHex(epoch)) : std::nullopt;
}

/// "434B508E.174A6.13932": epoch and microseconds in hex, the process in decimal.
Time simta(const Hop &hop)
{
    const auto first = hop.id.find('.');
    const auto second = first == std::string_view::npos ? first : hop.id.find('.', first + 1);
    if (first != 8 || second == std::string_view::npos || !allOf(hop.id.substr(0, 8), isUpperHex))
        return {};
    const std::string_view middle = hop.id.substr(first + 1, second - first - 1);
    return middle.size() <= 5 && allOf(middle, isUpperHex) && allOf(hop.id.substr(second + 1), isAsciiDigit)
        ? fromEpoch(*readHex(hop.id.substr(0, 8)))
        : std::nullopt;
}

/// Dialect and shape decide together: product names lie, shapes do not.
struct Row {
    std::string_view dialect;
    const char *kind;
    bool local;
    Time (*read)(const Hop &);
};

constexpr std::array kRows{
    Row{"sendmail", "sendmail", false, sendmail},
    Row{"sendmail", "sendmail-hour", true, sendmailHour},
    Row{"exim", "exim", false, exim},
    Row{"postfix", "postfix-long", false, postfixLong},
    Row{"google", "google-date", true, googleDate},
    Row{"google", "google-ms", false, googleMillis},
    Row{"intermail", "intermail", false, leadingDate},
    Row{"navgw", "navgw", true, leadingDate},
    Row{"domino", "domino", true, dominoDate},
    Row{"momentum", "momentum", false, momentum},
    Row{"symantec", "symantec", false, reversedHex},
    Row{"courier", "courier", false, courier},
    Row{"exim", "courier", false, courier}, // "with local" is what both write
    Row{"zmailer", "zmailer", false, zmailer},
    Row{"dovecot", "dovecot", false, dovecot},
    Row{"coremail", "coremail", false, coremail},
    Row{"trustwave", "trustwave", false, trustwave},
    Row{"zoho", "zoho", false, zoho},
    Row{"richmail", "richmail", false, richmail},
    Row{"sendgrid", "sendgrid", false, sendgrid},
    Row{"", "simta", false, simta},
};

/// Nearly one character only: somebody crossed the id out ("FFFFFFFFF2").
bool isMasked(std::string_view id)
{
    std::string distinct;
    for (const char c : id) {
        if (distinct.find(c) == std::string::npos)
            distinct += c;
    }
    return distinct.size() <= 2;
}

bool impossiblePostfix(std::string_view id)
{
    return id.size() >= 6 && allOf(id, isUpperHex) && *readHex(id.substr(0, 5)) > 0xF423F;
}

/// Exim's form, and its seconds are of no time at all.
bool impossibleExim(std::string_view id)
{
    return isEximId(id) && !fromEximId(id);
}

/// Fourteen digits that are no date.
bool impossibleInterMail(std::string_view id)
{
    return id.size() > 14 && id[14] == '.' && allOf(id.substr(0, 14), isAsciiDigit) && !fromDigits(id.substr(0, 14));
}

} // namespace

std::optional<Timestamp> fromSendmailId(std::string_view id, int aboutYear)
{
    static constexpr std::string_view kBase60 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwx";
    // 8.10 and 8.11: seven characters and a process of five digits or more; since 8.12: eight and six.
    if (id.size() < 12 || id.size() > 16 || !allOf(id.substr(8), isAsciiDigit))
        return {};
    std::array<int, 6> v{};
    for (std::size_t i = 0; i < v.size(); ++i) {
        const auto digit = kBase60.find(id[i]);
        if (digit == std::string_view::npos)
            return {};
        v[i] = static_cast<int>(digit);
    }
    int year = 1900 + v[0];
    while (year + 30 <= aboutYear)
        year += 60;
    return fromCalendar(year, v[1] + 1, v[2], v[3], v[4], v[5]);
}

std::optional<IdClock> queueIdClock(const Hop &hop)
{
    if (hop.id.empty())
        return {};
    for (const Row &row : kRows) {
        if (row.dialect != hop.dialect)
            continue;
        if (Time time = row.read(hop)) {
            time->hasOffset = !row.local;
            return IdClock{row.kind, *time, row.local};
        }
    }
    return {};
}

bool queueIdImpossible(const Hop &hop)
{
    struct Impossible {
        std::string_view dialect;
        bool (*test)(std::string_view);
    };
    static constexpr std::array kImpossible{
        Impossible{"postfix", impossiblePostfix}, Impossible{"exim", impossibleExim}, Impossible{"intermail", impossibleInterMail}};
    return !isMasked(hop.id)
        && std::ranges::any_of(kImpossible, [&](const Impossible &row) { return row.dialect == hop.dialect && row.test(hop.id); });
}

bool isVersionId(std::string_view id)
{
    return id.find('.') != std::string_view::npos
        && std::ranges::all_of(id, [](unsigned char c) { return isAsciiDigit(c) || c == '.'; });
}

} // namespace headwater::trace
