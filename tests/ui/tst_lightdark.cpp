// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/windowfixture.h"
#include "ui/common/breezepalette.h"
#include "ui/common/theme.h"
#include "ui/message/ownersheet.h"

#include <QApplication>
#include <QTreeWidget>

using namespace headwater;
using namespace headwater::test;
using namespace headwater::ui;
using namespace Qt::StringLiterals;

/// The desktop changes from light to dark while the window is open.
class TestLightDark : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowFolder> m_folder;

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<WindowFolder>();
        QApplication::setPalette(breezePalette(false));
    }

    void note_changesItsGround()
    {
        WindowFixture f;
        f.window.openBytes("From: a@example.org\nTo: b@example.org\nSubject: draft\n\nx\n", u"pasted"_s);
        QTRY_VERIFY(f.isReady());
        const auto *note = f.window.findChild<QLabel *>(u"note"_s);
        QVERIFY(note->isVisible());
        for (const bool dark : {false, true, false}) {
            QApplication::setPalette(breezePalette(dark));
            QTRY_COMPARE(note->palette().color(QPalette::Window), colours(Role::Chosen, breezePalette(dark)).ground);
            QCOMPARE(note->palette().color(QPalette::WindowText), breezePalette(dark).color(QPalette::WindowText));
        }
    }

    void question_changesTheColourOfItsReasons()
    {
        WindowFixture f(false);
        f.window.openBytes(windowMail("asks"), u"pasted"_s);
        QTRY_VERIFY(f.isReady() && f.child<OwnerSheet>()->isVisible());
        auto *table = f.child<OwnerSheet>()->findChild<QTreeWidget *>();
        table->topLevelItem(0)->setCheckState(0, Qt::Unchecked);
        for (const bool dark : {false, true, false}) {
            QApplication::setPalette(breezePalette(dark));
            QTRY_COMPARE(table->topLevelItem(0)->foreground(2).color(), colours(Role::Good, breezePalette(dark)).text);
            QCOMPARE(table->topLevelItem(2)->foreground(2).color(), mutedText(breezePalette(dark)));
        }
        QCOMPARE(table->topLevelItem(0)->checkState(0), Qt::Unchecked); // what was ticked stays
    }

    void startPage_changesItsIcons()
    {
        WindowFixture f;
        const QSize size(16, 16);
        for (const bool dark : {false, true, false}) {
            QApplication::setPalette(breezePalette(dark));
            QTRY_COMPARE(f.button(u"Past&e"_s)->icon().pixmap(size).toImage(),
                lineIcon(u"paste"_s, breezePalette(dark)).pixmap(size).toImage());
        }
        QVERIFY(lineIcon(u"paste"_s, breezePalette(false)).pixmap(size).toImage()
            != lineIcon(u"paste"_s, breezePalette(true)).pixmap(size).toImage());
    }
};

QTEST_MAIN(TestLightDark)
#include "tst_lightdark.moc"
