// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/emptypage.h"

#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace headwater::ui {

EmptyPage::EmptyPage(QWidget *parent)
    : QWidget(parent)
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

    auto *open = new QPushButton(lineIcon(QStringLiteral("open"), palette()), tr("Ope&n\u2026"), this);
    auto *paste = new QPushButton(lineIcon(QStringLiteral("paste"), palette()), tr("Past&e"), this);
    auto *sample = new QPushButton(lineIcon(QStringLiteral("envelope"), palette()), tr("&Try the sample"), this);
    connect(open, &QPushButton::clicked, this, &EmptyPage::openRequested);
    connect(paste, &QPushButton::clicked, this, &EmptyPage::pasteRequested);
    connect(sample, &QPushButton::clicked, this, &EmptyPage::sampleRequested);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    for (QPushButton *button : {open, paste, sample})
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
