// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/bigmbox.h"
#include "ui/common/commandpalette.h"
#include "ui/common/highlighting.h"
#include "ui/mainwindow.h"
#include "ui/message/maillist.h"
#include "ui/message/messagepage.h"
#include "ui/message/ownersheet.h"
#include "ui/settings/settingsdialog.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLibraryInfo>
#include <QLocale>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QSettings>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTranslator>

#include <algorithm>

using namespace headwater;
using namespace headwater::ui;
using namespace Qt::StringLiterals;

namespace {

QPalette breeze(bool dark)
{
    const QColor window = dark ? QColor(0x2a2e32) : QColor(0xeff0f1);
    const QColor base = dark ? QColor(0x1b1e20) : QColor(0xffffff);
    const QColor text = dark ? QColor(0xfcfcfc) : QColor(0x232629);
    const QColor button = dark ? QColor(0x31363b) : QColor(0xfcfcfc);
    QPalette p(text, button, button.lighter(120), button.darker(150), dark ? QColor(0x4d5155) : QColor(0xbcc0c4), text, Qt::white,
        base, window);
    p.setColor(QPalette::Highlight, dark ? QColor(0x2980b9) : QColor(0x2374aa));
    p.setColor(QPalette::HighlightedText, Qt::white);
    p.setColor(QPalette::AlternateBase, dark ? QColor(0x232629) : QColor(0xf7f7f7));
    p.setColor(QPalette::PlaceholderText, dark ? QColor(0xa1a9b1) : QColor(0x707d8a));
    p.setColor(QPalette::ToolTipBase, window);
    p.setColor(QPalette::ToolTipText, text);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, dark ? QColor(0x6e7175) : QColor(0xa0a3a6));
    return p;
}

QString withoutMnemonics(QString text)
{
    text.replace(u"&&"_s, u"\1"_s).remove('&'_L1);
    return text.replace('\1'_L1, '&'_L1);
}

QString named(const QWidget *widget, const QString &text)
{
    return u"%1 \"%2\" (%3x%4)"_s.arg(QString::fromLatin1(widget->metaObject()->className()), text)
        .arg(widget->width())
        .arg(widget->height());
}

/// The text that a widget must show whole; empty for one that elides by itself or shows none.
QString wholeText(const QWidget *widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        return withoutMnemonics(label->text());
    if (const auto *tool = qobject_cast<const QToolButton *>(widget);
        tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly && !tool->icon().isNull())
        return {};
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return withoutMnemonics(button->text());
    return {};
}

bool isCut(const QWidget *widget, const QString &text)
{
    const auto *label = qobject_cast<const QLabel *>(widget);
    if (label && label->wordWrap())
        return label->heightForWidth(label->width()) > label->height() + 1;
    const int needed = widget->fontMetrics().size(Qt::TextShowMnemonic, text).width();
    return needed > widget->contentsRect().width() || widget->fontMetrics().height() > widget->height();
}

/// What cannot be read in the window: cut, overlapped by a sibling, or outside of its parent.
QStringList faults(const QWidget &window)
{
    QStringList list;
    QList<const QWidget *> shown;
    for (const auto all = window.findChildren<QWidget *>(); const QWidget *widget : all) {
        if (!widget->isVisible() || widget->visibleRegion().isEmpty())
            continue;
        if (const auto *bar = qobject_cast<const QTabBar *>(widget)) {
            for (int i = 0; i < bar->count(); ++i) {
                if (bar->fontMetrics().horizontalAdvance(withoutMnemonics(bar->tabText(i))) > bar->tabRect(i).width()
                    || bar->tabRect(i).right() > bar->width())
                    list.append(u"tab cut: "_s + bar->tabText(i));
            }
        }
        if (const auto *box = qobject_cast<const QComboBox *>(widget)) {
            if (box->fontMetrics().horizontalAdvance(box->currentText()) > box->width() - 12)
                list.append(u"cut: "_s + named(widget, box->currentText()));
        }
        const QString text = wholeText(widget);
        if (text.isEmpty())
            continue;
        if (isCut(widget, text))
            list.append(u"cut: "_s + named(widget, text));
        const QWidget *parent = widget->parentWidget();
        if (parent && !parent->rect().contains(widget->geometry()) && !widget->window()->inherits("QMenu")
            && parent->objectName() != "qt_scrollarea_viewport"_L1)
            list.append(u"sticks out: "_s + named(widget, text));
        for (const QWidget *other : std::as_const(shown)) {
            if (other->parentWidget() == parent && other->geometry().intersects(widget->geometry()))
                list.append(u"overlap: "_s + named(widget, text) + u" and "_s + wholeText(other));
        }
        shown.append(widget);
    }
    return list;
}

