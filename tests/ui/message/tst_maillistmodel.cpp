// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/maillistmodel.h"

#include "tests/support/mailrows.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace headwater;
using namespace headwater::ui;
using namespace Qt::StringLiterals;
using trace::MailColumn;

class TestMailListModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void model_keepsTheRules()
    {
        MailListModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        auto store = std::make_shared<trace::MailStore>();
        model.setStore(store);
        test::addRow(*store, {.subject = "one"});
        test::addRow(*store, {.subject = "two"});
        QCOMPARE(model.rowCount(), 0); // nothing is shown that was not told
        model.showAll();
        QCOMPARE(model.rowCount(), 2);
        test::addRow(*store, {.subject = "three"});
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        model.showAll();
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(model.rowCount(), 3);
        model.showRows({2, 0});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.rowAt(0), trace::MailStore::Row(2));
        QCOMPARE(model.positionOf(0), 1);
        QCOMPARE(model.positionOf(1), -1);
        QCOMPARE(model.rows(), (trace::Rows{2, 0}));
        model.showRows({});
        model.refresh();
        model.showAll();
        QCOMPARE(model.rows(), (trace::Rows{0, 1, 2}));
        model.setStore(std::make_shared<trace::MailStore>());
        QCOMPARE(model.rowCount(), 0);
    }

    void data_tellsTheRow()
    {
        auto store = std::make_shared<trace::MailStore>();
        test::addRow(*store, {.subject = "<b>one</b>", .from = "a@example.org", .origin = "198.51.100.7"});
        trace::HeadFacts inner;
        inner.enclosed = "1.2";
        store->append(inner);
        MailListModel model;
        model.setStore(store);
        const QModelIndex first = model.index(0, 0);
        QCOMPARE(first.data().toString(), u"direct"_s);
        QCOMPARE(first.data(MailListModel::SubjectRole).toString(), u"<b>one</b>"_s);
        QCOMPARE(first.data(Qt::ToolTipRole).toString(), u"<qt>&lt;b&gt;one&lt;/b&gt;␊a@example.org</qt>"_s);
        QCOMPARE(first.data(Qt::AccessibleTextRole).toString(), u"<b>one</b>, from a@example.org: direct"_s);
        QCOMPARE(first.data(MailListModel::FromRole).toString(), u"a@example.org"_s);
        QCOMPARE(first.data(MailListModel::SummaryTextRole).toString(), u"direct"_s);
        QCOMPARE(first.data(MailListModel::IsEnclosedRole).toBool(), false);
        QCOMPARE(model.index(0, int(MailColumn::Prefix)).data(MailListModel::TokenRole).toString(), u"203.0.113.0/24"_s);
        QCOMPARE(model.index(0, int(MailColumn::From)).data(MailListModel::TokenRole).toString(), u"a@example.org"_s);
        QCOMPARE(model.index(0, int(MailColumn::Recipient)).data(MailListModel::TokenRole).toString(), u"user@example.org"_s);
        QCOMPARE(model.index(0, int(MailColumn::Subject)).data(MailListModel::TokenRole).toString(), QString());
        QVERIFY(model.index(0, int(MailColumn::Origin)).data(MailListModel::IsClaimedRole).toBool());
        QVERIFY(!model.index(0, int(MailColumn::Edge)).data(MailListModel::IsClaimedRole).toBool());
        const QModelIndex second = model.index(1, 0);
        QCOMPARE(second.data(MailListModel::SubjectRole).toString(), u"(no subject)"_s);
        QCOMPARE(second.data().toString(), QString()); // not analysed yet
        QCOMPARE(second.data(MailListModel::IsEnclosedRole).toBool(), true);
        QCOMPARE(model.headerData(int(MailColumn::Edge), Qt::Horizontal, Qt::DisplayRole).toString(), u"Edge"_s);
        QVERIFY(!model.data(QModelIndex(), Qt::DisplayRole).isValid());
    }

    /// A name that was encoded looks like an address when it is decoded.
    void fromToken_isNoAddressOutOfAName()
    {
        auto store = std::make_shared<trace::MailStore>();
        test::addRow(*store, {.from = "<bank@example.com> Anna, anna@example.org"});
        MailListModel model;
        model.setStore(store);
        const auto token = [&](int row) {
            return model.index(row, int(MailColumn::From)).data(MailListModel::TokenRole).toString();
        };
        QCOMPARE(token(0), QString());
    }
};

QTEST_MAIN(TestMailListModel)
#include "tst_maillistmodel.moc"
