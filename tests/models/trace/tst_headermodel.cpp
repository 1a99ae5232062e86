// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/headermodel.h"
#include "tests/support/cputimer.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace headwater;
using namespace headwater::trace;
using namespace Qt::StringLiterals;

namespace {

/// Every Received field is a hop; the first one the edge.
std::shared_ptr<const Trace> traceOf(const QByteArray &bytes)
{
    auto trace = std::make_shared<Trace>();
    trace->message = message::makeMessage(bytes);
    for (const message::Field &field : trace->message.header.fields) {
        if (!field.is("Received"))
            continue;
        Hop hop;
        hop.line = static_cast<int>(trace->hops.size()) + 1;
        hop.span = field.span;
        hop.zone = hop.line == 1 ? Zone::Edge : Zone::Claimed;
        trace->edge = 0;
        trace->hops.append(hop);
    }
    return trace;
}

QString cell(const HeaderModel &model, int row, int column, int role = Qt::DisplayRole)
{
    return model.index(row, column).data(role).toString();
}

QStringList names(const HeaderModel &model)
{
    QStringList out;
    for (int row = 0; row < model.rowCount(); ++row)
        out += cell(model, row, HeaderModel::Name);
    return out;
}

} // namespace

class TestHeaderModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sort_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<bool>("up");
        QTest::addColumn<QString>("expected"); // the numbers of the fields
        QTest::newRow("number") << int(HeaderModel::Number) << true << u"1 2 3 4 5"_s;
        QTest::newRow("number, down") << int(HeaderModel::Number) << false << u"5 4 3 2 1"_s;
        QTest::newRow("name, without case, equal ones as they came") << int(HeaderModel::Name) << true << u"5 1 3 4 2"_s;
        QTest::newRow("name, down, equal ones as they came") << int(HeaderModel::Name) << false << u"2 4 1 3 5"_s;
        QTest::newRow("zone, what is no hop last") << int(HeaderModel::ZoneColumn) << true << u"1 3 2 4 5"_s;
        QTest::newRow("as written") << int(HeaderModel::Raw) << true << u"4 1 3 5 2"_s;
        QTest::newRow("decoded") << int(HeaderModel::Decoded) << true << u"1 3 5 4 2"_s;
    }
    void sort()
    {
        QFETCH(int, column);
        QFETCH(bool, up);
        QFETCH(QString, expected);
        HeaderModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        // "=" stands before the letters as written, and is an "m" decoded.
        model.setTrace(traceOf("Received: b\nX-Z: z\nreceived: c\nSubject: =?utf-8?Q?m?=\nA: d\n\n"_ba));
        const QPersistentModelIndex second = model.index(1, HeaderModel::Name);
        model.sort(column, up ? Qt::AscendingOrder : Qt::DescendingOrder);
        QStringList numbers;
        for (int row = 0; row < model.rowCount(); ++row)
            numbers += cell(model, row, HeaderModel::Number);
        QCOMPARE(numbers.join(u' '), expected);
        QCOMPARE(second.data().toString(), u"X-Z"_s);
        QCOMPARE(model.rowOfField(1), second.row());
        model.sort(HeaderModel::Number);
        QCOMPARE(cell(model, 0, HeaderModel::Number), u"1"_s);
    }

    void sort_holdsForAFilter()
    {
        HeaderModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setTrace(traceOf("B: x\nC: y\nA: x\nD: x\n\n"_ba));
        model.sort(HeaderModel::Name, Qt::DescendingOrder);
        model.setFilter(u"x"_s);
        while (model.filterOn(1)) { }
        QCOMPARE(names(model), (QStringList{u"D"_s, u"B"_s, u"A"_s}));
        model.sort(HeaderModel::Name, Qt::AscendingOrder);
        QCOMPARE(names(model), (QStringList{u"A"_s, u"B"_s, u"D"_s}));
        model.setFilter({});
        QCOMPARE(names(model), (QStringList{u"A"_s, u"B"_s, u"C"_s, u"D"_s}));
        QCOMPARE(model.rowOfField(2), 0);
        model.setTrace(traceOf("B: x\nA: x\n\n"_ba)); // another message comes as it is
        QCOMPARE(names(model), (QStringList{u"B"_s, u"A"_s}));
    }

    void sort_isRefusedWhereItWouldTakeTooLong()
    {
        HeaderModel model;
        model.setTrace(traceOf("B: x\nA: y\n"_ba.repeated(HeaderModel::kMaxSorted / 2) + "A: z\n\n"_ba));
        QVERIFY(!model.canSort());
        model.sort(HeaderModel::Name);
        QCOMPARE(cell(model, 0, HeaderModel::Name), u"B"_s);
        model.sort(HeaderModel::Number, Qt::DescendingOrder);
        QCOMPARE(cell(model, 0, HeaderModel::Decoded), u"z"_s);
    }

    void fields_rawAndDecoded()
    {
        HeaderModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setTrace(traceOf("Received: a\r\n\tb; c\r\n"
                               "Subject: =?utf-8?Q?caf=C3=A9?= \xe9\0x\r\n"
                               "Received: d\n"
                               "X:e\n\nbody"_ba));
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(cell(model, 0, HeaderModel::Number), u"1"_s);
        QCOMPARE(cell(model, 0, HeaderModel::Name), u"Received"_s);
        QCOMPARE(cell(model, 0, HeaderModel::Raw), u"a\u240d\u240a\u2409b; c"_s);
        QCOMPARE(cell(model, 0, HeaderModel::Decoded), u"a b; c"_s);
        QCOMPARE(cell(model, 0, HeaderModel::ZoneColumn), u"edge"_s);
        QCOMPARE(cell(model, 1, HeaderModel::Raw), u"=?utf-8?Q?caf=C3=A9?= \u27e8E9\u27e9\u2400x"_s);
        QVERIFY(cell(model, 1, HeaderModel::Decoded).startsWith(u"caf\u00e9 "_s));
        QCOMPARE(cell(model, 1, HeaderModel::ZoneColumn), QString());
        QCOMPARE(cell(model, 2, HeaderModel::ZoneColumn), u"claimed"_s);
        QCOMPARE(cell(model, 3, HeaderModel::Raw), u"e"_s);
        QCOMPARE(model.index(0, 0).data(HeaderModel::ClaimedRole).toBool(), false);
        QCOMPARE(model.index(1, 0).data(HeaderModel::ClaimedRole).toBool(), true);
        QCOMPARE(model.index(0, 0).data(HeaderModel::HopRole).toInt(), 0);
        QCOMPARE(model.index(1, 0).data(HeaderModel::HopRole).toInt(), -1);
        QCOMPARE(model.index(2, 0).data(HeaderModel::HopRole).toInt(), 1);
        QCOMPARE(model.index(0, 0).data(HeaderModel::SpanRole).value<Span>(), (Span{0, 20}));
        for (int column = 0; column < HeaderModel::ColumnCount; ++column)
            QVERIFY(!model.headerData(column, Qt::Horizontal).toString().isEmpty());
        model.setTrace({});
        QCOMPARE(model.rowCount(), 0);
    }

    void rows_ofHopsAndBytes()
    {
        HeaderModel model;
        model.setTrace(traceOf("A: b\nReceived: c\n d\nE: f\n\n"_ba)); // at 0, 5, 20
        QCOMPARE(model.rowOfHop(0), 1);
        QCOMPARE(model.rowOfHop(1), -1);
        QCOMPARE(model.rowOfHop(-1), -1);
        QCOMPARE(model.fieldAt(0), 0);
        QCOMPARE(model.fieldAt(4), 0);
        QCOMPARE(model.fieldAt(19), 1);
        QCOMPARE(model.fieldAt(20), 2);
        QCOMPARE(model.fieldAt(25), -1); // the blank line
        model.setFilter(u"f"_s);
        while (model.filterOn(1)) { }
        QCOMPARE(model.rowOfHop(0), -1);
        QCOMPARE(model.rowOfField(2), 0);
    }

    void filter_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("rows");
        QTest::newRow("everything") << QString() << QStringList{u"From"_s, u"To"_s, u"Subject"_s, u"X-Raw"_s};
        QTest::newRow("by name, without case") << u"SUBJ"_s << QStringList{u"Subject"_s};
        QTest::newRow("by value") << u"EXAMPLE.org"_s << QStringList{u"From"_s, u"To"_s};
        QTest::newRow("decoded") << u"caf\u00c9"_s << QStringList{u"Subject"_s, u"X-Raw"_s};
        QTest::newRow("as written") << u"=?utf"_s << QStringList{u"Subject"_s};
        QTest::newRow("nowhere") << u"zzz"_s << QStringList{};
    }

    void filter()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, rows);
        for (const qsizetype budget : {1, 100'000}) {
            HeaderModel model;
            QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
            model.setTrace(
                traceOf("From: a@example.org\nTo: b@example.org\nSubject: =?utf-8?Q?caf=C3=A9?=\nX-Raw: caf\xc3\xa9\n\n"_ba));
            model.setFilter(text);
            while (model.filterOn(budget)) { }
            QCOMPARE(names(model), rows);
            QCOMPARE(model.fieldCount(), 4);
        }
    }

    void longValues_areCutWhereTheyAreShown()
    {
        HeaderModel model;
        model.setTrace(traceOf("S: "_ba + QByteArray(2'000'000, 'x') + "\n\n"));
        const test::CpuTimer timer;
        for (int i = 0; i < 100; ++i) {
            QCOMPARE(cell(model, 0, HeaderModel::Raw).size(), HeaderModel::kMaxShown + 1);
            QVERIFY(cell(model, 0, HeaderModel::Decoded).endsWith(u'\u2026'));
        }
        QVERIFY(timer.isWithin(100));
        QCOMPARE(cell(model, 0, HeaderModel::Raw, HeaderModel::FullTextRole).size(), qsizetype(2'000'000));
    }

    void aMillionFields_areRowsWithoutCopies()
    {
        QByteArray bytes;
        for (int i = 0; i < 1'000'000; ++i)
            bytes += "X: y\n";
        const auto trace = traceOf(bytes + "Last: z\n\n");
        HeaderModel model;
        const test::CpuTimer timer;
        model.setTrace(trace);
        QVERIFY(timer.isWithin(20));
        QCOMPARE(model.rowCount(), 1'000'001);
        QCOMPARE(cell(model, 1'000'000, HeaderModel::Name), u"Last"_s);
        model.setFilter(u"last"_s);
        qint64 longest = 0;
        for (bool more = true; more;) {
            const test::CpuTimer piece;
            more = model.filterOn(256 * 1024);
            longest = std::max(longest, piece.elapsed());
        }
        QCOMPARE(names(model), QStringList{u"Last"_s});
        QVERIFY2(double(longest) <= 50 * test::kSlower, qPrintable(QString::number(longest)));
    }
};

QTEST_GUILESS_MAIN(TestHeaderModel)
#include "tst_headermodel.moc"
