// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QPalette>

namespace headwater::ui {

/// What a colour means; the pairs are those of the one table in theme.cpp, light and dark (picked by the lightness of Base).
enum class Role { Bad, Attention, Good, Chosen, ClaimedZone, RecordedZone, Neutral };

struct RoleColours {
    QColor ground;
    QColor text;    ///< Reads at 4.5:1 or better on `ground`, on both zones, on the chosen ground and on an ordinary window.
};
[[nodiscard]] RoleColours colours(Role role, const QPalette &palette);
[[nodiscard]] bool isDark(const QPalette &palette);
/// For captions and asides: fainter than the text, still 4.5:1 on window, base and zones.
[[nodiscard]] QColor mutedText(const QPalette &palette);

/// The marks: always shape and word, colour only helps. SVG in resources/icons, tinted by role.
enum class Mark { Diamond, Disc, Ring, Check, Star, Dots, Closed, Dash };
[[nodiscard]] QIcon markIcon(Mark mark, Role role, const QPalette &palette);
/// The mark's pixmap for painting, `size` device-independent pixels square.
[[nodiscard]] QPixmap markPixmap(Mark mark, Role role, const QPalette &palette, int size, qreal devicePixelRatio);
/// The same in a colour of the caller's: on a selected row the marks take the highlighted text's.
[[nodiscard]] QPixmap markPixmap(Mark mark, const QColor &colour, int size, qreal devicePixelRatio);
/// An icon of ours from resources/icons by name, tinted with the palette's text colour: "message", "gear", "envelope", "server",
/// "open", "paste", "reload", "copy", "find", "drop", "boundary", "stop", "clock". No such name gives an empty picture.
[[nodiscard]] QIcon lineIcon(const QString &name, const QPalette &palette);
[[nodiscard]] QIcon lineIcon(const QString &name, const QColor &colour, const QPalette &palette);

/// The user's fixed font, at the size of the application font.
[[nodiscard]] QFont fixedFont();

} // namespace headwater::ui
