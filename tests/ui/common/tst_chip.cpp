// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/chip.h"

#include <QTest>

using namespace headwater::ui;
using namespace Qt::StringLiterals;

class TestChip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void size_growsWithTextAndMark()
    {
        const Chip bare({u"relayed"_s, Role::Attention, {}});
        const Chip marked({u"relayed"_s, Role::Attention, Mark::Disc});
        QVERIFY(bare.sizeHint().width() > bare.fontMetrics().horizontalAdvance(u"relayed"_s));
        QVERIFY(marked.sizeHint().width() > bare.sizeHint().width());
    }

    void narrow_hasTheWholeTextInTheToolTip()
    {
        Chip chip({u"From forged: <b>someone</b>@example.org"_s, Role::Bad, Mark::Diamond});
        chip.resize(chip.sizeHint());
        chip.show();
        QCOMPARE(chip.toolTip(), QString());
        chip.resize(80, chip.height());
        QCOMPARE(chip.toolTip(), u"<qt>From forged: &lt;b&gt;someone&lt;/b&gt;@example.org</qt>"_s);
        QCOMPARE(chip.accessibleName(), u"From forged: <b>someone</b>@example.org"_s);
    }

    void ground_isTheRoles()
    {
        Chip chip({u"x"_s, Role::Good, Mark::Check});
        chip.resize(chip.sizeHint());
        const QColor pixel = chip.grab().toImage().pixelColor(chip.width() / 2, 1);
        QCOMPARE(pixel, colours(Role::Good, chip.palette()).ground);
    }

    void invisibleCharacters_areShown() { QVERIFY(!Chip({u"a\u202Eb"_s, Role::Bad, {}}).accessibleName().contains(QChar(0x202E))); }
};

QTEST_MAIN(TestChip)
#include "tst_chip.moc"
