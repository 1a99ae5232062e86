// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/packed.h"
#include "tests/support/windowfixture.h"
#include "ui/message/ownersheet.h"
#include "ui/message/verdictbanner.h"

#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>

using namespace headwater;
using namespace headwater::test;
using namespace headwater::ui;
using namespace Qt::StringLiterals;

namespace {

/// Counts windows that flash up beside the main window: a widget that is shown before it has a parent.
class WindowSpy : public QObject
{
public:
    bool eventFilter(QObject *object, QEvent *event) override
    {
        const auto *widget = qobject_cast<const QWidget *>(object);
        if (event->type() == QEvent::Show && widget && widget->isWindow())
            shown.append(QString::fromLatin1(widget->metaObject()->className()));
        return false;
    }
    QStringList shown;
};

} // namespace

/// What comes into the window, by file, drop, paste or sample, and what happens where it cannot be read.
class TestOpening : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowFolder> m_folder;

private Q_SLOTS:
    void init() { m_folder = std::make_unique<WindowFolder>(); }

    void sample_opensWithItsAnswer()
    {
        WindowFixture f(false);
        QTest::mouseClick(f.button(u"&Try the sample"_s), Qt::LeftButton);
        QTRY_VERIFY(f.isReady());
        QCOMPARE(f.page().trace()->mine, trace::MineSource::Set);
        QVERIFY(!f.child<OwnerSheet>()->isVisible());
        const QString verdict = f.child<VerdictBanner>()->verdict();
        QVERIFY2(verdict.startsWith(u"Handed to asaogw.example.org by 203.0.113.51."_s), qPrintable(verdict));
        QVERIFY2(verdict.contains(u"198.51.100.240, under the name asao.example.org: yours, but not your address."_s),
            qPrintable(verdict));
        QVERIFY(f.store.myServers().isEmpty()); // nothing about the sample is kept
    }

    void recentFiles_showTheirNamesAsTheyAre()
    {
        WindowFixture f;
        f.window.openFiles({m_folder->file(u"Q&A.eml"_s, windowMail("recent"))});
        QTRY_VERIFY(f.isReady());
        QMenu *recent = f.action(u"&Open…"_s)->menu();
        Q_EMIT recent->aboutToShow();
        QCOMPARE(
            recent->actions().at(2)->text(), u"Q&&A.eml"_s); // below the folder and a line; a lone "&" would be eaten as a mnemonic
    }

    void opening_showsNoOtherWindow()
    {
        WindowFixture f;
        WindowSpy spy;
        qApp->installEventFilter(&spy);
        f.window.openBytes(windowMbox(2, "quiet"), u"pasted"_s);
        QTRY_VERIFY(f.isReady());
        QCOMPARE(spy.shown, QStringList());
        QCOMPARE(QApplication::activeWindow(), &f.window);
    }

    void drop_opensTheFile()
    {
        WindowFixture f;
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(m_folder->file(u"one.eml"_s, windowMail("dropped")))});
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&f.window, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&f.window, &drop);
        QTRY_VERIFY(f.isReady());
        QCOMPARE(f.subject(), u"dropped"_s);
        QVERIFY(!f.list()->isVisible()); // one message needs no list
        QCOMPARE(f.store.recentFiles(), QStringList{m_folder->path(u"one.eml"_s)});
    }

    void drop_addsToWhatIsOpenAndOpenReplaces()
    {
        WindowFixture f;
        f.window.openFiles({m_folder->file(u"one.mbox"_s, windowMbox(2, "one"))});
        QTRY_VERIFY(f.isReady());
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(m_folder->file(u"two.eml"_s, windowMail("two")))});
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&f.window, &enter);
        QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&f.window, &drop);
        QTRY_COMPARE(f.list()->model()->rowCount(), 3);
        QCOMPARE(f.subject(), u"one 1"_s); // what is read stays
        QTRY_VERIFY(f.isReady());
        f.window.openFiles({m_folder->path(u"two.eml"_s)});
        QTRY_COMPARE(f.subject(), u"two"_s);
        QCOMPARE(f.list()->model()->rowCount(), 1);
    }

    void drop_takesThePlaceOfTheSample()
    {
        WindowFixture f;
        f.window.openSample();
        QTRY_VERIFY(f.isReady());
        f.window.addFiles({m_folder->file(u"two.eml"_s, windowMail("two"))});
        QTRY_COMPARE(f.subject(), u"two"_s);
        QCOMPARE(f.list()->model()->rowCount(), 1);
    }

    void drop_takesText()
    {
        WindowFixture f;
        QMimeData data;
        data.setText(QString::fromUtf8(windowMail("text")));
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&f.window, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&f.window, &drop);
        QTRY_VERIFY(f.isReady());
        QCOMPARE(f.subject(), u"text"_s);
    }

    void paste_opensTheText()
    {
        WindowFixture f;
        QGuiApplication::clipboard()->setText(QString::fromUtf8(windowMail("pasted")));
        QTest::keyClick(&f.window, Qt::Key_V, Qt::ControlModifier);
        QTRY_VERIFY(f.isReady());
        QCOMPARE(f.subject(), u"pasted"_s);
    }

    void paste_ofWhatIsNoMail_leavesOpenWhatIs()
    {
        WindowFixture f;
        f.window.openFiles({m_folder->file(u"three.mbox"_s, windowMbox(3, "mail"))});
        QTRY_VERIFY(f.isReady() && f.list()->model()->rowCount() == 3);
        QGuiApplication::clipboard()->setText(u"Address of the sender, copied from elsewhere"_s);
        for (int i = 0; i < 2; ++i) {
            QTest::keyClick(&f.window, Qt::Key_V, Qt::ControlModifier);
            QVERIFY2(f.shownError().contains(u"This is not a mail"_s), qPrintable(f.shownError()));
            QVERIFY(!f.shownError().contains(u'\n')); // said once
        }
        QCOMPARE(f.subject(), u"mail 1"_s);
        QCOMPARE(f.list()->model()->rowCount(), 3);
    }

    void severalFiles_areOneListAndABrokenOneIsSaid()
    {
        WindowFixture f;
        const QString missing = m_folder->path(u"missing.eml"_s);
        f.window.openFiles(
            {m_folder->file(u"one.mbox"_s, windowMbox(2, "one")), missing, m_folder->file(u"two.eml"_s, windowMail("two"))});
        QTRY_VERIFY(f.isReady());
        auto *list = f.list();
        QCOMPARE(list->model()->rowCount(), 3);
        QVERIFY2(f.shownError().contains(missing), qPrintable(f.shownError()));
        list->setCurrentIndex(list->model()->index(2, 0));
        QTRY_COMPARE(f.subject(), u"two"_s);
        QCOMPARE(f.store.recentFiles().value(0), m_folder->path(u"two.eml"_s));
    }

    void reload_readsTheFileAnew()
    {
        WindowFixture f;
        const QString path = m_folder->file(u"changing.eml"_s, windowMail("before"));
        f.window.openFiles({path});
        QTRY_VERIFY(f.isReady());
        m_folder->file(u"changing.eml"_s, windowMail("after"));
        QTest::keyClick(&f.window, Qt::Key_F5);
        QTRY_COMPARE(f.subject(), u"after"_s);
    }

    void error_saysFileAndLeavesTheRest()
    {
        WindowFixture f;
        const QString path = m_folder->path(u"<b>none<b>.eml"_s);
        f.window.openFiles({path});
        QTRY_VERIFY(!f.page().isBusy() && !f.shownError().isEmpty());
        QVERIFY2(f.shownError().contains(path), qPrintable(f.shownError()));
        QVERIFY(!f.page().trace());
        QVERIFY(!f.action(u"&Copy finding"_s)->isEnabled());
        f.window.openBytes(windowMail("next"), u"pasted"_s);
        QTRY_VERIFY(f.isReady());
        QCOMPARE(f.shownError(), QString());
    }

    /// What could be unpacked is a list as any other; beside it stands what is missing, and from which byte of the file on.
    void cutOffFile_showsWhatCouldBeReadAndTheByte()
    {
        WindowFixture f;
        QByteArray noise; // does not get smaller, so that the cut falls into it
        for (quint32 i = 1, state = 1; i <= 2'000; ++i) {
            state = state * 1'664'525 + 1'013'904'223;
            noise += QByteArray::number(state >> 4, 36) + (i % 10 == 0 ? "\n" : " ");
        }
        const QByteArray packed = gzipped(
            windowMbox(2, "whole") + "From a@example.net Mon Mar  2 10:00:00 2026\n" + windowMail("cut off") + noise);
        const qsizetype size = packed.size() - 2'000;
        const QString path = m_folder->file(u"cut.mbox.gz"_s, packed.first(size));
        f.window.openFiles({path});
        QTRY_VERIFY(f.isReady() && !f.shownError().isEmpty());
        QVERIFY2(f.shownError().contains(path), qPrintable(f.shownError()));
        QVERIFY2(f.shownError().contains(u"byte "_s + QString::number(size)), qPrintable(f.shownError()));
        QCOMPARE(f.list()->model()->rowCount(), 3);
        QCOMPARE(f.subject(), u"whole 1"_s);
        f.list()->setCurrentIndex(f.list()->model()->index(2, 0));
        QTRY_COMPARE(f.subject(), u"cut off"_s);
        QCOMPARE(f.page().trace()->hops.size(), 3);
        QVERIFY(!f.shownError().isEmpty()); // it is about the file
    }

    /// The row that is marked has the window: what is copied as its finding is never that of the mail before.
    void vanishedFile_isAnErrorInPlaceOfTheMessage()
    {
        WindowFixture f;
        const QByteArray mbox = windowMbox(3, "mail");
        const QString path = m_folder->file(u"gone.mbox"_s, mbox);
        f.window.openFiles({path});
        QTRY_VERIFY(f.isReady() && f.list()->model()->rowCount() == 3);
        QVERIFY(QFile::remove(path));
        QTest::keyClick(&f.window, Qt::Key_J);
        QTRY_VERIFY(!f.shownError().isEmpty());
        QVERIFY2(f.shownError().contains(path), qPrintable(f.shownError()));
        QVERIFY(!f.page().trace());
        QVERIFY(!f.child<VerdictBanner>()->isVisible());
        QVERIFY(!f.action(u"&Copy finding"_s)->isEnabled());
        const auto *instead = f.window.findChild<QLabel *>(u"instead"_s);
        QVERIFY(instead->isVisible());
        QCOMPARE(instead->text(), u"This message could not be read."_s);
        m_folder->file(u"gone.mbox"_s, mbox); // is there again
        QTest::keyClick(&f.window, Qt::Key_J);
        QTRY_COMPARE(f.subject(), u"mail 3"_s);
        QVERIFY(f.child<VerdictBanner>()->isVisible());
        QVERIFY2(!f.shownError().contains(u'\n'), qPrintable(f.shownError())); // at most that the file was gone
    }

    void vanishedFile_reloadedShowsNothing()
    {
        WindowFixture f;
        const QString path = m_folder->file(u"gone.mbox"_s, windowMbox(3, "mail"));
        f.window.openFiles({path});
        QTRY_VERIFY(f.isReady() && f.list()->model()->rowCount() == 3);
        QVERIFY(QFile::remove(path));
        QTest::keyClick(&f.window, Qt::Key_F5);
        QTRY_VERIFY(!f.page().isBusy() && f.button(u"&Try the sample"_s));
        QVERIFY2(f.shownError().contains(path), qPrintable(f.shownError()));
        QVERIFY(!f.page().trace());
        QVERIFY(!f.action(u"&Copy finding"_s)->isEnabled());
        m_folder->file(u"gone.mbox"_s, windowMbox(3, "back"));
        QTest::keyClick(&f.window, Qt::Key_F5);
        QTRY_COMPARE(f.subject(), u"back 1"_s);
        QCOMPARE(f.shownError(), QString());
    }

    void errors_takeAFewLines()
    {
        WindowFixture f;
        const QString path = m_folder->file(u"gone.mbox"_s, windowMbox(20, "mail"));
        f.window.openFiles({path});
        QTRY_VERIFY(f.isReady() && f.list()->model()->rowCount() == 20);
        QVERIFY(QFile::remove(path));
        for (int row = 1; row < 15; ++row) {
            QTest::keyClick(&f.window, Qt::Key_J);
            QTRY_VERIFY(!f.page().isBusy());
        }
        QCOMPARE(f.list()->currentIndex().row(), 14);
        QVERIFY2(f.shownError().count(u'\n') <= 1, qPrintable(f.shownError())); // of the file, and of the row
        QStringList missing;
        for (int i = 0; i < 20; ++i)
            missing.append(m_folder->path(u"missing%1.eml"_s.arg(i)));
        const QSize size = f.window.size();
        f.window.openFiles(missing);
        QTRY_VERIFY(f.button(u"&Try the sample"_s));
        QTRY_COMPARE(f.shownError().count(u'\n'), 5);
        QVERIFY2(f.shownError().section(u'\n', -1).startsWith(u"15 more"_s), qPrintable(f.shownError()));
        QCOMPARE(f.window.size(), size);
    }

    void drop_addsAlsoBeforeTheFirstRowIsThere()
    {
        WindowFixture f;
        f.window.addFiles({m_folder->file(u"one.eml"_s, windowMail("one"))});
        f.window.addFiles({m_folder->file(u"two.eml"_s, windowMail("two"))});
        QTRY_COMPARE(f.list()->model()->rowCount(), 2);
        QTRY_COMPARE(f.subject(), u"one"_s);
    }

    /// A row that is marked in the table is opened when the table goes; not so where its list goes with it.
    void open_forgetsTheRowThatWasMarked()
    {
        WindowFixture f;
        f.window.openFiles({m_folder->file(u"three.mbox"_s, windowMbox(3, "mail"))});
        QTRY_VERIFY(f.isReady() && f.list()->model()->rowCount() == 3);
        QTest::keyClick(&f.window, Qt::Key_T, Qt::ControlModifier);
        QTest::keyClick(&f.window, Qt::Key_J);
        f.window.openFiles({m_folder->path(u"none.eml"_s)});
        QTRY_VERIFY(!f.page().isBusy() && !f.shownError().isEmpty());
        QVERIFY(!f.page().trace());
        QVERIFY(!f.action(u"&Copy finding"_s)->isEnabled());
    }

    void reading_stopsWithEscape()
    {
        WindowFixture f;
        constexpr int kMany = 50'000; // the fastest machine is not through when the first rows are there
        f.window.openFiles({m_folder->file(u"many.mbox"_s, windowMbox(kMany, "mail"))});
        auto *list = f.list();
        QVERIFY(comesSoon([&] { return list->model()->rowCount() > 1; }));
        QTest::keyClick(&f.window, Qt::Key_Escape);
        QTRY_VERIFY(f.isReady()); // what was read can be used
        const int rows = list->model()->rowCount();
        QVERIFY(rows > 1 && rows < kMany);
    }
};

QTEST_MAIN(TestOpening)
#include "tst_opening.moc"
