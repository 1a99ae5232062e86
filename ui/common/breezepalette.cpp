// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/breezepalette.h"

#include <array>

namespace headwater::ui {

namespace {

struct Row {
    QPalette::ColorRole role;
    QRgb light;
    QRgb dark;
};

constexpr Row kButton{QPalette::Button, 0xfffcfcfc, 0xff31363b};
constexpr Row kWindow{QPalette::Window, 0xffeff0f1, 0xff2a2e32};
// The blue under chosen text, and the light side's links and placeholders, are a shade darker than Breeze's, for their contrast.
constexpr std::array kColours{
    Row{QPalette::WindowText, 0xff232629, 0xfffcfcfc},
    Row{QPalette::Base, 0xffffffff, 0xff1b1e20},
    Row{QPalette::AlternateBase, 0xfff7f7f7, 0xff232629},
    Row{QPalette::Text, 0xff232629, 0xfffcfcfc},
    Row{QPalette::PlaceholderText, 0xff66727e, 0xffa1a9b1},
    Row{QPalette::ButtonText, 0xff232629, 0xfffcfcfc},
    Row{QPalette::BrightText, 0xffffffff, 0xffffffff},
    Row{QPalette::ToolTipBase, 0xffeff0f1, 0xff2a2e32},
    Row{QPalette::ToolTipText, 0xff232629, 0xfffcfcfc},
    Row{QPalette::Highlight, 0xff2374aa, 0xff2374aa},
    Row{QPalette::HighlightedText, 0xffffffff, 0xffffffff},
    Row{QPalette::Mid, 0xffbcc0c4, 0xff4d5155},
    Row{QPalette::Link, 0xff1f6a9c, 0xff5fb8ec},
};
// What Qt makes of the ground alone is all but the ground.
constexpr std::array kDisabled{
    Row{QPalette::WindowText, 0xff85898c, 0xff80868c},
    Row{QPalette::Text, 0xff85898c, 0xff80868c},
    Row{QPalette::ButtonText, 0xff85898c, 0xff80868c},
};

} // namespace

QPalette breezePalette(bool dark)
{
    const auto colour = [dark](const Row &row) { return QColor(dark ? row.dark : row.light); };
    QPalette palette(colour(kButton), colour(kWindow)); // the shades of frames come from them
    for (const Row &row : kColours)
        palette.setColor(row.role, colour(row));
    for (const Row &row : kDisabled)
        palette.setColor(QPalette::Disabled, row.role, colour(row));
    return palette;
}

} // namespace headwater::ui
