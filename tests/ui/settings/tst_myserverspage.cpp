// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/myserverspage.h"

#include <KMessageWidget>

#include <QComboBox>
#include <QPlainTextEdit>
#include <QTest>

using namespace headwater;
using namespace headwater::ui;
using namespace Qt::StringLiterals;

class TestMyServersPage : public QObject
{
    Q_OBJECT

    static QPlainTextEdit *field(const MyServersPage &page, const QString &name)
    {
        for (const auto all = page.findChildren<QPlainTextEdit *>(); QPlainTextEdit * edit : all) {
            if (edit->accessibleName() == name)
                return edit;
        }
        return nullptr;
    }
    static QString warning(const MyServersPage &page)
    {
        const auto *widget = page.findChild<KMessageWidget *>();
        return widget->isVisibleTo(&page) ? widget->text() : QString();
    }

private Q_SLOTS:
    void untouched_givesBackWhatItGot()
    {
        trace::MyServers servers;
        QStringList rejected;
        servers.names = {"*.example.org", "mx.example.net"};
        servers.trusted = trace::parseNetworkList(u"192.0.2.0/24,10.2/16"_s, rejected);
        servers.internal = trace::parseNetworkList(u"192.0.2.0/25"_s, rejected);
        servers.msa = trace::parseNetworkList(u"192.0.2.5"_s, rejected);
        servers.myNetworks = trace::parseNetworkList(u"203.0.113.0/24"_s, rejected);
        servers.profile = u"none"_s;
        QCOMPARE(MyServersPage(servers).servers(), servers);
        QCOMPARE(MyServersPage({}).servers(), trace::MyServers());
    }

    void typing_isTakenAndWarnedAbout()
    {
        MyServersPage page({});
        QCOMPARE(warning(page), QString());
        QTest::keyClicks(field(page, u"Names:"_s), u"mx.example.org 192.0.2.1 what?"_s);
        QCOMPARE(page.servers().names, std::vector<std::string>{"mx.example.org"});
        QVERIFY(page.servers().trusted.contains(*IpAddress::parse("192.0.2.1"))); // a network among the names
        QCOMPARE(warning(page), u"\"what?\" is neither a network nor a host name, and is left out."_s);
        field(page, u"Names:"_s)->clear();
        QTest::keyClicks(field(page, u"Trusted networks:"_s), u"192.0.2.0/24"_s);
        QCOMPARE(warning(page), QString());
        QTest::keyClicks(field(page, u"Internal networks:"_s), u"198.51.100.0/24"_s);
        QVERIFY(!page.servers().internal.isEmpty());
        QVERIFY(warning(page).startsWith(u"198.51.100.0/24 is internal but not trusted"_s));
    }

    void provider_isChosenByName()
    {
        MyServersPage page({});
        auto *profile = page.findChild<QComboBox *>();
        profile->setCurrentIndex(profile->findData(u"google"_s));
        QCOMPARE(page.servers().profile, u"google"_s);
    }
};

QTEST_MAIN(TestMyServersPage)
#include "tst_myserverspage.moc"