QByteArray fromLine()
{
    return "From a@example.net Mon Mar  2 10:00:00 2026\n";
}

QByteArray direct(const QByteArray &subject)
{
    return "Delivered-To: user@example.org\n"
           "Received: from mail.example.net (mail.example.net [203.0.113.9]) by mx.example.org (Postfix) with ESMTP id AB0012"
           " for <user@example.org>; Mon, 2 Mar 2026 11:00:05 +0100\n"
           "From: Sender <sender@example.net>\nTo: user@example.org\nSubject: "
        + subject
        + "\nMessage-ID: <1@mail.example.net>\n"
          "Date: Mon, 2 Mar 2026 10:00:00 +0000\n\nbody\n";
}

QByteArray bounce()
{
    return "Return-Path: <>\nDelivered-To: user@example.org\n"
           "Received: from mx.example.com (mx.example.com [198.51.100.25]) by mx.example.org (Postfix) with ESMTP id AB0077"
           " for <user@example.org>; Mon, 2 Mar 2026 11:20:05 +0100\n"
           "From: MAILER-DAEMON@mx.example.com\nTo: user@example.org\nSubject: Undelivered Mail Returned to Sender\n"
           "Message-ID: <b@mx.example.com>\nDate: Mon, 2 Mar 2026 10:20:00 +0000\nMIME-Version: 1.0\n"
           "Content-Type: multipart/report; report-type=delivery-status; boundary=B\n\n--B\nContent-Type: text/plain\n\nUnknown "
           "user.\n--B\n"
           "Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.com\n\nFinal-Recipient: rfc822; "
           "x@example.com\nAction: failed\n"
           "Status: 5.1.1\n\n--B\nContent-Type: message/rfc822\n\n"
           "Received: from dsl-12.example.net (dsl-12.example.net [203.0.113.77]) by mx.example.com (Postfix) with ESMTP id AB0070;"
           " Mon, 2 Mar 2026 10:19:00 +0000\n"
           "From: user@example.org\nTo: x@example.com\nSubject: Cheap\nMessage-ID: <c@dsl-12.example.net>\nDate: Mon, 2 Mar 2026 "
           "10:18:00 +0000\n\nbuy\n\n--B--\n";
}

QByteArray longPath()
{
    QByteArray mail = "Delivered-To: user@example.org\n";
    for (int i = 9; i > 0; --i) {
        const QByteArray n = QByteArray::number(i);
        mail += "Received: from relay" + n + ".a-rather-long-name-of-a-department.example.net (relay" + n
            + ".a-rather-long-name-of-a-department.example.net [203.0.113." + n + "]) by relay" + QByteArray::number(i + 1)
            + ".a-rather-long-name-of-a-department.example.net (Postfix) with ESMTPS id AB00" + n + "; Mon, 2 Mar 2026 10:0" + n
            + ":05 +0000\n";
    }
    return mail + "From: sender@example.net\nTo: user@example.org\nSubject: long\nDate: Mon, 2 Mar 2026 09:59:00 +0000\n\nx\n";
}

QByteArray forged()
{
    return "Delivered-To: user@example.org\n"
           "Received: from mail.example.com (p5DD2B1F0.dip0.example.net [203.0.113.201]) by mx.example.org (Postfix) with ESMTP id "
           "AB0099"
           " for <user@example.org>; Mon, 2 Mar 2026 11:00:05 +0100\n"
           "Received: from mail.example.com (mail.example.com [198.51.100.1]) by relay.example.com (Postfix) with ESMTP id AB0098;"
           " Mon, 2 Mar 2026 10:59:00 +0100\n"
           "From: \"Your bank\" <user@example.org>\nTo: user@example.org\nSubject: Your account\nMessage-ID: <f@mail.example.com>\n"
           "Date: Mon, 2 Mar 2026 10:58:00 +0100\n\nbody\n";
}

