// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/maillist.h"

#include "tests/support/contextmenu.h"
#include "tests/support/gapmeter.h"
#include "tests/support/listfixture.h"
#include "tests/support/mailrows.h"
#include "ui/common/settingsstore.h"
#include "ui/message/grouppage.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

#include <sys/resource.h>

using namespace headwater;
using namespace headwater::test;
using namespace headwater::ui;
using namespace Qt::StringLiterals;
using trace::MailColumn;

namespace {

/// One call of the million.
constexpr qint64 kMostGapMs = 50;

} // namespace

class TestMailList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void table_opensAMessageAndComesBack()
    {
        ListFixture f;
        QSignalSpy chosen(&f.list, &MailList::rowChosen);
        f.open(50);
        QTRY_VERIFY(!f.list.isReading());
        QCOMPARE(chosen.size(), 1); // the first one is read by itself
        f.list.setTable(true);
        QVERIFY(f.table->isVisible());
        QVERIFY(!f.narrow->isVisible());
        f.list.setCurrentRow(7);
        QCOMPARE(chosen.size(), 1); // marked, not opened
        QTest::keyClick(f.table, Qt::Key_Return);
        QVERIFY(!f.list.isTable());
        QVERIFY(f.narrow->isVisible());
        QCOMPARE(chosen.size(), 2);
        QCOMPARE(chosen.last().first().value<MailRow>().entry.index, 7);
        f.list.step(1);
        QCOMPARE(f.list.currentRow(), 8);
        QCOMPARE(chosen.last().first().value<MailRow>().entry.index, 8);
    }

    void sort_goesUpDownAndBack()
    {
        ListFixture f;
        f.open(100);
        QTRY_VERIFY(!f.list.isReading());
        f.list.setTable(true);
        const QString first = f.cell(0, MailColumn::Date);
        const QString last = f.cell(99, MailColumn::Date);
        f.list.setCurrentRow(3);
        const QString chosen = f.cell(3, MailColumn::Date);
        f.sort(MailColumn::Date);
        f.sort(MailColumn::Date);
        QTRY_COMPARE(f.cell(0, MailColumn::Date), last);
        QCOMPARE(f.cell(f.list.currentRow(), MailColumn::Date), chosen); // the choice goes with its row
        f.sort(MailColumn::Date);
        QTRY_COMPARE(f.cell(0, MailColumn::Date), first);
    }

    /// A desk chooses a few rows while the file is still being read.
    void choice_outlastsAnotherOrder()
    {
        ListFixture f;
        f.open(200);
        QTRY_VERIFY(!f.list.isReading());
        f.list.setTable(true);
        f.list.setCurrentRow(3);
        QStringList subjects;
        for (const int row : {3, 7, 8}) {
            f.table->selectionModel()->setCurrentIndex(
                f.table->model()->index(row, int(MailColumn::Edge)), QItemSelectionModel::Select | QItemSelectionModel::Rows);
            subjects.append(f.cell(row, MailColumn::Date));
        }
        const auto chosen = [&] {
            const auto rows = f.table->selectionModel()->selectedRows(int(MailColumn::Date));
            QStringList found;
            for (const QModelIndex &row : rows)
                found.append(row.data().toString());
            found.sort();
            return found;
        };
        QCOMPARE(chosen(), subjects);
        const QString before = f.cell(0, MailColumn::Date);
        f.sort(MailColumn::Subject);
        QTRY_VERIFY(f.cell(0, MailColumn::Date) != before);
        QCOMPARE(chosen(), subjects);
        QCOMPARE(f.cell(f.list.currentRow(), MailColumn::Date), subjects.last());
        QCOMPARE(f.table->currentIndex().column(), int(MailColumn::Edge)); // the keyboard's place in the row
        f.list.setFilter(u"example"_s); // the same rows in a new answer
        QTRY_VERIFY(!f.list.isWorking());
        QCOMPARE(chosen(), subjects);
    }

    void rows_doNotJumpWhileMoreCome()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"grows.mbox"_s);
        const auto append = [&](const QByteArray &bytes) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::Append));
            file.write(bytes);
        };
        append(test::bigMbox(300));
        ListFixture f;
        f.list.read({{path, u"grows.mbox"_s, {}}}, listSettings(), false);
        QTRY_VERIFY(!f.list.isReading());
        f.list.setTable(true);
        f.sort(MailColumn::Subject);
        QTRY_VERIFY(!f.list.isWorking());
        f.table->scrollToBottom(); // the chosen row is not in sight
        QTRY_VERIFY(f.table->visibleRows()->first > 200);
        const QString top = f.cell(f.table->visibleRows()->first, MailColumn::Date);
        append(test::bigMbox(100));
        QTRY_COMPARE(f.shown(), 400);
        QTRY_VERIFY(!f.list.isWorking());
        QCOMPARE(f.cell(f.table->visibleRows()->first, MailColumn::Date), top);
        f.sort(MailColumn::Subject); // what is asked anew begins at its top
        QTRY_COMPARE(f.table->visibleRows()->first, 0);
    }

    void group_listStaysWhereItIs()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"grows.mbox"_s);
        const auto append = [&](const QByteArray &bytes) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::Append));
            file.write(bytes);
        };
        append(test::bigMbox(2000));
        ListFixture f;
        f.list.read({{path, u"grows.mbox"_s, {}}}, listSettings(), false);
        QTRY_VERIFY(!f.list.isReading());
        f.list.setTable(true);
        f.list.groupBy(trace::GroupBy::Edge);
        QTableView *groups = f.groups();
        QTRY_VERIFY(groups->model()->rowCount() > 200);
        groups->setCurrentIndex(groups->model()->index(0, 0));
        QTRY_VERIFY(!f.list.isWorking());
        groups->scrollToBottom();
        const int line = groups->rowAt(0);
        QVERIFY(line > 100);
        append(test::bigMbox(500));
        QTRY_COMPARE(f.list.count(), 2500);
        const int count = groups->model()->index(0, GroupModel::Count).data().toInt();
        QTRY_VERIFY(groups->model()->index(0, GroupModel::Count).data().toInt() != count || !f.list.isWorking());
        QTRY_VERIFY(!f.list.isWorking());
        QCOMPARE(groups->currentIndex().row(), 0);
        QCOMPARE(groups->rowAt(0), line);
    }

    void groups_areSortedByTheirTitles()
    {
        ListFixture f;
        f.open(1000);
        QTRY_VERIFY(!f.list.isReading());
        f.list.setTable(true);
        f.list.groupBy(trace::GroupBy::Edge);
        QTableView *groups = f.groups();
        QTRY_VERIFY(groups->model()->rowCount() > 10);
        const auto first = [&] { return groups->model()->index(0, GroupModel::Name).data().toString(); };
        QCOMPARE(first(), u"203.0.113.77"_s);
        QHeaderView *header = groups->horizontalHeader();
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
            QPoint(header->sectionViewportPosition(GroupModel::Name) + 5, header->height() / 2));
        QTRY_COMPARE(first(), u"192.0.2.1"_s);
        groups->setCurrentIndex(groups->model()->index(0, 0));
        groups->setFocus();
        QTest::keyClick(groups, Qt::Key_R, Qt::ControlModifier); // the same by key
        QTRY_VERIFY(first().startsWith(u"203.0.113.2"_s));
        QTest::keyClick(groups, Qt::Key_R, Qt::ControlModifier);
        QTRY_COMPARE(first(), u"203.0.113.77"_s);
    }

    void sort_byKey()
    {
        ListFixture f;
        f.open(100);
        QTRY_VERIFY(!f.list.isReading());
        f.list.setTable(true);
        f.table->setCurrentIndex(f.table->model()->index(0, int(MailColumn::Subject)));
        QTest::keyClick(f.table, Qt::Key_R, Qt::ControlModifier);
        QTRY_VERIFY(f.cell(0, MailColumn::Subject).startsWith(u"Cheap"_s));
    }

    void columns_showWhatTheyHold()
    {
        ListFixture f;
        f.open(300);
        QTRY_VERIFY(!f.list.isReading());
        f.list.resize(1190, 700);
        f.list.setTable(true);
        for (const MailColumn column : {MailColumn::Verdict, MailColumn::Date, MailColumn::Edge, MailColumn::Prefix,
                 MailColumn::Origin, MailColumn::Kind, MailColumn::Size})
            QVERIFY2(f.table->columnWidth(int(column)) >= f.table->sizeHintForColumn(int(column)),
                qPrintable(u"%1: %2 < %3"_s.arg(trace::columnTitle(column))
                        .arg(f.table->columnWidth(int(column)))
                        .arg(f.table->sizeHintForColumn(int(column)))));
        f.list.resize(2000, 700); // the subject takes what is left
        QTRY_COMPARE(f.table->horizontalHeader()->length(), f.table->viewport()->width());
        f.table->setColumnHidden(int(MailColumn::Prefix), true);
        QCOMPARE(f.table->horizontalHeader()->length(), f.table->viewport()->width());
        const int subject = f.table->columnWidth(int(MailColumn::Subject));
        f.list.resize(800, 700);
        QTRY_VERIFY(f.table->columnWidth(int(MailColumn::Subject)) < subject);
        QVERIFY(f.table->columnWidth(int(MailColumn::Subject)) >= 20 * f.table->fontMetrics().averageCharWidth());
    }

    void filter_narrowsAndWidens()
    {
        ListFixture f;
        f.open(1000);
        QTRY_VERIFY(!f.list.isReading());
        f.list.setFilter(u"203.0.113.77"_s);
        QTRY_VERIFY(f.shown() >= 400 && f.shown() < 500);
        for (int row = 0; row < f.shown(); row += 50)
            QCOMPARE(f.cell(row, MailColumn::Edge), u"203.0.113.77"_s);
        f.list.setFilter(u"nothing-has-this"_s);
        QTRY_COMPARE(f.shown(), 0);
        f.list.setFilter({});
        QTRY_COMPARE(f.shown(), 1000);
    }

    void group_showsItsPageAndTheAttack()
    {
        ListFixture f;
        f.open(1000);
        QTRY_VERIFY(!f.list.isReading());
        f.list.setTable(true);
        f.list.groupBy(trace::GroupBy::Edge);
        QTableView *groups = f.groups();
        QTRY_VERIFY(groups->model()->rowCount() > 10);
        QCOMPARE(groups->model()->index(0, GroupModel::Name).data().toString(), u"203.0.113.77"_s);
        QCOMPARE(groups->model()->index(0, GroupModel::Noted).data().toString(), u"dictionary attack"_s);
        QCOMPARE(groups->model()->index(1, GroupModel::Noted).data().toString(), QString());
        groups->setCurrentIndex(groups->model()->index(0, 0));
        auto *page = f.list.findChild<GroupPageView *>();
        QTRY_VERIFY(page->isVisible());
        QTRY_VERIFY(f.shown() >= 400 && f.shown() < 500);
        const auto labels = page->findChildren<QLabel *>();
        QStringList texts;
        for (const QLabel *label : labels)
            texts.append(label->text());
        QVERIFY2(texts.join(u'\n').contains(u"This looks like a dictionary attack: from 203.0.113.77, 400 different"_s),
            qPrintable(texts.join(u'\n')));
        QCOMPARE(page->findChild<QTreeWidget *>()->topLevelItem(0)->text(0), u"host77.example.net"_s);
        // A filter that leaves nothing of the group does not hide what it leaves of others.
        f.list.setFilter(u"192.0.2.1"_s);
        QTRY_VERIFY(!f.list.isWorking() && f.shown() > 0);
        QVERIFY(!page->isVisible());
        f.list.setFilter({});
        f.list.groupBy(trace::GroupBy::None);
        QTRY_COMPARE(f.shown(), 1000);
        QVERIFY(!page->isVisible());
    }

    void find_showsWhatItFound()
    {
        ListFixture f;
        f.open(500);
        QTRY_VERIFY(!f.list.isReading());
        f.list.findInAll(u"body number123"_s);
        QTRY_COMPARE(f.shown(), 1);
        QTRY_VERIFY(!f.list.isWorking());
        f.list.findInAll(u"nowhere at all"_s);
        QTRY_VERIFY(!f.list.isWorking());
        QCOMPARE(f.shown(), 0);
    }

    void find_looksInWhatComesLater()
    {
        ListFixture f;
        f.open(50);
        QTRY_VERIFY(!f.list.isReading());
        f.list.findInAll(u"body number7"_s);
        QTRY_COMPARE(f.shown(), 1);
        f.list.add({{{}, u"more.mbox"_s, test::bigMbox(80)}});
        QTRY_COMPARE(f.shown(), 1 + 11); // 7, 70 to 79
    }

    void rows_areCopiedAndSaved()
    {
        ListFixture f;
        f.open(10);
        QTRY_VERIFY(!f.list.isReading());
        f.list.setTable(true);
        f.table->selectAll();
        QSignalSpy said(&f.list, &MailList::said);
        QTest::keyClick(f.table, Qt::Key_C, Qt::ControlModifier);
        QTRY_COMPARE(said.size(), 1);
        const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
        QCOMPARE(lines.size(), 12); // titles, ten rows, and the end
        QVERIFY(lines.first().startsWith(u"Verdict\tDate\t"_s));
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"out.csv"_s);
        f.list.setFilter(u"nothing-has-this"_s);
        QTRY_COMPARE(f.shown(), 0);
        f.list.saveCsvAs(path); // what is shown, not what there is
        QTRY_COMPARE(said.size(), 2);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().count('\n'), 1);
    }

    void columns_areRemembered()
    {
        const QTemporaryDir folder;
        QCoreApplication::setOrganizationName(u"Headwater"_s);
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder.path());
        SettingsStore store;
        {
            ListFixture f;
            f.table->setColumnHidden(int(MailColumn::Kind), true);
            f.table->horizontalHeader()->moveSection(0, 3);
            f.table->setColumnWidth(int(MailColumn::From), 123);
            f.list.saveState(store);
        }
        ListFixture f;
        f.list.restoreState(store);
        QVERIFY(f.table->isColumnHidden(int(MailColumn::Kind)));
        QCOMPARE(f.table->shownColumns().at(3), MailColumn::Verdict);
        QCOMPARE(f.table->columnWidth(int(MailColumn::From)), 123);
    }

    void groupColumns_areRememberedAndHaveTheirMenu()
    {
        const QTemporaryDir folder;
        QCoreApplication::setOrganizationName(u"Headwater"_s);
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder.path());
        SettingsStore store;
        {
            ListFixture f;
            f.groups()->setColumnWidth(GroupModel::Name, 234);
            f.list.saveState(store);
        }
        ListFixture f;
        f.list.restoreState(store);
        QCOMPARE(f.groups()->columnWidth(GroupModel::Name), 234);
        f.open(50);
        QTRY_VERIFY(!f.list.isReading());
        f.list.setTable(true);
        f.list.groupBy(trace::GroupBy::Edge);
        QTRY_VERIFY(f.groups()->model()->rowCount() > 0);
        QSignalSpy asked(&f.list, &MailList::tokenMenuRequested);
        const QModelIndex first = f.groups()->model()->index(0, GroupModel::Name);
        test::contextMenu(f.groups(), first);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().toString(), first.data().toString());
    }

    void million_costsAViewNothing()
    {
        auto store = std::make_shared<trace::MailStore>();
        for (int i = 0; i < 990'000; ++i)
            test::addRow(*store, {.length = i}, i < 1000);
        MailListModel model;
        model.setStore(store);
        MailTable table(MailTable::Look::Table, model);
        MailTable narrow(MailTable::Look::Narrow, model);
        narrow.setSelectionModel(table.selectionModel());
        table.resize(1200, 700);
        table.show();
        QVERIFY(QTest::qWaitForWindowExposed(&table));
        const auto isShort = [](const char *what, const auto &action) {
            const test::CpuTimer timer;
            action();
            QCoreApplication::processEvents();
            return timer.isWithin(kMostGapMs, what);
        };
        for (int i = 0; i < 10'000; ++i)
            test::addRow(*store, {}, false);
        QVERIFY(isShort("ten thousand more", [&] { model.showAll(); }));
        table.setCurrentIndex(model.index(5, 0));
        trace::Rows backwards = model.rows();
        std::ranges::reverse(backwards);
        QVERIFY(isShort("another order", [&] { model.showRows(std::move(backwards)); }));
        QVERIFY(isShort("all chosen", [&] { table.selectAll(); }));
        QVERIFY(isShort("to the end", [&] { table.scrollToBottom(); }));
        QVERIFY(isShort("looked for", [&] { QVERIFY(model.positionOf(0) == 999'999); }));
        QVERIFY(isShort("analysed", [&] { model.refresh(); }));
        QVERIFY(isShort("back to all", [&] { model.showAll(); }));
    }

    void hundredThousand_neverBlock()
    {
        ListFixture f;
        test::GapMeter meter;
        const int asked = qEnvironmentVariableIntValue("HEADWATER_ROWS"); // a million, by hand
        const int kRows = asked > 0 ? asked : 100'000;
        const QByteArray mbox = test::bigMbox(kRows);
        QElapsedTimer clock;
        qint64 firstRows = -1;
        connect(&f.list, &MailList::changed, &f.list, [&] {
            if (firstRows < 0 && f.list.count() > 0)
                firstRows = clock.elapsed();
        });
        clock.start();
        meter.start();
        f.list.read({{{}, u"trap.mbox"_s, mbox}}, listSettings(), false);
        QTRY_VERIFY_WITH_TIMEOUT(f.list.count() == kRows, std::chrono::minutes(15));
        QVERIFY(meter.isGood("reading"));
        f.list.setTable(true);
        meter.start();
        for (const QString &text : {u"w"_s, u"wa"_s, u"watches"_s}) {
            f.list.setFilter(text);
            QCoreApplication::processEvents();
        }
        QTRY_VERIFY(f.shown() > 0 && f.shown() < kRows / 2);
        QVERIFY(meter.isGood("filtering while it reads"));
        f.list.setFilter({});
        QTRY_COMPARE(f.shown(), kRows);
        meter.start();
        f.sort(MailColumn::Subject);
        QTRY_VERIFY(f.cell(0, MailColumn::Subject).startsWith(u"Cheap"_s));
        QVERIFY(meter.isGood("sorting"));
        meter.start();
        f.table->selectAll();
        f.table->scrollToBottom();
        QCoreApplication::processEvents();
        f.list.groupBy(trace::GroupBy::Prefix);
        QTRY_VERIFY(f.groups()->model()->rowCount() > 0);
        QVERIFY(meter.isGood("choosing all, scrolling, grouping"));
        f.list.stop();
        rusage used{};
        getrusage(RUSAGE_SELF, &used);
        qInfo("%d rows: the first were there after %lld ms; most memory %ld MB, %lld MB of it the mbox", kRows, firstRows,
            used.ru_maxrss / 1024, mbox.size() >> 20);
    }
};

QTEST_MAIN(TestMailList)
#include "tst_maillist.moc"
