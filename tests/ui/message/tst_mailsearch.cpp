// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/mailsearch.h"

#include "tests/support/bigmbox.h"
#include "ui/message/mailreader.h"

#include <QDir>
#include <QFile>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace headwater;
using namespace headwater::ui;
using namespace Qt::StringLiterals;
using trace::Rows;

class TestMailSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void search_findsRowsInOrder()
    {
        MailReader reader;
        reader.read({{{}, u"trap.mbox"_s, test::bigMbox(100)}}, {});
        QTRY_VERIFY(!reader.isReading());
        MailSearch search;
        search.find(reader.store(), reader.sources(), u"BODY number9"_s);
        QVERIFY(search.isRunning());
        QTRY_VERIFY(!search.isRunning());
        QCOMPARE(*search.found(), (Rows{9, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99}));
        QCOMPARE(search.searched(), 100);
    }

    void search_goesOnPastAMessageThatIsGone()
    {
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkdir(u"cur"_s) && QDir(folder.path()).mkdir(u"new"_s) && QDir(folder.path()).mkdir(u"tmp"_s));
        for (int i = 0; i < 5; ++i) {
            QFile file(folder.filePath(u"cur/%1:2,S"_s.arg(i)));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("From: a@example.net\nTo: user@example.org\nSubject: s\n\nneedle\n");
        }
        MailReader reader;
        reader.read({{folder.path(), u"mails"_s, {}}}, {});
        QTRY_VERIFY(!reader.isReading());
        QCOMPARE(reader.store()->size(), trace::MailStore::Row(5));
        for (const int gone : {1, 2})
            QVERIFY(QFile::remove(folder.filePath(u"cur/%1:2,S"_s.arg(gone))));
        MailSearch search;
        QSignalSpy failed(&search, &MailSearch::failed);
        search.find(reader.store(), reader.sources(), u"needle"_s);
        QTRY_VERIFY(!search.isRunning());
        QCOMPARE(*search.found(), (Rows{0, 3, 4}));
        QCOMPARE(failed.size(), 1); // one word about a source
    }

    void search_goesOnInWhatComes()
    {
        MailReader reader;
        reader.read({{{}, u"one.mbox"_s, test::bigMbox(5)}}, {});
        QTRY_VERIFY(!reader.isReading());
        MailSearch search;
        search.find(reader.store(), reader.sources(), u"body number4"_s);
        QTRY_VERIFY(!search.isRunning());
        QCOMPARE(*search.found(), Rows{4});
        reader.add({{{}, u"two.mbox"_s, test::bigMbox(8)}});
        QTRY_VERIFY(!reader.isReading());
        search.more(reader.sources());
        QTRY_VERIFY(!search.isRunning());
        QCOMPARE(*search.found(), (Rows{4, 9}));
        QCOMPARE(search.total(), 13);
    }

    /// Where threads are few, opening a message and a search do not wait for each other.
    void search_leavesTheThreadsOfTheWindowAlone()
    {
        MailReader reader;
        reader.read({{{}, u"one.mbox"_s, test::bigMbox(5)}}, {});
        QTRY_VERIFY(!reader.isReading());
        QThreadPool &window = *QThreadPool::globalInstance();
        const int before = window.maxThreadCount();
        window.setMaxThreadCount(1);
        QSemaphore gate;
        window.start([&] { gate.acquire(); });
        MailSearch search;
        search.find(reader.store(), reader.sources(), u"body number4"_s);
        const bool ended = QTest::qWaitFor([&] { return !search.isRunning(); });
        gate.release();
        window.setMaxThreadCount(before);
        QVERIFY(ended);
        QCOMPARE(*search.found(), Rows{4});
    }

    void stop_isKnownAndFinal()
    {
        MailReader reader;
        reader.read({{{}, u"trap.mbox"_s, test::bigMbox(20'000)}}, {});
        QTRY_VERIFY(!reader.isReading());
        MailSearch search;
        search.find(reader.store(), reader.sources(), u"body"_s);
        search.stop();
        QVERIFY(search.wasStopped());
        QVERIFY(search.searched() < search.total());
        reader.add({{{}, u"more.mbox"_s, test::bigMbox(5)}});
        QTRY_VERIFY(!reader.isReading());
        search.more(reader.sources());
        QVERIFY(!search.isRunning());
    }
};

QTEST_GUILESS_MAIN(TestMailSearch)
#include "tst_mailsearch.moc"
