// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trace/timezone.h"
#include "models/trace/trace.h"

#include <QMetaType>

#include <memory>

namespace headwater::ui {

/// What pages and their views share: one analysed message. Never changed once made, so it crosses threads freely.
using TracePtr = std::shared_ptr<const trace::Trace>;

/// How times are shown: the status bar's switch.
using trace::TimeZoneMode;

} // namespace headwater::ui

Q_DECLARE_METATYPE(headwater::ui::TracePtr)
