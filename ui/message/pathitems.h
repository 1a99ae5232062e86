// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/message/pathlayout.h"

#include <QFont>
#include <QGraphicsItem>

namespace headwater::ui {

/// The fonts of the path, from the application's.
struct PathFonts {
    QFont text;
    QFont bold;
    QFont address;

    [[nodiscard]] static PathFonts of(const QFont &base);
    [[nodiscard]] PathMeasure measure() const;
};

/// Draws one stop: a node, a fold of nodes or the mailbox. Takes no mouse: the view does, so that it can be panned.
class PathNodeItem : public QGraphicsItem
{
public:
    enum { Type = UserType + 1 };

    PathNodeItem(const PathNode &node, const PathStop &stop, const PathFonts &fonts);

    [[nodiscard]] int type() const override { return Type; }
    [[nodiscard]] QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

    void setChosen(bool chosen);
    void setFocused(bool focused);
    [[nodiscard]] bool isChosen() const { return m_chosen; }
    [[nodiscard]] bool isFocused() const { return m_focused; }
    [[nodiscard]] const PathStop &stop() const { return m_stop; }
    [[nodiscard]] const PathNode &node() const { return m_node; }
    /// What tools can be asked about at this place of the scene; "" for none.
    [[nodiscard]] QString tokenAt(const QPointF &scenePosition) const;

private:
    [[nodiscard]] QRectF lineRect(qsizetype line) const;
    void paintLine(QPainter *painter, qsizetype line, const QPalette &palette) const;
    void paintNote(QPainter *painter, const QRectF &room, const QPalette &palette) const;
    void paintBox(QPainter *painter, const QPalette &palette) const;
    void paintMailbox(QPainter *painter, const QPalette &palette) const;

    PathNode m_node;
    PathStop m_stop;
    PathFonts m_fonts;
    qreal m_lineHeight;
    QList<PathLine> m_lines;
    bool m_chosen = false;
    bool m_focused = false;
};

/// Draws the way between two stops with its protocol above and its delay below.
class PathArrowItem : public QGraphicsItem
{
public:
    /// `labelFrom`: where the room for the labels begins (right of the trust boundary where it crosses).
    PathArrowItem(const PathLink &link, const PathArrow &arrow, qreal labelFrom, const PathFonts &fonts);

    [[nodiscard]] QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    PathLink m_link;
    PathArrow m_arrow;
    qreal m_labelFrom;
    PathFonts m_fonts;
    qreal m_lineHeight;
};

} // namespace headwater::ui
