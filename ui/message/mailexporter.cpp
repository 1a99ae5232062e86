// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/mailexporter.h"

#include "models/core/text.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QPromise>
#include <QThread>
#include <QtConcurrentRun>

namespace headwater::ui {

namespace {

void copyJob(QPromise<QString> &promise, const trace::MailExport &what)
{
    promise.addResult(trace::toTsv(what, [&] { return promise.isCanceled(); }));
}

void saveJob(QPromise<Result<qint64>> &promise, const trace::MailExport &what, const QString &path)
{
    promise.addResult(trace::saveCsv(what, path, [&] { return promise.isCanceled(); }));
}

} // namespace

MailExporter::MailExporter(QObject *parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(2); // a copy does not wait for a file
    m_pool.setThreadPriority(QThread::LowPriority);
    for (const QFutureWatcherBase *watcher :
        {static_cast<QFutureWatcherBase *>(&m_copy), static_cast<QFutureWatcherBase *>(&m_save)}) {
        connect(watcher, &QFutureWatcherBase::started, this, &MailExporter::changed);
        connect(watcher, &QFutureWatcherBase::finished, this, &MailExporter::changed);
    }
    connect(&m_copy, &QFutureWatcherBase::finished, this, [this] {
        if (m_copy.isCanceled() || m_copy.future().resultCount() == 0)
            return;
        QGuiApplication::clipboard()->setText(m_copy.result());
        Q_EMIT said(tr("Copied %Ln row(s).", nullptr, m_rows));
    });
    connect(&m_save, &QFutureWatcherBase::finished, this, [this] {
        if (m_save.isCanceled()) {
            Q_EMIT said(tr("Stopped; no file was written."));
            return;
        }
        if (m_save.future().resultCount() == 0)
            return;
        if (const Result<qint64> saved = m_save.result(); saved)
            Q_EMIT said(
                tr("Saved %Ln row(s) as %1.", nullptr, static_cast<int>(*saved)).arg(visible(QFileInfo(m_path).fileName())));
        else
            Q_EMIT failed(saved.error());
    });
}

MailExporter::~MailExporter()
{
    m_copy.cancel();
    m_save.cancel();
}

void MailExporter::copy(const trace::MailExport &what)
{
    m_rows = static_cast<int>(what.rows.size());
    m_copy.cancel();
    m_copy.setFuture(QtConcurrent::run(&m_pool, copyJob, what));
}

void MailExporter::save(const trace::MailExport &what, const QString &path)
{
    m_path = path;
    m_save.cancel();
    m_save.setFuture(QtConcurrent::run(&m_pool, saveJob, what, path));
}

void MailExporter::stop()
{
    m_copy.cancel();
    m_save.cancel();
}

} // namespace headwater::ui
