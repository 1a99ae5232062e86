// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/theme.h"

#include <QApplication>
#include <QFile>
#include <QFontDatabase>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

#include <array>

namespace headwater::ui {

using namespace Qt::StringLiterals;

namespace {

struct Row {
    Role role;
    RoleColours light;
    RoleColours dark;
};

// Text colours read at 4.5:1 or better on their own ground, on both zones, on the chosen ground and on an ordinary window;
// green, blue and orange of the light side are a shade darker than Breeze's for that.
const std::array<Row, 7> &table()
{
    static const std::array<Row, 7> rows{{
        {Role::Bad, {QColor(0xfbe4e6), QColor(0xb3212f)}, {QColor(0x4a2227), QColor(0xff8a93)}},
        {Role::Attention, {QColor(0xfdeedd), QColor(0xa05000)}, {QColor(0x46321c), QColor(0xf9b266)}},
        {Role::Good, {QColor(0xe0f3e7), QColor(0x17733c)}, {QColor(0x1d3d2b), QColor(0x6fd39a)}},
        {Role::Chosen, {QColor(0xd6e9f5), QColor(0x1f6a9c)}, {QColor(0x1d3d52), QColor(0x5fb8ec)}},
        {Role::ClaimedZone, {QColor(0xfaf6ee), QColor(0x232629)}, {QColor(0x33302a), QColor(0xfcfcfc)}},
        {Role::RecordedZone, {QColor(0xe7f1ea), QColor(0x232629)}, {QColor(0x1f3127), QColor(0xfcfcfc)}},
        {Role::Neutral, {QColor(0xe0e2e4), QColor(0x4c5156)}, {QColor(0x3d4146), QColor(0xc3c7cb)}},
    }};
    return rows;
}

QByteArray tintedSvg(const QString &name, const QColor &colour)
{
    QFile file(":/headwater/icons/"_L1 + name + ".svg"_L1);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().replace("currentColor", colour.name().toLatin1());
}

QPixmap render(const QByteArray &svg, const QSize &size, qreal ratio)
{
    QPixmap pixmap(size * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    QSvgRenderer(svg).render(&painter, QRectF(QPointF(), QSizeF(size)));
    return pixmap;
}

/// Draws a tinted SVG sharp at any size; greyed out where the control is disabled.
class TintedEngine : public QIconEngine
{
public:
    TintedEngine(QByteArray svg, QByteArray disabled)
        : m_svg(std::move(svg))
        , m_disabled(std::move(disabled))
    { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        QSvgRenderer(svg(mode)).render(painter, rect);
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override { return render(svg(mode), size, 1); }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        return render(svg(mode), size, scale); // since Qt 6.8 the size is in device-independent pixels
    }
    QSize actualSize(const QSize &size, QIcon::Mode, QIcon::State) override { return size; }
    QIconEngine *clone() const override { return new TintedEngine(*this); }

private:
    const QByteArray &svg(QIcon::Mode mode) const { return mode == QIcon::Disabled ? m_disabled : m_svg; }

    QByteArray m_svg;
    QByteArray m_disabled;
};

QIcon tintedIcon(const QString &name, const QColor &colour, const QPalette &palette)
{
    return QIcon(
        new TintedEngine(tintedSvg(name, colour), tintedSvg(name, palette.color(QPalette::Disabled, QPalette::WindowText))));
}

constexpr std::array<const char *, 8> kMarkNames{
    "mark-diamond", "mark-disc", "mark-ring", "mark-check", "mark-star", "mark-dots", "mark-closed", "mark-dash"};

QString markName(Mark mark)
{
    return QString::fromLatin1(kMarkNames.at(static_cast<std::size_t>(mark)));
}

} // namespace

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Base).lightnessF() < 0.5f;
}

RoleColours colours(Role role, const QPalette &palette)
{
    const Row &row = table().at(static_cast<std::size_t>(role));
    Q_ASSERT(row.role == role);
    return isDark(palette) ? row.dark : row.light;
}

QColor mutedText(const QPalette &palette)
{
    return isDark(palette) ? QColor(0xa9adb1) : QColor(0x5a5f63);
}

QIcon markIcon(Mark mark, Role role, const QPalette &palette)
{
    return tintedIcon(markName(mark), colours(role, palette).text, palette);
}

QPixmap markPixmap(Mark mark, Role role, const QPalette &palette, int size, qreal devicePixelRatio)
{
    return markPixmap(mark, colours(role, palette).text, size, devicePixelRatio);
}

QPixmap markPixmap(Mark mark, const QColor &colour, int size, qreal devicePixelRatio)
{
    return render(tintedSvg(markName(mark), colour), QSize(size, size), devicePixelRatio);
}

QIcon lineIcon(const QString &name, const QPalette &palette)
{
    return tintedIcon(name, palette.color(QPalette::Active, QPalette::WindowText), palette);
}

QIcon lineIcon(const QString &name, const QColor &colour, const QPalette &palette)
{
    return tintedIcon(name, colour, palette);
}

QFont fixedFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    const QFont application = QApplication::font();
    if (application.pointSizeF() > 0)
        font.setPointSizeF(application.pointSizeF());
    else
        font.setPixelSize(application.pixelSize());
    return font;
}

} // namespace headwater::ui
