// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/card.h"

#include "models/core/text.h"
#include "ui/common/wraplabel.h"

#include <QPainter>
#include <QVBoxLayout>

namespace headwater::ui {

namespace {
constexpr int kBar = 3;
constexpr int kMark = 12;
} // namespace

Card::Card(Mark mark, Role role, const QString &title, const QString &text, QWidget *parent)
    : QWidget(parent)
    , m_mark(mark)
    , m_role(role)
    , m_title(new WrapLabel(visible(title)))
    , m_text(new WrapLabel(visible(text)))
{
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setContentsMargins(kMark + 5, 0, 0, 0);
    if (text.isEmpty())
        m_text->hide(); // never shown here: it has no parent yet, and would be a window
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kBar + 8, 6, 8, 6);
    layout->setSpacing(2);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    setAccessibleName(title);
    setAccessibleDescription(text);
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QColor line = palette().color(QPalette::WindowText);
    line.setAlphaF(0.2f);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    painter.setPen(line);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    painter.fillRect(0, 0, kBar, height(), colours(m_role, palette()).text);
    const int top = m_title->y() + (m_title->fontMetrics().height() - kMark) / 2;
    painter.drawPixmap(m_title->x(), top, markPixmap(m_mark, m_role, palette(), kMark, devicePixelRatioF()));
}

} // namespace headwater::ui
