// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/facttable.h"

#include "models/trace/deliverymodel.h"

#include <QScrollBar>
#include <QTest>
#include <QVBoxLayout>

using namespace headwater;
using namespace headwater::ui;
using namespace Qt::StringLiterals;

class TestFactTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// A vertical scroll bar that comes takes its room from the columns: none lies behind it.
    void columns_fitBesideTheScrollBar()
    {
        message::DeliveryStatus status;
        status.recipients = {
            {.recipient = u"nobody-of-this-name@mailboxes.example.com"_s,
                .original = u"sales@example.com"_s,
                .action = u"failed"_s,
                .status = u"5.1.1"_s,
                .remote = u"mailboxes.example.com"_s,
                .diagnostic = u"550 5.1.1 <nobody-of-this-name@mailboxes.example.com>: Recipient address rejected: User unknown in"
                              " virtual mailbox table"_s},
            {.recipient = u"full@example.com"_s, .action = u"delayed"_s, .status = u"4.2.2"_s},
            {.recipient = u"here@example.com"_s, .action = u"delivered"_s, .status = u"2.0.0"_s},
            {.recipient = u"list@example.com"_s, .action = u"expanded"_s, .status = u"2.0.0"_s},
        };
        for (int width = 600; width <= 720; width += 10) {
            trace::DeliveryModel model;
            QWidget window;
            auto *table = new FactTable(&window);
            auto *layout = new QVBoxLayout(&window);
            layout->setContentsMargins(0, 0, 0, 0);
            layout->addWidget(table);
            layout->addStretch();
            table->setMostHeight(9 * table->fontMetrics().height());
            table->setModel(&model);
            table->hide();
            window.resize(width, 400);
            window.show();
            QVERIFY(QTest::qWaitForWindowExposed(&window));
            model.setStatus(status);
            table->show();
            QTRY_VERIFY(table->verticalScrollBar()->isVisible());
            QTRY_VERIFY2(table->columnViewportPosition(4) + table->columnWidth(4) == table->viewport()->width(),
                qPrintable(QString::number(width)));
        }
    }
};

QTEST_MAIN(TestFactTable)
#include "tst_facttable.moc"
