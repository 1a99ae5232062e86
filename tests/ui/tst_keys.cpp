// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/windowfixture.h"
#include "ui/message/findbar.h"
#include "ui/message/hopsview.h"
#include "ui/message/maillist.h"
#include "ui/message/ownersheet.h"
#include "ui/message/pathview.h"

#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QShortcut>
#include <QTabWidget>
#include <QTimer>
#include <QToolButton>
#include <QTranslator>

using namespace headwater;
using namespace headwater::test;
using namespace headwater::ui;
using namespace Qt::StringLiterals;

namespace {

void note(QMap<QString, QStringList> &keys, const QKeySequence &key, const QString &what)
{
    if (!key.isEmpty())
        keys[key.toString()].append(what);
}

/// What Alt and a letter reach in the window now: a letter that two of them have reaches neither.
QMap<QString, QStringList> mnemonics(const QWidget &window)
{
    QMap<QString, QStringList> keys;
    for (const auto all = window.findChildren<QWidget *>(); const QWidget *widget : all) {
        if (!widget->isVisible() || !widget->isEnabled())
            continue;
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            note(keys, button->shortcut(), button->text());
        if (const auto *label = qobject_cast<const QLabel *>(widget); label && label->buddy())
            note(keys, QKeySequence::mnemonic(label->text()), label->text());
        for (const auto shortcuts = widget->findChildren<QShortcut *>(Qt::FindDirectChildrenOnly);
            const QShortcut *shortcut : shortcuts)
            note(keys, shortcut->key(), widget->accessibleName());
    }
    return keys;
}

QString doubled(const QWidget &window)
{
    QStringList found;
    for (const auto keys = mnemonics(window); const auto &[key, owners] : keys.asKeyValueRange()) {
        if (owners.size() > 1)
            found.append(key + u": "_s + owners.join(u", "_s));
    }
    return found.join(u"; "_s);
}

} // namespace

/// What the keyboard reaches.
class TestKeys : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowFolder> m_folder;
    QTranslator m_japanese;

    static void languages()
    {
        QTest::addColumn<bool>("japanese");
        QTest::newRow("en") << false;
        QTest::newRow("ja") << true;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<WindowFolder>();
        QVERIFY(m_japanese.load(u":/headwater/translations/headwater_ja"_s));
        QFETCH(bool, japanese);
        if (japanese)
            QCoreApplication::installTranslator(&m_japanese);
    }
    void cleanup() { QCoreApplication::removeTranslator(&m_japanese); }

    void mnemonics_areEachOnce_data() { languages(); }
    void mnemonics_areEachOnce()
    {
        WindowFixture f;
        QCOMPARE(doubled(f.window), QString());
        f.window.openBytes(windowMbox(3, "keys"), u"pasted"_s);
        QTRY_VERIFY(f.isReady() && f.list()->isVisible());
        for (const bool asked : {false, true}) {
            if (asked)
                f.window.messagePage()->askOwner();
            for (int tab = 0; tab < f.child<QTabWidget>()->count(); ++tab) {
                f.window.messagePage()->showTab(tab);
                if (tab == 1)
                    f.window.messagePage()->openFind();
                QVERIFY2(doubled(f.window).isEmpty(), qPrintable(u"tab %1: "_s.arg(tab + 1) + doubled(f.window)));
            }
        }
        f.child<OwnerSheet>()->hide();
        f.window.messagePage()->setTable(true);
        f.child<MailList>()->openFind();
        QCOMPARE(doubled(f.window), QString());
    }

    void toolBar_hasKeys_data() { languages(); }
    void toolBar_hasKeys()
    {
        WindowFixture f;
        f.window.openBytes(windowMail("keys"), u"pasted"_s);
        QTRY_VERIFY(f.isReady());
        const auto keys = mnemonics(f.window);
        for (const char *key : {"Alt+O", "Alt+P", "Alt+R", "Alt+F", "Alt+Y", "Alt+C", "Alt+G"})
            QVERIFY2(keys.contains(QString::fromLatin1(key)), key);
        QTest::keyClick(&f.window, Qt::Key_Y, Qt::AltModifier);
        QTRY_VERIFY(f.child<OwnerSheet>()->isVisible());
        for (const auto all = f.window.findChildren<QToolButton *>(); const QToolButton *button : all)
            QVERIFY2(!button->toolTip().contains(u"(&"_s) && !button->toolTip().contains(u"(O)"_s), qPrintable(button->toolTip()));
    }

    /// The empty page goes, and what the keys were in with it.
    void firstMessage_hasTheKeys_data() { languages(); }
    void firstMessage_hasTheKeys()
    {
        WindowFixture f;
        f.window.openBytes(windowMail("keys"), u"pasted"_s);
        QTRY_VERIFY(f.isReady());
        QVERIFY(f.child<PathView>()->hasFocus());
        const int hop = f.child<HopsView>()->currentHop();
        for (const Qt::Key key : {Qt::Key_Left, Qt::Key_Return})
            QTest::keyClick(QApplication::focusWidget(), key);
        QVERIFY(f.child<HopsView>()->currentHop() != hop);
    }

    void tabs_leaveTheKeysToTheWindow_data() { languages(); }
    /// The headers' first field is a filter, which a number would be typed into.
    void tabs_leaveTheKeysToTheWindow()
    {
        WindowFixture f;
        f.window.openBytes(windowMail("keys"), u"pasted"_s);
        QTRY_VERIFY(f.isReady());
        auto *tabs = f.child<QTabWidget>();
        tabs->currentWidget()->setFocus();
        for (int tab = 0; tab < tabs->count(); ++tab) {
            QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(Qt::Key_1 + tab));
            QCOMPARE(tabs->currentIndex(), tab);
            QVERIFY2(!qobject_cast<QLineEdit *>(QApplication::focusWidget()), qPrintable(QString::number(tab + 1)));
        }
    }

    void filter_isReachedByItsLetter_data() { languages(); }
    void filter_isReachedByItsLetter()
    {
        WindowFixture f;
        f.window.openBytes(windowMbox(3, "keys"), u"pasted"_s);
        QTRY_VERIFY(f.isReady() && f.list()->isVisible());
        QTest::keyClick(&f.window, Qt::Key_L, Qt::AltModifier);
        auto *edit = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(edit);
        QVERIFY(f.child<MailList>()->isAncestorOf(edit));
    }

    void folder_isOpened_data() { languages(); }
    void folder_isOpened()
    {
        const QString folder = m_folder->path(u"box"_s);
        QVERIFY(QDir().mkpath(folder));
        for (const QString &name : {u"box/one.eml"_s, u"box/two.eml"_s})
            m_folder->file(name, windowMail("in a folder"));
        WindowFixture f;
        auto *open = f.window.findChild<QMenu *>(u"open"_s);
        Q_EMIT open->aboutToShow();
        QVERIFY(!open->actions().isEmpty());
        QAction *action = open->actions().constFirst();
        QVERIFY(f.window.actions().contains(action)); // so that the palette has it too
        QTimer::singleShot(0, &f.window, [&] {
            auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            auto *name = dialog->findChild<QLineEdit *>(u"fileNameEdit"_s);
            name->setText(folder);
            QTest::keyClick(name, Qt::Key_Return);
        });
        action->trigger();
        QTRY_VERIFY(f.isReady() && f.list()->model()->rowCount() == 2);
    }
};

QTEST_MAIN(TestKeys)
#include "tst_keys.moc"
