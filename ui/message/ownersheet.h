// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trace/ownerquestion.h"
#include "ui/common/traceptr.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace headwater::ui {

/// The one question "Which of these servers are yours?", as a sheet over its parent: it darkens what lies below and blocks
/// nothing else. Ticks, and what they would make of the message, at once.
class OwnerSheet : public QWidget
{
    Q_OBJECT

public:
    /// Covers `parent` and follows its size.
    explicit OwnerSheet(QWidget *parent);

    /// Asks about this message; `before` are the settings so far.
    void ask(const TracePtr &trace, const trace::MyServers &before);

Q_SIGNALS:
    /// Answered: the settings to keep for this mailbox domain. "Not now" gives the settings as they were.
    void answered(const QString &mailboxDomain, const headwater::trace::MyServers &servers);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    [[nodiscard]] QList<int> ticked() const;
    [[nodiscard]] trace::MyServers candidate() const;
    void fill();
    void preview();
    void answer(const trace::MyServers &servers);

    TracePtr m_trace;
    trace::MyServers m_before;
    QString m_profile;
    QTreeWidget *m_table;
    QLabel *m_preview;
    QPushButton *m_provider;
    QPushButton *m_remember;
};

} // namespace headwater::ui
