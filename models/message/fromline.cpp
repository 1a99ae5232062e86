// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/fromline.h"

#include "models/core/text.h"
#include "models/message/lines.h"

#include <algorithm>
#include <array>

namespace headwater::message {

namespace {

constexpr std::array<std::string_view, 7> kDays{"sun", "mon", "tue", "wed", "thu", "fri", "sat"};
constexpr std::array<std::string_view, 12> kMonths{
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};

bool isOneOf(std::string_view word, auto names)
{
    if (word.ends_with(','))
        word.remove_suffix(1);
    return std::ranges::any_of(names, [word](std::string_view name) { return sameText(word, name); });
}

/// "10:29" or "10:29:39".
bool isTime(std::string_view word)
{
    const auto isDigitOrColon = [](char c) { return isAsciiDigit(static_cast<unsigned char>(c)) || c == ':'; };
    const std::size_t colon = word.find(':');
    return (colon == 1 || colon == 2) && word.size() >= colon + 3 && word.size() <= 8 && std::ranges::all_of(word, isDigitOrColon);
}

bool isYear(std::string_view word)
{
    return word.size() == 4 && std::ranges::all_of(word, [](unsigned char c) { return isAsciiDigit(c); });
}

} // namespace

FromLine fromLineKind(std::string_view line)
{
    if (!line.starts_with("From ") || line.size() > kMaxFromLine)
        return FromLine::No;
    std::string_view rest = trimmed(line.substr(5));
    if (rest.empty() || rest.front() == ':') // "From : user@example.org" is a field
        return FromLine::No;
    const std::string_view sender = rest.substr(0, rest.find_first_of(" \t"));
    const bool isSender = sender == "-" || sender.find('@') != std::string_view::npos;
    int words = 0;
    bool day = false;
    bool month = false;
    bool time = false;
    bool year = false;
    while (!rest.empty()) {
        const std::string_view word = rest.substr(0, rest.find_first_of(" \t"));
        day = day || isOneOf(word, kDays);
        month = month || isOneOf(word, kMonths);
        time = time || isTime(word);
        year = year || isYear(word);
        ++words;
        rest = trimmed(rest.substr(word.size()));
    }
    // "From our office on Mon, Jan 5 at 10:30 we …" is prose.
    if (month && time && (isSender || (day && year)))
        return FromLine::Strong;
    return words == 1 ? FromLine::Weak : FromLine::No;
}

bool startsMessage(std::string_view line, bool afterBlank, std::string_view next)
{
    const bool fieldFollows = isKnownFieldName(fieldNameOf(next));
    switch (fromLineKind(line)) {
    case FromLine::Strong: return afterBlank || fieldFollows;
    case FromLine::Weak:
        return fieldFollows && (afterBlank || line.starts_with("From -") || line.find('@') != std::string_view::npos);
    case FromLine::No: break;
    }
    return false;
}

} // namespace headwater::message
