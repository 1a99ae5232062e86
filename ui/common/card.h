// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QWidget>

namespace headwater::ui {

class WrapLabel;

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
    WrapLabel *m_title;
    WrapLabel *m_text;
};

} // namespace headwater::ui
