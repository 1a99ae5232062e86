// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/message/maillistmodel.h"

#include <QFutureWatcher>
#include <QWidget>

class QLabel;
class QListView;
class QProgressBar;
class QToolButton;

namespace headwater::ui {

class ElidedLabel;

/// The list of opened messages with the name of their file, how many are shown, and progress with Stop while it is read.
class MailList : public QWidget
{
    Q_OBJECT

public:
    explicit MailList(QWidget *parent = nullptr);
    ~MailList() override;

    /// Reads from the start; what was shown before is gone. The row that was chosen is chosen again where `keepRow` is set.
    void read(const QList<MailSource> &sources, const trace::TraceSettings &settings, bool keepRow);
    void stop();
    [[nodiscard]] bool isReading() const;
    [[nodiscard]] const QList<MailSource> &sources() const { return m_sources; }
    [[nodiscard]] int count() const { return m_model.rowCount(); }
    [[nodiscard]] int currentRow() const;
    void setCurrentRow(int row);
    /// One row down (1) or up (-1).
    void step(int direction);

Q_SIGNALS:
    void rowChosen(const headwater::ui::MailRow &row);
    /// Rows came, or the reading ended.
    void changed();
    /// A source ended early; its rows before are good.
    void failed(const headwater::Error &error);

private:
    void take(int result);
    void finish();
    void say();

    QList<MailSource> m_sources;
    MailListModel m_model;
    QFutureWatcher<MailBatch> m_watcher;
    ElidedLabel *m_name;
    QLabel *m_state;
    QProgressBar *m_progress;
    QToolButton *m_stop;
    QListView *m_view;
    int m_wantedRow = 0;
    bool m_reading = false;
    bool m_stopped = false;
};

} // namespace headwater::ui
