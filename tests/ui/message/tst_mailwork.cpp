// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/mailwork.h"

#include "tests/support/mailrows.h"

#include <QTest>

using namespace headwater;
using namespace headwater::ui;

using Rows = trace::Rows;

class TestMailWork : public QObject
{
    Q_OBJECT

    static Rows nextRows(MailWork &work, int count)
    {
        Rows rows;
        for (int i = 0; i < count; ++i)
            rows.push_back(work.nextRow().value());
        return rows;
    }

private Q_SLOTS:
    void wantedRows_areAnalysedFirst()
    {
        MailWork work{{}};
        for (int i = 0; i < 20; ++i)
            test::addRow(*work.store, {}, i == 18);
        QCOMPARE(nextRows(work, 2), (Rows{0, 1}));
        work.want({17, 18, 15});
        QCOMPARE(nextRows(work, 3), (Rows{17, 15, 2})); // 18 is analysed, and then it goes on where it was
        work.want({16});
        work.want({10});
        QCOMPARE(nextRows(work, 2), (Rows{10, 3})); // 16 is off the screen again
    }

    void rowsBeyondTheEnd_areNone()
    {
        MailWork work{{}};
        test::addRow(*work.store, {}, false);
        work.want({5});
        QCOMPARE(nextRows(work, 1), Rows{0});
        QVERIFY(!work.nextRow());
    }

    void onlyWanted_whenItWasStopped()
    {
        MailWork work{{}};
        for (int i = 0; i < 3; ++i)
            test::addRow(*work.store, {}, false);
        work.analysesAll = false;
        QVERIFY(!work.nextRow());
        work.want({2});
        QCOMPARE(nextRows(work, 1), Rows{2});
        QVERIFY(!work.nextRow());
    }
};

QTEST_GUILESS_MAIN(TestMailWork)
#include "tst_mailwork.moc"
