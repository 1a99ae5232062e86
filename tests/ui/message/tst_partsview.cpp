// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/partsview.h"

#include "models/message/enclosed.h"
#include "tests/support/tracebuilder.h"
#include "ui/common/facttable.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace headwater;
using namespace headwater::ui;
using namespace Qt::StringLiterals;

namespace {

TracePtr traceOf(const QByteArray &bytes)
{
    return std::make_shared<const trace::Trace>(trace::analyse(message::makeMessage(bytes), {}));
}

const QByteArray &example()
{
    static const QByteArray bytes = "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nhello\n--b\n"
                                    "Content-Type: application/pdf; name=\"../../a.pdf\"\nContent-Transfer-Encoding: base64\n\n"
                                    "YWJj\n--b--\n"_ba;
    return bytes;
}

} // namespace

class TestPartsView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parts_areReadWhenTheTabIsShown()
    {
        PartsLoader loader;
        PartsView view(loader);
        QCOMPARE(view.note(), u"No message is open."_s);
        loader.setTrace(traceOf(example()));
        QVERIFY(!loader.isReading());
        view.resize(800, 300);
        view.show();
        QVERIFY(loader.isReading() || loader.parts());
        QTRY_VERIFY(loader.parts());
        QCOMPARE(view.note(), u"3 part(s)"_s);
        QVERIFY(!view.tree()->accessibleName().isEmpty());
        // Another message while it is shown is read at once; none is said in words.
        loader.setTrace(traceOf("To: x\n\nbody\n"));
        QTRY_VERIFY(loader.parts());
        QCOMPARE(view.tree()->model()->rowCount(), 1);
        loader.setTrace({});
        QCOMPARE(view.note(), u"No message is open."_s);
        QCOMPARE(view.tree()->model()->rowCount(), 0);
    }

    void bounce_saysWhomItIsAbout()
    {
        PartsLoader loader;
        PartsView view(loader);
        view.resize(800, 400);
        view.show();
        const auto *table = view.findChild<FactTable *>();
        QVERIFY(!table->accessibleName().isEmpty());
        loader.setTrace(traceOf("Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\nsorry\n--b\n"
                                "Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.com\n\n"
                                "Final-Recipient: rfc822; x@example.com\nAction: failed\nStatus: 5.1.1\n\n--b--\n"));
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QVERIFY(table->isVisible());
        QCOMPARE(table->model()->index(0, 0).data().toString(), u"x@example.com"_s);
        QVERIFY(table->columnViewportPosition(4) + table->columnWidth(4) <= table->viewport()->width());
        // However many, and however narrow, the parts stay in sight.
        QByteArray many = "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n"
                          "Content-Type: message/delivery-status\n\n";
        for (int i = 0; i < 50; ++i)
            many += "Final-Recipient: rfc822; x@example.com\nAction: failed\nDiagnostic-Code: smtp; "
                + QByteArray("a long reason ").repeated(20) + "\n\n";
        view.resize(300, 400);
        loader.setTrace(traceOf(many + "--b--\n"));
        QTRY_COMPARE(table->model()->rowCount(), 50);
        QTRY_VERIFY(table->height() < 200);
        QVERIFY(view.minimumSizeHint().height() <= 400);
        loader.setTrace(traceOf(example()));
        QTRY_VERIFY(loader.parts());
        QVERIFY(!table->isVisible());
    }

    void feedbackReport_isShownAboveTheParts()
    {
        PartsLoader loader;
        PartsView view(loader);
        view.resize(800, 400);
        view.show();
        const QByteArray report = "Content-Type: multipart/report; report-type=feedback-report; boundary=b\n\n--b\n"
                                  "Content-Type: message/feedback-report\n\nFeedback-Type: abuse\nSource-IP: 192.0.2.1\n\n"
                                  "--b\nContent-Type: message/rfc822\n\nFrom: a@example.net\n\nbody\n--b--\n";
        loader.setTrace(traceOf(report));
        QTRY_VERIFY(loader.parts());
        const QList<FactTable *> tables = view.findChildren<FactTable *>();
        QCOMPARE(tables.size(), 2);
        QVERIFY(!tables.at(0)->isVisible() && tables.at(1)->isVisible());
        QCOMPARE(tables.at(1)->model()->index(1, 1).data().toString(), u"192.0.2.1"_s);
        QSignalSpy shown(&view, &PartsView::spanActivated);
        QTest::mouseClick(
            tables.at(1)->viewport(), Qt::LeftButton, {}, tables.at(1)->visualRect(tables.at(1)->model()->index(1, 0)).center());
        QCOMPARE(shown.size(), 1);
        // Of the mail inside, the same is told; its bytes lie elsewhere.
        const message::Message inner = message::enclosedMessages(message::makeMessage(report)).at(0);
        loader.setTrace(std::make_shared<const trace::Trace>(trace::analyse(inner, {})));
        QTRY_VERIFY(loader.parts() && tables.at(1)->isVisible());
        QCOMPARE(tables.at(1)->model()->index(0, 1).data().toString(), u"abuse"_s);
        QTest::mouseClick(
            tables.at(1)->viewport(), Qt::LeftButton, {}, tables.at(1)->visualRect(tables.at(1)->model()->index(1, 0)).center());
        QCOMPARE(shown.size(), 1);
        // A bounce that was reported says both.
        const QByteArray bounce = "Content-Type: multipart/report; report-type=delivery-status; boundary=c\n\n--c\n"
                                  "Content-Type: message/delivery-status\n\nFinal-Recipient: rfc822; x@example.com\n"
                                  "Action: failed\n\n--c--\n";
        const QByteArray reported = QByteArray(report).replace("From: a@example.net\n\nbody", bounce.trimmed());
        const message::Message inside = message::enclosedMessages(message::makeMessage(reported)).at(0);
        loader.setTrace(std::make_shared<const trace::Trace>(trace::analyse(inside, {})));
        QTRY_VERIFY(loader.parts());
        QVERIFY(tables.at(0)->isVisible() && tables.at(1)->isVisible());
        loader.setTrace(traceOf(example()));
        QTRY_VERIFY(loader.parts());
        QVERIFY(!tables.at(1)->isVisible());
    }

    void hash_isWholeWhereThereIsRoom()
    {
        PartsLoader loader;
        PartsView view(loader);
        view.resize(2000, 300);
        view.show();
        loader.setTrace(traceOf(example()));
        QTRY_VERIFY(loader.parts());
        const int column = trace::PartModel::Sha256;
        QVERIFY(view.tree()->columnWidth(column) >= view.fontMetrics().averageCharWidth() * 64);
        view.resize(700, 300); // and gives way first
        QTRY_VERIFY(view.tree()->columnWidth(column) < view.fontMetrics().averageCharWidth() * 64);
    }

    void longName_hidesNoDefect()
    {
        PartsLoader loader;
        PartsView view(loader);
        view.resize(900, 300);
        view.show();
        loader.setTrace(traceOf("Content-Type: application/x-" + QByteArray(200, 'y') + "; name=\"" + QByteArray(200, 'x')
            + ".exe\"\nContent-Transfer-Encoding: base64\n\nAAAAA\n"));
        QTRY_VERIFY(loader.parts());
        const QTreeView *tree = view.tree();
        const int left = tree->columnViewportPosition(trace::PartModel::Defects);
        QVERIFY2(
            left + tree->fontMetrics().averageCharWidth() * 20 <= tree->viewport()->width(), qPrintable(QString::number(left)));
    }

    void model_keepsTheRulesWhileItIsSorted()
    {
        PartsLoader loader;
        PartsView view(loader);
        const QAbstractItemModelTester tester(view.tree()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        loader.setTrace(traceOf(example()));
        loader.request();
        QTRY_VERIFY(loader.parts());
        for (int column = 0; column < trace::PartModel::ColumnCount; ++column)
            view.tree()->sortByColumn(column, column % 2 == 0 ? Qt::AscendingOrder : Qt::DescendingOrder);
        loader.setTrace(traceOf(example()));
    }

    void save_writesTheDecodedContent()
    {
        const QTemporaryDir dir;
        PartsLoader loader;
        PartsView view(loader);
        QSignalSpy failed(&view, &PartsView::failed);
        view.show();
        auto *save = view.findChild<QPushButton *>();
        QVERIFY(save && !save->isEnabled());
        loader.setTrace(traceOf(example()));
        QTRY_VERIFY(loader.parts());
        view.tree()->setCurrentIndex({}); // a window that has become active chooses the first row by itself
        QVERIFY(!save->isEnabled());
        view.saveTo(dir.filePath(u"none"_s)); // nothing is chosen
        const QModelIndex all = view.tree()->model()->index(0, 0);
        view.tree()->setCurrentIndex(view.tree()->model()->index(1, 0, all));
        QVERIFY(save->isEnabled());
        view.saveTo(dir.filePath(u"saved.pdf"_s));
        QTRY_VERIFY(view.note().contains(u"saved.pdf"_s));
        QFile file(dir.filePath(u"saved.pdf"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), "abc"_ba);
        QVERIFY(!QFile::exists(dir.filePath(u"none"_s)));

        view.saveTo(dir.filePath(u"no/such/folder/x"_s));
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(failed.first().first().value<Error>().file, dir.filePath(u"no/such/folder/x"_s));
    }

    void copy_givesTheHash()
    {
        PartsLoader loader;
        PartsView view(loader);
        view.show();
        loader.setTrace(traceOf("To: x\n\nabc"));
        QTRY_VERIFY(loader.parts());
        view.tree()->setCurrentIndex(view.tree()->model()->index(0, 0));
        view.tree()->setFocus();
        QTest::keySequence(view.tree(), QKeySequence::Copy);
        // SHA-256 of "abc": FIPS 180-4, example B.1.
        QCOMPARE(QApplication::clipboard()->text(), u"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_s);
    }
};

QTEST_MAIN(TestPartsView)
#include "tst_partsview.moc"
