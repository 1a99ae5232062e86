// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace headwater::message {

inline constexpr qsizetype kMaxRtf = 64 * 1024 * 1024;

/// Unpacks the compressed RTF of an Outlook message ([MS-OXRTFCP]). Of what is cut off the part that is there, at most kMaxRtf;
/// nothing where it is no such thing. Linear.
[[nodiscard]] std::optional<QByteArray> decompressedRtf(QByteArrayView packed);

} // namespace headwater::message
