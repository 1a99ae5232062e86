// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/partmodel.h"

#include "models/core/factrole.h"

#include <QAbstractItemModelTester>
#include <QSortFilterProxyModel>
#include <QTest>

using namespace headwater;
using namespace headwater::message;
using namespace headwater::trace;
using namespace Qt::StringLiterals;

namespace {

PartDetails part(const QString &path, int depth, qint64 size)
{
    return {.path = path, .type = u"text/plain"_s, .decodedLength = size, .depth = depth};
}

PartsPtr example()
{
    std::vector<PartDetails> parts{
        part({}, 0, 900), part(u"1"_s, 1, 10), part(u"2"_s, 1, 9), part(u"2.1"_s, 2, 100), part(u"3"_s, 1, 11)};
    parts[4].name = u"a\u202eb.pdf"_s;
    parts[4].span = {7, 3};
    static constexpr IssueKind kKind{"x", "The part is odd."};
    parts[4].issues = {{&kKind, {7, 1}}};
    return std::make_shared<const std::vector<PartDetails>>(std::move(parts));
}

} // namespace

class TestPartModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void model_keepsTheRules()
    {
        PartModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setParts(example());
        QSortFilterProxyModel sorted;
        const QAbstractItemModelTester other(&sorted, QAbstractItemModelTester::FailureReportingMode::QtTest);
        sorted.setSourceModel(&model);
        sorted.setSortRole(PartModel::SortRole);
        sorted.sort(PartModel::Size, Qt::DescendingOrder);
        model.setParts(example());
        model.setParts({});
        QCOMPARE(model.rowCount(), 0);
    }

    void tree_isThatOfTheMessage()
    {
        PartModel model;
        model.setParts(example());
        QCOMPARE(model.rowCount(), 1);
        const QModelIndex all = model.index(0, 0);
        QCOMPARE(all.data().toString(), u"all"_s);
        QCOMPARE(model.rowCount(all), 3);
        const QModelIndex second = model.index(1, 0, all);
        QCOMPARE(model.rowCount(second), 1);
        const QModelIndex inner = model.index(0, 0, second);
        QCOMPARE(inner.data().toString(), u"2.1"_s);
        QCOMPARE(inner.parent(), second);
        QCOMPARE(inner.data(PartModel::IndexRole).toInt(), 3);
        QCOMPARE(model.rowCount(model.index(0, 0, all)), 0);
    }

    void sort_goesBySizeNotByText()
    {
        PartModel model;
        model.setParts(example());
        QSortFilterProxyModel sorted;
        sorted.setSourceModel(&model);
        sorted.setSortRole(PartModel::SortRole);
        sorted.sort(PartModel::Size);
        const QModelIndex all = sorted.index(0, 0);
        QStringList paths;
        for (int row = 0; row < sorted.rowCount(all); ++row)
            paths << sorted.index(row, 0, all).data().toString();
        QCOMPARE(paths, (QStringList{u"2"_s, u"1"_s, u"3"_s})); // 9, 10, 11 bytes
    }

    void cells_areSafeAndMarked()
    {
        PartModel model;
        model.setParts(example());
        const QModelIndex third = model.index(2, 0, model.index(0, 0));
        QCOMPARE(third.siblingAtColumn(PartModel::Name).data().toString(), u"a\u27e8U+202E\u27e9b.pdf"_s);
        QCOMPARE(third.siblingAtColumn(PartModel::Defects).data().toString(), u"The part is odd."_s);
        QVERIFY(third.siblingAtColumn(PartModel::Defects).data(FactSeverityRole).toInt() != 0);
        QCOMPARE(third.siblingAtColumn(PartModel::Name).data(FactSeverityRole).toInt(), 0);
        QCOMPARE(third.data(FactSpanRole).value<Span>(), (Span{7, 3}));
    }
};

QTEST_GUILESS_MAIN(TestPartModel)
#include "tst_partmodel.moc"
