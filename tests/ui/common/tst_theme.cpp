// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/theme.h"

#include "tests/ui/common/contrast.h"
#include "ui/common/breezepalette.h"

#include <QApplication>
#include <QDir>
#include <QFontInfo>
#include <QSet>
#include <QTest>

#include <array>

using namespace headwater::ui;
using namespace Qt::StringLiterals;
using headwater::test::contrast;

namespace {

constexpr std::array kRoles{
    Role::Bad, Role::Attention, Role::Good, Role::Chosen, Role::ClaimedZone, Role::RecordedZone, Role::Neutral};
constexpr std::array kMarks{Mark::Diamond, Mark::Disc, Mark::Ring, Mark::Check, Mark::Star, Mark::Dots, Mark::Closed, Mark::Dash};

bool hasInk(const QImage &image, const QColor &colour)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) == colour)
                return true;
        }
    }
    return false;
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contrast_ofKnownPairs()
    {
        QVERIFY(qAbs(contrast(Qt::black, Qt::white) - 21.0) < 0.01);
        QVERIFY(qAbs(contrast(QColor(0x767676), Qt::white) - 4.54) < 0.01); // the well-known limit grey
    }

    void colours_readOnTheirGrounds_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    void colours_readOnTheirGrounds()
    {
        QFETCH(bool, dark);
        const QPalette p = breezePalette(dark);
        QCOMPARE(isDark(p), dark);
        for (const Role role : kRoles) {
            const RoleColours c = colours(role, p);
            QVERIFY2(contrast(c.ground, c.text) >= 4.5, qPrintable(c.text.name() + u" on "_s + c.ground.name()));
        }
        const QList<QColor> grounds{p.color(QPalette::Base), p.color(QPalette::Window), colours(Role::ClaimedZone, p).ground,
            colours(Role::RecordedZone, p).ground, colours(Role::Chosen, p).ground};
        for (const QColor &ground : grounds) {
            for (const Role role : {Role::Bad, Role::Attention, Role::Good, Role::Chosen}) {
                const QColor text = colours(role, p).text;
                QVERIFY2(contrast(ground, text) >= 4.5, qPrintable(text.name() + u" on "_s + ground.name()));
            }
            QVERIFY2(contrast(ground, mutedText(p)) >= 4.5, qPrintable(u"muted on "_s + ground.name()));
        }
    }

    void roles_differ()
    {
        for (const bool dark : {false, true}) {
            QSet<QString> seen;
            for (const Role role : kRoles)
                seen.insert(colours(role, breezePalette(dark)).ground.name());
            QCOMPARE(seen.size(), qsizetype(kRoles.size()));
        }
    }

    void marks_areDrawnInTheColourOfTheRole()
    {
        const QPalette p = breezePalette(false);
        QList<QImage> shapes;
        for (const Mark mark : kMarks) {
            const QImage image = markPixmap(mark, Role::Bad, p, 32, 2).toImage();
            QCOMPARE(image.size(), QSize(64, 64));
            QVERIFY(hasInk(image, colours(Role::Bad, p).text));
            QVERIFY(!shapes.contains(image)); // the shape alone tells them apart
            shapes.append(image);
            QCOMPARE(markIcon(mark, Role::Bad, p).pixmap(QSize(32, 32), 2.0).toImage(), image);
        }
    }

    void icons_areAllDrawn()
    {
        const QPalette p = breezePalette(true);
        const QStringList names = QDir(u":/headwater/icons"_s).entryList();
        QVERIFY(names.size() > 15);
        for (const QString &name : names) {
            if (name == u"headwater.svg"_s)
                continue; // the program's own icon keeps its colours
            const QImage image = lineIcon(name.chopped(4), p).pixmap(QSize(48, 48), 1.0).toImage();
            QVERIFY2(hasInk(image, p.color(QPalette::WindowText)), qPrintable(name));
        }
        QVERIFY(!hasInk(lineIcon(u"no-such-icon"_s, p).pixmap(QSize(48, 48), 1.0).toImage(), p.color(QPalette::WindowText)));
    }

    void fixedFont_isFixedAndOfTheSameSize()
    {
        QVERIFY(QFontInfo(fixedFont()).fixedPitch());
        QCOMPARE(fixedFont().pointSizeF(), QApplication::font().pointSizeF());
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
