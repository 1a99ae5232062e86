// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/windowfaults.h"

#include <QTest>

using namespace headwater::test;

/// What the tests of pictures look for is found.
class TestWindowFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void faults_areFound()
    {
        QWidget window;
        window.resize(200, 100);
        auto *cut = new QLabel(u"a text that is far too long for this"_s, &window);
        cut->setGeometry(0, 0, 40, 20);
        auto *over = new QLabel(u"x"_s, &window);
        over->setGeometry(20, 0, 30, 20);
        auto *out = new QLabel(u"y"_s, &window);
        out->setGeometry(190, 50, 30, 20);
        window.show();
        const QStringList found = faults(window);
        QCOMPARE(found.size(), 3);
        QVERIFY(found.at(0).startsWith(u"cut"_s));
        QVERIFY(found.at(1).startsWith(u"overlap"_s));
        QVERIFY(found.at(2).startsWith(u"sticks out"_s));
    }
};

QTEST_MAIN(TestWindowFaults)
#include "tst_windowfaults.moc"
