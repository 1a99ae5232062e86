// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/settingsstore.h"

#include <QFileInfo>

namespace headwater::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxRecent = 10;

struct ListKey {
    const char *key;
    trace::NetworkList trace::MyServers::*list;
};
constexpr ListKey kLists[] = {
    {"mine/trusted", &trace::MyServers::trusted},
    {"mine/internal", &trace::MyServers::internal},
    {"mine/msa", &trace::MyServers::msa},
    {"mine/myNetworks", &trace::MyServers::myNetworks},
};

} // namespace

SettingsStore::SettingsStore(QObject *parent)
    : QObject(parent)
{
    m_settings.setFallbacksEnabled(false);
    QStringList rejected;
    for (const auto all = m_settings.value(u"mine/names"_s).toStringList(); const QString &name : all)
        trace::addMine(m_mine, name, rejected);
    for (const ListKey &row : kLists)
        m_mine.*row.list = trace::parseNetworkList(m_settings.value(QLatin1String(row.key)).toString(), rejected);
    m_mine.profile = m_settings.value(u"mine/profile"_s).toString();
}

void SettingsStore::setMyServers(const trace::MyServers &servers)
{
    if (servers == m_mine)
        return;
    m_mine = servers;
    QStringList names;
    for (const std::string &name : servers.names)
        names.append(QString::fromStdString(name));
    m_settings.setValue(u"mine/names"_s, names);
    for (const ListKey &row : kLists)
        m_settings.setValue(QLatin1String(row.key), trace::listText(servers.*row.list));
    m_settings.setValue(u"mine/profile"_s, servers.profile);
    Q_EMIT myServersChanged();
}

bool SettingsStore::isAnswered(const QString &mailboxDomain) const
{
    return !mailboxDomain.isEmpty() && m_settings.value(u"mine/answered"_s).toStringList().contains(mailboxDomain);
}

void SettingsStore::setAnswered(const QString &mailboxDomain)
{
    QStringList answered = m_settings.value(u"mine/answered"_s).toStringList();
    if (!mailboxDomain.isEmpty() && !answered.contains(mailboxDomain))
        m_settings.setValue(u"mine/answered"_s, answered << mailboxDomain);
}

bool SettingsStore::isFirstStart() const
{
    return m_settings.allKeys().isEmpty();
}

QStringList SettingsStore::recentFiles() const
{
    return m_settings.value(u"recent"_s).toStringList();
}

void SettingsStore::addRecentFile(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    QStringList recent = recentFiles();
    recent.removeAll(absolute);
    recent.prepend(absolute);
    if (recent.size() > kMaxRecent)
        recent.resize(kMaxRecent);
    m_settings.setValue(u"recent"_s, recent);
}

QByteArray SettingsStore::state(const QString &key) const
{
    return m_settings.value(u"state/"_s + key).toByteArray();
}

void SettingsStore::setState(const QString &key, const QByteArray &state)
{
    m_settings.setValue(u"state/"_s + key, state);
}

} // namespace headwater::ui
