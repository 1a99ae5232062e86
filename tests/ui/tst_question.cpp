// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/contextmenu.h"
#include "tests/support/windowfixture.h"
#include "ui/common/tokenmenu.h"
#include "ui/message/ownersheet.h"
#include "ui/message/pathview.h"
#include "ui/message/verdictbanner.h"

#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTreeWidget>

using namespace headwater;
using namespace headwater::test;
using namespace headwater::ui;
using namespace Qt::StringLiterals;

namespace {

/// In a mailbox at Microsoft 365, which took it from a gateway: by an address that the gateway's owner states, or by name alone.
QByteArray mailThroughGateway(const QByteArray &ip)
{
    return "Received: from AM0PR02MB1234.eurprd02.prod.outlook.com (2603:10a6:208:1::1) by"
           " AM0PR02MB5678.eurprd02.prod.outlook.com with HTTPS; Tue, 24 Nov 2026 15:00:09 +0000\n"
           "Received: from mx0a-00000000.pphosted.com ("
        + ip
        + ") by DB3EUR01FT001.mail.protection.outlook.com (10.152.4.1) with"
          " Microsoft SMTP Server (version=TLS1_2, cipher=TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384) id 15.20.9137.12 via Frontend"
          " Transport; Tue, 24 Nov 2026 15:00:07 +0000\n"
          "Received: from vps.example.net (vps.example.net [203.0.113.105]) by mx0a-00000000.pphosted.com with ESMTP id 4abc;"
          " Tue, 24 Nov 2026 15:00:06 +0000\n"
          "From: hr@example.org\nTo: staff@example.org\nSubject: Staff\n\n";
}

} // namespace

/// "Which of these are yours?"
class TestQuestion : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowFolder> m_folder;

