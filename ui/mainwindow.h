// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/settingsstore.h"
#include "ui/common/traceptr.h"
#include "ui/message/mailsource.h"

#include <QMainWindow>

class QLabel;
class QMenu;
class QToolButton;

namespace headwater::ui {

class Highlighting;
class MessagePage;

/// The one window: rail, tool bar, the workspace, status bar. Connects the pages; knows no message itself.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// `store` and `highlighting` must outlive it.
    MainWindow(SettingsStore &store, const Highlighting &highlighting, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Messages and mboxes, all in one list.
    void openFiles(const QStringList &paths);
    /// The same, behind what is open; the sample makes room for them.
    void addFiles(const QStringList &paths);
    /// A paste: `bytes` are the message or mbox as text.
    void openBytes(const QByteArray &bytes, const QString &name);
    /// The same, where it is a mail; else says why not and leaves open what is.
    void openText(const QByteArray &bytes, const QString &name);
    /// The open relay of 2001, with *.example.org as the owner's servers.
    void openSample();
    /// The same without an answer to the question whose servers these are: it is asked. For the first start.
    void openSampleWithQuestion();

    [[nodiscard]] MessagePage *messagePage() const { return m_message; }

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildActions();
    void buildRail();
    void buildStatusBar();
    QAction *addAction(const QString &icon, const QString &text, const QKeySequence &shortcut, void (MainWindow::*slot)());
    void chooseFile();
    void chooseFolder();
    void chooseFilesToAdd();
    [[nodiscard]] QStringList askForFiles();
    [[nodiscard]] QList<MailSource> sourcesOf(const QStringList &paths);
    void toggleTable();
    void findInAll();
    void saveCsv();
    void paste();
    void reload();
    void find();
    void copyFinding();
    void stop();
    void nextMessage();
    void previousMessage();
    void askOwner();
    void showSettings();
    void showPalette();
    void quit();
    void fillRecent();
    void setTimeZoneMode(TimeZoneMode mode);
    void tint();
    void showTrace();
    void openSampleWith(const trace::MyServers &servers);

    SettingsStore &m_store;
    MessagePage *m_message;
    QMenu *m_recent = nullptr;
    QAction *m_openFolder = nullptr;
    QLabel *m_bytes = nullptr;
    QLabel *m_position = nullptr;
    QToolButton *m_zone = nullptr;
    QAction *m_stop = nullptr;
    QList<QAction *> m_needTrace;       ///< Only enabled while a message is shown.
    QList<QAction *> m_needList;        ///< Only enabled while something is open.
};

} // namespace headwater::ui
