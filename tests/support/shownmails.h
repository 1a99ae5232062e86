// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

/// The mails that the pictures of the window show. Mailboxes are those of example.org, 192.0.2.0/24 is its network.
namespace headwater::test::shown {

[[nodiscard]] QByteArray fromLine();
[[nodiscard]] QByteArray direct(const QByteArray &subject);
[[nodiscard]] QByteArray bounce();
[[nodiscard]] QByteArray longPath();
[[nodiscard]] QByteArray forged();
/// A sender's own chain of four, and three servers of the user.
[[nodiscard]] QByteArray sevenHops();
/// Ninety-three claimed hops, or as many of the user's own.
[[nodiscard]] QByteArray manyHops(bool inside);
[[nodiscard]] QByteArray masked();
[[nodiscard]] QByteArray submitted();
[[nodiscard]] QByteArray listMail();
[[nodiscard]] QByteArray largeHeader();
[[nodiscard]] QByteArray stamped();
/// Of six links one shows another domain than it leads to, and one is longer than any column.
[[nodiscard]] QByteArray links();
/// Text and HTML, a picture, an archive whose base64 is damaged, and a mail.
[[nodiscard]] QByteArray parts();
/// A bounce that tells of four recipients, each in its own way, with the header of what was sent.
[[nodiscard]] QByteArray deliveryStatus();
/// A user sends a spam on as an attachment.
[[nodiscard]] QByteArray forward();
[[nodiscard]] QByteArray mbox();

} // namespace headwater::test::shown
