// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/breezepalette.h"

#include "tests/ui/common/contrast.h"
#include "ui/common/theme.h"

#include <QTest>

using namespace headwater::ui;
using namespace Qt::StringLiterals;
using headwater::test::contrast;

namespace {

constexpr QPalette::ColorRole kGrounds[]{QPalette::Window, QPalette::Base, QPalette::AlternateBase, QPalette::Button};
constexpr QPalette::ColorRole kTexts[]{QPalette::WindowText, QPalette::Text, QPalette::ButtonText};

QByteArray pair(const QColor &text, const QColor &ground)
{
    return (text.name() + u" on "_s + ground.name()).toLatin1();
}

} // namespace

class TestBreezePalette : public QObject
{
    Q_OBJECT

    static void schemes()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

private Q_SLOTS:
    void text_reads_data() { schemes(); }

    /// WCAG 2.1, 1.4.3: 4.5:1.
    void text_reads()
    {
        QFETCH(bool, dark);
        const QPalette p = breezePalette(dark);
        QCOMPARE(isDark(p), dark);
        for (const auto group : {QPalette::Active, QPalette::Inactive}) {
            const auto reads = [&](QPalette::ColorRole text, QPalette::ColorRole ground) {
                const QColor ink = p.color(group, text);
                const QColor paper = p.color(group, ground);
                QVERIFY2(contrast(ink, paper) >= 4.5, pair(ink, paper));
            };
            for (const auto ground : kGrounds) {
                for (const auto text : kTexts)
                    reads(text, ground);
                reads(QPalette::Link, ground);
            }
            reads(QPalette::PlaceholderText, QPalette::Base);
            reads(QPalette::HighlightedText, QPalette::Highlight);
            reads(QPalette::ToolTipText, QPalette::ToolTipBase);
        }
    }

    void disabledText_isFaintAndReads_data() { schemes(); }

    /// WCAG asks nothing of what is disabled. But a button that cannot be pressed yet tells what the window can do, so its words
    /// must be there: 3:1, which 1.4.3 asks of large text and 1.4.11 of what is no text. No more than half of the contrast of what
    /// can be pressed, or it would look like that.
    void disabledText_isFaintAndReads()
    {
        QFETCH(bool, dark);
        const QPalette p = breezePalette(dark);
        for (const auto ground : kGrounds) {
            const QColor paper = p.color(QPalette::Disabled, ground);
            QCOMPARE(paper, p.color(QPalette::Active, ground));
            for (const auto text : kTexts) {
                const QColor ink = p.color(QPalette::Disabled, text);
                const double ratio = contrast(ink, paper);
                QVERIFY2(ratio >= 3, pair(ink, paper));
                QVERIFY2(ratio <= contrast(p.color(QPalette::Active, text), paper) / 2, pair(ink, paper));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestBreezePalette)
#include "tst_breezepalette.moc"
