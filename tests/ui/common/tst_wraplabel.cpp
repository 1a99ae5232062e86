// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/wraplabel.h"

#include <QTest>

using namespace headwater::ui;
using namespace Qt::StringLiterals;

class TestWrapLabel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void height_growsWhereTheLabelIsNarrow()
    {
        const WrapLabel label(u"asaogw.example.org is yours, so this address is a fact."_s);
        const int line = label.fontMetrics().height();
        QVERIFY(label.heightForWidth(2000) < 2 * line);
        QVERIFY(label.heightForWidth(150) >= 2 * line);
    }

    void oneLongWord_wrapsInside()
    {
        const WrapLabel label(QString(200, u'w'));
        QVERIFY(label.minimumSizeHint().width() < 120);
        const int perLine = 150 / label.fontMetrics().horizontalAdvance(u'w');
        const int lines = (200 + perLine - 1) / perLine;
        QVERIFY(label.heightForWidth(150) >= lines * (label.fontMetrics().height() - 1));
    }

    void markup_isText()
    {
        const WrapLabel label(u"<b>x</b>"_s);
        QCOMPARE(label.textFormat(), Qt::PlainText);
        QCOMPARE(label.text(), u"<b>x</b>"_s);
    }
};

QTEST_MAIN(TestWrapLabel)
#include "tst_wraplabel.moc"
