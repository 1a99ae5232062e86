// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/columnfit.h"

#include <QHeaderView>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

using namespace headwater::ui;
using namespace Qt::StringLiterals;

class TestColumnFit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void columns_shareTheRoom()
    {
        QStandardItemModel model(1, 3);
        model.setItem(0, 0, new QStandardItem(u"a"_s));
        model.setItem(0, 1, new QStandardItem(QString(60, u'b')));
        model.setItem(0, 2, new QStandardItem(QString(60, u'b')));
        model.setHorizontalHeaderLabels({u"A"_s, u"B"_s, u"C"_s});
        QTableView view;
        view.setModel(&model);
        view.verticalHeader()->hide();
        view.setFrameShape(QFrame::NoFrame);
        const auto total = [&view] { return view.columnWidth(0) + view.columnWidth(1) + view.columnWidth(2); };
        const int whole = view.fontMetrics().horizontalAdvance(QString(60, u'b'));
        // Room enough: what is left goes to the widest.
        view.resize(3 * whole, 100);
        view.show();
        fitColumns(view, {100, 50, 200}, 1);
        const int small = view.columnWidth(0);
        QVERIFY(small < 100); // no wider than it wants
        QVERIFY(view.columnWidth(2) >= whole && view.columnWidth(2) < whole + 40);
        QCOMPARE(total(), view.viewport()->width());
        // Too little: those that want most give way, alike, and what wants little keeps it.
        view.resize(whole + 200, 100);
        fitColumns(view, {100, 50, 200}, 1);
        QCOMPARE(view.columnWidth(0), small);
        QVERIFY(qAbs(view.columnWidth(2) - view.columnWidth(1)) <= 1);
        QCOMPARE(total(), view.viewport()->width());
        // One that wants much more than its neighbour has more, if not in proportion.
        model.setItem(0, 1, new QStandardItem(QString(600, u'b')));
        fitColumns(view, {100, 50, 200}, 1);
        QCOMPARE(view.columnWidth(0), small);
        QVERIFY(view.columnWidth(1) > view.columnWidth(2) && view.columnWidth(1) < 3 * view.columnWidth(2));
        // Far too little: the least stays.
        view.resize(120, 100);
        fitColumns(view, {100, 50, 200}, 1);
        QVERIFY(view.columnWidth(1) == 50 && view.columnWidth(2) == 200);
    }
};

QTEST_MAIN(TestColumnFit)
#include "tst_columnfit.moc"
