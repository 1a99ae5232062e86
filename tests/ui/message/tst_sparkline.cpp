// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/sparkline.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace headwater;
using namespace headwater::ui;
using namespace Qt::StringLiterals;
using trace::DayCounts;

Q_DECLARE_METATYPE(headwater::ui::DaySpan)

class TestSparkline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawn_data()
    {
        QTest::addColumn<DayCounts>("days");
        QTest::addColumn<DaySpan>("expected");
        QTest::newRow("none") << DayCounts() << DaySpan();
        QTest::newRow("one") << DayCounts{{20'000, 3}} << DaySpan{20'000, 20'000, 0};
        QTest::newRow("all of them") << DayCounts{{20'000, 3}, {20'200, 1}} << DaySpan{20'000, 20'200, 0};
        QTest::newRow("1970 and 2038") << DayCounts{{0, 2}, {20'000, 50}, {20'003, 50}, {24'856, 3}} << DaySpan{20'000, 20'003, 5};
        QTest::newRow("too many to be a slip") << DayCounts{{0, 10}, {20'000, 90}} << DaySpan{0, 20'000, 0};
        QTest::newRow("every year") << DayCounts{{0, 1}, {400, 1}, {800, 1}} << DaySpan{0, 800, 0};
    }

    void drawn()
    {
        QFETCH(DayCounts, days);
        QFETCH(DaySpan, expected);
        QCOMPARE(drawnDays(days), expected);
    }

    void bars_areNotPressedIntoOne()
    {
        QImage image(60, 20, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintSparkline(painter, image.rect(), {{-400'000, 1}, {20'000, 20}, {20'001, 10}, {20'002, 20}}, Qt::black);
        painter.end();
        int bars = 0;
        for (int x = 1; x < image.width(); ++x)
            bars += image.pixelColor(x - 1, 19) != Qt::black && image.pixelColor(x, 19) == Qt::black ? 1 : 0;
        QCOMPARE(bars + (image.pixelColor(0, 19) == Qt::black ? 1 : 0), 3);
    }

    void words_sayWhatIsLeftOut()
    {
        Sparkline line;
        line.setDays({{0, 1}, {20'000, 30}});
        QCOMPARE(
            line.accessibleDescription(), u"2024-10-04 to 2024-10-04, at most 30 on a day; without 1 message(s) of other years"_s);
        QCOMPARE(line.toolTip(), line.accessibleDescription());
    }
};

QTEST_MAIN(TestSparkline)
#include "tst_sparkline.moc"
