// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/gapmeter.h"
#include "ui/common/highlighting.h"
#include "ui/mainwindow.h"
#include "ui/message/maillist.h"
#include "ui/message/messagepage.h"
#include "ui/message/partsloader.h"

#include <QAction>
#include <QApplication>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QPixmapCache>
#include <QSettings>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

#include <malloc.h>

using namespace headwater;
using namespace headwater::ui;
using namespace Qt::StringLiterals;

namespace {

/// What a second look at all messages may leave behind, of what was in use after the first.
constexpr double kMostKeptShare = 0.05;

QStringList filesOf(const QString &folder)
{
    QStringList files;
    QDirIterator all(folder, QDir::Files, QDirIterator::Subdirectories);
    while (all.hasNext())
        files.append(all.next());
    files.sort();
    return files;
}

/// Bytes that the program asked for and did not give back; 0 where the sanitizers' own allocator counts none.
double bytesInUse()
{
    QPixmapCache::clear(); // it has a limit of its own
    malloc_trim(0);
    const struct mallinfo2 info = mallinfo2();
    return double(info.uordblks) + double(info.hblkhd);
}

/// The longest of many measurements, and what it was.
struct Longest {
    double ms = 0;
    QString what;

    void take(double took, const QString &of)
    {
        if (took <= ms)
            return;
        ms = took;
        what = of;
    }
    QByteArray text() const { return QByteArray::number(ms, 'f', 1) + " ms, " + what.toUtf8(); }
};

/// Counts the rounds in which the window paints what has changed.
class PaintSpy : public QObject
{
public:
    bool eventFilter(QObject *, QEvent *event) override
    {
        painted += event->type() == QEvent::UpdateRequest ? 1 : 0;
        return false;
    }
    int painted = 0;
};

} // namespace

/// Real mail in the real window, next to next: HEADWATER_CORPUS names the folder. Every file of it is opened in one list; each row
/// is chosen with "Next message", and each of its tabs is looked at.
class TestCorpus : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    MainWindow *m_window = nullptr;
    test::GapMeter m_meter;
    PaintSpy m_paints;
    Longest m_work;
    Longest m_wall;
    Longest m_wait;

    MessagePage &page() { return *m_window->messagePage(); }
    QAction *action(const QString &text)
    {
        const QList<QAction *> all = m_window->actions();
        const auto found = std::ranges::find(all, text, &QAction::text);
        return found == all.end() ? nullptr : *found;
    }
    void measured(const QString &what)
    {
        m_work.take(m_meter.workMs(), what);
        m_wall.take(m_meter.wallMs(), what);
        m_meter.start();
    }
    QString nameOf(int row)
    {
        const TracePtr trace = page().trace();
        const QString file = trace ? trace->message.file : QString();
        return u"row %1, %2"_s.arg(row).arg(file);
    }
    /// Each tab until it is painted with what it shows; the parts are read in the background.
    bool lookAtTabs(const QString &name)
    {
        const auto *tabs = m_window->findChild<QTabWidget *>();
        const auto *parts = m_window->findChild<PartsLoader *>();
        for (int tab = 0; tab < tabs->count(); ++tab) {
            page().showTab(tab);
            if (!QTest::qWaitFor([&] { return !parts->isReading(); }, test::kPatience))
                return false;
            m_paints.painted = 0;
            tabs->currentWidget()->update();
            if (!QTest::qWaitFor([&] { return m_paints.painted > 0; }, test::kPatience))
                return false;
            measured(name + u", tab "_s + tabs->tabText(tab));
        }
        page().showTab(0);
        return true;
    }
    void lookAtAll()
    {
        QAction *next = action(u"Next message"_s);
        QVERIFY(next);
        const int rows = page().list()->count();
        page().list()->setCurrentRow(0);
        QTRY_VERIFY(!page().isBusy());
        for (int row = 0; row < rows; ++row) {
            if (row > 0) {
                const TracePtr before = page().trace();
                QElapsedTimer clock;
                clock.start();
                next->trigger();
                QCOMPARE(page().list()->currentRow(), row);
                QTRY_VERIFY2(page().trace() != before && !page().isBusy(), qPrintable(nameOf(row - 1)));
                m_wait.take(double(clock.nsecsElapsed()) / 1e6, nameOf(row));
                measured(nameOf(row) + u", chosen"_s);
            }
            QVERIFY2(lookAtTabs(nameOf(row)), qPrintable(nameOf(row)));
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"headwater-test"_s);
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    }

    void everyMessage_isShown()
    {
        const QString folder = qEnvironmentVariable("HEADWATER_CORPUS");
        if (folder.isEmpty())
            QSKIP("HEADWATER_CORPUS names no folder of mail.");
        const QStringList files = filesOf(folder);
        QVERIFY2(!files.isEmpty(), qPrintable(folder));
        SettingsStore store;
        const Highlighting highlighting;
        MainWindow window(store, highlighting);
        m_window = &window;
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        page().setNeverAsk(); // the question would cover the tabs
        qApp->installEventFilter(&m_paints);
        QSignalSpy failed(page().list(), &MailList::failed);

        m_meter.start();
        window.openFiles(files);
        QTRY_VERIFY_WITH_TIMEOUT(page().trace() && !page().isBusy(), 120'000);
        measured(u"opening"_s);
        lookAtAll();
        if (QTest::currentTestFailed())
            return;
        const double first = bytesInUse();
        m_meter.start();
        lookAtAll();
        if (QTest::currentTestFailed())
            return;
        const double second = bytesInUse();

        qInfo("%lld files, %d messages, %lld files that are no mail", files.size(), page().list()->count(), failed.size());
        qInfo("longest gap at work: %s", m_work.text().constData());
        qInfo("longest gap by the clock: %s", m_wall.text().constData());
        qInfo("longest wait for a message: %s", m_wait.text().constData());
        qInfo("in use after the first pass %.2f MB, after the second %.2f MB", first / 1e6, second / 1e6);
        for (const QList<QVariant> &arguments : std::as_const(failed)) {
            const auto error = arguments.first().value<Error>();
            QVERIFY2(error.code == Error::Code::NotMail, qPrintable(error.line()));
        }
        QVERIFY(test::GapMeter::isShort(m_work.ms));
        QVERIFY(second - first <= first * kMostKeptShare);
    }
};

QTEST_MAIN(TestCorpus)
#include "tst_corpus.moc"
