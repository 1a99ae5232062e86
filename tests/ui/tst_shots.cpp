// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/bigmbox.h"
#include "tests/support/packed.h"
#include "tests/support/shots.h"
#include "tests/support/shownmails.h"
#include "ui/common/breezepalette.h"
#include "ui/common/commandpalette.h"
#include "ui/common/facttable.h"
#include "ui/common/highlighting.h"
#include "ui/mainwindow.h"
#include "ui/message/linksview.h"
#include "ui/message/maillist.h"
#include "ui/message/messagepage.h"
#include "ui/message/ownersheet.h"
#include "ui/message/partsview.h"
#include "ui/settings/settingsdialog.h"

#include <QPlainTextEdit>
#include <QProgressBar>
#include <QTableView>
#include <QTreeView>

#include <algorithm>

using namespace headwater;
using namespace headwater::test;
using namespace headwater::test::shown;
using namespace headwater::ui;
using namespace Qt::StringLiterals;

namespace {

struct State {
    const char *name;
    void (*show)(MainWindow &, const QDir &);
    bool isStill = true;    ///< It comes to rest, and the picture waits for that.
};

/// A label of the question holds the text: the ticks are worked out.
bool shows(const MainWindow &window, const QString &text)
{
    const QList<QLabel *> labels = window.findChild<OwnerSheet *>()->findChildren<QLabel *>();
    return std::ranges::any_of(labels, [&](const QLabel *label) { return label->text().contains(text); });
}

bool isReady(const MainWindow &window)
{
    return window.messagePage()->trace() && !window.messagePage()->isBusy();
}

void openSample(MainWindow &window, int tab)
{
    window.openSample();
    QTRY_VERIFY(isReady(window));
    window.messagePage()->showTab(tab);
}

/// *.example.org is the user's, as the settings of initTestCase() say.
void openBytes(MainWindow &window, const QByteArray &bytes)
{
    window.openBytes(bytes, u"pasted text"_s);
    QTRY_VERIFY(isReady(window));
}

/// The mail inside, read as if the settings named no servers.
void openInner(MainWindow &window, const QByteArray &bytes)
{
    MessagePage *page = window.messagePage();
    page->setNeverAsk(); // the question would cover what is to be seen
    page->open({{{}, u"pasted text"_s, bytes}}, trace::MyServers());
    QTRY_VERIFY(isReady(window));
    QTRY_COMPARE(page->list()->count(), 2);
    page->step(1);
    QTRY_VERIFY(isReady(window) && !page->trace()->message.enclosed.isEmpty());
    QCOMPARE(page->trace()->mine, trace::MineSource::Inferred);
}

void openTable(MainWindow &window, trace::GroupBy by, const QString &filter)
{
    openBytes(window, test::bigMbox(1500));
    MailList *list = window.messagePage()->list();
    window.messagePage()->setTable(true);
    list->setFilter(filter);
    list->groupBy(by);
    QTRY_VERIFY(!list->isWorking());
    if (by != trace::GroupBy::None) {
        auto *groups = list->findChild<QTableView *>(u"groups"_s);
        groups->setCurrentIndex(groups->model()->index(0, 0));
    }
    QTRY_VERIFY(!list->isWorking());
}

const State kStates[]{
    {"start", [](MainWindow &, const QDir &) {}},
    {"hops", [](MainWindow &w, const QDir &) { openSample(w, 0); }},
    {"source", [](MainWindow &w, const QDir &) { openSample(w, 1); }},
    {"headers", [](MainWindow &w, const QDir &) { openSample(w, 2); }},
    {"parts", [](MainWindow &w, const QDir &) { openSample(w, 3); }},
    {"links", [](MainWindow &w, const QDir &) { openSample(w, 4); }},
    {"authentication", [](MainWindow &w, const QDir &) { openSample(w, 5); }},
    {"question",
        [](MainWindow &w, const QDir &) {
            w.openSampleWithQuestion();
            QTRY_VERIFY(isReady(w));
            QTRY_VERIFY(w.findChild<OwnerSheet *>()->isVisible());
            QTRY_VERIFY(shows(w, u"203.0.113.51"_s));
        }},
    {"table", [](MainWindow &w, const QDir &) { openTable(w, trace::GroupBy::None, {}); }},
    {"grouped", [](MainWindow &w, const QDir &) { openTable(w, trace::GroupBy::Prefix, {}); }},
    {"filtered", [](MainWindow &w, const QDir &) { openTable(w, trace::GroupBy::None, u"198.51.100.0/24 watches"_s); }},
    {"found",
        [](MainWindow &w, const QDir &) {
            openTable(w, trace::GroupBy::None, {});
            w.messagePage()->list()->findInAll(u"number77"_s);
            QTRY_VERIFY(!w.messagePage()->list()->isWorking());
        }},
    {"narrow",
        [](MainWindow &w, const QDir &) {
            openBytes(w, test::bigMbox(1500));
            w.messagePage()->list()->setFilter(u"maria"_s);
            QTRY_VERIFY(!w.messagePage()->list()->isWorking());
        }},
    {"list", [](MainWindow &w, const QDir &) { openBytes(w, mbox()); }},
    {"reading",
        [](MainWindow &w, const QDir &) {
            static const QByteArray many = test::bigMbox(100'000); // takes longer than the picture
            w.openBytes(many, u"trap.mbox"_s);
            QTRY_VERIFY(w.messagePage()->list()->count() > 1 && w.messagePage()->trace());
            QTRY_VERIFY(w.findChild<QProgressBar *>()->isVisible());
            QVERIFY(w.messagePage()->list()->isReading());
        },
        false},
    {"broken",
        [](MainWindow &w, const QDir &folder) {
            openBytes(w, mbox());
            const QString path = folder.filePath(
                QString(u"a-mailbox-that-was-moved-away-while-it-was-open-"_s).repeated(5) + u".mbox"_s);
            w.openFiles({path});
            QTRY_VERIFY(!w.messagePage()->isBusy());
        }},
    {"cutoff",
        [](MainWindow &w, const QDir &folder) {
            QFile file(folder.filePath(u"cut-off.mbox.gz"_s));
            const QByteArray packed = gzipped(mbox());
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(packed.chopped(100)) == packed.size() - 100);
            file.close();
            w.openFiles({file.fileName()});
            QTRY_VERIFY(isReady(w));
            QTRY_VERIFY(!w.messagePage()->errorText().isEmpty());
        }},
    {"manylinks",
        [](MainWindow &w, const QDir &) {
            openBytes(w, links());
            w.messagePage()->showTab(4);
            const QTableView *table = w.findChild<LinksView *>()->table();
            QTRY_COMPARE(table->model()->rowCount(), 6);
            const QString longest = table->model()->index(3, trace::LinkModel::Target).data().toString();
            QVERIFY(table->fontMetrics().horizontalAdvance(longest) > table->columnWidth(trace::LinkModel::Target));
        }},
    {"manyparts",
        [](MainWindow &w, const QDir &) {
            openBytes(w, parts());
            w.messagePage()->showTab(3);
            const QAbstractItemModel *tree = w.findChild<PartsView *>()->tree()->model();
            QTRY_COMPARE(tree->rowCount(), 1);
            QCOMPARE(tree->rowCount(tree->index(0, 0)), 4);
            QVERIFY(!tree->index(2, trace::PartModel::Defects, tree->index(0, 0)).data().toString().isEmpty());
        }},
    {"deliverystatus",
        [](MainWindow &w, const QDir &) {
            openBytes(w, deliveryStatus());
            w.messagePage()->showTab(3);
            QTRY_COMPARE(w.findChild<PartsView *>()->findChild<FactTable *>()->model()->rowCount(), 4);
        }},
    {"forwardinferred", [](MainWindow &w, const QDir &) { openInner(w, forward()); }},
    {"bounceinferred", [](MainWindow &w, const QDir &) { openInner(w, bounce()); }},
    {"nopath", [](MainWindow &w, const QDir &) { openBytes(w, "From: a@example.org\nTo: b@example.org\nSubject: draft\n\nx\n"); }},
    {"inside",
        [](MainWindow &w, const QDir &) {
            openBytes(w,
                "Received: from pc.example.org (pc.example.org [10.0.0.2]) by mx.example.org (Postfix) with ESMTP id AB0011;"
                " Mon, 2 Mar 2026 11:00:09 +0100\nFrom: a@example.org\nTo: user@example.org\nSubject: minutes\n\nx\n");
        }},
    {"backscatter", [](MainWindow &w, const QDir &) { openBytes(w, bounce()); }},
    {"forged", [](MainWindow &w, const QDir &) { openBytes(w, forged()); }},
    {"long", [](MainWindow &w, const QDir &) { openBytes(w, longPath()); }},
    {"seven", [](MainWindow &w, const QDir &) { openBytes(w, sevenHops()); }},
    {"manyclaimed", [](MainWindow &w, const QDir &) { openBytes(w, manyHops(false)); }},
    {"manyinside", [](MainWindow &w, const QDir &) { openBytes(w, manyHops(true)); }},
    {"masked", [](MainWindow &w, const QDir &) { openBytes(w, masked()); }},
    {"submitted", [](MainWindow &w, const QDir &) { openBytes(w, submitted()); }},
    {"listmail", [](MainWindow &w, const QDir &) { openBytes(w, listMail()); }},
    {"stamped",
        [](MainWindow &w, const QDir &) {
            openBytes(w, stamped());
            w.messagePage()->showTab(5);
        }},
    {"largeheader",
        [](MainWindow &w, const QDir &) {
            openBytes(w, largeHeader());
            w.messagePage()->showTab(2);
        }},
    {"questionlist",
        [](MainWindow &w, const QDir &) {
            openBytes(w, fromLine() + manyHops(false) + '\n' + fromLine() + direct("two"));
            w.messagePage()->askOwner();
            QTRY_VERIFY(shows(w, u"203.0.113.93"_s));
        }},
};

const QSize kSizes[]{{1280, 800}, {1024, 700}};

} // namespace

