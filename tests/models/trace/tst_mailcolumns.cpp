// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/mailcolumns.h"

#include "tests/support/mailrows.h"

#include <QTest>

using namespace headwater;
using namespace headwater::trace;
using namespace Qt::StringLiterals;

class TestMailColumns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cells_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("exported");
        const auto row = [](MailColumn column, const QString &title, const QString &cell, const QString &exported) {
            QTest::newRow(qPrintable(title)) << int(column) << title << cell << exported;
        };
        row(MailColumn::Verdict, u"Verdict"_s, u"direct"_s, u"direct"_s);
        row(MailColumn::Date, u"Date"_s, u"2026-03-02 10:00:00 UTC"_s, u"2026-03-02 10:00:00 UTC"_s);
        row(MailColumn::From, u"From"_s, u"a@example.net"_s, u"a@example.net"_s);
        row(MailColumn::Subject, u"Subject"_s, u"subject"_s, u"subject"_s);
        row(MailColumn::Edge, u"Edge"_s, u"203.0.113.9"_s, u"203.0.113.9"_s);
        row(MailColumn::Prefix, u"Prefix"_s, u"203.0.113.0/24"_s, u"203.0.113.0/24"_s);
        row(MailColumn::Origin, u"Origin"_s, u"198.51.100.7, claimed"_s, u"198.51.100.7"_s);
        row(MailColumn::Kind, u"Kind"_s, u"mail"_s, u"mail"_s);
        row(MailColumn::Size, u"Size"_s, u"1.5 kB"_s, u"1500"_s);
        row(MailColumn::Recipient, u"Recipient"_s, u"user@example.org"_s, u"user@example.org"_s);
    }

    void cells()
    {
        QFETCH(int, column);
        QFETCH(QString, title);
        QFETCH(QString, cell);
        QFETCH(QString, exported);
        MailStore store;
        test::addRow(store, {.origin = "198.51.100.7", .length = 1500});
        const auto which = static_cast<MailColumn>(column);
        QCOMPARE(columnTitle(which), title);
        QCOMPARE(cellText(store, 0, which, TimeZoneMode::Utc), cell);
        QCOMPARE(exportText(store, 0, which, TimeZoneMode::Utc), exported);
    }

    void notAnalysed_isEmptyNotGuessed()
    {
        MailStore store;
        test::addRow(store, {}, false);
        for (const MailColumn column :
            {MailColumn::Verdict, MailColumn::Edge, MailColumn::Prefix, MailColumn::Origin, MailColumn::Kind})
            QCOMPARE(cellText(store, 0, column, TimeZoneMode::Utc), QString());
        QCOMPARE(cellText(store, 0, MailColumn::Subject, TimeZoneMode::Utc), u"subject"_s);
    }

    void maskedEdge_staysAsText()
    {
        MailStore store;
        test::addRow(store, {.edge = "203.0.XX.9"});
        QCOMPARE(edgeText(store, 0), u"203.0.XX.9"_s);
        QCOMPARE(prefixText(store, 0), QString());
    }
};

QTEST_GUILESS_MAIN(TestMailColumns)
#include "tst_mailcolumns.moc"
