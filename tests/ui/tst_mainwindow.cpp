// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/windowfixture.h"
#include "ui/common/tokenmenu.h"
#include "ui/common/wraplabel.h"
#include "ui/message/findbar.h"
#include "ui/message/hopsview.h"
#include "ui/message/pathview.h"
#include "ui/message/verdictbanner.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDialog>
#include <QGuiApplication>
#include <QLineEdit>
#include <QTabWidget>
#include <QToolButton>

using namespace headwater;
using namespace headwater::test;
using namespace headwater::ui;
using namespace Qt::StringLiterals;

/// The window itself: its actions, and what its parts do together.
class TestMainWindow : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowFolder> m_folder;

private Q_SLOTS:
    void init() { m_folder = std::make_unique<WindowFolder>(); }

    void empty_offersWhatCanBeDone()
    {
        WindowFixture f;
        QVERIFY(f.button(u"&Try the sample"_s));
        QVERIFY(!f.action(u"&Copy finding"_s)->isEnabled());
        QVERIFY(!f.action(u"&Reload"_s)->isEnabled());
        QVERIFY(!f.list()->isVisible());
    }

    void contextMenu_isTheSameOnEveryView()
    {
        WindowFixture f;
        f.window.openSample();
        QTRY_VERIFY(f.isReady());
        // The address of the verdict, by a right click; the views' own tests do the same for theirs.
        auto *banner = f.child<VerdictBanner>();
        auto *verdict = banner->findChild<WrapLabel *>();
        const int before = verdict->fontMetrics().horizontalAdvance(u"Handed to asaogw.exa"_s);
        const QPoint global = verdict->mapToGlobal(QPoint(before, verdict->fontMetrics().height() / 2));
        QContextMenuEvent event(QContextMenuEvent::Mouse, banner->mapFromGlobal(global), global);
        QApplication::sendEvent(banner, &event);
        QStringList first;
        for (const char *view : {"", "headwater::ui::PathView", "headwater::ui::HopsView", "headwater::ui::SourceView",
                 "headwater::ui::HeadersView", "headwater::ui::AuthView", "headwater::ui::WhyPanel"}) {
            for (const auto widgets = f.window.findChildren<QWidget *>(); QWidget * widget : widgets) {
                if (qstrcmp(widget->metaObject()->className(), view) == 0)
                    QVERIFY(QMetaObject::invokeMethod(
                        widget, "tokenMenuRequested", Q_ARG(QString, u"asaogw.example.org"_s), Q_ARG(QPoint, global)));
            }
            auto *menu = qobject_cast<TokenMenu *>(QApplication::activePopupWidget());
            QVERIFY2(menu, view);
            QStringList texts;
            for (const auto actions = menu->actions(); const QAction *action : actions)
                texts += action->text();
            QCOMPARE(texts.first(), u"asaogw.example.org"_s);
            if (first.isEmpty())
                first = texts;
            QCOMPARE(texts, first);
            menu->close();
            QTRY_VERIFY(!QApplication::activePopupWidget());
        }
        QVERIFY(first.contains(u"&Mark as mine"_s));
    }

    void hop_isChosenEverywhere()
    {
        WindowFixture f;
        f.window.openBytes(windowMail("hops"), u"pasted"_s);
        QTRY_VERIFY(f.isReady());
        QCOMPARE(f.page().currentHop(), 1); // the edge
        QCOMPARE(f.child<PathView>()->currentHop(), 1);
        QTest::keyClick(f.child<HopsView>(), Qt::Key_Down);
        QCOMPARE(f.page().currentHop(), 2);
        QCOMPARE(f.child<PathView>()->currentHop(), 2);
        QTest::keyClick(f.child<HopsView>(), Qt::Key_Home, Qt::ControlModifier);
        QCOMPARE(f.page().currentHop(), 0);
    }

    void tabs_openByNumber()
    {
        WindowFixture f;
        f.window.openBytes(windowMail("tabs"), u"pasted"_s);
        QTRY_VERIFY(f.isReady());
        for (int tab : {5, 4, 3, 2, 1, 0}) {
            QTest::keyClick(&f.window, Qt::Key(Qt::Key_1 + tab));
            QCOMPARE(f.child<QTabWidget>()->currentIndex(), tab);
        }
    }

    void find_opensInTheSourceAndTakesLetters()
    {
        WindowFixture f;
        f.window.openBytes(windowMail("find"), u"pasted"_s);
        QTRY_VERIFY(f.isReady());
        QTest::keyClick(&f.window, Qt::Key_F, Qt::ControlModifier);
        QCOMPARE(f.child<QTabWidget>()->currentIndex(), 1);
        auto *edit = f.child<FindBar>()->findChild<QLineEdit *>();
        QTRY_VERIFY(edit->hasFocus());
        QTest::keyClicks(edit, u"jk1203"_s); // letters and figures are text here, not shortcuts
        QCOMPARE(edit->text(), u"jk1203"_s);
    }

    void notes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("begins");
        QTest::newRow("no Received") << QByteArray("From: a@example.org\nTo: b@example.org\n\nx\n")
                                     << u"A mail that went through a server"_s;
        QTest::newRow("an ordinary one") << windowMail("x") << QString();
    }

    void notes()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, begins);
        WindowFixture f;
        f.window.openBytes(bytes, u"pasted"_s);
        QTRY_VERIFY(f.isReady());
        QVERIFY2(f.shownNote().startsWith(begins) && f.shownNote().isEmpty() == begins.isEmpty(), qPrintable(f.shownNote()));
    }

    void copyFinding_fillsTheClipboard()
    {
        WindowFixture f;
        f.window.openBytes(windowMail("finding"), u"pasted"_s);
        QTRY_VERIFY(f.isReady());
        QTest::mouseClick(f.button(u"&Copy finding"_s), Qt::LeftButton);
        const QString text = QGuiApplication::clipboard()->text();
        QVERIFY2(text.contains(u"203.0.113.9"_s) && text.contains(u"2026-03-02T10:00:05Z"_s), qPrintable(text));
    }

    void timeZone_changesTheBanner()
    {
        WindowFixture f;
        f.window.openBytes(windowMail("zone"), u"pasted"_s);
        QTRY_VERIFY(f.isReady());
        const auto shows = [&](const QString &text) {
            for (const auto all = f.child<VerdictBanner>()->findChildren<QWidget *>(); const QWidget *widget : all) {
                if (widget->property("text").toString() == text)
                    return true;
            }
            return false;
        };
        QVERIFY(shows(u"2 Mar 2026 11:00 +01:00"_s));
        for (const auto all = f.window.findChildren<QToolButton *>(); const QToolButton *button : all) {
            if (button->menu() && button->text().startsWith(u"Times"_s))
                button->menu()->actions().at(1)->trigger();
        }
        QVERIFY(shows(u"2 Mar 2026 10:00 UTC"_s));
    }

    void palette_runsAnAction()
    {
        WindowFixture f;
        QTest::keyClick(&f.window, Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        QDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = f.child<QDialog>()) && dialog->isVisible());
        auto *edit = dialog->findChild<QLineEdit *>();
        QTest::keyClicks(edit, u"settings"_s);
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_VERIFY([&] {
            for (const auto all = f.window.findChildren<QDialog *>(); const QDialog *found : all) {
                if (found->isVisible() && found->windowTitle() == u"Settings"_s)
                    return true;
            }
            return false;
        }());
    }

    void html_isNeverRichText()
    {
        WindowFixture f;
        QByteArray hostile = windowMail("<img src=x>");
        hostile.replace("user@example.org", "<b>user</b>@example.org");
        f.window.openBytes(hostile, u"<i>pasted</i>"_s);
        QTRY_VERIFY(f.isReady());
        for (const auto all = f.window.findChildren<QLabel *>(); const QLabel *label : all) {
            if (label->textFormat() != Qt::PlainText)
                QVERIFY2(!label->text().contains(u"user"_s) && !label->text().contains(u"img"_s), qPrintable(label->text()));
        }
    }

    void controls_haveNames()
    {
        WindowFixture f;
        f.window.openBytes(windowMbox(2, "names"), u"pasted"_s);
        QTRY_VERIFY(f.isReady());
        for (int tab = 0; tab < 6; ++tab) {
            f.window.messagePage()->showTab(tab);
            for (const auto all = f.window.findChildren<QWidget *>(); const QWidget *widget : all) {
                const auto *button = qobject_cast<const QAbstractButton *>(widget);
                const bool hasName = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
                const auto *area = qobject_cast<const QAbstractScrollArea *>(widget->parentWidget());
                const bool isPart = (area && area->viewport() == widget) || widget->inherits("QHeaderView")
                    || widget->inherits("QTabBar") || widget->objectName().startsWith(u"qt_"_s);
                const bool isText = qobject_cast<const QLabel *>(widget) && !static_cast<const QLabel *>(widget)->text().isEmpty();
                if (widget->isVisible() && !isText && widget->focusPolicy() != Qt::NoFocus && !isPart)
                    QVERIFY2(hasName,
                        qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u" in "_s
                            + QString::fromLatin1(widget->parentWidget()->metaObject()->className())));
            }
        }
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
