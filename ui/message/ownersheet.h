// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trace/ownerquestion.h"
#include "ui/common/traceptr.h"

#include <QFutureWatcher>
#include <QWidget>

class QFrame;
class QLabel;
class QPushButton;
class QTreeWidget;

namespace headwater::ui {

/// The one question "Which of these servers are yours?", as a sheet over the lower part of a page: it darkens that, and leaves
/// verdict and path in sight, since they are what the question is about. Ticks, and what they would make of the message,
/// which is worked out in the background.
class OwnerSheet : public QWidget
{
    Q_OBJECT

public:
    /// Lies on `parent` over `area`, a widget in it, and follows that; upwards beyond it where it is too low.
    OwnerSheet(QWidget *parent, QWidget *area);
    ~OwnerSheet() override;

    /// Asks about this message; `settings` are those that it was read by.
    void ask(const TracePtr &trace, const trace::TraceSettings &settings);

Q_SIGNALS:
    /// The settings to keep for this mailbox domain.
    void answered(const QString &mailboxDomain, const headwater::trace::MyServers &servers);
    /// "Not now".
    void putOff();
    /// The context menu was asked for on a server or the peer of one.
    void tokenMenuRequested(const QString &token, const QPoint &globalPos);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    [[nodiscard]] QList<int> ticked() const;
    [[nodiscard]] trace::MyServers candidate() const;
    void fill();
    void frameBoxes();
    void colourReasons();
    void preview();
    void showPreview(const trace::Trace &trace);
    void place();
    void answer();
    void decline();

    QWidget *m_area;
    QFrame *m_panel;
    TracePtr m_trace;
    QFutureWatcher<TracePtr> m_previewed;
    trace::TraceSettings m_settings;
    QString m_profile;
    QTreeWidget *m_table;
    QLabel *m_preview;
    QPushButton *m_provider;
    QPushButton *m_remember;
};

} // namespace headwater::ui