/// One Received line as Postfix writes it.
QByteArray received(const QByteArray &helo, const QByteArray &ip, const QByteArray &by, const QByteArray &time,
    const QByteArray &with = "ESMTPS", const QByteArray &account = {})
{
    return "Received: from " + helo + " (" + helo + " [" + ip + "])" + account + " by " + by + " (Postfix) with " + with
        + " id AB00" + QByteArray::number(time.size()) + "1; Mon, 2 Mar 2026 " + time + " +0000\n";
}

/// A sender's own chain of four, and three servers of the user.
QByteArray sevenHops()
{
    return "Delivered-To: user@example.org\n" + received("mx2.example.org", "192.0.2.25", "store.example.org", "10:20:09", "LMTP")
        + received("mx1.example.org", "192.0.2.24", "mx2.example.org", "10:20:07")
        + received("o1-4-29.v29.lw.example.com", "198.51.100.129", "mx1.example.org", "10:20:05")
        + received("filter-58c4f8bf6c-x2v4m.prod.geo.v29.lw.example.com", "198.51.100.44", "o1-4-29.v29.lw.example.com", "10:12:00")
        + received(
            "in-0042.v29.lw.example.com", "2001:db8:930:1::12", "filter-58c4f8bf6c-x2v4m.prod.geo.v29.lw.example.com", "10:11:40")
        + received("app-7.shop.example.net", "203.0.113.80", "in-0042.v29.lw.example.com", "10:11:39")
        + "From: Shop <news@shop.example.net>\nTo: user@example.org\nSubject: Your parcel\nMessage-ID: <a@shop.example.net>\n"
          "Date: Mon, 2 Mar 2026 10:11:30 +0000\n\nx\n";
}

/// Ninety-three claimed hops, or as many of the user's own.
QByteArray manyHops(bool inside)
{
    QByteArray mail = "Delivered-To: user@example.org\n";
    const QByteArray domain = inside ? ".example.org" : ".example.net";
    for (int i = 93; i > 0; --i) {
        const QByteArray by = i == 93 ? QByteArray("mx.example.org") : "relay" + QByteArray::number(i + 1) + domain;
        const QByteArray helo = inside && i == 1 ? QByteArray("mail.example.net") : "relay" + QByteArray::number(i) + domain;
        mail += received(helo, (inside && i > 1 ? "192.0.2." : "203.0.113.") + QByteArray::number(i), by,
            "10:" + QByteArray::number(10 + i / 10) + ':' + QByteArray::number(10 + 5 * (i % 10)));
    }
    return mail + "From: sender@example.net\nTo: user@example.org\nSubject: long\nDate: Mon, 2 Mar 2026 09:59:00 +0000\n\nx\n";
}

QByteArray masked()
{
    return "Delivered-To: user@example.org\nReceived: from unknown (HELO server.aes.nt) (203.0.XX.51)\n by mx.example.org with "
           "SMTP;"
           " 2 Mar 2026 17:22:07 +0900\nReceived: from gw.example.org ([198.51.100.240]) by server.aes.nt with Microsoft "
           "SMTPSVC(5.0.2195.2966);\n Mon, 2 Mar 2026 12:12:52 +0400\n"
           "From: test@example.org\nTo: user@example.org\nSubject: test\n\nx\n";
}

QByteArray submitted()
{
    return "Delivered-To: user@example.org\nReceived: from laptop (dsl-12.example.net [203.0.113.77]) (Authenticated sender:"
           " a-rather-long-name.of-a-person@department.example.org)\n\tby mx.example.org (Postfix) with ESMTPSA id AB0070;"
           " Mon, 2 Mar 2026 10:19:00 +0000\nFrom: alice@example.org\nTo: user@example.org\nSubject: hi\n\nx\n";
}

QByteArray listMail()
{
    return "Delivered-To: user@example.org\n" + received("lists.example.com", "198.51.100.30", "mx.example.org", "10:20:00")
        + received("localhost", "127.0.0.1", "lists.example.com", "10:19:59", "ESMTP")
        + received("smtp.example.net", "203.0.113.5", "lists.example.com", "10:19:50")
        + received("[10.0.0.8]", "203.0.113.120", "smtp.example.net", "10:19:40", "ESMTPSA")
        + "List-Id: dev <dev.lists.example.com>\nList-Post: <mailto:dev@lists.example.com>\nPrecedence: list\n"
          "From: bob@example.net\nTo: dev@lists.example.com\nSubject: [dev] patch\n\nx\n";
}

