// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trace/dialects.h"

namespace headwater::trace {

/// Shapes of lines that only one kind of server writes, whatever it calls itself.
[[nodiscard]] bool looksLikeExim(const Reading &reading);
[[nodiscard]] bool looksLikeZmailer(const Reading &reading);
[[nodiscard]] bool looksLikeProofpoint(const Reading &reading);
[[nodiscard]] bool looksLikeQmail(const Reading &reading);
[[nodiscard]] bool looksLikeIronPort(const Reading &reading);
[[nodiscard]] bool looksLikeLhlo(const Reading &reading);
[[nodiscard]] bool looksLikeSendmail(const Reading &reading);
[[nodiscard]] bool looksLikeCourier(const Reading &reading);
[[nodiscard]] bool looksLikeBarracuda(const Reading &reading);
[[nodiscard]] bool looksLikePostfix(const Reading &reading);
[[nodiscard]] bool looksLikePp(const Reading &reading);
[[nodiscard]] bool looksLikeMta(const Reading &reading);
[[nodiscard]] bool looksLikeObtuse(const Reading &reading);
[[nodiscard]] bool looksLikeSendmailId(const Reading &reading);
[[nodiscard]] bool looksLikeSendGrid(const Reading &reading);
[[nodiscard]] bool looksLikeInvoked(const Reading &reading);
[[nodiscard]] bool looksLikeMailgun(const Reading &reading);
[[nodiscard]] bool looksLikeGoogle(const Reading &reading);
[[nodiscard]] bool looksLikeLocal(const Reading &reading);
[[nodiscard]] bool looksLikeTencent(const Reading &reading);
[[nodiscard]] bool looksLikeYahoo(const Reading &reading);
[[nodiscard]] bool looksLikeDovecot(const Reading &reading);
[[nodiscard]] bool looksLikeProofpointId(const Reading &reading);
/// "with local…", and no address of another host beside it.
[[nodiscard]] bool saysLocal(const Reading &reading);
/// from PROCESS-DAEMON.host by host: a program of the host itself, without an address and a protocol.
[[nodiscard]] bool looksLikeChannelProgram(const Reading &reading);

} // namespace headwater::trace
