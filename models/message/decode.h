// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string_view>

namespace headwater::message {

/// RFC 2047 encoded words decoded, folds taken out; bytes that are neither ASCII nor UTF-8 read as Latin-1.
[[nodiscard]] QString decodedText(std::string_view fieldValue);

/// One address of an address field, tolerant of what mail really has.
struct Address {
    QString displayName;
    std::string_view
        addrSpec;  ///< "user@example.org"; view into the field; empty where there is none. Between < and > also without an @.
    std::string_view domain;    ///< After the last @.
};
/// The first address of a From, Return-Path, To … field value.
[[nodiscard]] Address firstAddress(std::string_view fieldValue);

} // namespace headwater::message
