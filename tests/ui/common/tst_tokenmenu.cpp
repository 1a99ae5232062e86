// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/tokenmenu.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

using namespace headwater::ui;
using namespace Qt::StringLiterals;

namespace {

QAction *actionOf(const QMenu &menu, const QString &text)
{
    for (const auto all = menu.actions(); QAction * action : all) {
        if (action->text() == text)
            return action;
    }
    return nullptr;
}

} // namespace

class TestTokenMenu : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void copies()
    {
        TokenMenu menu(u"mx.example.org"_s);
        actionOf(menu, u"&Copy"_s)->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"mx.example.org"_s);
        actionOf(menu, u"Copy &defanged"_s)->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"mx[.]example[.]org"_s);
    }

    void marksAsMine()
    {
        TokenMenu menu(u"2001:db8::5"_s);
        QSignalSpy spy(&menu, &TokenMenu::markAsMine);
        actionOf(menu, u"&Mark as mine"_s)->trigger();
        QCOMPARE(spy, (QList<QVariantList>{{u"2001:db8::5"_s}}));
    }

    void maskedAddress_cannotBeMine() { QVERIFY(!actionOf(TokenMenu(u"192.0.XX.51"_s), u"&Mark as mine"_s)); }
};

QTEST_MAIN(TestTokenMenu)
#include "tst_tokenmenu.moc"
