// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QDialog>
#include <QPointer>

class QLineEdit;
class QListWidget;

namespace headwater::ui {

/// All actions by name: type some letters, Enter runs the chosen one. Disabled actions are not offered.
class CommandPalette : public QDialog
{
    Q_OBJECT

public:
    explicit CommandPalette(const QList<QAction *> &actions, QWidget *parent = nullptr);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void filter(const QString &text);
    void run();

    QList<QPointer<QAction>> m_actions;
    QLineEdit *m_input;
    QListWidget *m_list;
};

} // namespace headwater::ui
