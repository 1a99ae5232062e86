// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trace/mailexport.h"

#include <QFutureWatcher>
#include <QObject>
#include <QThreadPool>

namespace headwater::ui {

/// Copies rows to the clipboard or saves them as CSV, in the background. GUI thread.
class MailExporter : public QObject
{
    Q_OBJECT

public:
    explicit MailExporter(QObject *parent = nullptr);
    ~MailExporter() override;

    void copy(const trace::MailExport &what);
    void save(const trace::MailExport &what, const QString &path);
    void stop();
    [[nodiscard]] bool isRunning() const { return m_copy.isRunning() || m_save.isRunning(); }
    [[nodiscard]] bool isSaving() const { return m_save.isRunning(); }

Q_SIGNALS:
    /// It began or ended.
    void changed();
    /// How it ended, in words.
    void said(const QString &text);
    void failed(const headwater::Error &error);

private:
    QThreadPool m_pool;     // whoever opens a message does not wait for a file that is written
    QFutureWatcher<QString> m_copy;
    QFutureWatcher<Result<qint64>> m_save;
    QString m_path;
    int m_rows = 0;
};

} // namespace headwater::ui
