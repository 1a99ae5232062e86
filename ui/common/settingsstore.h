// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trace/settings.h"

#include <QSettings>
#include <QStringList>

namespace headwater::ui {

/// What the window remembers: the user's servers, the mailboxes whose servers were asked for and given, recent files, the places of borders.
/// Made by the application and handed down; writes through QSettings. GUI thread.
class SettingsStore : public QObject
{
    Q_OBJECT

public:
    explicit SettingsStore(QObject *parent = nullptr);

    [[nodiscard]] trace::MyServers myServers() const { return m_mine; }
    /// Stores and tells everybody.
    void setMyServers(const trace::MyServers &servers);

    /// The question "Which of these are yours?" was answered for this mailbox domain. A mail that names no
    /// recipient stands for no mailbox.
    [[nodiscard]] bool isAnswered(const QString &mailboxDomain) const;
    void setAnswered(const QString &mailboxDomain);

    /// Nothing was ever stored: the program starts for the first time.
    [[nodiscard]] bool isFirstStart() const;

    [[nodiscard]] QStringList recentFiles() const;
    void addRecentFile(const QString &path);

    [[nodiscard]] QByteArray state(const QString &key) const;
    void setState(const QString &key, const QByteArray &state);

Q_SIGNALS:
    void myServersChanged();

private:
    QSettings m_settings;
    trace::MyServers m_mine;
};

} // namespace headwater::ui
