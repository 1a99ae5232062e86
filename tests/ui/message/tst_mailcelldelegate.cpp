// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/mailcelldelegate.h"

#include "ui/common/chip.h"

#include <QApplication>
#include <QTest>

using namespace headwater::ui;
using namespace Qt::StringLiterals;

class TestMailCellDelegate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void widestVerdict_hasRoom()
    {
        const QFontMetrics metrics(QApplication::font());
        for (const QString &word : {u"backscatter"_s, u"shared server"_s, u"unreadable"_s})
            QVERIFY2(MailCellDelegate::widthOfVerdicts(metrics) >= chipSize({word, Role::Attention, Mark::Disc}, metrics).width(),
                qPrintable(word));
    }
};

QTEST_MAIN(TestMailCellDelegate)
#include "tst_mailcelldelegate.moc"
