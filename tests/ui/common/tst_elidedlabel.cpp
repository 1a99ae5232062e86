// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/elidedlabel.h"

#include <QTest>

using namespace headwater::ui;
using namespace Qt::StringLiterals;

class TestElidedLabel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void toolTip_isThereOnlyWhenElided()
    {
        ElidedLabel label(u"a <i>rather</i> long text that will not fit"_s);
        label.resize(label.sizeHint());
        label.show();
        QVERIFY(!label.isElided());
        QCOMPARE(label.toolTip(), QString());
        label.resize(60, label.height());
        QVERIFY(label.isElided());
        QCOMPARE(label.toolTip(), u"<qt>a &lt;i&gt;rather&lt;/i&gt; long text that will not fit</qt>"_s);
        label.setText(u"short"_s);
        QCOMPARE(label.toolTip(), QString());
    }

    void bidi_isShownAsMark() { QVERIFY(!ElidedLabel(u"a\u202Eb"_s).text().contains(QChar(0x202E))); }
};

QTEST_MAIN(TestElidedLabel)
#include "tst_elidedlabel.moc"
