// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/mnemonic.h"

#include <QLineEdit>
#include <QTest>
#include <QVBoxLayout>

using namespace headwater::ui;
using namespace Qt::StringLiterals;

class TestMnemonic : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutMnemonic_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("plain");
        QTest::newRow("none") << u"Open…"_s << u"Open…"_s;
        QTest::newRow("a letter") << u"Which are &yours?…"_s << u"Which are yours?…"_s;
        QTest::newRow("an ampersand") << u"Save && &close"_s << u"Save & close"_s;
        QTest::newRow("Japanese") << u"開く(&O)…"_s << u"開く…"_s;
        QTest::newRow("brackets of the text") << u"Hops (&12)"_s << u"Hops (12)"_s;
        QTest::newRow("an ampersand in brackets") << u"(&&)"_s << u"(&)"_s;
        QTest::newRow("at the end") << u"a&"_s << u"a"_s;
    }
    void withoutMnemonic()
    {
        QFETCH(QString, text);
        QTEST(headwater::ui::withoutMnemonic(text), "plain");
    }

    void focusByMnemonic_givesTheKeys()
    {
        QWidget window;
        auto *layout = new QVBoxLayout(&window);
        auto *first = new QLineEdit;
        auto *second = new QLineEdit;
        layout->addWidget(first);
        layout->addWidget(second);
        focusByMnemonic(second, u"Fi&lter"_s);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        first->setFocus();
        QTest::keyClick(&window, Qt::Key_L, Qt::AltModifier);
        QVERIFY(second->hasFocus());
    }
};

QTEST_MAIN(TestMnemonic)
#include "tst_mnemonic.moc"
