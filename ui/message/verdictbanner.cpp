// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/verdictbanner.h"

#include "models/core/text.h"
#include "models/message/decode.h"
#include "models/trace/ownerquestion.h"
#include "models/trace/verdict.h"
#include "ui/common/chip.h"
#include "ui/common/elidedlabel.h"
#include "ui/common/flowlayout.h"
#include "ui/common/timetext.h"
#include "ui/common/wraplabel.h"

#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace headwater::ui {

namespace {
constexpr int kAsideWidth = 280;    ///< A recipient's address of any length leaves the verdict its room.

/// A field's value as one line that is safe to show; what nobody reads of a long one is left out.
QString lineText(std::string_view value)
{
    constexpr std::size_t kMaxBytes = 4096;
    return visible(message::decodedText(value.substr(0, kMaxBytes)).simplified());
}

/// The address first: a display name is the sender's to choose, and may be long enough to hide it.
QString fromText(std::string_view field)
{
    const std::string_view value = trimmed(field);
    const message::Address address = message::firstAddress(value);
    const std::string_view bare = value.ends_with('>') ? value.substr(0, value.size() - 1) : value;
    const bool alone = !address.addrSpec.empty() && bare.ends_with(address.addrSpec);
    const QString name = visible(address.displayName.simplified());
    return alone && !name.isEmpty() ? QStringLiteral("%1 (%2)").arg(lineText(address.addrSpec), name) : lineText(value);
}

} // namespace

Role roleOf(trace::Chip::Role role)
{
    switch (role) {
    case trace::Chip::Role::Good: return Role::Good;
    case trace::Chip::Role::Attention: return Role::Attention;
    case trace::Chip::Role::Bad: return Role::Bad;
    case trace::Chip::Role::Neutral: break;
    }
    return Role::Neutral;
}

VerdictBanner::VerdictBanner(QWidget *parent)
    : QWidget(parent)
    , m_subject(new ElidedLabel(this))
    , m_from(new ElidedLabel(this))
    , m_verdict(new WrapLabel({}, this))
    , m_report(new ElidedLabel(this))
    , m_chips(new QWidget(this))
    , m_flow(new FlowLayout(6, m_chips))
    , m_date(new ElidedLabel(this))
    , m_mailbox(new ElidedLabel(this))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_verdict->setForegroundRole(QPalette::Text);
    QFont larger = font();
    larger.setPointSizeF(larger.pointSizeF() * 1.15);
    m_verdict->setFont(larger);
    for (ElidedLabel *label : {m_date, m_mailbox}) {
        label->setMuted(true);
        label->setMaximumWidth(kAsideWidth);
        label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    }

    QFont bold = font();
    bold.setBold(true);
    m_subject->setFont(bold);
    m_subject->setForegroundRole(QPalette::Text);
    m_subject->setObjectName(QStringLiteral("subject"));
    m_from->setMuted(true);
    m_from->setObjectName(QStringLiteral("from"));
    for (ElidedLabel *label : {m_subject, m_from}) {
        label->setElideMode(Qt::ElideRight);
        label->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    }
    m_report->setElideMode(Qt::ElideRight);
    m_report->setForegroundRole(QPalette::Text);
    m_report->setObjectName(QStringLiteral("report"));
    m_report->hide();
    auto *which = new QHBoxLayout;
    which->setSpacing(12);
    which->addWidget(m_subject);
    which->addWidget(m_from);
    which->addStretch();

    auto *left = new QVBoxLayout;
    left->setSpacing(6);
    left->addLayout(which);
    left->addWidget(m_verdict);
    left->addWidget(m_report);
    left->addWidget(m_chips);
    left->addStretch();
    auto *right = new QVBoxLayout;
    right->setSpacing(2);
    right->addWidget(m_date);
    right->addWidget(m_mailbox);
    right->addStretch();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 10, 14, 8);
    layout->setSpacing(16);
    layout->addLayout(left, 1);
    layout->addLayout(right);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred); // Fixed would cap it at the hint of another width
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void VerdictBanner::setTrace(const TracePtr &trace)
{
    m_trace = trace;
    rebuild();
}

void VerdictBanner::setReport(const QString &text)
{
    m_report->setText(text);
    m_report->setVisible(!text.isEmpty());
}

void VerdictBanner::setTimeZoneMode(TimeZoneMode mode)
{
    m_mode = mode;
    rebuild();
}

QString VerdictBanner::verdict() const
{
    return m_verdict->text();
}

void VerdictBanner::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    shareRoom();
}

/// Neither leaves the other without room.
void VerdictBanner::shareRoom()
{
    for (ElidedLabel *label : {m_subject, m_from})
        label->setMinimumWidth(std::min(label->sizeHint().width(), std::max(0, width() / 3 - 20)));
}

QString VerdictBanner::tokenAt(const QPoint &globalPos) const
{
    const auto isOn = [&](const QWidget *label) { return label->rect().contains(label->mapFromGlobal(globalPos)); };
    if (m_trace && isOn(m_from))
        return lineText(message::firstAddress(trimmed(m_trace->message.header.value("From"))).addrSpec);
    if (m_trace && isOn(m_mailbox))
        return trace::mailboxAddress(*m_trace);
    return m_verdict->tokenAt(m_verdict->mapFromGlobal(globalPos));
}

void VerdictBanner::contextMenuEvent(QContextMenuEvent *event)
{
    if (const QString token = tokenAt(event->globalPos()); !token.isEmpty())
        Q_EMIT tokenMenuRequested(token, event->globalPos());
}

void VerdictBanner::rebuild()
{
    while (QLayoutItem *item = m_flow->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (!m_trace)
        return;
    const message::Header &header = m_trace->message.header;
    const QString subject = lineText(header.value("Subject"));
    const QString from = fromText(header.value("From"));
    m_subject->setText(subject.isEmpty() ? tr("(no subject)") : subject);
    m_subject->setAccessibleName(tr("Subject: %1").arg(m_subject->text()));
    m_from->setText(from.isEmpty() ? tr("no From field") : tr("From %1").arg(from));
    const trace::Hop *edge = m_trace->edgeHop();
    m_verdict->setText(trace::verdict(*m_trace));
    m_verdict->setEmphasis({visible(m_trace->origin.ipText), edge ? visible(trace::addressText(*edge)) : QString(),
        edge ? visibleText(edge->by) : QString()});
    m_verdict->setAccessibleName(m_verdict->text());
    for (const auto all = trace::chips(*m_trace); const trace::Chip &chip : all) {
        const Role role = roleOf(chip.role);
        auto *widget = new Chip({chip.text, role, markOf(role)}, m_chips);
        m_flow->addWidget(widget);
        widget->show();
    }
    const trace::Hop *dated = edge ? edge : m_trace->hops.isEmpty() ? nullptr : &m_trace->hops.first();
    m_date->setText(dated ? dateTimeText(dated->date.time, m_mode) : QString());
    const QString mailbox = trace::mailboxAddress(*m_trace);
    m_mailbox->setText(mailbox.isEmpty() ? QString() : tr("to %1").arg(mailbox));
    for (ElidedLabel *label : {m_date, m_mailbox})
        label->setVisible(!label->text().isEmpty());
    shareRoom();
    updateGeometry();
}

} // namespace headwater::ui
