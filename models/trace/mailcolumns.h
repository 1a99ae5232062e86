// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trace/mailstore.h"
#include "models/trace/timezone.h"

#include <QString>

namespace headwater::trace {

/// The columns of the list of messages.
enum class MailColumn { Verdict, Date, From, Subject, Edge, Prefix, Origin, Kind, Size, Recipient };
inline constexpr int kMailColumns = 10;

[[nodiscard]] QString columnTitle(MailColumn column);
/// What stands in the cell, safe to show; empty where it is not stated or not known yet. A claimed origin says so.
[[nodiscard]] QString cellText(const MailStore &store, MailStore::Row row, MailColumn column, TimeZoneMode mode);
/// The cell for a machine: a size in bytes, an address without a word beside it; else as above.
[[nodiscard]] QString exportText(const MailStore &store, MailStore::Row row, MailColumn column, TimeZoneMode mode);

[[nodiscard]] QString edgeText(const MailStore &store, MailStore::Row row);
[[nodiscard]] QString prefixText(const MailStore &store, MailStore::Row row);
[[nodiscard]] QString originText(const MailStore &store, MailStore::Row row);
[[nodiscard]] QString kindText(MessageKind kind);
/// "198.51.100.1, claimed".
[[nodiscard]] QString claimedText(const QString &address);
/// "recorded" or "claimed".
[[nodiscard]] QString certaintyText(Certainty certainty);

} // namespace headwater::trace