QByteArray largeHeader()
{
    QByteArray mail = "Delivered-To: user@example.org\n" + received("mail.example.net", "203.0.113.9", "mx.example.org", "10:20:00")
        + "From: a@example.net\nTo: user@example.org\nSubject: many fields\n";
    for (int i = 0; mail.size() < 5'000'000; ++i)
        mail += "X-Field-" + QByteArray::number(i) + ": a value of some length, as they are\n";
    return mail + "\nbody\n";
}

QByteArray stamped()
{
    return "Delivered-To: user@example.org\n"
           "Authentication-Results: mx.example.org; spf=fail smtp.mailfrom=news@shop.example.net; dkim=none; dmarc=fail "
           "header.from=shop.example.net\n"
           "Received-SPF: fail (mx.example.org: domain of news@shop.example.net does not designate 203.0.113.9 as permitted "
           "sender) "
           "client-ip=203.0.113.9;\n"
        + received("mail.example.net", "203.0.113.9", "mx.example.org", "10:20:00")
        + "X-Originating-IP: [198.51.100.77]\nFrom: news@shop.example.net\nTo: user@example.org\nSubject: stamped\n\nx\n";
}

struct State {
    const char *name;
    void (*show)(MainWindow &, const QDir &);
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

QByteArray mbox()
{
    return fromLine() + direct("Your parcel is waiting") + '\n' + fromLine() + bounce() + '\n' + fromLine()
        + "From: a@example.org\n\nx\n\n" + fromLine() + direct("=?utf-8?b?44CQ6YeN6KaB44CR44GK5a6i5qeY44Gu44Ki44Kr44Km44Oz44OI?=")
        + '\n' + fromLine() + forged();
}

void openTable(MainWindow &window, trace::GroupBy by, const QString &filter)
{
    openBytes(window, test::bigMbox(1500));
    MailList *list = window.messagePage()->list();
    window.messagePage()->setTable(true);
    list->setFilter(filter);
    list->groupBy(by);
    QTRY_VERIFY(!list->isWorking());
    QTest::qWait(50); // what was worked out is shown
    for (QTableView *view : list->findChildren<QTableView *>()) {
        if (by != trace::GroupBy::None && view->model()->rowCount() > 0 && view->inherits("QTableView")
            && view->model()->inherits("headwater::ui::GroupModel"))
            view->setCurrentIndex(view->model()->index(0, 0));
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
            openBytes(w, mbox());
            auto *bar = w.findChild<QProgressBar *>();
            bar->setValue(400);
            bar->show();
            for (const auto all = bar->parentWidget()->findChildren<QToolButton *>(); QToolButton * button : all)
                button->show();
        }},
    {"broken",
        [](MainWindow &w, const QDir &folder) {
            openBytes(w, mbox());
            const QString path = folder.filePath(
                QString(u"a-mailbox-that-was-moved-away-while-it-was-open-"_s).repeated(5) + u".mbox"_s);
            w.openFiles({path});
            QTRY_VERIFY(!w.messagePage()->isBusy());
        }},
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

/// Draws every page in each of its states, in both schemes and languages and at both sizes, into the folder "shots" beside the
/// tests, and fails where text is cut or overlaps.
class TestShots : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QTranslator m_qt;
    QTranslator m_ours;
    QDir m_shots{QCoreApplication::applicationDirPath() + u"/../shots"_s};

