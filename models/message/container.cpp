// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/container.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace headwater::message {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(headwater::message::Mailbox)
};

struct Signature {
    std::string_view bytes;
    Container container;
};

using namespace std::string_view_literals;
constexpr std::array<Signature, 4> kSignatures{{
    {"\x1f\x8b"sv, Container::Gzip},
    {"PK\x03\x04"sv, Container::Zip},
    {"PK\x05\x06"sv, Container::Zip},
    {"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"sv, Container::Outlook},
}};

constexpr qint64 kMegabyte = 1024 * 1024;
constexpr qint64 kAlways = 256 * kMegabyte;
constexpr qint64 kNever = 16 * 1024 * kMegabyte;
constexpr qint64 kRatio = 250;

} // namespace

Container containerOf(std::string_view head)
{
    const auto *const found = std::ranges::find_if(
        kSignatures, [head](const Signature &signature) { return head.starts_with(signature.bytes); });
    return found == kSignatures.end() ? Container::None : found->container;
}

UnpackLimit::UnpackLimit(qint64 packedSize)
    : m_max(std::clamp(std::min(packedSize, kNever) * kRatio, kAlways, kNever))
    , m_left(m_max)
{ }

Result<> UnpackLimit::add(qint64 bytes, const QString &name, qint64 offset)
{
    m_left -= bytes;
    if (m_left >= 0)
        return {};
    return std::unexpected(Error{Error::Code::TooLarge,
        Words::tr("What is packed here unpacks to more than %1 MB, which no mail does: it may be made to fill the disk.")
            .arg(m_max / kMegabyte),
        name, offset, Words::tr("Unpack it by hand where there is room, and open what is mail.")});
}

} // namespace headwater::message
