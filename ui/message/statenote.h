// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/traceptr.h"
#include "ui/common/wraplabel.h"

namespace headwater::ui {

/// What a special kind of message means and what to do about it, on a ground of its own; hidden where there is nothing to say.
class StateNote : public WrapLabel
{
    Q_OBJECT

public:
    explicit StateNote(QWidget *parent = nullptr);

    void setTrace(const TracePtr &trace);

protected:
    void changeEvent(QEvent *event) override;

private:
    void colour();

    bool m_isWarning = false;
};

} // namespace headwater::ui
