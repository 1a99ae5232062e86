// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/maillistmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace headwater;
using namespace headwater::ui;
using namespace Qt::StringLiterals;

namespace {

MailRow row(const QString &subject, const QString &enclosed = {})
{
    MailRow made;
    made.subject = subject;
    made.from = u"a@example.org"_s;
    made.enclosed = enclosed;
    made.summary = {trace::Chip::Role::Good, u"direct"_s};
    return made;
}

} // namespace

class TestMailListModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void model_keepsTheRules()
    {
        MailListModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        model.append({row(u"one"_s), row(u"two"_s)});
        model.append({});
        model.append({row(u"three"_s)});
        QCOMPARE(model.rowCount(), 3);
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }

    void data_tellsTheRow()
    {
        MailListModel model;
        model.append({row(u"<b>one</b>"_s), row({}, u"1.2"_s)});
        const QModelIndex first = model.index(0);
        QCOMPARE(first.data().toString(), u"<b>one</b>"_s);
        QCOMPARE(first.data(Qt::ToolTipRole).toString(), u"<qt>&lt;b&gt;one&lt;/b&gt;␊a@example.org</qt>"_s);
        QCOMPARE(first.data(Qt::AccessibleTextRole).toString(), u"<b>one</b>, from a@example.org: direct"_s);
        QCOMPARE(first.data(MailListModel::FromRole).toString(), u"a@example.org"_s);
        QCOMPARE(first.data(MailListModel::SummaryTextRole).toString(), u"direct"_s);
        QCOMPARE(first.data(MailListModel::IsEnclosedRole).toBool(), false);
        const QModelIndex second = model.index(1);
        QCOMPARE(second.data().toString(), u"(no subject)"_s);
        QCOMPARE(second.data(MailListModel::IsEnclosedRole).toBool(), true);
        QVERIFY(!model.data(QModelIndex(), Qt::DisplayRole).isValid());
    }
};

QTEST_MAIN(TestMailListModel)
#include "tst_maillistmodel.moc"
