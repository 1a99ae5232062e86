// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/message/compoundfile.h"

#include <QDateTime>
#include <QString>

#include <cstdint>

namespace headwater::message {

/// The properties that are read: [MS-OXPROPS], the numbers by the names there without "PidTag".
enum class Tag : std::uint16_t {
    MessageClass = 0x001A,
    Subject = 0x0037,
    ClientSubmitTime = 0x0039,
    SentRepresentingName = 0x0042,
    SentRepresentingEmailAddress = 0x0065,
    TransportMessageHeaders = 0x007D,
    RecipientType = 0x0C15,
    SenderName = 0x0C1A,
    SenderEmailAddress = 0x0C1F,
    MessageDeliveryTime = 0x0E06,
    Body = 0x1000,
    RtfCompressed = 0x1009,
    Html = 0x1013,
    InternetMessageId = 0x1035,
    DisplayName = 0x3001,
    EmailAddress = 0x3003,
    AttachData = 0x3701,
    AttachFilename = 0x3704,
    AttachLongFilename = 0x3707,
    AttachMimeTag = 0x370E,
    AttachContentId = 0x3712,
    SmtpAddress = 0x39FE,
    InternetCodepage = 0x3FDE,
    MessageCodepage = 0x3FFD,
    SenderSmtpAddress = 0x5D01,
    SentRepresentingSmtpAddress = 0x5D02,
};

/// What kind of object a property stream belongs to; its header differs ([MS-OXMSG] section 2.4.1).
enum class Owner { Message, EmbeddedMessage, Other };

/// The properties of one object of an Outlook message ([MS-OXMSG] sections 2.2.1 to 2.4): streams "__substg1.0_" with tag and
/// type, and numbers in "__properties_version1.0". The storage must outlive it.
class OutlookProperties
{
public:
    OutlookProperties(const Storage &storage, Owner owner);

    /// A string property as text: UTF-16, or 8 bits in `codepage`. Empty where there is none. NUL at its end is cut off.
    [[nodiscard]] QString text(Tag tag, int codepage) const;
    /// A string property as bytes: 8-bit as they stand, UTF-16 as UTF-8.
    [[nodiscard]] QByteArray bytes(Tag tag) const;
    /// A binary property as it stands.
    [[nodiscard]] QByteArray binary(Tag tag) const;
    /// The storage of an object property; nullptr where there is none.
    [[nodiscard]] const Storage *object(Tag tag) const;
    [[nodiscard]] int number(Tag tag, int otherwise) const;
    /// UTC; invalid where there is none.
    [[nodiscard]] QDateTime time(Tag tag) const;
    [[nodiscard]] bool isUnicode(Tag tag) const;

private:
    enum class Type : std::uint16_t {
        Integer32 = 0x0003,
        Object = 0x000D,
        String8 = 0x001E,
        String = 0x001F,
        Time = 0x0040,
        Binary = 0x0102
    };

    [[nodiscard]] const Storage *stream(Tag tag, Type type) const;
    [[nodiscard]] std::optional<quint64> fixed(Tag tag, Type type) const;

    const Storage &m_storage;
    QByteArrayView m_fixed; ///< The entries of the property stream, 16 bytes each.
};

/// The charset of a Windows code page as MIME names it; empty for one that is not known.
[[nodiscard]] std::string charsetOfCodepage(int codepage);

} // namespace headwater::message
