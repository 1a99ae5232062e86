// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/traceptr.h"
#include "ui/message/pathitems.h"

#include <QGraphicsScene>
#include <QGraphicsView>

namespace headwater::ui {

/// The way of the message, drawn from origin to mailbox with the trust boundary across. Arrow keys, Home and End choose;
/// Enter opens a fold; drag pans; Ctrl+wheel, + and - zoom, 0 fits again.
class PathView : public QGraphicsView
{
    Q_OBJECT

public:
    explicit PathView(QWidget *parent = nullptr);

    void setTrace(const TracePtr &trace);
    /// Chooses the hop without a signal; -1 for none.
    void setCurrentHop(int index);
    [[nodiscard]] int currentHop() const { return m_hop; }
    void setTimeZoneMode(TimeZoneMode mode);

    [[nodiscard]] const PathPlan &plan() const { return m_plan; }
    [[nodiscard]] const PathLayout &pathLayout() const { return m_layout; }
    /// The stop that has the keyboard; -1 for none.
    [[nodiscard]] int focusedStop() const { return m_focus; }
    /// Where a stop is on the viewport.
    [[nodiscard]] QRect stopRect(int stop) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The user chose a hop (index into Trace::hops).
    void hopSelected(int index);
    /// The context menu was asked for on an address or a name.
    void tokenMenuRequested(const QString &token, const QPoint &globalPos);

protected:
    void drawBackground(QPainter *painter, const QRectF &rect) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void rebuild();
    void relayout();
    void fit();
    void goHome();
    void zoomBy(qreal factor);
    void showChoice();
    void moveFocus(int stop);
    void activate(int stop);
    void describe();
    void announce();
    [[nodiscard]] int stopAt(const QPoint &viewportPosition) const;
    [[nodiscard]] int lastChoosable() const;

    QGraphicsScene m_scene;
    TracePtr m_trace;
    TimeZoneMode m_mode = TimeZoneMode::AsWritten;
    PathFonts m_fonts;
    PathPlan m_plan;
    PathLayout m_layout;
    QSet<int> m_expanded;
    QList<PathNodeItem *> m_items;  ///< One a stop; owned by the scene.
    qreal m_zoom = 0;               ///< The user's; 0: fitted.
    bool m_home = true;             ///< Nobody panned, zoomed or chose yet: origin and boundary stay in sight.
    int m_hop = -1;
    int m_focus = -1;
    QPoint m_pressed;
};

} // namespace headwater::ui
