// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trace/dialects.h"

namespace headwater::trace {

/// What single dialects have that no other has; each is named by rows of the table in dialects.cpp and runs after the
/// clauses and comments were read.
void readAsLocal(Reading &reading);
void readAsByOnly(Reading &reading);
void readAsFetch(Reading &reading);
void readInvoked(Reading &reading);
void readUserComment(Reading &reading);
void readFromComment(Reading &reading);
void readOfmipd(Reading &reading);
void readUserid(Reading &reading);
void readSendmail(Reading &reading);
void readLocalProtocol(Reading &reading);
void readRule(Reading &reading);
void readMdaemon(Reading &reading);
void readProtocolComment(Reading &reading);
void readCoremail(Reading &reading);
void readGmailApi(Reading &reading);
void readGoogle(Reading &reading);
void readGmx(Reading &reading);
void readSendGrid(Reading &reading);
void readPickup(Reading &reading);
void readExchange(Reading &reading);
void readMailgun(Reading &reading);
void readPmdf(Reading &reading);
void readAol(Reading &reading);
void readMta(Reading &reading);
void readBarricade(Reading &reading);
void readSmail(Reading &reading);
void readClaimingToBe(Reading &reading);
void readIndimail(Reading &reading);
void readIdaComment(Reading &reading);
void readSimscan(Reading &reading);
void readThrift(Reading &reading);
void readQmailScanner(Reading &reading);
void readUnixSocket(Reading &reading);

} // namespace headwater::trace
