// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/flowlayout.h"

#include <QTest>
#include <QWidget>

using namespace headwater::ui;

namespace {

class Box : public QWidget
{
public:
    explicit Box(int width)
        : m_width(width)
    { }
    QSize sizeHint() const override { return QSize(m_width, 10); }

private:
    int m_width;
};

} // namespace

class TestFlowLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void items_wrapAndNeverStickOut()
    {
        QWidget widget;
        auto *layout = new FlowLayout(5, &widget);
        QList<Box *> boxes{new Box(40), new Box(50), new Box(200)};
        for (Box *box : boxes)
            layout->addWidget(box);
        widget.resize(100, 100);
        widget.show();
        QCOMPARE(boxes.at(0)->geometry(), QRect(0, 0, 40, 10));
        QCOMPARE(boxes.at(1)->geometry(), QRect(45, 0, 50, 10));
        QCOMPARE(boxes.at(2)->geometry(), QRect(0, 15, 100, 10)); // wider than the row: given the row
        QCOMPARE(layout->heightForWidth(100), 25);
        QCOMPARE(layout->heightForWidth(94), 40); // 40 + 5 + 50 no longer fits
        QCOMPARE(layout->heightForWidth(1000), 10);
        QCOMPARE(layout->sizeHint(), QSize(40 + 5 + 50 + 5 + 200, 10));
    }
};

QTEST_MAIN(TestFlowLayout)
#include "tst_flowlayout.moc"
