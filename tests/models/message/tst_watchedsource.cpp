// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/watchedsource.h"

#include "tests/support/packed.h"

#include <QTest>

using namespace headwater;
using namespace headwater::message;
using namespace Qt::StringLiterals;

class TestWatchedSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reading_isToldAndCanBeStopped()
    {
        QList<double> told;
        bool goesOn = true;
        const auto source = watched(ByteSource::fromBytes(QByteArray(100, 'x'), u"x"_s), [&](double part) {
            told << part;
            return goesOn;
        });
        std::array<char, 50> out{};
        QCOMPARE(source->size(), 100);
        QCOMPARE(source->name(), u"x"_s);
        QCOMPARE(source->read(0, out), 50);
        QCOMPARE(source->read(80, out), 20);
        QCOMPARE(told, (QList{0.5, 1.0}));
        goesOn = false;
        const auto stopped = source->read(10, out);
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, Error::Code::Cancelled);
        QCOMPARE(stopped.error().offset, 10);
    }

    void nobodyWatching_isTheSourceItself()
    {
        auto source = ByteSource::fromBytes("x", u"x"_s);
        const ByteSource *before = source.get();
        QCOMPARE(watched(std::move(source), {}).get(), before);
    }
};

QTEST_GUILESS_MAIN(TestWatchedSource)
#include "tst_watchedsource.moc"
