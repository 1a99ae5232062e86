// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/hopsview.h"

#include "tests/support/tracebuilder.h"
#include "ui/common/settingsstore.h"
#include "ui/common/theme.h"
#include "ui/message/hopdelegate.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QHelpEvent>
#include <QMenu>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QToolTip>

#include <algorithm>

using namespace headwater;
using namespace headwater::trace;
using namespace headwater::test;
using namespace headwater::ui;
using namespace Qt::StringLiterals;

namespace {

QModelIndex cell(const HopsView &view, int row, int column)
{
    return view.model()->index(row, column);
}

QPoint middle(const HopsView &view, int row, int column)
{
    return view.visualRect(cell(view, row, column)).center();
}

void open(HopsView &view, const TracePtr &trace, int width = 670)
{
    view.resize(width, 300);
    view.setTrace(trace);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
}

void contextMenu(HopsView &view, const QPoint &place, QContextMenuEvent::Reason reason = QContextMenuEvent::Mouse)
{
    QContextMenuEvent event(reason, place, view.viewport()->mapToGlobal(place));
    QApplication::sendEvent(view.viewport(), &event);
}

/// By the menu of the header, which is left again by choosing.
void chooseColumn(HopsView &view, const QString &title)
{
    QTimer::singleShot(0, &view, [&] {
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        for (const auto actions = menu->actions(); QAction * action : actions) {
            if (action->text() == title)
                action->trigger();
        }
        menu->close();
    });
    Q_EMIT view.horizontalHeader()->customContextMenuRequested({5, 5});
}

} // namespace

class TestHopsView : public QObject
{
    Q_OBJECT

