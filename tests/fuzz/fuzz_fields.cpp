// SPDX-License-Identifier: GPL-3.0-or-later
// The header, the text and the addresses of its fields.
#include "models/message/decode.h"
#include "models/message/header.h"
#include "tests/fuzz/require.h"

#include <cstdint>

using namespace headwater;
using namespace headwater::message;

namespace {

bool isWithin(std::string_view part, std::string_view whole)
{
    return part.empty() || (part.data() >= whole.data() && part.data() + part.size() <= whole.data() + whole.size());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char *>(data), size);
    const Header header = parseHeader(bytes);
    qsizetype position = 0;
    for (const Field &field : header.fields) { // every byte up to the body is in exactly one field
        require(field.span.offset == position && field.span.length > 0);
        position = field.span.end();
        const std::string_view whole = bytes.substr(
            static_cast<std::size_t>(field.span.offset), static_cast<std::size_t>(field.span.length));
        require(isWithin(field.name, whole) && isWithin(field.value, whole));
        (void)decodedText(field.value);
        const Address address = firstAddress(field.value);
        require(isWithin(address.addrSpec, field.value) && isWithin(address.domain, address.addrSpec));
    }
    require(header.span == Span{0, position});
    require(header.bodyOffset >= position && header.bodyOffset <= static_cast<qsizetype>(size));
    const std::string_view blank = bytes.substr(
        static_cast<std::size_t>(position), static_cast<std::size_t>(header.bodyOffset - position));
    require(blank.find_first_not_of(" \t\r\n") == std::string_view::npos);
    for (const Issue &issue : header.issues)
        require(issue.kind != nullptr && issue.span.offset >= 0 && issue.span.length >= 0
            && issue.span.end() <= static_cast<qsizetype>(size));
    return 0;
}
