// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/issues.h"

#include <QTest>

#include <algorithm>

using namespace headwater;
using namespace headwater::message;

class TestIssues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void list_keepsTheOrder();
    void list_endsAKindAfterAHundred_data();
    void list_endsAKindAfterAHundred();
    void list_countsEachKindByItself();
};

void TestIssues::list_keepsTheOrder()
{
    IssueList list;
    list.add(kNul, {7, 1});
    list.add(kBareCr, {3, 1});
    list.add(kNul, {1, 1});
    QCOMPARE(list.take(), (Issues{{&kNul, {7, 1}}, {&kBareCr, {3, 1}}, {&kNul, {1, 1}}}));
}

void TestIssues::list_endsAKindAfterAHundred_data()
{
    QTest::addColumn<int>("added");
    QTest::addColumn<int>("listed");
    QTest::addColumn<bool>("saysMore");
    QTest::newRow("none") << 0 << 0 << false;
    QTest::newRow("a hundred") << 100 << 100 << false;
    QTest::newRow("one more") << 101 << 101 << true;
    QTest::newRow("many more") << 100'000 << 101 << true;
}

void TestIssues::list_endsAKindAfterAHundred()
{
    QFETCH(int, added);
    QFETCH(bool, saysMore);
    IssueList list;
    for (int i = 0; i < added; ++i)
        list.add(kBareCr, {i, 1});
    const Issues issues = list.take();
    QTEST(static_cast<int>(issues.size()), "listed");
    QCOMPARE(!issues.isEmpty() && issues.last().kind == &kMoreIssues, saysMore);
    if (saysMore)
        QCOMPARE(issues.last().span, (Span{100, 1})); // it points at the first that is not listed
}

void TestIssues::list_countsEachKindByItself()
{
    IssueList list;
    for (int i = 0; i < 150; ++i) {
        list.add(kBareCr, {i, 1});
        list.add(kNul, {i, 1});
    }
    const Issues issues = list.take();
    const auto count = [&](const IssueKind &kind) {
        return std::ranges::count_if(issues, [&](const Issue &issue) { return issue.kind == &kind; });
    };
    QCOMPARE(count(kBareCr), 100);
    QCOMPARE(count(kNul), 100);
    QCOMPARE(count(kMoreIssues), 2);
}

QTEST_GUILESS_MAIN(TestIssues)
#include "tst_issues.moc"
