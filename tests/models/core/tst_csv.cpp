// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/csv.h"

#include <QTest>

using namespace headwater;
using namespace Qt::StringLiterals;

class TestCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void record_data()
    {
        QTest::addColumn<QStringList>("cells");
        QTest::addColumn<QByteArray>("record");
        QTest::newRow("plain") << QStringList{u"a"_s, u"b c"_s, QString()} << QByteArray("a,b c,\r\n");
        QTest::newRow("comma") << QStringList{u"a,b"_s} << QByteArray("\"a,b\"\r\n");
        QTest::newRow("quote") << QStringList{u"say \"x\""_s} << QByteArray("\"say \"\"x\"\"\"\r\n");
        QTest::newRow("line end") << QStringList{u"a\nb"_s, u"c"_s} << QByteArray("\"a\nb\",c\r\n");
        QTest::newRow("UTF-8") << QStringList{u"件名"_s} << u"件名\r\n"_s.toUtf8();
        QTest::newRow("equals") << QStringList{u"=1+1"_s} << QByteArray("'=1+1\r\n");
        QTest::newRow("plus") << QStringList{u"+1"_s} << QByteArray("'+1\r\n");
        QTest::newRow("minus") << QStringList{u"-1"_s} << QByteArray("'-1\r\n");
        QTest::newRow("span of time") << QStringList{u"-1:40"_s, u"-1:A1"_s, u"=1:1"_s} << QByteArray("-1:40,'-1:A1,'=1:1\r\n");
        QTest::newRow("at") << QStringList{u"@SUM(A1)"_s} << QByteArray("'@SUM(A1)\r\n");
        QTest::newRow("equals in full width") << QStringList{u"\uff1d1+1"_s} << u"'\uff1d1+1\r\n"_s.toUtf8();
        QTest::newRow("formula with comma") << QStringList{u"=a,b"_s} << QByteArray("\"'=a,b\"\r\n");
        QTest::newRow("inside it is harmless") << QStringList{u"a=b"_s} << QByteArray("a=b\r\n");
    }

    void record()
    {
        QFETCH(QStringList, cells);
        QFETCH(QByteArray, record);
        QCOMPARE(csvRecord(cells), record);
    }

    void tsv_keepsOneLineAndOneCell() { QCOMPARE(tsvRecord({u"a\tb\r\nc"_s, u"=x"_s, {}}), u"a b  c\t'=x\t\n"_s); }
};

QTEST_GUILESS_MAIN(TestCsv)
#include "tst_csv.moc"
