// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/date.h"

#include "models/core/text.h"
#include "models/trace/zones.h"

#include <algorithm>
#include <array>

namespace headwater::trace {

namespace {

constexpr std::array<std::string_view, 12> kMonths{
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};
constexpr std::array<std::string_view, 7> kWeekdays{"sun", "mon", "tue", "wed", "thu", "fri", "sat"};
constexpr std::array<std::string_view, 12> kMonthsInFull{
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"};
constexpr std::array<std::string_view, 7> kWeekdaysInFull{
    "sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"};
constexpr int kMaxParts = 12;

/// What is found, in the order in which it stands: 'W'eekday, 'D'ay, 'M'onth, 'Y'ear, 'T'ime, 'Z'one, 'A'M or PM.
struct Parts {
    std::array<char, kMaxParts + 1> order{};
    int count = 0;
    int weekday = -1, day = 0, month = 0, year = -1, hour = -1, minute = 0, second = 0;
    int half = -1;  // 0 AM, 1 PM
    TimeZone zone;
    bool hasZone = false;
    bool odd = false;

    void add(char kind) { order[static_cast<std::size_t>(count++)] = kind; }
    [[nodiscard]] std::string_view kinds() const { return {order.data(), static_cast<std::size_t>(count)}; }
    [[nodiscard]] bool complete() const { return day > 0 && month > 0 && year >= 0 && hour >= 0; }
};

class Reader
{
public:
    explicit Reader(std::string_view text)
        : m_text(text)
    { }

    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] std::size_t at() const { return m_at; }
    [[nodiscard]] char peek(std::size_t ahead = 0) const { return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : '\0'; }
    void back(std::size_t at) { m_at = at; }
    void skip(std::size_t bytes = 1) { m_at += bytes; }

    /// Blanks, folds and comments, which nest; false at a comment that does not end.
    bool skipBlank()
    {
        int depth = 0;
        for (std::size_t i = m_at; i < m_text.size(); ++i) {
            const char c = m_text[i];
            if (c == '(')
                ++depth;
            else if (c == ')' && depth > 0)
                --depth;
            else if (c == '\\' && depth > 0)
                ++i;
            else if (depth == 0 && !isBlankOrEol(static_cast<unsigned char>(c))) {
                m_at = i;
                return true;
            }
            if (depth == 0)
                m_at = i + 1;
        }
        return depth == 0;
    }

    [[nodiscard]] std::string_view letters()
    {
        std::size_t length = 0;
        while (isAsciiAlpha(static_cast<unsigned char>(peek(length))))
            ++length;
        return take(length);
    }

    /// Up to nine digits and their value.
    std::string_view digits(int &value)
    {
        std::size_t length = 0;
        value = 0;
        while (length < 9 && isAsciiDigit(static_cast<unsigned char>(peek(length))))
            value = value * 10 + (peek(length++) - '0');
        return take(length);
    }

private:
    std::string_view take(std::size_t length)
    {
        const std::string_view taken = m_text.substr(m_at, length);
        m_at += length;
        return taken;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

template<std::size_t n>
int indexOf(
    const std::array<std::string_view, n> &shortNames, const std::array<std::string_view, n> &fullNames, std::string_view word)
{
    if (word.size() < 3)
        return -1;
    for (std::size_t i = 0; i < n; ++i) {
        if (startsWithText(word, shortNames[i]))
            return word.size() == 3 || sameText(word, fullNames[i]) || sameText(word, fullNames[i].substr(0, 4)) ? int(i) : -1;
    }
    return -1;
}

/// True where a colon follows, blanks and comments before it allowed (RFC 5322 section 4.3, obs-hour and its like); the
/// reader then stands behind it and what may follow it.
bool eatColon(Reader &reader)
{
    const std::size_t start = reader.at();
    if (reader.skipBlank() && reader.peek() == ':') {
        reader.skip();
        if (reader.skipBlank())
            return true;
    }
    reader.back(start);
    return false;
}

/// hh:mm[:ss[.fraction]], hour and first colon already read.
bool readTime(Reader &reader, Parts &parts, int hour, std::size_t hourDigits)
{
    int minute = 0, second = 0;
    if (hourDigits > 2 || parts.hour >= 0 || reader.digits(minute).size() != 2)
        return false;
    if (eatColon(reader)) {
        if (const std::size_t size = reader.digits(second).size(); size < 1 || size > 2)
            return false;
        if ((reader.peek() == '.' || reader.peek() == ',') && isAsciiDigit(static_cast<unsigned char>(reader.peek(1)))) {
            reader.skip();
            int fraction = 0;
            while (!reader.digits(fraction).empty()) { }
        }
    }
    if (hour > 23 || minute > 59 || second > 60)
        return false;
    parts.hour = hour;
    parts.minute = minute;
    parts.second = second;
    parts.add('T');
    return true;
}

/// +hhmm, +hh:mm, +hmm, +hh.
bool readOffset(Reader &reader, Parts &parts)
{
    const int sign = reader.peek() == '-' ? -1 : 1;
    reader.skip();
    int value = 0, minutes = 0;
    const std::size_t size = reader.digits(value).size();
    if (size == 2 && reader.peek() == ':') {
        reader.skip();
        if (reader.digits(minutes).size() != 2)
            return false;
        value = value * 100 + minutes;
    } else if (size == 2) {
        value *= 100;
    } else if (size != 3 && size != 4) {
        return false;
    }
    parts.zone = zoneOfOffset(sign * (value / 100), sign * (value % 100));
    parts.hasZone = true;
    parts.add('Z');
    return true;
}

/// yyyy-mm-dd, the year already read; a "T" after it is eaten.
bool readIsoDay(Reader &reader, Parts &parts, int year)
{
    int month = 0, day = 0;
    reader.skip();
    if (reader.digits(month).size() != 2 || reader.peek() != '-')
        return false;
    reader.skip();
    if (reader.digits(day).size() != 2 || parts.year >= 0 || parts.month > 0 || parts.day > 0)
        return false;
    if (lowered(reader.peek()) == 't')
        reader.skip();
    parts.year = year;
    parts.month = month;
    parts.day = day;
    parts.odd = true;
    parts.add('Y');
    return true;
}

/// 28/08/2002 or 8/28/2002, the first number already read; read only where the numbers leave no doubt which is the month.
bool readSlashedDay(Reader &reader, Parts &parts, int first)
{
    int second = 0, year = 0;
    reader.skip();
    if (const std::size_t size = reader.digits(second).size(); size < 1 || size > 2 || reader.peek() != '/')
        return false;
    reader.skip();
    if (reader.digits(year).size() != 4 || parts.count > 0 || (first <= 12 && second <= 12 && first != second))
        return false;
    parts.day = first > 12 ? first : second;
    parts.month = first > 12 ? second : first;
    parts.year = year;
    parts.odd = true;
    parts.add('Y');
    return true;
}

bool readNumber(Reader &reader, Parts &parts)
{
    int value = 0;
    const std::size_t size = reader.digits(value).size();
    if (eatColon(reader))
        return readTime(reader, parts, value, size);
    const char next = reader.peek();
    if (next == '-' && size == 4 && isAsciiDigit(static_cast<unsigned char>(reader.peek(1))))
        return readIsoDay(reader, parts, value);
    if (next == '/' && size <= 2)
        return readSlashedDay(reader, parts, value);
    if (next == '/' || next == '.')
        return false;
    if (size <= 2 && parts.day == 0) {
        parts.day = value;
        parts.add('D');
    } else if (size >= 2 && size <= 4 && parts.year < 0) {
        // RFC 5322 section 4.3: two digits up to 49 are 20yy, the others and three digits count from 1900.
        parts.year = size == 4 ? value : size == 2 && value < 50 ? value + 2000 : value + 1900;
        parts.add('Y');
    } else {
        return false;
    }
    if (next == '-') { // 14-Mar-2003
        reader.skip();
        parts.odd = true;
    }
    return true;
}

/// A name; one in capitals that is in no table is a zone still, of an offset not known.
bool readZoneName(Reader &reader, Parts &parts, std::string_view word)
{
    const std::optional<TimeZone> zone = zoneOfName(word);
    const char next = reader.peek();
    if (zone && zone->minutes == 0 && (next == '+' || next == '-') && isAsciiDigit(static_cast<unsigned char>(reader.peek(1))))
        return readOffset(reader, parts); // GMT+0200
    const bool capitals = word.size() >= 2 && word.size() <= 5 && std::ranges::none_of(word, [](char c) { return c >= 'a'; });
    if (!zone && !capitals)
        return false;
    parts.zone = zone.value_or(TimeZone{.known = false});
    parts.hasZone = true;
    parts.add('Z');
    return true;
}

bool readWord(Reader &reader, Parts &parts)
{
    const std::string_view word = reader.letters();
    if (const int weekday = indexOf(kWeekdays, kWeekdaysInFull, word); weekday >= 0 && parts.weekday < 0) {
        parts.weekday = weekday;
        parts.add('W');
    } else if (const int month = indexOf(kMonths, kMonthsInFull, word); month >= 0 && parts.month == 0) {
        parts.month = month + 1;
        parts.add('M');
        if (reader.peek() == '-')
            reader.skip();
    } else if (parts.hour >= 0 && parts.half < 0 && (sameText(word, "am") || sameText(word, "pm"))) {
        parts.half = sameText(word, "pm") ? 1 : 0;
        parts.odd = true;
        parts.add('A');
    } else if (parts.hour >= 0 && !parts.hasZone) {
        return readZoneName(reader, parts, word);
    } else {
        return false;
    }
    return true;
}

/// Part after part until one is not that of a date; where the last one ended.
std::size_t readParts(Reader &reader, Parts &parts)
{
    std::size_t end = 0;
    bool comma = false; // one that RFC 5322 does not have: its only comma follows the weekday
    while (parts.count < kMaxParts && reader.skipBlank() && !reader.atEnd()) {
        const char c = reader.peek();
        const std::size_t start = reader.at();
        bool read = false;
        if (c == ',' && parts.count > 0) {
            comma = comma || parts.kinds() != "W";
            reader.skip();
            continue;
        }
        if (isAsciiDigit(static_cast<unsigned char>(c)))
            read = readNumber(reader, parts);
        else if (isAsciiAlpha(static_cast<unsigned char>(c)))
            read = readWord(reader, parts);
        else if ((c == '+' || c == '-') && parts.hour >= 0 && !parts.hasZone)
            read = readOffset(reader, parts);
        if (!read) {
            reader.back(start);
            break;
        }
        end = reader.at();
        parts.odd = parts.odd || comma;
    }
    return end;
}

bool isRfcOrder(std::string_view kinds)
{
    if (kinds.starts_with('W'))
        kinds.remove_prefix(1);
    return kinds == "DMYT" || kinds == "DMYTZ";
}

int daysIn(int year, int month)
{
    return int(daysFromCivil(month == 12 ? year + 1 : year, month % 12 + 1, 1) - daysFromCivil(year, month, 1));
}

} // namespace

HeaderDate parseDate(std::string_view text)
{
    text = trimmed(text);
    HeaderDate date;
    date.text = text;
    date.nonRfc = !text.empty(); // until it has been read
    Reader reader(text);
    Parts parts;
    std::size_t end = readParts(reader, parts);
    if (parts.half >= 0) {
        if (parts.hour < 1 || parts.hour > 12)
            return date;
        parts.hour = parts.hour % 12 + 12 * parts.half;
    }
    if (!parts.complete() || parts.year < 1900 || parts.month > 12 || parts.day > daysIn(parts.year, parts.month))
        return date;
    // A comment after the last part belongs to the date, "+0200 (CEST)"; what servers add there of the mail does not,
    // "+0200 (envelope-from a@example.org)".
    Reader tail(text);
    tail.back(end);
    tail.skipBlank();
    const std::string_view comment = text.substr(end, std::max(end, tail.at()) - end);
    date.text = trimmed(text.substr(0, comment.find('@') == std::string_view::npos ? end + comment.size() : end));

    const qint64 days = daysFromCivil(parts.year, parts.month, parts.day);
    Timestamp &time = date.time;
    time.valid = true;
    time.hasOffset = parts.hasZone && parts.zone.known;
    time.offsetMinutes = time.hasOffset ? parts.zone.minutes : 0;
    time.utc = days * 86400 + parts.hour * 3600 + parts.minute * 60 + parts.second - time.offsetMinutes * 60LL;
    date.weekdayWrong = parts.weekday >= 0 && parts.weekday != weekdayOf(days);
    date.nonRfc = parts.odd || !isRfcOrder(parts.kinds());
    date.zoneNonexistent = parts.hasZone && !parts.zone.exists;
    return date;
}

} // namespace headwater::trace
