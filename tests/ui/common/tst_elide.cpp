// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/elide.h"

#include <QFont>
#include <QTest>

using namespace headwater::ui;
using namespace Qt::StringLiterals;

class TestElide : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void elidedName_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("room"); // as wide as this
        QTest::addColumn<QString>("expected");
        const QString host = u"filter-58c4.prod.v29.lw.example.com"_s;
        QTest::newRow("fits") << host << host << host;
        QTest::newRow("whole labels") << host << u"\u2026v29.lw.example.com"_s << u"\u2026v29.lw.example.com"_s;
        QTest::newRow("not half a label") << host << u"\u2026d.v29.lw.example.com"_s << u"\u2026v29.lw.example.com"_s;
        QTest::newRow("domain") << host << u"\u2026example.com"_s << u"\u2026example.com"_s;
        QTest::newRow("behind words") << QString(u"reverse name "_s + host) << u"reverse name \u2026lw.example.com"_s
                                      << u"reverse name \u2026lw.example.com"_s;
    }
    void elidedName()
    {
        QFETCH(QString, text);
        QFETCH(QString, room);
        QFETCH(QString, expected);
        const QFontMetricsF metrics{QFont()};
        QCOMPARE(headwater::ui::elidedName(metrics, text, metrics.horizontalAdvance(room) + 0.5), expected);
    }

    void noRoomForTheDomain_keepsItsEnd()
    {
        const QFontMetricsF metrics{QFont()};
        const QString text = headwater::ui::elidedName(
            metrics, u"mail.example.com"_s, metrics.horizontalAdvance(u"\u2026mple.com"_s));
        QVERIFY(text.startsWith(u'\u2026') && text.endsWith(u"ple.com"_s));
    }

    void addressesAndSentences_areElidedInTheMiddle_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("IPv6") << u"2001:db8:1234:5678:9abc:def0:1234:5678"_s;
        QTest::newRow("IPv4") << u"198.51.100.240"_s;
        QTest::newRow("sentence") << u"no reverse name recorded"_s;
        QTest::newRow("a name without dots") << u"a-host-without-a-dot"_s;
    }
    void addressesAndSentences_areElidedInTheMiddle()
    {
        QFETCH(QString, text);
        const QFontMetricsF metrics{QFont()};
        const qreal room = metrics.horizontalAdvance(text) * 0.7;
        QCOMPARE(headwater::ui::elidedName(metrics, text, room), metrics.elidedText(text, Qt::ElideMiddle, room));
    }
};

QTEST_MAIN(TestElide)
#include "tst_elide.moc"
