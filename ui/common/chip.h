// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QRect>
#include <QWidget>

#include <optional>

class QPainter;

namespace headwater::ui {

/// A short fact in a pill: mark, word, ground of its role.
struct ChipLook {
    QString text;
    Role role = Role::Neutral;
    std::optional<Mark> mark;
};

/// The size that a chip wants in this font.
[[nodiscard]] QSize chipSize(const ChipLook &look, const QFontMetrics &metrics);
/// Paints it, for delegates too; elides in the middle where `rect` is narrower. `onSelection` takes the selected row's
/// colours instead of the role's.
void paintChip(QPainter &painter, const QRect &rect, const ChipLook &look, const QPalette &palette, bool onSelection = false);
/// The mark that goes with a role: diamond for bad, disc for attention, check for good, none else.
[[nodiscard]] std::optional<Mark> markOf(Role role);

class Chip : public QWidget
{
    Q_OBJECT

public:
    explicit Chip(ChipLook look, QWidget *parent = nullptr);

    [[nodiscard]] const ChipLook &look() const { return m_look; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    ChipLook m_look;
};

} // namespace headwater::ui
