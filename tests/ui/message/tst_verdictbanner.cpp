// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/verdictbanner.h"

#include "tests/support/contextmenu.h"
#include "ui/common/elidedlabel.h"

#include <QSignalSpy>
#include <QTest>

using namespace headwater;
using namespace headwater::ui;
using namespace Qt::StringLiterals;

namespace {

TracePtr mailWith(const QByteArray &fields)
{
    return std::make_shared<const trace::Trace>(trace::analyse(message::makeMessage(fields + "\nx\n"), {}));
}

const ElidedLabel *label(const VerdictBanner &banner, const char *name)
{
    return banner.findChild<ElidedLabel *>(QString::fromLatin1(name));
}

} // namespace

class TestVerdictBanner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mail_isNamed_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("from");
        QTest::newRow("plain") << "From: Anna <anna@example.org>\nSubject: Your parcel\n"_ba << u"Your parcel"_s
                               << u"From anna@example.org (Anna)"_s;
        QTest::newRow("encoded, folded") << "From: =?utf-8?b?44GC?= <a@example.org>\nSubject: =?utf-8?q?caf=C3=A9?=\n  two\n"_ba
                                         << u"caf\u00e9 two"_s << u"From a@example.org (\u3042)"_s;
        QTest::newRow("8-bit") << "From: caf\xe9 <a@example.org>\nSubject: \xe3\x81\x82\n"_ba << u"\u3042"_s
                               << u"From a@example.org (caf\u00e9)"_s;
        QTest::newRow("turned around") << "From: a@example.org\nSubject: \xe2\x80\xaetxt.exe\n"_ba << u"\u27E8U+202E\u27E9txt.exe"_s
                                       << u"From a@example.org"_s;
        QTest::newRow("an address for a name") << "From: \"bank@example.com\" <a@example.org>\nSubject: x\n"_ba << u"x"_s
                                               << u"From a@example.org (bank@example.com)"_s;
        QTest::newRow("two") << "From: A <a@example.org>, B <b@example.org>\nSubject: x\n"_ba << u"x"_s
                             << u"From A <a@example.org>, B <b@example.org>"_s;
        QTest::newRow("neither") << "To: a@example.org\n"_ba << u"(no subject)"_s << u"no From field"_s;
    }
    void mail_isNamed()
    {
        QFETCH(QByteArray, fields);
        VerdictBanner banner;
        banner.setTrace(mailWith(fields));
        QTEST(label(banner, "subject")->text(), "subject");
        QTEST(label(banner, "from")->text(), "from");
        QCOMPARE(label(banner, "subject")->accessibleName(), u"Subject: "_s + label(banner, "subject")->text());
        QCOMPARE(label(banner, "from")->accessibleName(), label(banner, "from")->text());
    }

    void addresses_haveTheirMenu()
    {
        VerdictBanner banner;
        banner.resize(900, 120);
        banner.setTrace(mailWith("Delivered-To: user@example.org\nFrom: Anna <anna@example.net>\nSubject: x\n"));
        banner.show();
        QVERIFY(QTest::qWaitForWindowExposed(&banner));
        QSignalSpy asked(&banner, &VerdictBanner::tokenMenuRequested);
        for (const auto all = banner.findChildren<ElidedLabel *>(); const ElidedLabel *shown : all) {
            if (shown->isVisible())
                test::contextMenu(&banner, shown->geometry().center());
        }
        QStringList tokens;
        for (const QVariantList &request : asked)
            tokens += request.first().toString();
        tokens.sort();
        QCOMPARE(tokens, (QStringList{u"anna@example.net"_s, u"user@example.org"_s}));
    }

    void longSubject_isElided_andWholeInTheTooltip()
    {
        VerdictBanner banner;
        banner.resize(600, 120);
        banner.show();
        const QByteArray words = QByteArray("word ").repeated(150);
        banner.setTrace(mailWith("From: anna@example.org\nSubject: " + words + "\n"));
        QTRY_VERIFY(label(banner, "subject")->isElided());
        QVERIFY(label(banner, "subject")->geometry().right() < banner.width());
        QTRY_VERIFY(label(banner, "subject")->toolTip().contains(QString::fromLatin1(words.trimmed())));
        QVERIFY(!label(banner, "from")->isElided()); // who sent it stays in sight
        QVERIFY(banner.minimumSizeHint().width() <= 600);
    }

    void delivery_isOneLine_andGoesAgain()
    {
        VerdictBanner banner;
        banner.setTrace(mailWith("Subject: x\n"));
        QVERIFY(label(banner, "report")->isHidden());
        banner.setReport(u"Delivery failed: a@example.org"_s);
        QVERIFY(!label(banner, "report")->isHidden());
        QCOMPARE(label(banner, "report")->accessibleName(), u"Delivery failed: a@example.org"_s);
        banner.setReport({});
        QVERIFY(label(banner, "report")->isHidden());
    }
};

QTEST_MAIN(TestVerdictBanner)
#include "tst_verdictbanner.moc"
