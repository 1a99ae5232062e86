// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QWidget>

class QLabel;

namespace headwater::ui {

/// A finding in the why-panel: bar in the role's colour, mark and title, one sentence. Plain text, wraps.
class Card : public QWidget
{
    Q_OBJECT

public:
    Card(Mark mark, Role role, const QString &title, const QString &text, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Mark m_mark;
    Role m_role;
    QLabel *m_title;
    QLabel *m_text;
};

} // namespace headwater::ui
