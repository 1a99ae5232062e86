// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace headwater::message {

/// One link of a message: what the reader sees, and where it leads.
struct Link {
    enum class Kind { Href, Src, Action, Refresh, Text };

    QString text; ///< As shown, blanks run together; the picture's "alt" where a picture is shown. At most 1,000 characters.
    QString target; ///< As written, character references decoded; at most 8,000 characters.
    Kind kind = Kind::Href;
    QString host; ///< Of the target, or of the page's <base> where that is relative; IDN as punycode; empty for one without.
    /// The host of the first address in the target's path or query, plain or percent-encoded, that is of another organisation than
    /// the target's own host: where many a link passes the reader on to. Of web addresses only; lower case, IDN as punycode.
    QString onward;
    bool mismatch = false; ///< The text shows a host of another organisation than the target's.
    bool operator==(const Link &) const = default;
};

/// "href", "src", "action", "refresh", "text".
[[nodiscard]] const char *nameOf(Link::Kind kind);

inline constexpr qsizetype kMaxLinks = 10'000;

/// The links of a text/html part: href, src (also of backgrounds, posters and objects), the action of forms and buttons, and
/// meta refresh. "#…" inside the page is left out. Linear in the length; at most kMaxLinks.
[[nodiscard]] QList<Link> linksInHtml(QStringView html);
/// The links of a text/plain part.
[[nodiscard]] QList<Link> linksInText(QStringView text);

/// True where `shown` is an address or a host name whose organisational domain is not that of `targetHost`.
[[nodiscard]] bool isMismatch(const QString &shown, const QString &targetHost);

} // namespace headwater::message
