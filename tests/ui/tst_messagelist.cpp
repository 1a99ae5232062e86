// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/windowfixture.h"
#include "ui/message/verdictbanner.h"

#include <QApplication>

using namespace headwater;
using namespace headwater::test;
using namespace headwater::ui;
using namespace Qt::StringLiterals;

/// The list beside the message, and its table, by the keys of the window.
class TestMessageList : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowFolder> m_folder;

private Q_SLOTS:
    void init() { m_folder = std::make_unique<WindowFolder>(); }

    void table_opensAndEscComesBack()
    {
        WindowFixture f;
        f.window.openFiles({m_folder->file(u"three.mbox"_s, windowMbox(3, "mail"))});
        QTRY_VERIFY(f.isReady());
        QTest::keyClick(&f.window, Qt::Key_T, Qt::ControlModifier);
        QVERIFY(f.window.messagePage()->isTable());
        QVERIFY(!f.child<VerdictBanner>()->isVisible());
        QTest::keyClick(&f.window, Qt::Key_J);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_COMPARE(f.subject(), u"mail 2"_s);
        QVERIFY(f.child<VerdictBanner>()->isVisible());
        QTRY_VERIFY(f.isReady());
        QTest::keyClick(&f.window, Qt::Key_Escape);
        QVERIFY(f.window.messagePage()->isTable());
    }

    void table_goesWhereOneMessageIsLeft()
    {
        WindowFixture f;
        f.window.openFiles({m_folder->file(u"shrinks.mbox"_s, windowMbox(3, "mail"))});
        QTRY_VERIFY(f.isReady() && f.list()->model()->rowCount() == 3);
        QTest::keyClick(&f.window, Qt::Key_T, Qt::ControlModifier);
        m_folder->file(u"shrinks.mbox"_s, windowMbox(1, "left"));
        QTest::keyClick(&f.window, Qt::Key_F5);
        QTRY_COMPARE(f.subject(), u"left 1"_s);
        QTRY_VERIFY(f.child<VerdictBanner>()->isVisible());
        QVERIFY(!f.window.messagePage()->isTable());
    }

    void list_stepsWithJAndK()
    {
        WindowFixture f;
        f.window.openFiles({m_folder->file(u"three.mbox"_s, windowMbox(3, "mail"))});
        QTRY_VERIFY(f.isReady() && f.list()->model()->rowCount() == 3);
        auto *list = f.list();
        QVERIFY(list->isVisible());
        QCOMPARE(f.subject(), u"mail 1"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_J); // the list has the keys, not its filter
        QTRY_COMPARE(f.subject(), u"mail 2"_s);
        QTest::keyClick(&f.window, Qt::Key_J);
        QTRY_COMPARE(f.subject(), u"mail 3"_s);
        QTest::keyClick(&f.window, Qt::Key_J); // there is no fourth
        QTest::keyClick(&f.window, Qt::Key_K);
        QTRY_COMPARE(f.subject(), u"mail 2"_s);
        QTest::keyClick(&f.window, Qt::Key_F5); // keeps its place
        QTRY_VERIFY(f.isReady() && list->model()->rowCount() == 3);
        QCOMPARE(list->currentIndex().row(), 1);
        QCOMPARE(f.subject(), u"mail 2"_s);
    }
};

QTEST_MAIN(TestMessageList)
#include "tst_messagelist.moc"
