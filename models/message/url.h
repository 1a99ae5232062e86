// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace headwater::message {

/// What is needed of a link's target, read the way browsers do (https://url.spec.whatwg.org/ section 4.4), who are more lenient
/// than RFC 3986: tabs and line ends anywhere, backslashes for slashes, one slash or none after "http:".
struct Url {
    QString text;     ///< Without blanks around it, tabs and line ends.
    QString scheme;   ///< Lower case; empty for a relative one.
    QString userinfo; ///< Before the last "@" of the authority: a name there is not where the link leads.
    QString host;     ///< Lower case, percent-encoding taken off, IDN as punycode; of the address in a mailto.
    qsizetype hostBegin = -1; ///< Where the host stands in `text`, and how long; -1: nowhere.
    qsizetype hostLength = 0;
};
[[nodiscard]] Url parseUrl(QStringView text);

/// The target with its host as punycode: what looks like another name does not any more. No other change.
[[nodiscard]] QString shownUrl(QStringView text);

/// The addresses in running text: those with http, https or ftp and "//", "mailto:", and names that start with "www.".
/// Punctuation that ends the sentence is not part of them. Linear in the length.
[[nodiscard]] QList<QStringView> urlsInText(QStringView text);

/// The host that a text shows, where it is an address of the web or of mail, or a host name below a known top-level domain,
/// alone or with a path; else empty. Lower case, IDN as punycode.
[[nodiscard]] QString shownHost(const QString &text);

} // namespace headwater::message
