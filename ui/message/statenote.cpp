// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/statenote.h"

#include "ui/common/theme.h"

#include <QEvent>

namespace headwater::ui {

namespace {

QString noteText(const trace::Trace &trace)
{
    if (trace.backscatter) {
        return StateNote::tr(
            "Backscatter hits the one whose address was forged. Complain to the network at the edge of the enclosed mail, "
            "which sent the spam; tell the "
            "operator of the bouncing server that it should refuse unknown addresses instead of bouncing them.");
    }
    if (trace.hops.isEmpty()) {
        return StateNote::tr("A mail that went through a server has at least one Received line. This one is a draft, a copy from a "
                             "sent folder, or its header was cut off: "
                             "ask for the message with its full header.");
    }
    return {};
}

} // namespace

StateNote::StateNote(QWidget *parent)
    : WrapLabel({}, parent)
{
    setObjectName(QStringLiteral("note"));
    setContentsMargins(14, 8, 14, 8);
    setAutoFillBackground(true);
    hide();
}

void StateNote::setTrace(const TracePtr &trace)
{
    const QString text = trace ? noteText(*trace) : QString();
    m_isWarning = trace && trace->backscatter;
    setText(text);
    colour();
    setVisible(!text.isEmpty());
}

void StateNote::colour()
{
    QPalette ground = palette();
    ground.setColor(QPalette::Window, colours(m_isWarning ? Role::Attention : Role::Chosen, ground).ground);
    setPalette(ground); // the same again is no change
}

void StateNote::changeEvent(QEvent *event)
{
    WrapLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colour();
}

} // namespace headwater::ui
