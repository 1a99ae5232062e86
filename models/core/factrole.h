// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qnamespace.h>

namespace headwater {

/// Roles of the table models that list facts of a message, the same in each.
enum FactRole {
    FactSeverityRole = Qt::UserRole,    ///< int: trace::Severity of the cell.
    FactSpanRole,                       ///< Span of the row in the message.
    FactTokenRole, ///< QString: the address or name in the cell that tools can be asked about; no value in a column that has none.
    FactTextRole, ///< QString: the whole text, for the tooltip and for copying.
};

} // namespace headwater
