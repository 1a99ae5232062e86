// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/deliverymodel.h"

#include "models/core/factrole.h"
#include "models/core/span.h"
#include "models/trace/signalindex.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace headwater;
using namespace headwater::trace;
using headwater::message::DeliveryStatus;
using namespace Qt::StringLiterals;

namespace {

DeliveryStatus example()
{
    return {.reporter = u"mx.example.com"_s,
        .recipients = {{.recipient = u"a@example.com"_s, .action = u"delayed"_s, .status = u"4.4.1"_s},
            {.recipient = u"b@example.com"_s,
                .original = u"c@example.org"_s,
                .action = u"failed"_s,
                .status = u"5.1.1"_s,
                .remote = u"mail.example.com"_s,
                .diagnostic = u"550 user\u202e unknown"_s,
                .span = {10, 20}}}};
}

} // namespace

class TestDeliveryModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void model_meetsItsContract_emptyFilledReset()
    {
        DeliveryModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        model.setStatus(example());
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.headerData(DeliveryModel::Diagnostic, Qt::Horizontal).toString(), u"Diagnostic"_s);
        model.setStatus({});
        QCOMPARE(model.rowCount(), 0);
    }

    void row_saysWhoAndWhy()
    {
        DeliveryModel model;
        model.setStatus(example());
        const auto cell = [&](int column, int role = Qt::DisplayRole) { return model.index(1, column).data(role); };
        QCOMPARE(cell(DeliveryModel::Recipient).toString(), u"b@example.com, sent to c@example.org"_s);
        QCOMPARE(cell(DeliveryModel::Recipient, FactTokenRole).toString(), u"b@example.com"_s);
        QCOMPARE(cell(DeliveryModel::Action).toString(), u"failed"_s);
        QCOMPARE(cell(DeliveryModel::Action, FactSeverityRole).toInt(), int(Severity::Bad));
        QCOMPARE(cell(DeliveryModel::Status).toString(), u"5.1.1"_s);
        QCOMPARE(cell(DeliveryModel::Diagnostic).toString(), u"550 user\u27E8U+202E\u27E9 unknown"_s);
        QCOMPARE(cell(DeliveryModel::Remote, FactTokenRole).toString(), u"mail.example.com"_s);
        QCOMPARE(cell(DeliveryModel::Recipient, FactSpanRole).value<Span>(), (Span{10, 20}));
        QVERIFY(!cell(DeliveryModel::Status, FactTokenRole).isValid());
        QCOMPARE(model.index(0, DeliveryModel::Recipient).data().toString(), u"a@example.com"_s);
    }

    void text_isThatOfTheFirstThatFailed_data()
    {
        QTest::addColumn<DeliveryStatus>("status");
        QTest::addColumn<QString>("text");
        QTest::newRow("none") << DeliveryStatus() << QString();
        QTest::newRow("two") << example()
                             << u"Delivery failed: b@example.com \u00b7 5.1.1 \u00b7 550 user\u27E8U+202E\u27E9 unknown "
                                "(and 1 more recipient(s))"_s;
        QTest::newRow("one") << DeliveryStatus{.recipients = {example().recipients.first()}}
                             << u"Delivery delayed: a@example.com \u00b7 4.4.1"_s;
        QTest::newRow("no action") << DeliveryStatus{.recipients = {{.original = u"c@example.org"_s}}}
                                   << u"Delivery, no action stated: c@example.org"_s;
        QTest::newRow("another word") << DeliveryStatus{.recipients = {{.recipient = u"c@example.org"_s, .action = u"eaten"_s}}}
                                      << u"Delivery, action \"eaten\": c@example.org"_s;
        const auto row = [](const QString &action, const QString &text) {
            QTest::newRow(qPrintable(action))
                << DeliveryStatus{.recipients = {{.recipient = u"c@example.org"_s, .action = action}}} << text;
        };
        row(u"delivered"_s, u"Delivered: c@example.org"_s);
        row(u"relayed"_s, u"Relayed: c@example.org"_s);
        row(u"expanded"_s, u"Expanded: c@example.org"_s);
        DeliveryStatus cut = example();
        cut.more = true;
        QTest::newRow("more than are listed")
            << cut
            << u"Delivery failed: b@example.com \u00b7 5.1.1 \u00b7 550 user\u27E8U+202E\u27E9 unknown "
               "(and at least 2 more recipient(s))"_s;
    }
    void text_isThatOfTheFirstThatFailed()
    {
        QFETCH(DeliveryStatus, status);
        QTEST(deliveryText(status), "text");
    }
};

QTEST_GUILESS_MAIN(TestDeliveryModel)
#include "tst_deliverymodel.moc"