    QTemporaryDir m_settings;

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"headwater-test"_s);
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
    }
    void init() { QSettings().clear(); }

    void click_choosesAHop()
    {
        HopsView view;
        open(view, openRelay().build());
        QSignalSpy selected(&view, &HopsView::hopSelected);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, middle(view, 1, HopModel::Address));
        QCOMPARE(selected, (QList<QVariantList>{{1}}));
        QCOMPARE(view.currentHop(), 1);
    }

    void keys_walkTheRows()
    {
        HopsView view;
        open(view, forgedBlock().build());
        view.setCurrentHop(0);
        QSignalSpy selected(&view, &HopsView::hopSelected);
        QTest::keyClick(&view, Qt::Key_Down);
        QTest::keyClick(&view, Qt::Key_Down);
        QTest::keyClick(&view, Qt::Key_Right);   // another cell of the same row is no other hop
        QTest::keyClick(&view, Qt::Key_Up);
        QCOMPARE(selected, (QList<QVariantList>{{1}, {2}, {1}}));
    }

    void setCurrentHop_isSilent_andSurvivesSorting()
    {
        HopsView view;
        open(view, forgedBlock().build());
        QSignalSpy selected(&view, &HopsView::hopSelected);
        view.setCurrentHop(2);
        QCOMPARE(view.selectionModel()->selectedRows().size(), 1);
        view.sortByColumn(HopModel::Number, Qt::DescendingOrder);
        QCOMPARE(view.currentHop(), 2);
        QCOMPARE(view.currentIndex().row(), 0);
        view.setCurrentHop(0);
        QCOMPARE(view.currentIndex().row(), 2);
        view.setCurrentHop(-1);
        QCOMPARE(view.currentHop(), -1);
        QVERIFY(!view.selectionModel()->hasSelection());
        QVERIFY(selected.isEmpty());
    }

    void headerClick_sorts()
    {
        HopsView view;
        open(view, forgedBlock().build());
        const QHeaderView *header = view.horizontalHeader();
        const QPoint place(header->sectionViewportPosition(HopModel::Delay) + 10, header->height() / 2);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, place);
        QCOMPARE(cell(view, 0, HopModel::Delay).data().toString(), u"\u2013"_s);
        QCOMPARE(cell(view, 1, HopModel::Delay).data().toString(), u"-1:40"_s);
        QCOMPARE(cell(view, 2, HopModel::Delay).data().toString(), u"0:27"_s);
    }

    void copy_givesTsvOfTheChosenRows()
    {
        HopsView view;
        open(view, openRelay().build());
        view.selectAll();
        QTest::keySequence(&view, QKeySequence::Copy);
        const QString expected = u"1\tedge\t203.0.113.51\tserver.aes.nt\tasaogw.example.org\tSMTP\t2001-11-10 17:22:07 +09\t9:15\t"
                                 "HELO under no top-level domain; No reverse name\n"
                                 "2\tclaimed\t198.51.100.240\tasao.example.org\tserver.aes.nt\tMicrosoft "
                                 "SMTPSVC(5.0.2195.2966)\t2001-11-10 12:12:52 +04\t\u2013\t"
                                 "HELO is your name\n"_s;
        QCOMPARE(QApplication::clipboard()->text(), expected);
    }

    void contextMenu_asksForTheTokenOfTheCell()
    {
        HopsView view;
        open(view, openRelay().build());
        QSignalSpy menu(&view, &HopsView::tokenMenuRequested);
        contextMenu(view, middle(view, 0, HopModel::Address));
        contextMenu(view, middle(view, 1, HopModel::Helo));
        contextMenu(view, middle(view, 1, HopModel::By));
        view.setCurrentHop(1);  // by key: the address of the row where the cell has nothing to ask about
        view.horizontalHeader()->moveSection(HopModel::By, 0); // wherever that column stands
        contextMenu(view, {}, QContextMenuEvent::Keyboard);
        QStringList tokens;
        for (const QVariantList &request : menu)
            tokens += request.first().toString();
        QCOMPARE(tokens, (QStringList{u"203.0.113.51"_s, u"asao.example.org"_s, u"server.aes.nt"_s, u"198.51.100.240"_s}));
    }

    void columns_fitTheWidth_data()
    {
        QTest::addColumn<int>("width");
        QTest::newRow("wide") << 1200;
        QTest::newRow("as drawn") << 671;
    }
    void columns_fitTheWidth()
    {
        QFETCH(int, width);
        HopsView view;
        open(view, openRelay().build(), width);
        QCOMPARE(view.horizontalScrollBar()->maximum(), 0);
        QVERIFY(view.columnWidth(HopModel::Address) >= QFontMetrics(fixedFont()).horizontalAdvance(u"198.51.100.240"_s));
    }

    void names_getTheRoom_beforeSignals()
    {
        TraceBuilder builder;
        builder.hop({.helo = "smtp.a-name.example.net", .ip = "203.0.113.5", .by = "lists.a-name.example.com", .zone = Zone::Edge});
        builder.signal(
            "RDNS_NONE", 1, Strength::Weak, u"A title that is so long that it would take all the room of the table"_s, "smtp");
        HopsView view;
        open(view, builder.build(), 800);
        QCOMPARE(view.horizontalScrollBar()->maximum(), 0);
        QVERIFY(view.columnWidth(HopModel::Helo) > view.fontMetrics().horizontalAdvance(u"smtp.a-name.example.net"_s));
        QVERIFY(view.columnWidth(HopModel::By) > view.fontMetrics().horizontalAdvance(u"lists.a-name.example.com"_s));
        // And no title is cut.
        QVERIFY(view.columnWidth(HopModel::SignalColumn) > view.fontMetrics().horizontalAdvance(u"Signals"_s));
    }

    void longNames_areWholeWhereThereIsRoom()
    {
        TraceBuilder builder;
        const std::string name = "filter-58c4f8bf6c-x2v4m.prod.a-long-name.geo.v29.lw.example.com";
        builder.hop({.helo = name, .ip = "203.0.113.5", .by = name, .zone = Zone::Edge});
        HopsView view;
        open(view, builder.build(), 1800);
        const int whole = view.fontMetrics().horizontalAdvance(QString::fromStdString(name));
        QVERIFY(view.columnWidth(HopModel::Helo) > whole);
        QVERIFY(view.columnWidth(HopModel::By) > whole);
        QCOMPARE(view.horizontalScrollBar()->maximum(), 0);
    }

    void names_keepTheirDomain()
    {
        HopsView view;
        open(view, openRelay().build());
        const auto mode = [&](HopModel::Column column) {
            struct Shown : HopDelegate {
                using HopDelegate::initStyleOption;
            } shown;
            QStyleOptionViewItem option;
            shown.initStyleOption(&option, cell(view, 0, column));
            return option.textElideMode;
        };
        QCOMPARE(mode(HopModel::Helo), Qt::ElideLeft);
        QCOMPARE(mode(HopModel::By), Qt::ElideLeft);
        QCOMPARE(mode(HopModel::Address), Qt::ElideMiddle);
    }

    void longNames_haveThemWholeInATooltip()
    {
        TraceBuilder builder;
        const std::string name = std::string(60, 'n') + ".example.net";
        builder.hop({.helo = name, .ip = "203.0.113.5", .by = name, .zone = Zone::Edge});
        HopsView view;
        open(view, builder.build());
        const QPoint place = middle(view, 0, HopModel::Helo);
        QHelpEvent help(QEvent::ToolTip, place, view.viewport()->mapToGlobal(place));
        QApplication::sendEvent(view.viewport(), &help);
        QVERIFY(QToolTip::text().contains(QString::fromStdString(name)));
    }

    void columns_areRemembered()
    {
        SettingsStore store;
        {
            HopsView view;
            open(view, openRelay().build());
            QVERIFY(view.isColumnHidden(HopModel::Id));
            view.horizontalHeader()->resizeSection(HopModel::Helo, 211);
            view.horizontalHeader()->moveSection(HopModel::By, HopModel::Helo);
            view.saveState(store);
        }
        HopsView view;
        view.restoreState(store);
        open(view, openRelay().build());
        QCOMPARE(view.columnWidth(HopModel::Helo), 211);
        QCOMPARE(view.horizontalHeader()->visualIndex(HopModel::By), int(HopModel::Helo));
        view.resize(900, 300);  // the user's widths stay
        QCOMPARE(view.columnWidth(HopModel::Helo), 211);
    }

    void fittedWidths_areNotRemembered()
    {
        SettingsStore store;
        {
            HopsView view;
            open(view, openRelay().build(), 1200);
            view.saveState(store);
        }
        HopsView view;
        view.restoreState(store);
        open(view, openRelay().build(), 671);
        QCOMPARE(view.horizontalScrollBar()->maximum(), 0);
    }

    /// Which columns are shown says nothing about their widths, which go on fitting.
    void hiddenColumn_isRememberedAndTheOthersFit()
    {
        SettingsStore store;
        {
            HopsView view;
            open(view, openRelay().build(), 1200);
            chooseColumn(view, u"HELO"_s);
            QVERIFY(view.isColumnHidden(HopModel::Helo));
            chooseColumn(view, u"Id"_s);
            view.saveState(store);
        }
        HopsView view;
        view.restoreState(store);
        open(view, openRelay().build(), 671);
        QVERIFY(view.isColumnHidden(HopModel::Helo));
        QVERIFY(!view.isColumnHidden(HopModel::Id));
        QCOMPARE(view.horizontalScrollBar()->maximum(), 0);
    }

    void timeZone_changesTheTimes()
    {
        HopsView view;
        open(view, openRelay().build());
        view.setTimeZoneMode(TimeZoneMode::Utc);
        QCOMPARE(cell(view, 0, HopModel::Time).data().toString(), u"08:22:07 UTC"_s);
    }

    void newTrace_forgetsTheChoice()
    {
        HopsView view;
        open(view, openRelay().build());
        view.setCurrentHop(1);
        QSignalSpy selected(&view, &HopsView::hopSelected);
        view.setTrace(forgedBlock().build());
        QCOMPARE(view.currentHop(), -1);
        view.setTrace({});
        QCOMPARE(view.model()->rowCount(), 0);
        QVERIFY(selected.isEmpty());
    }

    void refutedHelo_isStruck()
    {
        // The struck cell has a line through its middle in the colour of bad; the doubted one has not.
        HopsView view;
        QPalette palette;
        palette.setColor(QPalette::Base, Qt::white);
        palette.setColor(QPalette::Text, Qt::black);
        view.setPalette(palette);
        open(view, openRelay().build(), 1300);
        const QImage image = view.viewport()->grab().toImage();
        const auto longestRun = [&](int row) {
            const QRect rect = view.visualRect(cell(view, row, HopModel::Helo));
            int longest = 0;
            for (int y = rect.top() + 4; y < rect.bottom() - 4; ++y) {
                int run = 0;
                for (int x = rect.left(); x < rect.right(); ++x) {
                    run = image.pixelColor(x, y).lightness() < 200 ? run + 1 : 0;
                    longest = std::max(longest, run);
                }
            }
            return longest;
        };
        QVERIFY2(longestRun(1) > 60, qPrintable(QString::number(longestRun(1))));
        QVERIFY2(longestRun(0) < 30, qPrintable(QString::number(longestRun(0))));
    }
};

QTEST_MAIN(TestHopsView)
#include "tst_hopsview.moc"
