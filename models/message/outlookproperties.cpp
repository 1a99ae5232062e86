// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/outlookproperties.h"

#include "models/message/utf8.h"

#include <QStringDecoder>
#include <QTimeZone>
#include <QtEndian>

#include <algorithm>
#include <array>

namespace headwater::message {

namespace {

constexpr qsizetype kEntry = 16; ///< Type, tag, flags, value ([MS-OXMSG] section 2.4.2.1).

/// The length of the property stream's header ([MS-OXMSG] sections 2.4.1.1 to 2.4.1.3).
qsizetype headerOf(Owner owner)
{
    switch (owner) {
    case Owner::Message: return 32;
    case Owner::EmbeddedMessage: return 24;
    case Owner::Other: return 8;
    }
    return 8;
}

QByteArray withoutNuls(QByteArray bytes)
{
    while (bytes.endsWith('\0'))
        bytes.chop(1);
    return bytes;
}

QString fromUtf16(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf16LE);
    QString text = decoder(bytes);
    while (text.endsWith(QChar(0)))
        text.chop(1);
    return text;
}

struct Codepage {
    int number;
    const char *charset;
};
/// Code pages whose number is not in their name (Windows' list of code page identifiers).
constexpr std::array<Codepage, 21> kCodepages{{
    {874, "windows-874"},
    {932, "Shift_JIS"},
    {936, "GBK"},
    {949, "EUC-KR"},
    {950, "Big5"},
    {20127, "us-ascii"},
    {20866, "KOI8-R"},
    {20932, "EUC-JP"},
    {21866, "KOI8-U"},
    {28591, "ISO-8859-1"},
    {28592, "ISO-8859-2"},
    {28595, "ISO-8859-5"},
    {28597, "ISO-8859-7"},
    {28599, "ISO-8859-9"},
    {28605, "ISO-8859-15"},
    {50220, "ISO-2022-JP"},
    {50221, "ISO-2022-JP"},
    {50222, "ISO-2022-JP"},
    {51932, "EUC-JP"},
    {54936, "GB18030"},
    {65001, "utf-8"},
}};

} // namespace

std::string charsetOfCodepage(int codepage)
{
    if (codepage >= 1250 && codepage <= 1258)
        return "windows-" + std::to_string(codepage);
    const auto *const found = std::ranges::find(kCodepages, codepage, &Codepage::number);
    return found == kCodepages.end() ? std::string() : std::string(found->charset);
}

OutlookProperties::OutlookProperties(const Storage &storage, Owner owner)
    : m_storage(storage)
{
    if (const Storage *list = storage.child("__properties_version1.0"))
        m_fixed = QByteArrayView(list->bytes).sliced(std::min(headerOf(owner), list->bytes.size()));
}

const Storage *OutlookProperties::stream(Tag tag, Type type) const
{
    const auto hex = [](auto number) {
        return QByteArray::number(static_cast<uint>(number), 16).rightJustified(4, '0').toUpper().toStdString();
    };
    return m_storage.child("__substg1.0_" + hex(tag) + hex(type));
}

QString OutlookProperties::text(Tag tag, int codepage) const
{
    if (const Storage *unicode = stream(tag, Type::String))
        return fromUtf16(unicode->bytes);
    const QByteArray narrow = bytes(tag);
    const std::string charset = charsetOfCodepage(codepage);
    QStringDecoder decoder(QAnyStringView(charset.data(), static_cast<qsizetype>(charset.size())));
    if (!charset.empty() && decoder.isValid())
        return decoder(narrow);
    return originalText({narrow.constData(), static_cast<std::size_t>(narrow.size())});
}

QByteArray OutlookProperties::bytes(Tag tag) const
{
    if (const Storage *unicode = stream(tag, Type::String))
        return fromUtf16(unicode->bytes).toUtf8();
    const Storage *narrow = stream(tag, Type::String8);
    return narrow == nullptr ? QByteArray() : withoutNuls(narrow->bytes);
}

bool OutlookProperties::isUnicode(Tag tag) const
{
    return stream(tag, Type::String) != nullptr;
}

QByteArray OutlookProperties::binary(Tag tag) const
{
    const Storage *found = stream(tag, Type::Binary);
    return found == nullptr ? QByteArray() : found->bytes;
}

const Storage *OutlookProperties::object(Tag tag) const
{
    const Storage *found = stream(tag, Type::Object);
    return found == nullptr || found->isStream ? nullptr : found;
}

std::optional<quint64> OutlookProperties::fixed(Tag tag, Type type) const
{
    for (qsizetype at = 0; at + kEntry <= m_fixed.size(); at += kEntry) {
        const char *entry = m_fixed.data() + at;
        if (qFromLittleEndian<quint16>(entry) == static_cast<quint16>(type)
            && qFromLittleEndian<quint16>(entry + 2) == static_cast<quint16>(tag))
            return qFromLittleEndian<quint64>(entry + 8);
    }
    return {};
}

int OutlookProperties::number(Tag tag, int otherwise) const
{
    const std::optional<quint64> value = fixed(tag, Type::Integer32);
    return value ? static_cast<qint32>(*value) : otherwise;
}

/// Tenths of a microsecond since 1601 ([MS-DTYP] section 2.3.3).
QDateTime OutlookProperties::time(Tag tag) const
{
    constexpr quint64 kPerMs = 10'000;
    constexpr qint64 kToUnixMs = 11'644'473'600'000;
    constexpr qint64 kLast = 253'402'300'800'000; // the year 10000
    const std::optional<quint64> value = fixed(tag, Type::Time);
    if (!value || *value == 0)
        return {};
    const qint64 ms = static_cast<qint64>(*value / kPerMs) - kToUnixMs;
    return ms < 0 || ms >= kLast ? QDateTime() : QDateTime::fromMSecsSinceEpoch(ms, QTimeZone::UTC);
}

} // namespace headwater::message
