// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/commandpalette.h"

#include <QAction>
#include <QLineEdit>
#include <QListView>
#include <QTest>

using namespace headwater::ui;
using namespace Qt::StringLiterals;

class TestCommandPalette : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void typing_filtersAndEnterRuns()
    {
        QAction open(u"&Open…"_s);
        QAction copy(u"&Copy finding"_s);
        QAction off(u"Copy nothing"_s);
        off.setEnabled(false);
        QString ran;
        connect(&open, &QAction::triggered, this, [&] { ran = u"open"_s; });
        connect(&copy, &QAction::triggered, this, [&] { ran = u"copy"_s; });
        CommandPalette palette({&open, &copy, &off}, nullptr);
        palette.show();
        auto *edit = palette.findChild<QLineEdit *>();
        const auto *list = palette.findChild<QAbstractItemView *>();
        QCOMPARE(list->model()->rowCount(), 2); // what is greyed out cannot be run
        QTest::keyClicks(edit, u"COPY"_s);
        QCOMPARE(list->model()->rowCount(), 1);
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_COMPARE(ran, u"copy"_s);
        QVERIFY(!palette.isVisible());
    }

    void arrows_chooseWhileTyping()
    {
        QAction first(u"First"_s);
        QAction second(u"Second"_s);
        QString ran;
        connect(&second, &QAction::triggered, this, [&] { ran = u"second"_s; });
        CommandPalette palette({&first, &second}, nullptr);
        palette.show();
        auto *edit = palette.findChild<QLineEdit *>();
        QTest::keyClick(edit, Qt::Key_Down);
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_COMPARE(ran, u"second"_s);
    }
};

QTEST_MAIN(TestCommandPalette)
#include "tst_commandpalette.moc"
