// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/commandpalette.h"

#include "ui/common/mnemonic.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

namespace headwater::ui {

CommandPalette::CommandPalette(const QList<QAction *> &actions, QWidget *parent)
    : QDialog(parent)
    , m_actions(actions.begin(), actions.end())
    , m_input(new QLineEdit(this))
    , m_list(new QListWidget(this))
{
    setWindowTitle(tr("All actions"));
    m_input->setPlaceholderText(tr("Type the name of an action"));
    m_input->setAccessibleName(tr("Name of an action"));
    m_input->installEventFilter(this);
    m_list->setAccessibleName(tr("Actions"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_input);
    layout->addWidget(m_list);
    resize(420, 360);
    connect(m_input, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(m_input, &QLineEdit::returnPressed, this, &CommandPalette::run);
    connect(m_list, &QListWidget::itemActivated, this, &CommandPalette::run);
    filter({});
}

bool CommandPalette::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down) {
            m_list->setCurrentRow(
                std::clamp(m_list->currentRow() + (key == Qt::Key_Down ? 1 : -1), 0, std::max(0, m_list->count() - 1)));
            return true;
        }
    }
    return QDialog::eventFilter(object, event);
}

void CommandPalette::filter(const QString &text)
{
    m_list->clear();
    for (qsizetype i = 0; i < m_actions.size(); ++i) {
        const QAction *action = m_actions.at(i);
        if (!action || !action->isEnabled())
            continue;
        const QString name = withoutMnemonic(action->text());
        if (name.isEmpty() || !name.contains(text, Qt::CaseInsensitive))
            continue;
        const QString shortcut = action->shortcut().toString(QKeySequence::NativeText);
        auto *item = new QListWidgetItem(action->icon(), shortcut.isEmpty() ? name : tr("%1 (%2)").arg(name, shortcut), m_list);
        item->setData(Qt::UserRole, i);
    }
    m_list->setCurrentRow(0);
}

void CommandPalette::run()
{
    const QListWidgetItem *item = m_list->currentItem();
    const QPointer<QAction> action = item ? m_actions.at(item->data(Qt::UserRole).toInt()) : QPointer<QAction>();
    accept();
    if (action)
        action->trigger();
}

} // namespace headwater::ui