private Q_SLOTS:
    void init() { m_folder = std::make_unique<WindowFolder>(); }

    void question_isAskedOnceAndItsAnswerKept()
    {
        WindowFixture f(false);
        f.window.openBytes(windowMail("asks"), u"pasted"_s);
        QTRY_VERIFY(f.isReady());
        auto *sheet = f.child<OwnerSheet>();
        QTRY_VERIFY(sheet->isVisible());
        QCOMPARE(f.page().trace()->mine, trace::MineSource::Inferred);
        QTest::mouseClick(f.button(u"Re&member for example.org"_s), Qt::LeftButton);
        QTRY_VERIFY(f.isReady() && f.page().trace()->mine == trace::MineSource::Set);
        QVERIFY(!sheet->isVisible());
        QVERIFY(f.store.myServers().ownsName("gw.example.org"));
        QVERIFY(f.store.isAnswered(u"example.org"_s));
        QCOMPARE(SettingsStore().myServers(), f.store.myServers()); // on disk too
    }

    void question_showsWhatTheTicksComeTo()
    {
        WindowFixture f(false);
        f.window.openBytes(windowMail("ticks"), u"pasted"_s);
        QTRY_VERIFY(f.isReady());
        auto *sheet = f.child<OwnerSheet>();
        QTRY_VERIFY(sheet->isVisible());
        const auto says = [&](const QString &text) {
            for (const auto all = sheet->findChildren<QLabel *>(); const QLabel *label : all) {
                if (label->text() == text)
                    return true;
            }
            return false;
        };
        QTRY_VERIFY(says(u"With these ticks: edge 203.0.113.9, origin 198.51.100.240, claimed."_s));
        auto *table = sheet->findChild<QTreeWidget *>();
        QCOMPARE(table->topLevelItemCount(), 3);
        QCOMPARE(table->topLevelItem(2)->text(2), u"a stranger"_s);
        table->topLevelItem(2)->setCheckState(0, Qt::Checked); // mail.example.net is ours as well
        QTRY_VERIFY(says(u"With these ticks: edge 198.51.100.240, which is the origin."_s));
    }

    void servers_haveTheirMenu()
    {
        WindowFixture f(false);
        f.window.openBytes(windowMail("menu"), u"pasted"_s);
        QTRY_VERIFY(f.isReady());
        auto *sheet = f.child<OwnerSheet>();
        QTRY_VERIFY(sheet->isVisible());
        auto *table = sheet->findChild<QTreeWidget *>();
        QSignalSpy asked(sheet, &OwnerSheet::tokenMenuRequested);
        for (const int column : {0, 1}) {
            contextMenu(table, table->model()->index(1, column));
            auto *menu = qobject_cast<TokenMenu *>(QApplication::activePopupWidget());
            QVERIFY(menu);
            menu->close();
        }
        QCOMPARE(asked.at(0).first().toString(), u"gw.example.org"_s);
        QCOMPARE(asked.at(1).first().toString(), u"203.0.113.9"_s);
    }

    void question_leavesVerdictAndPathInSight_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("1280x800") << QSize(1280, 800);
        QTest::newRow("1024x700") << QSize(1024, 700);
    }

    void question_leavesVerdictAndPathInSight()
    {
        QFETCH(QSize, size);
        WindowFixture f(false);
        f.window.resize(size);
        f.window.openBytes(windowMbox(2, "with the list beside it"), u"pasted"_s);
        QTRY_VERIFY(f.isReady());
        auto *sheet = f.child<OwnerSheet>();
        QTRY_VERIFY(sheet->isVisible());
        const auto placeOf = [&](const QWidget *widget) { return QRect(widget->mapTo(&f.window, QPoint()), widget->size()); };
        QVERIFY(!placeOf(sheet).intersects(placeOf(f.child<PathView>())));
        QVERIFY(!placeOf(sheet).intersects(placeOf(f.child<VerdictBanner>())));
        QVERIFY(f.child<PathView>()->height() > 100);
        QVERIFY(placeOf(sheet).contains(placeOf(f.button(u"Re&member for example.org"_s))));
        QVERIFY(placeOf(sheet).contains(placeOf(sheet->findChild<QTreeWidget *>())));
        QVERIFY(f.window.rect().contains(placeOf(sheet)));
        const auto *servers = sheet->findChild<QTreeWidget *>();
        QFont bold = servers->font();
        bold.setBold(true);
        QVERIFY(servers->columnWidth(0) > QFontMetrics(bold).horizontalAdvance(u"mail.example.net"_s) + 20);
        QCOMPARE(f.window.size(), size);
    }

    void question_keepsTheKeyboardBesideAList()
    {
        WindowFixture f(false);
        f.window.openBytes(windowMbox(40, "of a list"), u"pasted"_s);
        auto *sheet = f.child<OwnerSheet>();
        QTRY_VERIFY(f.isReady() && sheet->isVisible());
        QVERIFY(sheet->isAncestorOf(QApplication::focusWidget()));
        QTest::keyClicks(QApplication::focusWidget(), u"x7"_s);
        QCoreApplication::processEvents();
        QVERIFY(sheet->isVisible());
        for (const auto fields = f.window.findChildren<QLineEdit *>(); const QLineEdit *field : fields)
            QCOMPARE(field->text(), QString());
    }

    void question_isAskedOfTheNextMailToo_untilItIsAnswered()
    {
        WindowFixture f(false);
        f.window.openBytes(windowMbox(3, "asks"), u"pasted"_s);
        auto *sheet = f.child<OwnerSheet>();
        QTRY_VERIFY(f.isReady() && sheet->isVisible());
        f.list()->setCurrentIndex(f.list()->model()->index(1, 0));
        QTRY_VERIFY(f.isReady() && f.subject() == u"asks 2"_s);
        QVERIFY(sheet->isVisible());
        f.list()->setFocus(); // who goes down the list keeps the keys
        QTest::keyClick(f.list(), Qt::Key_Up);
        QTRY_VERIFY(f.isReady() && f.subject() == u"asks 1"_s);
        QVERIFY(sheet->isVisible());
        QVERIFY(f.list()->hasFocus());
        sheet->findChild<QTreeWidget *>()->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        f.list()->setCurrentIndex(f.list()->model()->index(2, 0));
        QTRY_VERIFY(f.isReady() && f.subject() == u"asks 3"_s);
        QVERIFY(!sheet->isVisible());
    }

    void question_isAskedWhereTheProvidersPeerIsAGateway()
    {
        WindowFixture f(false);
        f.window.openBytes(mailThroughGateway("148.163.128.9"), u"pasted"_s);
        auto *sheet = f.child<OwnerSheet>();
        QTRY_VERIFY(f.isReady() && sheet->isVisible());
        QCOMPARE(f.page().trace()->mine, trace::MineSource::Profile);
        auto *table = sheet->findChild<QTreeWidget *>();
        QTreeWidgetItem *gateway = table->topLevelItem(table->topLevelItemCount() - 1);
        QCOMPARE(gateway->text(2), u"a mail gateway: yours, if your mail comes in through it"_s);
        gateway->setCheckState(0, Qt::Checked);
        QTest::mouseClick(f.button(u"Re&member for example.org"_s), Qt::LeftButton);
        QTRY_VERIFY(f.isReady() && f.page().trace()->mine == trace::MineSource::Set);
        QCOMPARE(f.page().trace()->edgeHop()->ip, *IpAddress::parse("203.0.113.105"));
        QCOMPARE(f.store.myServers().profile, u"microsoft365"_s);
    }

    void question_ofAProviderAlone_leavesOtherMailboxesAsTheyAre()
    {
        WindowFixture f(false);
        f.window.openBytes(mailThroughGateway("148.163.128.9"), u"pasted"_s);
        QTRY_VERIFY(f.isReady() && f.child<OwnerSheet>()->isVisible());
        QTest::mouseClick(f.button(u"Re&member for example.org"_s), Qt::LeftButton);
        QVERIFY(f.store.myServers().isEmpty());
        QVERIFY(f.store.isAnswered(u"example.org"_s));
        f.window.openBytes(windowMail("own server"), u"pasted"_s);
        QTRY_VERIFY(f.isReady() && f.subject() == u"own server"_s);
        QCOMPARE(f.page().trace()->edgeHop()->ip, *IpAddress::parse("203.0.113.9"));
    }

    void question_isNotAskedForANameAlone()
    {
        WindowFixture f(false);
        f.window.openBytes(mailThroughGateway("198.51.100.66"), u"pasted"_s);
        QTRY_VERIFY(f.isReady());
        auto *sheet = f.child<OwnerSheet>();
        QVERIFY(!sheet->isVisible());
        f.action(u"Which are &yours?…"_s)->trigger();
        auto *table = sheet->findChild<QTreeWidget *>();
        QCOMPARE(table->topLevelItem(table->topLevelItemCount() - 1)->text(2),
            u"calls itself a gateway: yours, if 198.51.100.66 is its address"_s);
    }

    void question_putOffIsNotAskedAgainUntilTheNextStart()
    {
        {
            WindowFixture f(false);
            f.window.openBytes(windowMail("later"), u"pasted"_s);
            QTRY_VERIFY(f.child<OwnerSheet>()->isVisible());
            QTest::mouseClick(f.button(u"&Not now: infer"_s), Qt::LeftButton);
            QVERIFY(!f.store.isAnswered(u"example.org"_s));
        }
        WindowFixture f(false);
        f.window.openBytes(windowMail("later"), u"pasted"_s);
        QTRY_VERIFY(f.child<OwnerSheet>()->isVisible());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(!f.child<OwnerSheet>()->isVisible());
        QVERIFY(f.child<PathView>()->hasFocus());
        QVERIFY(f.store.myServers().isEmpty());
        f.window.openBytes(windowMail("again"), u"pasted"_s);
        QTRY_VERIFY(f.isReady() && f.subject() == u"again"_s);
        QVERIFY(!f.child<OwnerSheet>()->isVisible());
        f.action(u"Which are &yours?…"_s)->trigger();
        QVERIFY(f.child<OwnerSheet>()->isVisible());
    }

    void messageWithoutAPath_asksNothing()
    {
        WindowFixture f(false);
        f.window.openBytes("Subject: draft\n\nhi\n", u"pasted"_s);
        QTRY_VERIFY(f.isReady() && f.subject() == u"draft"_s);
        QVERIFY(!f.child<OwnerSheet>()->isVisible());
    }

    /// A mail that names no recipient stands for no mailbox: "Not now" holds for the server that took it, and not for all others.
    void question_withoutARecipient_isPutOffForItsServer()
    {
        WindowFixture f(false);
        const auto mail = [](const QByteArray &subject) {
            return windowMail(subject).replace("Delivered-To: user@example.org\n", "").replace("To: user@example.org\n", "");
        };
        for (const auto &[subject, server] :
            {std::pair("first"_ba, "MX.example.com"_ba), std::pair("second"_ba, "mx.example.net"_ba)}) {
            f.window.openBytes(mail(subject).replace("by mail.example.org", "by " + server), u"pasted"_s);
            QTRY_VERIFY(f.isReady() && f.subject() == QString::fromLatin1(subject));
            QCOMPARE(trace::mailboxDomain(*f.page().trace()), QString());
            QTRY_VERIFY(f.child<OwnerSheet>()->isVisible());
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
            QVERIFY(!f.child<OwnerSheet>()->isVisible());
        }
        f.window.openBytes(mail("third").replace("by mail.example.org", "by mx2.example.com"), u"pasted"_s);
        QTRY_VERIFY(f.isReady() && f.subject() == u"third"_s);
        QVERIFY(!f.child<OwnerSheet>()->isVisible());
        f.store.setAnswered({});
        QVERIFY(!f.store.isAnswered({}));
    }
};

QTEST_MAIN(TestQuestion)
#include "tst_question.moc"
