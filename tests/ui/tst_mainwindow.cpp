// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include "models/core/text.h"
#include "ui/common/highlighting.h"
#include "ui/common/tokenmenu.h"
#include "ui/common/wraplabel.h"
#include "ui/message/findbar.h"
#include "ui/message/hopsview.h"
#include "ui/message/messagepage.h"
#include "ui/message/ownersheet.h"
#include "ui/message/pathview.h"
#include "ui/message/verdictbanner.h"

#include <KMessageWidget>

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDialog>
#include <QDropEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

using namespace headwater;
using namespace headwater::ui;
using namespace Qt::StringLiterals;

namespace {

QByteArray mail(const QByteArray &subject)
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

QByteArray mbox(int count, const QByteArray &subject)
{
    QByteArray bytes;
    for (int i = 1; i <= count; ++i)
        bytes += "From a@example.net Mon Mar  2 10:00:00 2026\n" + mail(subject + ' ' + QByteArray::number(i)) + '\n';
    return bytes;
}

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

/// A window of its own for each test, with settings in a folder of the test.
struct Fixture {
    SettingsStore store;
    Highlighting highlighting;
    MainWindow window{store, highlighting};

    /// The mailboxes of example.org have been asked about, so that nothing covers the window.
    explicit Fixture(bool answered = true)
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

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QString file(const QString &name, const QByteArray &bytes)
    {
        QFile made(m_folder->filePath(name));
        if (!made.open(QIODevice::WriteOnly) || made.write(bytes) != bytes.size())
            qFatal("cannot write a test file");
        return made.fileName();
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QCoreApplication::setOrganizationName(u"Headwater"_s);
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder->path());
        QVERIFY(QSettings().allKeys().isEmpty());
    }

    void empty_offersWhatCanBeDone()
    {
        Fixture f;
        QVERIFY(f.button(u"&Try the sample"_s));
        QVERIFY(!f.action(u"&Copy finding"_s)->isEnabled());
        QVERIFY(!f.action(u"&Reload"_s)->isEnabled());
        QVERIFY(!f.list()->isVisible());
    }

