// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/linksview.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace headwater;
using namespace headwater::ui;
using namespace Qt::StringLiterals;

namespace {

TracePtr traceOf(const QByteArray &body)
{
    return std::make_shared<const trace::Trace>(trace::analyse(message::makeMessage("Content-Type: text/html\n\n" + body), {}));
}

/// Every character is one pixel wide.
qreal one(const QString &text)
{
    return qreal(text.size());
}

} // namespace

class TestLinksView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void note_saysWhatMatters_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("note");
        QTest::newRow("none") << "<p>Hello</p>"_ba << u"No link stands in this message."_s;
        QTest::newRow("one that agrees") << "<a href='http://example.org/'>example.org</a>"_ba
                                         << u"1 link(s); the text of none shows another domain than its target."_s;
        QTest::newRow("one that does not") << "<a href='http://example.net/'>example.org</a>"_ba
                                           << u"1 link(s). 1 of them lead(s) to another domain than the text shows."_s;
    }

    void note_saysWhatMatters()
    {
        QFETCH(QByteArray, body);
        PartsLoader loader;
        LinksView view(loader);
        QCOMPARE(view.note(), u"No message is open."_s);
        const QAbstractItemModelTester tester(view.table()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        loader.setTrace(traceOf(body));
        view.show();
        QTRY_VERIFY(loader.parts());
        QTEST(view.note(), "note");
        QVERIFY(!view.table()->accessibleName().isEmpty());
    }

    void target_takesTheRoomThatIsLeft()
    {
        PartsLoader loader;
        LinksView view(loader);
        view.resize(1100, 300);
        view.show();
        const QByteArray url = "http://click.example.net/" + QByteArray(80, 'x');
        loader.setTrace(traceOf("<a href='" + url + "'>here</a>"));
        QTRY_VERIFY(loader.parts());
        QTableView *table = view.table();
        QTRY_VERIFY(
            table->columnWidth(trace::LinkModel::Target) > table->fontMetrics().horizontalAdvance(QString::fromLatin1(url)));
        const auto right = [table] {
            const int last = trace::LinkModel::InPart;
            return table->columnViewportPosition(last) + table->columnWidth(last);
        };
        QVERIFY(right() <= table->viewport()->width());
        // Narrow, nothing is pushed out of sight.
        view.resize(600, 300);
        QTRY_VERIFY(right() <= table->viewport()->width());
        // A width that the user gave stays.
        table->setColumnWidth(trace::LinkModel::Target, 77);
        view.resize(900, 300);
        QTRY_COMPARE(view.width(), 900);
        QCOMPARE(table->columnWidth(trace::LinkModel::Target), 77);
    }

    void target_keepsItsHost_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("shown");
        QTest::newRow("long path") << u"https://a.example.net/index/of/all"_s << u"https://a.example.net/in\u2026"_s;
        QTest::newRow("a name before the host")
            << u"https://www.bank.example@a.example.net/"_s << u"\u2026k.example@a.example.net\u2026"_s;
        QTest::newRow("relative") << u"index/of/all/the/messages/there"_s << u"index/of/all/the/message\u2026"_s;
        QTest::newRow("mailto") << u"mailto:someone.else@example.net"_s << u"\u2026someone.else@example.net"_s;
    }

    void target_keepsItsHost()
    {
        QFETCH(QString, target);
        QTEST(elidedTarget(one, target, 25), "shown");
    }

    void target_isFoundBehindMarks_data()
    {
        QTest::addColumn<QString>("between");
        QTest::newRow("zero width") << u"\u200b"_s;
        QTest::newRow("right to left") << u"\u202e"_s;
        QTest::newRow("control character") << u"\u0007"_s;
    }

    /// The letters of the host stand in the name before it too.
    void target_isFoundBehindMarks()
    {
        QFETCH(QString, between);
        const QString cut = elidedTarget(one, u"https://login.microsoft.com"_s + between + u"@t.co/a/long/path/behind/it"_s, 25);
        QVERIFY2(cut.endsWith(u"@t.co\u2026"_s), qPrintable(cut));
    }

    void longTarget_isNotMeasuredWhole_data()
    {
        QTest::addColumn<QString>("target");
        QTest::newRow("path") << u"https://a.example.net/"_s + QString(1'000'000, u'x');
        QTest::newRow("name before the host") << u"https://"_s + QString(1'000'000, u'x') + u"@a.example.net/"_s;
    }

    void longTarget_isNotMeasuredWhole()
    {
        QFETCH(QString, target);
        qsizetype measured = 0;
        const auto counting = [&](const QString &text) {
            measured += text.size();
            return qreal(text.size());
        };
        QVERIFY(elidedTarget(counting, target, 25).contains(u"a.example.net"_s));
        QVERIFY2(measured < 100'000, qPrintable(QString::number(measured)));
    }

    void copy_isDefanged()
    {
        PartsLoader loader;
        LinksView view(loader);
        view.resize(700, 300);
        view.show();
        loader.setTrace(traceOf("<a href='https://a.example.org/x?y=1'>b</a><a href='mailto:c@example.org'>d</a>"));
        QTRY_VERIFY(loader.parts());
        auto *button = view.findChild<QPushButton *>();
        QVERIFY(button && !button->isEnabled());
        view.table()->selectAll();
        QVERIFY(button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(QApplication::clipboard()->text(), u"hxxps://a[.]example[.]org/x?y=1\nmailto[:]c[@]example[.]org"_s);
    }

    void menu_asksAboutTheHost()
    {
        PartsLoader loader;
        LinksView view(loader);
        view.resize(700, 300);
        view.show();
        loader.setTrace(traceOf("<a href='http://bank.example.org@192.0.2.7/'>Login</a>"));
        QTRY_VERIFY(loader.parts());
        QSignalSpy asked(&view, &LinksView::tokenMenuRequested);
        const QPoint at = view.table()->visualRect(view.table()->model()->index(0, 0)).center();
        Q_EMIT view.table()->customContextMenuRequested(at);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.first().first().toString(), u"192.0.2.7"_s);
    }
};

QTEST_MAIN(TestLinksView)
#include "tst_linksview.moc"
