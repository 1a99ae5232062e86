// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/groupmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace headwater;
using namespace headwater::ui;
using namespace Qt::StringLiterals;
using trace::Group;
using trace::Noted;

namespace {

// 2026-03-02 is 20,514 days after 1970-01-01: 56 years with 14 leap days, and the 60 days of January, February and the 1st.
constexpr qint64 kDay = 20'514;
constexpr qint64 kMidnight = kDay * 86'400;

/// An attack over two days; one message of which the time is not known; addresses that were made unreadable, on one day.
GroupsPtr groups()
{
    return std::make_shared<const std::vector<Group>>(std::vector<Group>{
        {.key = "203.0.113.0/24",
            .count = 1'234,
            .first = kMidnight + 10 * 3600 + 5,
            .last = kMidnight + 86'400 + 23 * 3600 + 59 * 60,
            .days = {{kDay, 1'000}, {kDay + 1, 234}},
            .hasDates = true,
            .noted = Noted::Attack},
        {.key = "", .count = 1},
        {.key = "<b>203.0.XX.51",
            .count = 2,
            .first = kMidnight,
            .last = kMidnight,
            .days = {{kDay, 2}},
            .hasDates = true,
            .noted = Noted::Masked},
    });
}

QString text(const GroupModel &model, int row, int column, int role = Qt::DisplayRole)
{
    return model.index(row, column).data(role).toString();
}

} // namespace

class TestGroupModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale::c()); }

    void model_keepsTheRules()
    {
        GroupModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.columnCount(), 6);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        const GroupsPtr three = groups();
        model.setGroups(three, trace::GroupBy::Edge);
        QCOMPARE(reset.size(), 1);
        QCOMPARE(model.groups(), three);
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.rowCount(model.index(0, 0)), 0);    // a table: nothing lies below a row
        QCOMPARE(model.columnCount(model.index(0, 0)), 0);
        model.setGroups(std::make_shared<const std::vector<Group>>(), trace::GroupBy::Edge);
        QCOMPARE(reset.size(), 2);
        QCOMPARE(model.rowCount(), 0);
    }

    void headers_areNamed()
    {
        const GroupModel model;
        const QStringList titles{u"Name"_s, u"Noted"_s, u"Messages"_s, u"By day"_s, u"First seen"_s, u"Last seen"_s};
        for (int column = 0; column < titles.size(); ++column)
            QCOMPARE(model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), titles.at(column));
        QVERIFY(!model.headerData(6, Qt::Horizontal, Qt::DisplayRole).isValid());
        QVERIFY(!model.headerData(-1, Qt::Horizontal, Qt::DisplayRole).isValid());
        QVERIFY(!model.headerData(0, Qt::Vertical, Qt::DisplayRole).isValid());
    }

    /// Numbers stand under each other by their last digit, their title too.
    void counts_areAlignedToTheRight()
    {
        GroupModel model;
        model.setGroups(groups(), trace::GroupBy::Edge);
        const auto right = Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter);
        QCOMPARE(model.headerData(GroupModel::Count, Qt::Horizontal, Qt::TextAlignmentRole).value<Qt::Alignment>(), right);
        QCOMPARE(model.index(0, GroupModel::Count).data(Qt::TextAlignmentRole).value<Qt::Alignment>(), right);
        QVERIFY(!model.headerData(GroupModel::Name, Qt::Horizontal, Qt::TextAlignmentRole).isValid());
        QVERIFY(!model.index(0, GroupModel::Name).data(Qt::TextAlignmentRole).isValid());
    }

    void texts_tellTheGroup_data()
    {
        QTest::addColumn<int>("row");
        QTest::addColumn<QStringList>("texts");
        QTest::newRow("attack") << 0
                                << QStringList{u"203.0.113.0/24"_s, u"dictionary attack"_s, u"1,234"_s, {}, u"2026-03-02"_s,
                                       u"2026-03-03"_s};
        QTest::newRow("no name, no date") << 1 << QStringList{u"(not stated)"_s, {}, u"1"_s, {}, {}, {}};
        QTest::newRow("masked") << 2
                                << QStringList{u"<b>203.0.XX.51"_s, u"redacted?"_s, u"2"_s, {}, u"2026-03-02"_s, u"2026-03-02"_s};
    }

    void texts_tellTheGroup()
    {
        QFETCH(int, row);
        QFETCH(QStringList, texts);
        QLocale::setDefault(QLocale(QLocale::English));
        GroupModel model;
        model.setGroups(groups(), trace::GroupBy::Edge);
        for (int column = 0; column < texts.size(); ++column)
            QCOMPARE(text(model, row, column), texts.at(column));
    }

    void token_isANameThatToolsKnow()
    {
        using enum trace::GroupBy;
        GroupModel model;
        for (const trace::GroupBy by : {Edge, Prefix, Origin, FromDomain}) {
            model.setGroups(groups(), by);
            QCOMPARE(text(model, 0, GroupModel::Name, GroupModel::TokenRole), u"203.0.113.0/24"_s);
            QCOMPARE(text(model, 0, GroupModel::Count, GroupModel::TokenRole), QString());
            QCOMPARE(text(model, 1, GroupModel::Name, GroupModel::TokenRole), QString()); // not stated
        }
        for (const trace::GroupBy by : {Verdict, Day}) {
            model.setGroups(groups(), by);
            QCOMPARE(text(model, 0, GroupModel::Name, GroupModel::TokenRole), QString());
        }
        QCOMPARE(tokenOf(std::string(trace::kNotAnalysed), Edge), QString());
    }

    void names_ofWhatHasNone()
    {
        QCOMPARE(groupName({}), u"(not stated)"_s);
        QCOMPARE(groupName(std::string(trace::kNotAnalysed)), u"(not analysed yet)"_s);
        QCOMPARE(groupName("example.net"), u"example.net"_s);
    }

    /// A day's tooltip gives its time; another's gives the name whole, which the column may cut, and as text, whatever a mail
    /// wrote there.
    void toolTips_tellWhatIsCut()
    {
        GroupModel model;
        model.setGroups(groups(), trace::GroupBy::Edge);
        QCOMPARE(text(model, 0, GroupModel::First, Qt::ToolTipRole), u"<qt>2026-03-02 10:00:05 UTC</qt>"_s);
        QCOMPARE(text(model, 0, GroupModel::Last, Qt::ToolTipRole), u"<qt>2026-03-03 23:59:00 UTC</qt>"_s);
        QCOMPARE(text(model, 1, GroupModel::First, Qt::ToolTipRole), QString());
        QCOMPARE(text(model, 1, GroupModel::Last, Qt::ToolTipRole), QString());
        QCOMPARE(text(model, 2, GroupModel::Name, Qt::ToolTipRole), u"<qt>&lt;b&gt;203.0.XX.51</qt>"_s);
        QCOMPARE(text(model, 2, GroupModel::Count, Qt::ToolTipRole), u"<qt>&lt;b&gt;203.0.XX.51</qt>"_s);
    }

    /// The days are drawn: the delegate gets their figures, a screen reader their number.
    void days_areFiguresAndWords()
    {
        GroupModel model;
        model.setGroups(groups(), trace::GroupBy::Edge);
        const QModelIndex days = model.index(0, GroupModel::Days);
        QCOMPARE(days.data(GroupModel::DaysRole).value<trace::DayCounts>(), (trace::DayCounts{{20'514, 1'000}, {20'515, 234}}));
        QCOMPARE(text(model, 0, GroupModel::Days, Qt::AccessibleTextRole), u"2 day(s) with messages"_s);
        QCOMPARE(text(model, 0, GroupModel::Noted, Qt::AccessibleTextRole), u"dictionary attack"_s);
        QVERIFY(model.index(1, GroupModel::Days).data(GroupModel::DaysRole).value<trace::DayCounts>().empty());
    }

    void rowOf_findsTheKey()
    {
        GroupModel model;
        QCOMPARE(model.rowOf("203.0.113.0/24"), -1);
        model.setGroups(groups(), trace::GroupBy::Edge);
        QCOMPARE(model.rowOf("203.0.113.0/24"), 0);
        QCOMPARE(model.rowOf(""), 1);
        QCOMPARE(model.rowOf("203.0.113.0"), -1);
        QCOMPARE(model.group(2).key, std::string("<b>203.0.XX.51"));
    }

    /// The column Noted is as wide as any note of it.
    void longestNote_isNoShorterThanAny()
    {
        for (const QString &note : {u"redacted?"_s, u"alphabetical order"_s, u"dictionary attack"_s})
            QVERIFY(GroupModel::longestNote().size() >= note.size());
        GroupModel model;
        model.setGroups(std::make_shared<const std::vector<Group>>(std::vector<Group>{{.key = "a", .noted = Noted::InOrder}}),
            trace::GroupBy::Edge);
        QCOMPARE(text(model, 0, GroupModel::Noted), u"alphabetical order"_s);
        QCOMPARE(GroupModel::longestNote(), u"alphabetical order"_s); // 18 letters; the others have 9 and 17
    }

    void noIndex_hasNoData()
    {
        GroupModel model;
        model.setGroups(groups(), trace::GroupBy::Edge);
        QVERIFY(!model.data(QModelIndex(), Qt::DisplayRole).isValid());
        QVERIFY(!model.index(0, 0).data(Qt::DecorationRole).isValid());
    }
};

QTEST_MAIN(TestGroupModel)
#include "tst_groupmodel.moc"
