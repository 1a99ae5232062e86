// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/emptypage.h"

#include "ui/common/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace headwater::ui {

EmptyPage::EmptyPage(QWidget *parent)
    : QWidget(parent)
    , m_open(new QPushButton(tr("Ope&n\u2026"), this))
    , m_paste(new QPushButton(tr("Past&e"), this))
    , m_sample(new QPushButton(tr("&Try the sample"), this))
{
    auto *title = new QLabel(tr("Drop a mail here to see where it came from"), this);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    title->setFont(large);
    title->setAlignment(Qt::AlignCenter);
    auto *text = new QLabel(tr("Raw messages (.eml), an mbox, a Maildir or another folder, an Outlook message (.msg), any of them "
                               "in gzip or zip, or the pasted text of a header. The mail inside a forward, a bounce or a feedback "
                               "report opens as a message of its own. Nothing is sent anywhere."),
        this);
    text->setWordWrap(true);
    text->setAlignment(Qt::AlignCenter);
    text->setFixedWidth(560);
    text->setMinimumHeight(text->heightForWidth(560)); // a centred item is not asked for its height

    setIcons();
    connect(m_open, &QPushButton::clicked, this, &EmptyPage::openRequested);
    connect(m_paste, &QPushButton::clicked, this, &EmptyPage::pasteRequested);
    connect(m_sample, &QPushButton::clicked, this, &EmptyPage::sampleRequested);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    for (QPushButton *button : {m_open, m_paste, m_sample})
        buttons->addWidget(button);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(16);
    layout->addStretch(2);
    layout->addWidget(title);
    layout->addWidget(text, 0, Qt::AlignHCenter);
    layout->addLayout(buttons);
    layout->addStretch(3);
}

void EmptyPage::setIcons()
{
    m_open->setIcon(lineIcon(QStringLiteral("open"), palette()));
    m_paste->setIcon(lineIcon(QStringLiteral("paste"), palette()));
    m_sample->setIcon(lineIcon(QStringLiteral("envelope"), palette()));
}

void EmptyPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        setIcons();
}

void EmptyPage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    QPen pen(palette().color(QPalette::Mid), 2, Qt::DashLine);
    painter.setPen(pen);
    painter.drawRoundedRect(QRectF(rect()).adjusted(24, 24, -24, -24), 8, 8);
}

} // namespace headwater::ui
