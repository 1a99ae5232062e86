// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace headwater::ui {

/// The row below a view that asks what to find and tells how often it is there. Enter and F3 go on, with Shift back; Esc closes.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(QWidget *parent = nullptr);

    void open(const QString &preset);
    [[nodiscard]] QString needle() const;
    /// `current` counts from 0, -1 for none; `more` while the search goes on or stopped at its limit.
    void setCount(qsizetype current, qsizetype count, bool more);

Q_SIGNALS:
    void needleChanged(const QString &needle);
    /// 1 onwards, -1 back.
    void stepped(int direction);
    void closed();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    QToolButton *addButton(const QString &text, const QString &tip, int direction);

    QLineEdit *m_needle;
    QLabel *m_count;
};

} // namespace headwater::ui
