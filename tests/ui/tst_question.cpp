// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/windowfixture.h"
#include "ui/message/ownersheet.h"
#include "ui/message/pathview.h"
#include "ui/message/verdictbanner.h"

#include <QApplication>
#include <QTreeWidget>

using namespace headwater;
using namespace headwater::test;
using namespace headwater::ui;
using namespace Qt::StringLiterals;

/// "Which of these are yours?"
class TestQuestion : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowFolder> m_folder;

private Q_SLOTS:
    void init() { m_folder = std::make_unique<WindowFolder>(); }

    void question_isAskedOnceAndItsAnswerKept()
    {
        WindowFixture f(false);
        f.window.openBytes(windowMail("asks"), u"pasted"_s);
        QTRY_VERIFY(f.isReady());
        auto *sheet = f.child<OwnerSheet>();
        QTRY_VERIFY(sheet->isVisible());
        QCOMPARE(f.page().trace()->mine, trace::MineSource::Inferred);
        QTest::mouseClick(f.button(u"&Remember for example.org"_s), Qt::LeftButton);
        QTRY_VERIFY(f.isReady() && f.page().trace()->mine == trace::MineSource::Set);
        QVERIFY(!sheet->isVisible());
        QVERIFY(f.store.myServers().ownsName("gw.example.org"));
        QVERIFY(f.store.isAnswered(u"example.org"_s));
        QCOMPARE(SettingsStore().myServers(), f.store.myServers()); // on disk too
    }

    void question_showsWhatTheTicksComeTo()
    {
        WindowFixture f(false);
        f.window.openBytes(windowMail("ticks"), u"pasted"_s);
        QTRY_VERIFY(f.isReady());
        auto *sheet = f.child<OwnerSheet>();
        QTRY_VERIFY(sheet->isVisible());
        const auto says = [&](const QString &text) {
            for (const auto all = sheet->findChildren<QLabel *>(); const QLabel *label : all) {
                if (label->text() == text)
                    return true;
            }
            return false;
        };
        QTRY_VERIFY(says(u"With these ticks: edge 203.0.113.9, origin 198.51.100.240, claimed."_s));
        auto *table = sheet->findChild<QTreeWidget *>();
        QCOMPARE(table->topLevelItemCount(), 3);
        QCOMPARE(table->topLevelItem(2)->text(2), u"a stranger"_s);
        table->topLevelItem(2)->setCheckState(0, Qt::Checked); // mail.example.net is ours as well
        QTRY_VERIFY(says(u"With these ticks: edge 198.51.100.240, which is the origin."_s));
    }

    void question_leavesVerdictAndPathInSight_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("1280x800") << QSize(1280, 800);
        QTest::newRow("1024x700") << QSize(1024, 700);
    }

    void question_leavesVerdictAndPathInSight()
    {
        QFETCH(QSize, size);
        WindowFixture f(false);
        f.window.resize(size);
        f.window.openBytes(windowMbox(2, "with the list beside it"), u"pasted"_s);
        QTRY_VERIFY(f.isReady());
        auto *sheet = f.child<OwnerSheet>();
        QTRY_VERIFY(sheet->isVisible());
        const auto placeOf = [&](const QWidget *widget) { return QRect(widget->mapTo(&f.window, QPoint()), widget->size()); };
        QVERIFY(!placeOf(sheet).intersects(placeOf(f.child<PathView>())));
        QVERIFY(!placeOf(sheet).intersects(placeOf(f.child<VerdictBanner>())));
        QVERIFY(f.child<PathView>()->height() > 100);
        QVERIFY(placeOf(sheet).contains(placeOf(f.button(u"&Remember for example.org"_s))));
        QVERIFY(placeOf(sheet).contains(placeOf(sheet->findChild<QTreeWidget *>())));
        QVERIFY(f.window.rect().contains(placeOf(sheet)));
        const auto *servers = sheet->findChild<QTreeWidget *>();
        QFont bold = servers->font();
        bold.setBold(true);
        QVERIFY(servers->columnWidth(0) > QFontMetrics(bold).horizontalAdvance(u"mail.example.net"_s) + 20);
        QCOMPARE(f.window.size(), size);
    }

    void question_putOffIsNotAskedAgain()
    {
        WindowFixture f(false);
        f.window.openBytes(windowMail("later"), u"pasted"_s);
        QTRY_VERIFY(f.child<OwnerSheet>()->isVisible());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(!f.child<OwnerSheet>()->isVisible());
        QVERIFY(f.store.myServers().isEmpty());
        f.window.openBytes(windowMail("again"), u"pasted"_s);
        QTRY_VERIFY(f.isReady() && f.subject() == u"again"_s);
        QVERIFY(!f.child<OwnerSheet>()->isVisible());
        f.action(u"Which are &yours?…"_s)->trigger();
        QVERIFY(f.child<OwnerSheet>()->isVisible());
    }
};

QTEST_MAIN(TestQuestion)
#include "tst_question.moc"
