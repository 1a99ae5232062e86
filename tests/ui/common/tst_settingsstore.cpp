// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/settingsstore.h"

#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace headwater;
using namespace headwater::ui;
using namespace Qt::StringLiterals;

class TestSettingsStore : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QCoreApplication::setOrganizationName(u"Headwater"_s);
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder->path());
    }

    void servers_comeBackFromDisk()
    {
        trace::MyServers servers;
        QStringList rejected;
        trace::addMine(servers, u"192.0.2.0/24,*.example.org,mx.example.net"_s, rejected);
        servers.trusted = trace::parseNetworkList(u"!192.0.2.9,192.0.2.0/24"_s, rejected); // the order counts
        servers.msa = trace::parseNetworkList(u"2001:db8::/32"_s, rejected);
        servers.myNetworks = trace::parseNetworkList(u"10.2/16"_s, rejected);
        servers.profile = u"google"_s;
        {
            SettingsStore store;
            QVERIFY(store.isFirstStart());
            QSignalSpy changed(&store, &SettingsStore::myServersChanged);
            store.setMyServers(servers);
            store.setMyServers(servers); // the same again is no change
            QCOMPARE(changed.size(), 1);
            QCOMPARE(store.myServers(), servers);
        }
        SettingsStore again;
        QCOMPARE(again.myServers(), servers);
        QVERIFY(!again.isFirstStart());
        again.setMyServers({});
        QVERIFY(SettingsStore().myServers().isEmpty());
    }

    void answers_areKeptByDomain()
    {
        SettingsStore store;
        QVERIFY(!store.isAnswered(u"example.org"_s));
        store.setAnswered(u"example.org"_s);
        store.setAnswered(u"example.net"_s);
        QVERIFY(SettingsStore().isAnswered(u"example.org"_s));
        QVERIFY(!store.isAnswered(u"example.com"_s));
    }

    void recentFiles_areNewestFirstAndTenAtMost()
    {
        SettingsStore store;
        for (int i = 0; i < 12; ++i)
            store.addRecentFile(u"/tmp/%1.eml"_s.arg(i));
        store.addRecentFile(u"/tmp/5.eml"_s);
        const QStringList recent = store.recentFiles();
        QCOMPARE(recent.size(), 10);
        QCOMPARE(recent.first(), u"/tmp/5.eml"_s);
        QCOMPARE(recent.at(1), u"/tmp/11.eml"_s);
        QCOMPARE(recent.count(u"/tmp/5.eml"_s), 1);
    }

    void states_areKeptByName()
    {
        SettingsStore().setState(u"window"_s, "\x01\x02");
        QCOMPARE(SettingsStore().state(u"window"_s), QByteArray("\x01\x02"));
        QCOMPARE(SettingsStore().state(u"other"_s), QByteArray());
    }
};

QTEST_GUILESS_MAIN(TestSettingsStore)
#include "tst_settingsstore.moc"