    void speak(const QString &language)
    {
        QCoreApplication::removeTranslator(&m_ours);
        QCoreApplication::removeTranslator(&m_qt);
        QLocale::setDefault(QLocale(language));
        if (language == u"en"_s)
            return;
        QVERIFY(m_ours.load(u":/headwater/translations/headwater_"_s + language));
        QCoreApplication::installTranslator(&m_ours);
        if (m_qt.load(QLocale(language), u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
            QCoreApplication::installTranslator(&m_qt);
    }

    void check(QWidget &window, const QString &name)
    {
        QTest::qWait(30); // layouts, and the highlighter's first pieces
        // On a busy machine a text that has just come may wait for its layout.
        QStringList found;
        (void)QTest::qWaitFor([&] { return (found = faults(window)).isEmpty(); }, std::chrono::seconds(5));
        QVERIFY(window.grab().save(m_shots.filePath(name + u".png"_s)));
        QVERIFY2(found.isEmpty(), qPrintable(name + u": "_s + found.join(u"; "_s)));
    }

private Q_SLOTS:
    void initTestCase()
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
        QCoreApplication::setOrganizationName(u"Headwater"_s);
        QVERIFY(m_shots.mkpath(u"."_s));
        SettingsStore store;
        trace::MyServers servers;
        QStringList rejected;
        trace::addMine(servers, u"*.example.org,192.0.2.0/24"_s, rejected);
        store.setMyServers(servers);
    }

    void faults_areFound()
    {
        QWidget window;
        window.resize(200, 100);
        auto *cut = new QLabel(u"a text that is far too long for this"_s, &window);
        cut->setGeometry(0, 0, 40, 20);
        auto *over = new QLabel(u"x"_s, &window);
        over->setGeometry(20, 0, 30, 20);
        auto *out = new QLabel(u"y"_s, &window);
        out->setGeometry(190, 50, 30, 20);
        window.show();
        const QStringList found = faults(window);
        QCOMPARE(found.size(), 3);
        QVERIFY(found.at(0).startsWith(u"cut"_s));
        QVERIFY(found.at(1).startsWith(u"overlap"_s));
        QVERIFY(found.at(2).startsWith(u"sticks out"_s));
    }

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
        speak(language);
        QApplication::setPalette(breeze(dark));
        SettingsStore store;
        const Highlighting highlighting;
        MainWindow window(store, highlighting);
        window.resize(size);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        kStates[state].show(window, QDir(m_folder.path()));
        if (QTest::currentTestFailed())
            return;
        QCOMPARE(window.size(), size); // nothing forces the window wider
        check(window, QString::fromLatin1(QTest::currentDataTag()));
    }

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
        speak(language);
        QApplication::setPalette(breeze(false));
        SettingsStore store;
        const Highlighting highlighting;
        MainWindow window(store, highlighting);
        window.resize(1280, 800);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        window.openBytes(test::bigMbox(100'000), u"trap.mbox"_s);
        MailList *list = window.messagePage()->list();
        QTRY_VERIFY_WITH_TIMEOUT(list->count() > 1, 10'000);
        window.messagePage()->setTable(true);
        QTest::qWait(300);
        const auto bothSchemes = [&](const QString &name) {
            for (const bool dark : {false, true}) {
                QApplication::setPalette(breeze(dark));
                check(window, u"many-%1-%2-%3"_s.arg(name, language, dark ? u"dark"_s : u"light"_s));
            }
        };
        bothSchemes(u"reading"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!list->isReading(), 200'000);
        bothSchemes(u"table"_s);
        list->groupBy(trace::GroupBy::Edge);
        QTRY_VERIFY_WITH_TIMEOUT(!list->isWorking(), 30'000);
        bothSchemes(u"groups"_s);
        for (QTableView *view : list->findChildren<QTableView *>()) {
            for (int row = 0; view->model()->inherits("headwater::ui::GroupModel") && row < view->model()->rowCount(); ++row) {
                if (view->model()->index(row, 0).data().toString() == u"203.0.113.77"_s)
                    view->setCurrentIndex(view->model()->index(row, 0));
            }
        }
        QTRY_VERIFY_WITH_TIMEOUT(!list->isWorking(), 30'000);
        bothSchemes(u"group"_s);
        list->groupBy(trace::GroupBy::None);
        list->setFilter(u"203.0.113.0/24 watches"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!list->isWorking(), 30'000);
        bothSchemes(u"filtered"_s);
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
        speak(language);
        QApplication::setPalette(breeze(dark));
        const QString tag = QString::fromLatin1(QTest::currentDataTag());
        SettingsStore store;
        SettingsDialog dialog(store);
        dialog.show();
        dialog.findChildren<QPlainTextEdit *>().at(2)->setPlainText(u"198.51.100.0/24, what?"_s); // not trusted, and no network
        check(dialog, u"settings-"_s + tag);
        const Highlighting highlighting;
        MainWindow window(store, highlighting);
        CommandPalette palette(window.actions(), nullptr);
        palette.show();
        check(palette, u"palette-"_s + tag);
    }
};

QTEST_MAIN(TestShots)
#include "tst_shots.moc"
