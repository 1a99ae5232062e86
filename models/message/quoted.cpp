// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/quoted.h"

#include "models/core/text.h"
#include "models/message/header.h"
#include "models/message/lines.h"

#include <algorithm>

namespace headwater::message {

namespace {

/// A line that sets off what follows: blank, or one that starts with a rule.
bool setsOff(std::string_view line)
{
    const std::string_view text = trimmed(line);
    return text.empty() || text.starts_with("---") || text.starts_with("===") || text.starts_with("***") || text.starts_with("___");
}

/// A mail's header, as against the few fields that a text may quote ("To: …", "Subject: …").
bool isMailHeader(const Header &header)
{
    constexpr int kFewest = 3;
    const auto known = std::ranges::count_if(header.fields, [](const Field &field) { return isKnownFieldName(field.name); });
    const bool traced = header.first("Received") != nullptr;
    const bool identified = header.first("Message-ID") != nullptr && header.first("From") != nullptr;
    return known >= kFewest && (traced || identified);
}

} // namespace

std::optional<std::size_t> quotedOriginal(std::string_view text)
{
    Lines lines(text);
    bool setOff = true;
    for (std::size_t position = 0; !lines.atEnd(position);) {
        const Line line = lines.at(position);
        const std::string_view content = lines.text(line);
        const bool mayStart = isKnownFieldName(fieldNameOf(content)) || content.starts_with(">From ")
            || content.starts_with("From ");
        if (setOff && mayStart) {
            const Header header = parseHeader(text.substr(position));
            if (isMailHeader(header))
                return position;
            position += static_cast<std::size_t>(header.span.end()); // never twice over the same block
            if (header.span.length > 0) {
                setOff = false;
                continue;
            }
        }
        setOff = setsOff(content);
        position = line.next;
    }
    return {};
}

} // namespace headwater::message
