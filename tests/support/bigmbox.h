// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace headwater::test {

/// An mbox as a spam trap has it: three networks of documentation addresses, a day of mail for every 2,880 messages, subjects also
/// in Japanese; messages 40 % to 40 % + 400 are a dictionary attack from 203.0.113.77. The same for the same count.
[[nodiscard]] QByteArray bigMbox(int count);

} // namespace headwater::test
