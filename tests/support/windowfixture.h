// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/text.h"
#include "ui/common/highlighting.h"
#include "ui/mainwindow.h"
#include "ui/message/messagepage.h"

#include <KMessageWidget>

#include <QAbstractButton>
#include <QAction>
#include <QLabel>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

namespace headwater::test {

using namespace headwater::ui;
using namespace Qt::StringLiterals;

/// A mail that a stranger handed to a server of example.org, with one claimed line below.
inline QByteArray windowMail(const QByteArray &subject)
{
    return "Delivered-To: user@example.org\n"
           "Received: from gw.example.org (gw.example.org [192.168.1.5]) by mail.example.org (Postfix) with ESMTP id AB0011;"
           " Mon, 2 Mar 2026 11:00:09 +0100\n"
           "Received: from mail.example.net (mail.example.net [203.0.113.9]) by gw.example.org (Postfix) with ESMTP id AB0012;"
           " Mon, 2 Mar 2026 11:00:05 +0100\n"
           "Received: from pc (pc.example.net [198.51.100.240]) by mail.example.net (Postfix) with ESMTP id AB0013;"
           " Mon, 2 Mar 2026 10:00:01 +0000\n"
           "From: sender@example.net\nTo: user@example.org\nSubject: "
        + subject
        + "\nMessage-ID: <1@mail.example.net>\n"
          "Date: Mon, 2 Mar 2026 10:00:00 +0000\n\n<b>body</b>\n";
}

inline QByteArray windowMbox(int count, const QByteArray &subject)
{
    QByteArray bytes;
    for (int i = 1; i <= count; ++i)
        bytes += "From a@example.net Mon Mar  2 10:00:00 2026\n" + windowMail(subject + ' ' + QByteArray::number(i)) + '\n';
    return bytes;
}

/// A folder for the files and the settings of one test.
class WindowFolder
{
public:
    WindowFolder()
    {
        QCoreApplication::setOrganizationName(u"Headwater"_s);
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
        if (!QSettings().allKeys().isEmpty())
            qFatal("the settings are not those of the test");
    }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString file(const QString &name, const QByteArray &bytes) const
    {
        QFile made(path(name));
        if (!made.open(QIODevice::WriteOnly) || made.write(bytes) != bytes.size())
            qFatal("cannot write a test file");
        return made.fileName();
    }

private:
    QTemporaryDir m_folder;
};

/// A window of its own for each test, with settings in a folder of the test.
struct WindowFixture {
    SettingsStore store;
    Highlighting highlighting;
    MainWindow window{store, highlighting};

    /// The mailboxes of example.org have been asked about, so that nothing covers the window.
    explicit WindowFixture(bool answered = true)
    {
        if (answered)
            store.setAnswered(u"example.org"_s);
        window.show();
        (void)QTest::qWaitForWindowExposed(&window);
        window.activateWindow();
    }
    const MessagePage &page() { return *window.messagePage(); }
    bool isReady() { return page().trace() && !page().isBusy(); }
    QString subject() { return page().trace() ? toText(trimmed(page().trace()->message.header.value("Subject"))) : QString(); }
    template<typename T>
    T *child()
    {
        return window.findChild<T *>();
    }
    QTableView *list() { return window.findChild<QTableView *>(u"messages"_s); }
    QAbstractButton *button(const QString &text)
    {
        for (const auto all = window.findChildren<QAbstractButton *>(); QAbstractButton * found : all) {
            if (found->text() == text && found->isVisible())
                return found;
        }
        return nullptr;
    }
    QAction *action(const QString &text)
    {
        for (const auto all = window.actions(); QAction * found : all) {
            if (found->text() == text)
                return found;
        }
        return nullptr;
    }
    QString shownError()
    {
        for (const auto all = window.findChildren<KMessageWidget *>(); const KMessageWidget *found : all) {
            if (found->isVisible() && found->messageType() == KMessageWidget::Error)
                return found->text();
        }
        return {};
    }
    QString shownNote()
    {
        const auto *note = window.findChild<QLabel *>(u"note"_s);
        return note->isVisible() ? note->text() : QString();
    }
};

} // namespace headwater::test
