// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/spool.h"

#include <QTest>

using namespace headwater;
using namespace headwater::message;
using namespace Qt::StringLiterals;

class TestSpool : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void take_givesWhatWasAppended_data()
    {
        QTest::addColumn<int>("pieces");
        QTest::newRow("nothing") << 0;
        QTest::newRow("in memory") << 3;
        QTest::newRow("in a file") << 20;
    }
    void take_givesWhatWasAppended()
    {
        QFETCH(int, pieces);
        Spool spool(u"x"_s);
        QByteArray all;
        for (int i = 0; i < pieces; ++i) {
            const QByteArray piece(1'000'003, static_cast<char>('a' + i));
            QVERIFY(spool.append({piece.constData(), static_cast<std::size_t>(piece.size())}));
            all += piece;
        }
        QCOMPARE(spool.size(), all.size());
        const auto source = spool.take();
        QVERIFY(source);
        QCOMPARE((*source)->size(), all.size());
        QCOMPARE((*source)->name(), u"x"_s);
        QByteArray read(all.size(), Qt::Uninitialized);
        QVERIFY((*source)->read(0, std::span(read.data(), static_cast<std::size_t>(read.size()))));
        QVERIFY(read == all);
    }
};

QTEST_GUILESS_MAIN(TestSpool)
#include "tst_spool.moc"
