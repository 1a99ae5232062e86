// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/span.h"
#include "models/trace/signalindex.h"
#include "ui/common/card.h"

namespace headwater::ui {

/// One piece of evidence as a card that can be clicked, or chosen by Enter, to go to its bytes.
class SignalCard : public Card
{
    Q_OBJECT

public:
    /// `strength`: how strong it is, in words; "" for none.
    SignalCard(trace::Severity severity, const QString &title, const QString &text, const QString &strength, Span span,
        QWidget *parent = nullptr);

    [[nodiscard]] Span span() const { return m_span; }

Q_SIGNALS:
    void activated(const headwater::Span &span);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    Span m_span;
};

} // namespace headwater::ui