    void sample_opensWithItsAnswer()
    {
        Fixture f(false);
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

    void question_isAskedOnceAndItsAnswerKept()
    {
        Fixture f(false);
        f.window.openBytes(mail("asks"), u"pasted"_s);
        QTRY_VERIFY(f.isReady());
        auto *sheet = f.child<OwnerSheet>();
        QTRY_VERIFY(sheet->isVisible());
        QCOMPARE(f.page().trace()->mine, trace::MineSource::Inferred);
        QTest::mouseClick(f.button(u"&Remember for example.org"_s), Qt::LeftButton);
        QTRY_VERIFY(f.isReady() && f.page().trace()->mine == trace::MineSource::Set);
        QVERIFY(!sheet->isVisible());
        QVERIFY(f.store.myServers().ownsName("gw.example.org"));
        QVERIFY(f.store.isAnswered(u"example.org"_s));
        QCOMPARE(SettingsStore().myServers(), f.store.myServers()); // on disk too
    }

    void question_showsWhatTheTicksComeTo()
    {
        Fixture f(false);
        f.window.openBytes(mail("ticks"), u"pasted"_s);
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

    void question_leavesVerdictAndPathInSight_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("1280x800") << QSize(1280, 800);
        QTest::newRow("1024x700") << QSize(1024, 700);
    }
    void question_leavesVerdictAndPathInSight()
    {
        QFETCH(QSize, size);
        Fixture f(false);
        f.window.resize(size);
        f.window.openBytes(mbox(2, "with the list beside it"), u"pasted"_s);
        QTRY_VERIFY(f.isReady());
        auto *sheet = f.child<OwnerSheet>();
        QTRY_VERIFY(sheet->isVisible());
        const auto placeOf = [&](const QWidget *widget) { return QRect(widget->mapTo(&f.window, QPoint()), widget->size()); };
        QVERIFY(!placeOf(sheet).intersects(placeOf(f.child<PathView>())));
        QVERIFY(!placeOf(sheet).intersects(placeOf(f.child<VerdictBanner>())));
        QVERIFY(f.child<PathView>()->height() > 100);
        QVERIFY(placeOf(sheet).contains(placeOf(f.button(u"&Remember for example.org"_s))));
        QVERIFY(placeOf(sheet).contains(placeOf(sheet->findChild<QTreeWidget *>())));
        QVERIFY(f.window.rect().contains(placeOf(sheet)));
        const auto *servers = sheet->findChild<QTreeWidget *>();
        QFont bold = servers->font();
        bold.setBold(true);
        QVERIFY(servers->columnWidth(0) > QFontMetrics(bold).horizontalAdvance(u"mail.example.net"_s) + 20);
        QCOMPARE(f.window.size(), size);
    }

    void contextMenu_isTheSameOnEveryView()
    {
        Fixture f;
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

    void recentFiles_showTheirNamesAsTheyAre()
    {
        Fixture f;
        f.window.openFiles({file(u"Q&A.eml"_s, mail("recent"))});
        QTRY_VERIFY(f.isReady());
        QMenu *recent = f.action(u"&Open…"_s)->menu();
        Q_EMIT recent->aboutToShow();
        QCOMPARE(recent->actions().first()->text(), u"Q&&A.eml"_s); // a lone "&" would be eaten as a mnemonic
    }

    void question_putOffIsNotAskedAgain()
    {
        Fixture f(false);
        f.window.openBytes(mail("later"), u"pasted"_s);
        QTRY_VERIFY(f.child<OwnerSheet>()->isVisible());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(!f.child<OwnerSheet>()->isVisible());
        QVERIFY(f.store.myServers().isEmpty());
        f.window.openBytes(mail("again"), u"pasted"_s);
        QTRY_VERIFY(f.isReady() && f.subject() == u"again"_s);
        QVERIFY(!f.child<OwnerSheet>()->isVisible());
        f.action(u"Which are &yours?…"_s)->trigger();
        QVERIFY(f.child<OwnerSheet>()->isVisible());
    }

    void opening_showsNoOtherWindow()
    {
        Fixture f;
        WindowSpy spy;
        qApp->installEventFilter(&spy);
        f.window.openBytes(mbox(2, "quiet"), u"pasted"_s);
        QTRY_VERIFY(f.isReady());
        QCOMPARE(spy.shown, QStringList());
        QCOMPARE(QApplication::activeWindow(), &f.window);
    }

    void drop_opensTheFile()
    {
        Fixture f;
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file(u"one.eml"_s, mail("dropped")))});
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&f.window, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&f.window, &drop);
        QTRY_VERIFY(f.isReady());
        QCOMPARE(f.subject(), u"dropped"_s);
        QVERIFY(!f.list()->isVisible()); // one message needs no list
        QCOMPARE(f.store.recentFiles(), QStringList{m_folder->filePath(u"one.eml"_s)});
    }

    void drop_addsToWhatIsOpenAndOpenReplaces()
    {
        Fixture f;
        f.window.openFiles({file(u"one.mbox"_s, mbox(2, "one"))});
        QTRY_VERIFY(f.isReady());
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file(u"two.eml"_s, mail("two")))});
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&f.window, &enter);
        QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&f.window, &drop);
        QTRY_COMPARE(f.list()->model()->rowCount(), 3);
        QCOMPARE(f.subject(), u"one 1"_s); // what is read stays
        QTRY_VERIFY(f.isReady());
        f.window.openFiles({m_folder->filePath(u"two.eml"_s)});
        QTRY_COMPARE(f.subject(), u"two"_s);
        QCOMPARE(f.list()->model()->rowCount(), 1);
    }

    void drop_takesThePlaceOfTheSample()
    {
        Fixture f;
        f.window.openSample();
        QTRY_VERIFY(f.isReady());
        f.window.addFiles({file(u"two.eml"_s, mail("two"))});
        QTRY_COMPARE(f.subject(), u"two"_s);
        QCOMPARE(f.list()->model()->rowCount(), 1);
    }

    void table_opensAndEscComesBack()
    {
        Fixture f;
        f.window.openFiles({file(u"three.mbox"_s, mbox(3, "mail"))});
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

    void severalFiles_areOneListAndABrokenOneIsSaid()
    {
        Fixture f;
        const QString missing = m_folder->filePath(u"missing.eml"_s);
        f.window.openFiles({file(u"one.mbox"_s, mbox(2, "one")), missing, file(u"two.eml"_s, mail("two"))});
        QTRY_VERIFY(f.isReady());
        auto *list = f.list();
        QCOMPARE(list->model()->rowCount(), 3);
        QVERIFY2(f.shownError().contains(missing), qPrintable(f.shownError()));
        list->setCurrentIndex(list->model()->index(2, 0));
        QTRY_COMPARE(f.subject(), u"two"_s);
        QCOMPARE(f.store.recentFiles().value(0), m_folder->filePath(u"two.eml"_s));
    }

    void drop_takesText()
    {
        Fixture f;
        QMimeData data;
        data.setText(QString::fromUtf8(mail("text")));
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
        Fixture f;
        QGuiApplication::clipboard()->setText(QString::fromUtf8(mail("pasted")));
        QTest::keyClick(&f.window, Qt::Key_V, Qt::ControlModifier);
        QTRY_VERIFY(f.isReady());
        QCOMPARE(f.subject(), u"pasted"_s);
    }

    void list_stepsWithJAndK()
    {
        Fixture f;
        f.window.openFiles({file(u"three.mbox"_s, mbox(3, "mail"))});
        QTRY_VERIFY(f.isReady() && f.list()->model()->rowCount() == 3);
        auto *list = f.list();
        QVERIFY(list->isVisible());
        QCOMPARE(f.subject(), u"mail 1"_s);
        QTest::keyClick(&f.window, Qt::Key_J);
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

    void reload_readsTheFileAnew()
    {
        Fixture f;
        const QString path = file(u"changing.eml"_s, mail("before"));
        f.window.openFiles({path});
        QTRY_VERIFY(f.isReady());
        file(u"changing.eml"_s, mail("after"));
        QTest::keyClick(&f.window, Qt::Key_F5);
        QTRY_COMPARE(f.subject(), u"after"_s);
    }

    void hop_isChosenEverywhere()
    {
        Fixture f;
        f.window.openBytes(mail("hops"), u"pasted"_s);
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
        Fixture f;
        f.window.openBytes(mail("tabs"), u"pasted"_s);
        QTRY_VERIFY(f.isReady());
        for (int tab : {5, 4, 3, 2, 1, 0}) {
            QTest::keyClick(&f.window, Qt::Key(Qt::Key_1 + tab));
            QCOMPARE(f.child<QTabWidget>()->currentIndex(), tab);
        }
    }

    void find_opensInTheSourceAndTakesLetters()
    {
        Fixture f;
        f.window.openBytes(mail("find"), u"pasted"_s);
        QTRY_VERIFY(f.isReady());
        QTest::keyClick(&f.window, Qt::Key_F, Qt::ControlModifier);
        QCOMPARE(f.child<QTabWidget>()->currentIndex(), 1);
        auto *edit = f.child<FindBar>()->findChild<QLineEdit *>();
        QTRY_VERIFY(edit->hasFocus());
        QTest::keyClicks(edit, u"jk1203"_s); // letters and figures are text here, not shortcuts
        QCOMPARE(edit->text(), u"jk1203"_s);
    }

    void error_saysFileAndLeavesTheRest()
    {
        Fixture f;
        const QString path = m_folder->filePath(u"<b>none<b>.eml"_s);
        f.window.openFiles({path});
        QTRY_VERIFY(!f.page().isBusy() && !f.shownError().isEmpty());
        QVERIFY2(f.shownError().contains(path), qPrintable(f.shownError()));
        QVERIFY(!f.page().trace());
        QVERIFY(!f.action(u"&Copy finding"_s)->isEnabled());
        f.window.openBytes(mail("next"), u"pasted"_s);
        QTRY_VERIFY(f.isReady());
        QCOMPARE(f.shownError(), QString());
    }

    void vanishedFile_isAnErrorAndKeepsWhatIsShown()
    {
        Fixture f;
        const QString path = file(u"gone.mbox"_s, mbox(3, "mail"));
        f.window.openFiles({path});
        QTRY_VERIFY(f.isReady() && f.list()->model()->rowCount() == 3);
        QVERIFY(QFile::remove(path));
        QTest::keyClick(&f.window, Qt::Key_J);
        QTRY_VERIFY(!f.shownError().isEmpty());
        QCOMPARE(f.subject(), u"mail 1"_s);
    }

    void reading_stopsWithEscape()
    {
        Fixture f;
        f.window.openFiles({file(u"many.mbox"_s, mbox(10'000, "mail"))});
        auto *list = f.list();
        QTRY_VERIFY(list->model()->rowCount() > 1);
        QTest::keyClick(&f.window, Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(f.isReady(), 20'000); // what was read can be used
        const int rows = list->model()->rowCount();
        QVERIFY(rows < 10'000);
    }

    void notes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("begins");
        QTest::newRow("no Received") << QByteArray("From: a@example.org\nTo: b@example.org\n\nx\n")
                                     << u"A mail that went through a server"_s;
        QTest::newRow("an ordinary one") << mail("x") << QString();
    }

    void notes()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, begins);
        Fixture f;
        f.window.openBytes(bytes, u"pasted"_s);
        QTRY_VERIFY(f.isReady());
        QVERIFY2(f.shownNote().startsWith(begins) && f.shownNote().isEmpty() == begins.isEmpty(), qPrintable(f.shownNote()));
    }

    void copyFinding_fillsTheClipboard()
    {
        Fixture f;
        f.window.openBytes(mail("finding"), u"pasted"_s);
        QTRY_VERIFY(f.isReady());
        QTest::mouseClick(
            f.button(u"&Copy finding"_s) ? f.button(u"&Copy finding"_s) : f.button(u"Copy finding"_s), Qt::LeftButton);
        const QString text = QGuiApplication::clipboard()->text();
        QVERIFY2(text.contains(u"203.0.113.9"_s) && text.contains(u"2026-03-02T10:00:05Z"_s), qPrintable(text));
    }

    void timeZone_changesTheBanner()
    {
        Fixture f;
        f.window.openBytes(mail("zone"), u"pasted"_s);
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
        Fixture f;
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
        Fixture f;
        QByteArray hostile = mail("<img src=x>");
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
        Fixture f;
        f.window.openBytes(mbox(2, "names"), u"pasted"_s);
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
