// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/findbar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>

namespace headwater::ui {

FindBar::FindBar(QWidget *parent)
    : QWidget(parent)
    , m_needle(new QLineEdit(this))
    , m_count(new QLabel(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    auto *label = new QLabel(tr("Fin&d:"), this);
    label->setBuddy(m_needle);
    m_needle->setAccessibleName(tr("Find in the source"));
    m_needle->setClearButtonEnabled(true);
    m_needle->installEventFilter(this);
    m_count->setObjectName(QStringLiteral("count"));
    m_count->setTextFormat(Qt::PlainText);
    m_count->setMinimumWidth(
        m_count->fontMetrics().horizontalAdvance(tr("%1 of %2").arg(QLocale().toString(99'999), QLocale().toString(99'999))));
    layout->addWidget(label);
    layout->addWidget(m_needle, 1);
    layout->addWidget(m_count);
    layout->addWidget(addButton(tr("Previo&us"), tr("To the hit before this one (Shift+F3)."), -1));
    layout->addWidget(addButton(tr("Ne&xt"), tr("To the next hit (F3)."), 1));
    auto *close = new QToolButton(this);
    close->setText(tr("Clos&e"));
    close->setToolTip(tr("Close the search (Esc)."));
    close->setAutoRaise(true);
    connect(close, &QToolButton::clicked, this, &FindBar::closed);
    layout->addWidget(close);
    connect(m_needle, &QLineEdit::textChanged, this, &FindBar::needleChanged);
    setFocusProxy(m_needle);
}

QToolButton *FindBar::addButton(const QString &text, const QString &tip, int direction)
{
    auto *button = new QToolButton(this);
    button->setText(text);
    button->setToolTip(tip);
    button->setAutoRaise(true);
    connect(button, &QToolButton::clicked, this, [this, direction] { Q_EMIT stepped(direction); });
    return button;
}

void FindBar::open(const QString &preset)
{
    show();
    m_needle->setFocus(Qt::ShortcutFocusReason);
    if (!preset.isEmpty() && preset != m_needle->text())
        m_needle->setText(preset);
    else
        Q_EMIT needleChanged(m_needle->text());
    m_needle->selectAll();
}

QString FindBar::needle() const
{
    return m_needle->text();
}

void FindBar::setCount(qsizetype current, qsizetype count, bool more)
{
    const QString number = QLocale().toString(count) + (more ? QStringLiteral("+") : QString());
    if (needle().isEmpty())
        m_count->clear();
    else if (count == 0)
        m_count->setText(more ? tr("Searching…") : tr("Not found"));
    else
        m_count->setText(tr("%1 of %2").arg(QLocale().toString(current + 1), number));
}

bool FindBar::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            Q_EMIT stepped(key->modifiers() & Qt::ShiftModifier ? -1 : 1);
            return true;
        }
    }
    return QWidget::eventFilter(object, event);
}

} // namespace headwater::ui