/// Draws every page in each of its states, in both schemes and languages and at both sizes, and fails where text is cut or
/// overlaps.
class TestShots : public QObject
{
    Q_OBJECT

    std::unique_ptr<Shots> m_shots;

private Q_SLOTS:
    void initTestCase() { m_shots = std::make_unique<Shots>(); }

    void page_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QSize>("size");
        for (int state = 0; state < int(std::size(kStates)); ++state) {
            for (const char *language : {"en", "ja"}) {
                for (const bool dark : {false, true}) {
                    for (const QSize &size : kSizes) {
                        QTest::addRow("%s-%s-%s-%d", kStates[state].name, language, dark ? "dark" : "light", size.width())
                            << state << QString::fromLatin1(language) << dark << size;
                    }
                }
            }
        }
    }

    void page()
    {
        QFETCH(int, state);
        QFETCH(QString, language);
        QFETCH(bool, dark);
        QFETCH(QSize, size);
        m_shots->speak(language);
        QApplication::setPalette(breezePalette(dark));
        SettingsStore store;
        const Highlighting highlighting;
        MainWindow window(store, highlighting);
        window.resize(size);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        kStates[state].show(window, m_shots->folder());
        if (QTest::currentTestFailed())
            return;
        QCOMPARE(window.size(), size); // nothing forces the window wider
        m_shots->check(window, QString::fromLatin1(QTest::currentDataTag()), kStates[state].isStill);
    }

    void dialogs_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("dark");
        for (const char *language : {"en", "ja"}) {
            for (const bool dark : {false, true})
                QTest::addRow("%s-%s", language, dark ? "dark" : "light") << QString::fromLatin1(language) << dark;
        }
    }

    void dialogs()
    {
        QFETCH(QString, language);
        QFETCH(bool, dark);
        m_shots->speak(language);
        QApplication::setPalette(breezePalette(dark));
        const QString tag = QString::fromLatin1(QTest::currentDataTag());
        SettingsStore store;
        SettingsDialog dialog(store);
        dialog.show();
        dialog.findChildren<QPlainTextEdit *>().at(2)->setPlainText(u"198.51.100.0/24, what?"_s); // not trusted, and no network
        m_shots->check(dialog, u"settings-"_s + tag);
        const Highlighting highlighting;
        MainWindow window(store, highlighting);
        CommandPalette palette(window.actions(), nullptr);
        palette.show();
        m_shots->check(palette, u"palette-"_s + tag);
    }
};

QTEST_MAIN(TestShots)
#include "tst_shots.moc"
