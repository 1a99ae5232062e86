// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/mailexport.h"

#include "tests/support/mailrows.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace headwater;
using namespace headwater::trace;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kNever = [] { return false; };

MailExport example()
{
    auto store = std::make_shared<MailStore>();
    test::addRow(*store, {.subject = "=HYPERLINK(\"x\")", .origin = "198.51.100.7", .enclosed = "2"});
    test::addRow(*store, {.subject = "a\tb", .length = 1'500'000});
    return {store, {1, 0}, {MailColumn::Subject, MailColumn::Origin, MailColumn::Size}, TimeZoneMode::AsWritten};
}

} // namespace

class TestMailExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tsv_hasTitlesAndTheOrderOfTheRows()
    {
        QCOMPARE(toTsv(example(), kNever),
            u"Subject\tOrigin\tOrigin is\tSize\tIn part\na b\t203.0.113.9\trecorded\t1500000\t\n'=HYPERLINK(\"x\")\t198.51.100.7\tclaimed\t1000\t2\n"_s);
        QCOMPARE(toTsv(example(), [] { return true; }), QString());
    }

    void csv_isWrittenWhole()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"out.csv"_s);
        QCOMPARE(saveCsv(example(), path, kNever).value(), 2);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(),
            QByteArray("Subject,Origin,Origin is,Size,In part\r\na\tb,203.0.113.9,recorded,1500000,\r\n"
                       "\"'=HYPERLINK(\"\"x\"\")\",198.51.100.7,claimed,1000,2\r\n"));
    }

    void csv_stoppedOrImpossibleLeavesNoFile()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"out.csv"_s);
        const auto stopped = saveCsv(example(), path, [] { return true; });
        QCOMPARE(stopped.error().code, Error::Code::Cancelled);
        QVERIFY(!QFile::exists(path));
        const auto failed = saveCsv(example(), folder.filePath(u"none/out.csv"_s), kNever);
        QCOMPARE(failed.error().code, Error::Code::CannotOpen);
        QVERIFY(failed.error().file.endsWith(u"none/out.csv"_s));
    }
};

QTEST_GUILESS_MAIN(TestMailExport)
#include "tst_mailexport.moc"
