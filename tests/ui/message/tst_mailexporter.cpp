// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/mailexporter.h"

#include "tests/support/bigmbox.h"
#include "ui/message/mailreader.h"

#include <QFile>
#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace headwater;
using namespace headwater::ui;
using namespace Qt::StringLiterals;

class TestMailExporter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Where threads are few, opening a message and a file that is written do not wait for each other.
    void save_leavesTheThreadsOfTheWindowAlone()
    {
        MailReader reader;
        reader.read({{{}, u"one.mbox"_s, test::bigMbox(5)}}, {});
        QTRY_VERIFY(!reader.isReading());
        QThreadPool &window = *QThreadPool::globalInstance();
        const int before = window.maxThreadCount();
        window.setMaxThreadCount(1);
        QSemaphore gate;
        window.start([&] { gate.acquire(); });
        const QTemporaryDir folder;
        MailExporter exporter;
        exporter.save({reader.store(), {0, 1, 2}, {trace::MailColumn::Subject}, {}}, folder.filePath(u"out.csv"_s));
        const bool ended = QTest::qWaitFor([&] { return !exporter.isSaving(); });
        gate.release();
        window.setMaxThreadCount(before);
        QVERIFY(ended);
        QFile file(folder.filePath(u"out.csv"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().count('\n'), 4); // the title, too
    }
};

QTEST_MAIN(TestMailExporter)
#include "tst_mailexporter.moc"
