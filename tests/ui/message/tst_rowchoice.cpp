// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/rowchoice.h"

#include "tests/support/cputimer.h"
#include "tests/support/mailrows.h"
#include "ui/message/maillistmodel.h"

#include <QItemSelectionModel>
#include <QTest>

#include <algorithm>

using namespace headwater;
using namespace headwater::ui;
using trace::Rows;

namespace {

struct Fixture {
    MailListModel model;
    QItemSelectionModel selection{&model};

    explicit Fixture(int count)
    {
        auto store = std::make_shared<trace::MailStore>();
        for (int i = 0; i < count; ++i)
            test::addRow(*store, {}, false);
        model.setStore(store);
    }
    void choose(int from, int to)
    {
        selection.select({model.index(from, 0), model.index(to, model.columnCount() - 1)}, QItemSelectionModel::Select);
    }
    Rows chosen()
    {
        const auto indexes = selection.selectedRows();
        Rows rows;
        for (const QModelIndex &index : indexes)
            rows.push_back(model.rowAt(index.row()));
        std::ranges::sort(rows);
        return rows;
    }
    /// Shows the rows in another order; whether the choice came back whole.
    bool show(Rows rows)
    {
        const RowChoice choice(selection, model);
        model.showRows(std::move(rows));
        return choice.giveBack(selection, model);
    }
    Rows backwards()
    {
        Rows rows = model.rows();
        std::ranges::reverse(rows);
        return rows;
    }
};

} // namespace

class TestRowChoice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void choice_isOfRowsNotOfPlaces()
    {
        Fixture f(10);
        f.choose(1, 2);
        f.choose(7, 7);
        f.selection.setCurrentIndex(f.model.index(7, 3), QItemSelectionModel::NoUpdate);
        QVERIFY(f.show(f.backwards()));
        QCOMPARE(f.chosen(), (Rows{1, 2, 7}));
        QCOMPARE(f.selection.currentIndex(), f.model.index(2, 3));
        QVERIFY(f.show({7, 9, 1})); // what is not shown is not chosen
        QCOMPARE(f.chosen(), (Rows{1, 7}));
        QVERIFY(f.show({9}));
        QCOMPARE(f.chosen(), Rows());
        QVERIFY(!f.selection.currentIndex().isValid());
    }

    void current_staysWhereNothingElseIsChosen()
    {
        Fixture f(10);
        f.selection.setCurrentIndex(f.model.index(4, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        QVERIFY(f.show(f.backwards()));
        QCOMPARE(f.chosen(), Rows{4});
        QCOMPARE(f.selection.currentIndex().row(), 5);
    }

    void current_mayBeAloneWithoutAChoice()
    {
        Fixture f(10);
        f.choose(1, 1);
        f.selection.setCurrentIndex(f.model.index(4, 0), QItemSelectionModel::NoUpdate);
        QVERIFY(f.show(f.backwards()));
        QCOMPARE(f.chosen(), Rows{1});
        QCOMPARE(f.selection.currentIndex().row(), 5);
    }

    void scattered_isSaidAndKeepsTheCurrentOne()
    {
        Fixture f(4 * RowChoice::kMostPieces);
        f.choose(0, 2 * RowChoice::kMostPieces);
        f.selection.setCurrentIndex(f.model.index(3, 0), QItemSelectionModel::NoUpdate);
        Rows mixed; // one of the chosen, one of the others
        for (trace::MailStore::Row row = 0; row < 2 * RowChoice::kMostPieces; ++row)
            mixed.insert(mixed.end(), {row, row + 2 * RowChoice::kMostPieces});
        QVERIFY(!f.show(mixed));
        QCOMPARE(f.chosen(), Rows{3});
    }

    void million_isGivenBackAtOnce()
    {
        Fixture f(1'000'000);
        f.choose(0, 999'999);
        Rows backwards = f.backwards();
        const test::CpuTimer timer;
        QVERIFY(f.show(std::move(backwards)));
        QVERIFY(timer.isWithin(50));
        QCOMPARE(f.selection.selection().size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestRowChoice)
#include "tst_rowchoice.moc"
