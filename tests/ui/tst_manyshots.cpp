// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/bigmbox.h"
#include "tests/support/shots.h"
#include "ui/common/breezepalette.h"
#include "ui/common/highlighting.h"
#include "ui/mainwindow.h"
#include "ui/message/maillist.h"
#include "ui/message/messagepage.h"

#include <QTableView>

using namespace headwater;
using namespace headwater::test;
using namespace headwater::ui;
using namespace Qt::StringLiterals;

/// Draws the list of a hundred thousand messages.
class TestManyShots : public QObject
{
    Q_OBJECT

    std::unique_ptr<Shots> m_shots;

private Q_SLOTS:
    void initTestCase() { m_shots = std::make_unique<Shots>(); }

    void many_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("en") << u"en"_s;
        QTest::newRow("ja") << u"ja"_s;
    }

    /// A hundred thousand messages: the table, grouped, a group's page, filtered.
    void many()
    {
        QFETCH(QString, language);
        m_shots->speak(language);
        QApplication::setPalette(breezePalette(false));
        SettingsStore store;
        const Highlighting highlighting;
        MainWindow window(store, highlighting);
        window.resize(1280, 800);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        window.openBytes(test::bigMbox(100'000), u"trap.mbox"_s);
        MailList *list = window.messagePage()->list();
        QTRY_VERIFY(list->count() > 1);
        window.messagePage()->setTable(true);
        QTRY_VERIFY(list->count() > 5000);
        const auto bothSchemes = [&](const QString &name, bool isStill = true) {
            for (const bool dark : {false, true}) {
                QApplication::setPalette(breezePalette(dark));
                m_shots->check(window, u"many-%1-%2-%3"_s.arg(name, language, dark ? u"dark"_s : u"light"_s), isStill);
            }
        };
        bothSchemes(u"reading"_s, false);
        QTRY_VERIFY_WITH_TIMEOUT(!list->isReading(), 600'000);
        bothSchemes(u"table"_s);
        list->groupBy(trace::GroupBy::Edge);
        QTRY_VERIFY(!list->isWorking());
        bothSchemes(u"groups"_s);
        auto *groups = list->findChild<QTableView *>(u"groups"_s);
        for (int row = 0; row < groups->model()->rowCount(); ++row) {
            if (groups->model()->index(row, 0).data().toString() == u"203.0.113.77"_s)
                groups->setCurrentIndex(groups->model()->index(row, 0));
        }
        QTRY_VERIFY(!list->isWorking());
        bothSchemes(u"group"_s);
        list->groupBy(trace::GroupBy::None);
        list->setFilter(u"203.0.113.0/24 watches"_s);
        QTRY_VERIFY(!list->isWorking());
        bothSchemes(u"filtered"_s);
    }
};

QTEST_MAIN(TestManyShots)
#include "tst_manyshots.moc"
