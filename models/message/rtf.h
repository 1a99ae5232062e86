// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace headwater::message {

/// What an RTF text says.
struct RtfText {
    QString text;
    bool isHtml = false;    ///< It is the HTML that was encapsulated in the RTF.
};

/// The HTML or plain text that Outlook wrapped in RTF ([MS-OXRTFEX]); of other RTF the text alone, with the target of each link
/// in angle brackets before its words. Pictures, styles and the like are left out. Linear; never fails.
[[nodiscard]] RtfText readRtf(QByteArrayView rtf);

} // namespace headwater::message
