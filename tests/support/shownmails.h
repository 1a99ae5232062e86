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
[[nodiscard]] QByteArray mbox();

} // namespace headwater::test::shown
