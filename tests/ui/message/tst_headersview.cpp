// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cputimer.h"
#include "ui/common/settingsstore.h"
#include "ui/message/headersview.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

using namespace headwater;
using namespace headwater::ui;
using namespace Qt::StringLiterals;

namespace {

TracePtr traceOf(const QByteArray &bytes)
{
    auto trace = std::make_shared<trace::Trace>();
    trace->message = message::makeMessage(bytes);
    for (const message::Field &field : trace->message.header.fields) {
        if (!field.is("Received"))
            continue;
        trace::Hop hop;
        hop.line = static_cast<int>(trace->hops.size()) + 1;
        hop.span = field.span;
        hop.zone = hop.line == 1 ? trace::Zone::Edge : trace::Zone::Claimed;
        trace->edge = 0;
        trace->hops.append(hop);
    }
    return trace;
}

const QByteArray kMail = "Received: from a.example ([192.0.2.1]) by b.example\n"
                         "Received: from c.example by d.example\n"
                         "Subject: =?utf-8?Q?caf=C3=A9?=\n\nbody"_ba;

} // namespace

class TestHeadersView : public QObject
{
    Q_OBJECT

    QTemporaryDir m_settings;

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"headwater-test"_s);
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
    }

    void init()
    {
        m_view.reset();
        QSettings().clear();
        m_view = std::make_unique<HeadersView>();
        m_view->resize(900, 300);
        m_view->setTrace(traceOf(kMail));
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }

    void titleClick_sorts_andTheChoiceStays()
    {
        m_view->setCurrentHop(1);
        const QHeaderView *header = m_view->table()->horizontalHeader();
        const QPoint name(header->sectionViewportPosition(1) + 10, header->height() / 2);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, name);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, name); // down
        QCOMPARE(m_view->table()->model()->index(0, 1).data().toString(), u"Subject"_s);
        QCOMPARE(m_view->table()->currentIndex().row(), 2);
        m_view->setTrace(traceOf(kMail));
        QCOMPARE(m_view->table()->model()->index(0, 1).data().toString(), u"Received"_s);
        QCOMPARE(header->sortIndicatorSection(), 0);
    }

    void widths_areRemembered()
    {
        SettingsStore store;
        m_view->saveState(store);
        QVERIFY(store.state(u"headers"_s).isEmpty()); // those that fit by themselves are not
        m_view->table()->horizontalHeader()->resizeSection(1, 177);
        m_view->saveState(store);
        m_view = std::make_unique<HeadersView>(); // a start of the program later
        m_view->restoreState(store);
        m_view->resize(700, 300);
        m_view->setTrace(traceOf(kMail));
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        QCOMPARE(m_view->table()->columnWidth(1), 177);
    }

    void click_choosesTheHop()
    {
        QSignalSpy hops(m_view.get(), &HeadersView::hopSelected);
        QSignalSpy bytes(m_view.get(), &HeadersView::byteSelected);
        click(1, 3);
        QCOMPARE(hops, (QList<QList<QVariant>>{{1}}));
        QCOMPARE(bytes, (QList<QList<QVariant>>{{qlonglong(52)}}));
        click(2, 3); // no Received line
        QCOMPARE(hops.size(), 1);
        QCOMPARE(bytes.size(), 2);
    }

    void setCurrentHop_choosesTheRowInSilence()
    {
        QSignalSpy hops(m_view.get(), &HeadersView::hopSelected);
        m_view->setCurrentHop(1);
        QCOMPARE(m_view->table()->currentIndex().row(), 1);
        m_view->setCurrentHop(-1);
        QVERIFY(!m_view->table()->currentIndex().isValid());
        m_view->showSpan({100, 3});
        QCOMPARE(m_view->table()->currentIndex().row(), 2);
        m_view->showSpan({9999, 3});
        QVERIFY(!m_view->table()->currentIndex().isValid());
        QCOMPARE(hops.size(), 0);
    }

    void keyboard_findsFiltersAndCopies()
    {
        m_view->table()->setFocus();
        QTest::keyClick(m_view->table(), Qt::Key_F, Qt::ControlModifier);
        auto *filter = m_view->findChild<QLineEdit *>();
        QTRY_VERIFY(filter->hasFocus());
        QTest::keyClicks(filter, u"CAF\u00c9"_s);
        QTRY_COMPARE(m_view->table()->model()->rowCount(), 1);
        m_view->table()->selectAll();
        m_view->table()->setFocus();
        QTest::keyClick(m_view->table(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), u"3\tSubject\t\t=?utf-8?Q?caf=C3=A9?=\tcaf\u00e9\n"_s);
        filter->setFocus();
        QTest::keyClick(filter, Qt::Key_Escape);
        QTRY_COMPARE(m_view->table()->model()->rowCount(), 3);
    }

    void filter_keepsTheChosenHop()
    {
        m_view->setCurrentHop(1);
        QSignalSpy hops(m_view.get(), &HeadersView::hopSelected);
        auto *filter = m_view->findChild<QLineEdit *>();
        filter->setText(u"c.example"_s);
        QTRY_COMPARE(m_view->table()->model()->rowCount(), 1);
        QTRY_COMPARE(m_view->table()->currentIndex().row(), 0);
        QCOMPARE(hops.size(), 0);
    }

    void contextMenu_asksForTheToken()
    {
        QSignalSpy tokens(m_view.get(), &HeadersView::tokenMenuRequested);
        const QModelIndex cell = m_view->table()->model()->index(0, trace::HeaderModel::Raw);
        const QRect rect = m_view->table()->visualRect(cell);
        Q_EMIT m_view->table()->customContextMenuRequested(QPoint(rect.left() + 6 + 7 * 8, rect.center().y())); // over "a.example"
        QCOMPARE(tokens.size(), 1);
        QCOMPARE(tokens.first().first().toString(), u"a.example"_s);
    }

    void enter_showsTheBytes()
    {
        QSignalSpy spans(m_view.get(), &HeadersView::spanActivated);
        m_view->setCurrentHop(1);
        m_view->table()->setFocus();
        QTest::keyClick(m_view->table(), Qt::Key_Return);
        QCOMPARE(spans.size(), 1);
        QCOMPARE(spans.first().first().value<Span>(), (Span{52, 38}));
    }

    void tab_goesFromTheFilterToTheTable()
    {
        QWidget window;
        auto *layout = new QVBoxLayout(&window);
        auto *view = new HeadersView(&window);
        layout->addWidget(view);
        layout->addWidget(new QPushButton(u"behind"_s, &window));
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        auto *filter = view->findChild<QLineEdit *>();
        filter->setFocus();
        QTest::keyClick(filter, Qt::Key_Tab);
        QCOMPARE(window.focusWidget(), view->table());
    }

    void columns_leaveRoomForValues()
    {
        const auto *table = m_view->table();
        QVERIFY(table->columnWidth(trace::HeaderModel::Name) > 100);
        QVERIFY(table->columnWidth(trace::HeaderModel::Raw) > 200);
        const int before = table->columnWidth(trace::HeaderModel::Raw);
        m_view->resize(1300, 300);
        QTRY_VERIFY(table->columnWidth(trace::HeaderModel::Raw) > before);
    }

    void noTrace_isEmpty()
    {
        m_view->setTrace({});
        QCOMPARE(m_view->table()->model()->rowCount(), 0);
        m_view->setCurrentHop(0);
        m_view->showSpan({0, 1});
        QVERIFY(!m_view->table()->currentIndex().isValid());
    }

    void aMillionFields_areShownAtOnce()
    {
        QByteArray bytes;
        for (int i = 0; i < 1'000'000; ++i)
            bytes += "X: y\n";
        const TracePtr trace = traceOf(bytes + "\n");
        const test::CpuTimer timer;
        m_view->setTrace(trace);
        m_view->grab();
        QVERIFY(timer.isWithin(100));
    }

private:
    void click(int row, int column)
    {
        const QRect rect = m_view->table()->visualRect(m_view->table()->model()->index(row, column));
        QTest::mouseClick(m_view->table()->viewport(), Qt::LeftButton, {}, rect.center());
    }

    std::unique_ptr<HeadersView> m_view;
};

QTEST_MAIN(TestHeadersView)
#include "tst_headersview.moc"
