// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace headwater::ui {

/// Nothing opened: a drop target that says what can be opened, with Open, Paste and the sample.
class EmptyPage : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyPage(QWidget *parent = nullptr);

Q_SIGNALS:
    void openRequested();
    void pasteRequested();
    void sampleRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void setIcons();

    QPushButton *m_open;
    QPushButton *m_paste;
    QPushButton *m_sample;
};

} // namespace headwater::ui
