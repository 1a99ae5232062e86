// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/signalcard.h"

#include "ui/common/severity.h"
#include "ui/common/wraplabel.h"

#include <QKeyEvent>
#include <QLayout>
#include <QPainter>

namespace headwater::ui {

SignalCard::SignalCard(
    trace::Severity severity, const QString &title, const QString &text, const QString &strength, Span span, QWidget *parent)
    : Card(markOf(severity), roleOf(severity), title, text, parent)
    , m_span(span)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    if (!strength.isEmpty()) {
        auto *label = new WrapLabel(strength);
        QPalette faint = label->palette();
        faint.setColor(QPalette::WindowText, mutedText(palette()));
        label->setPalette(faint);
        layout()->addWidget(label);
    }
    const QString how = strength.isEmpty() ? severityText(severity) : strength;
    setAccessibleName(QStringLiteral("%1: %2").arg(how, accessibleName()));
}

void SignalCard::paintEvent(QPaintEvent *event)
{
    Card::paintEvent(event);
    if (!hasFocus())
        return;
    QPainter painter(this);
    painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
    painter.drawRect(rect().adjusted(1, 1, -1, -1));
}

void SignalCard::mousePressEvent(QMouseEvent *event)
{
    event->setAccepted(event->button() == Qt::LeftButton);
}

void SignalCard::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        Q_EMIT activated(m_span);
    else
        Card::mouseReleaseEvent(event);
}

void SignalCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        Q_EMIT activated(m_span);
    else
        Card::keyPressEvent(event);
}

} // namespace headwater::ui
