// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/listfixture.h"

#include <QSignalSpy>
#include <QThread>

#include <algorithm>
#include <atomic>

using namespace headwater;
using namespace headwater::test;
using namespace headwater::ui;
using namespace Qt::StringLiterals;

/// Another list in the place of the one that is shown, or the same anew.
class TestMailListRead : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// By a filter or an order, the place in the list says nothing about the message.
    void reload_readsTheSameMessage()
    {
        ListFixture f;
        f.open(100);
        QTRY_VERIFY(!f.list.isReading());
        QSignalSpy chosen(&f.list, &MailList::rowChosen);
        const auto read = [&] { return chosen.isEmpty() ? -1 : chosen.last().first().value<MailRow>().entry.index; };
        f.list.setFilter(u"203.0.113.77"_s);
        QTRY_VERIFY(f.shown() < 100 && !f.list.isWorking());
        f.list.setCurrentRow(5);
        const int index = read();
        QVERIFY(index > 5);
        f.list.read(f.list.sources(), listSettings(), true);
        QTRY_VERIFY(chosen.size() > 1 && !f.list.isWorking());
        QCOMPARE(read(), index);
        f.list.setFilter(u"nothing-has-this"_s);
        QTRY_COMPARE(f.shown(), 0);
        const qsizetype before = chosen.size();
        f.list.read(f.list.sources(), listSettings(), true); // it is read all the same
        QTRY_VERIFY(chosen.size() > before);
        QCOMPARE(read(), index);
    }

    /// What is being worked out for the list that goes: its rows mean nothing in the one that comes.
    void anotherList_isNotShownTheRowsOfTheOneBefore()
    {
        ListFixture f;
        f.open(20'000);
        QTRY_VERIFY_WITH_TIMEOUT(!f.list.isReading(), 60'000);
        f.list.findInAll(u"body"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!f.list.isWorking(), 60'000);
        f.list.setFilter(u"203.0.113.77"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!f.list.isWorking(), 60'000);
        QVERIFY(f.shown() > 2 && f.shown() < 20'000);
        int most = 0;
        connect(&f.list, &MailList::changed, &f.list, [&] { most = std::max(most, f.shown()); });
        f.open(2);
        QTRY_VERIFY(!f.list.isWorking() && f.shown() == 2);
        QCOMPARE(most, 2);
    }

    void reload_groupsAnew()
    {
        ListFixture f;
        f.open(100);
        QTRY_VERIFY(!f.list.isReading());
        f.list.setTable(true);
        f.list.groupBy(trace::GroupBy::Edge);
        QTRY_VERIFY(f.groups()->model()->rowCount() > 10);
        f.list.read(f.list.sources(), listSettings(), true);
        QCOMPARE(f.groups()->model()->rowCount(), 0);
        QTRY_VERIFY(f.groups()->model()->rowCount() > 10);
    }

    void reload_keepsTheChosenGroup()
    {
        ListFixture f;
        f.open(300);
        QTRY_VERIFY(!f.list.isWorking());
        f.list.setTable(true);
        f.list.groupBy(trace::GroupBy::Edge);
        QTRY_VERIFY(f.groups()->model()->rowCount() > 3 && !f.list.isWorking());
        f.groups()->setCurrentIndex(f.groups()->model()->index(0, 0));
        QTRY_VERIFY(f.shown() < 300 && !f.list.isWorking());
        const int shown = f.shown();
        f.list.read(f.list.sources(), listSettings(), true);
        QTRY_VERIFY(!f.list.isWorking());
        QTRY_COMPARE(f.shown(), shown);
        // A search, which begins with nothing found, leaves the choice too.
        f.list.findInAll(f.cell(0, trace::MailColumn::From));
        QTRY_VERIFY(!f.list.isWorking() && f.shown() > 0);
        QVERIFY(f.shown() <= shown);
        QVERIFY(f.groups()->currentIndex().isValid());
    }

    /// A million groups, or rows, take longer to give back than the window may wait.
    void anotherList_givesBackTheMemoryElsewhere()
    {
        ListFixture f;
        f.open(10);
        QTRY_VERIFY(!f.list.isWorking());
        std::atomic<QThread *> groupsWent = nullptr;
        std::atomic<QThread *> storeWent = nullptr;
        qobject_cast<GroupModel *>(f.groups()->model())
            ->setGroups({new std::vector<trace::Group>,
                            [&](const std::vector<trace::Group> *groups) {
                                groupsWent = QThread::currentThread();
                                delete groups;
                            }},
                trace::GroupBy::Edge);
        qobject_cast<MailListModel *>(f.table->model())->setStore({new trace::MailStore, [&](const trace::MailStore *store) {
                                                                       storeWent = QThread::currentThread();
                                                                       delete store;
                                                                   }});
        f.open(2);
        QTRY_VERIFY(groupsWent && storeWent);
        QVERIFY(groupsWent != QThread::currentThread());
        QVERIFY(storeWent != QThread::currentThread());
    }
};

QTEST_MAIN(TestMailListRead)
#include "tst_maillistread.moc"
