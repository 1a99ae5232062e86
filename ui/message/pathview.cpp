// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/pathview.h"

#include "ui/common/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QContextMenuEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace headwater::ui {

namespace {

constexpr qreal kMostZoom = 2;
constexpr qreal kZoomStep = 1.15;

} // namespace

PathView::PathView(QWidget *parent)
    : QGraphicsView(parent)
    , m_fonts(PathFonts::of(font()))
{
    setScene(&m_scene);
    setAccessibleName(tr("Path of the message"));
    setFrameShape(NoFrame);
    setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setViewportUpdateMode(FullViewportUpdate);  // titles and boundary stay in place while the path is panned
    setTransformationAnchor(AnchorUnderMouse);
    setFocusPolicy(Qt::StrongFocus);
    setRenderHint(QPainter::Antialiasing);
    rebuild();
}

void PathView::setTrace(const TracePtr &trace)
{
    m_trace = trace;
    m_expanded.clear();
    m_zoom = 0;
    m_hop = -1;
    m_focus = -1;
    m_home = true;
    rebuild();
}

void PathView::setTimeZoneMode(TimeZoneMode mode)
{
    if (mode == m_mode)
        return;
    m_mode = mode;
    rebuild();
}

void PathView::rebuild()
{
    m_plan = m_trace ? planPath(*m_trace, m_mode) : PathPlan();
    relayout();
    describe();
}

/// Until the user goes elsewhere: the origin, and the trust boundary where both can be seen.
void PathView::goHome()
{
    const QRectF heart = m_layout.heart();
    const qreal scale = transform().m11();
    const qreal excess = heart.right() * scale - viewport()->width();
    horizontalScrollBar()->setValue(static_cast<int>(std::ceil(std::clamp<qreal>(excess, 0, heart.left() * scale))));
}

void PathView::relayout()
{
    m_items.clear();
    m_scene.clear();
    m_layout = {};
    if (!m_plan.nodes.isEmpty())
        m_layout = layoutPath(m_plan, m_fonts.measure(), viewport()->width(), m_expanded);
    for (const PathArrow &arrow : std::as_const(m_layout.arrows)) {
        const PathLink &link = m_plan.links.at(arrow.link);
        m_scene.addItem(new PathArrowItem(link, arrow, link.boundary ? m_layout.boundary : arrow.from, m_fonts));
    }
    for (const PathStop &stop : std::as_const(m_layout.stops)) {
        m_items.append(new PathNodeItem(nodeOf(m_plan, stop), stop, m_fonts));
        m_scene.addItem(m_items.last());
    }
    m_scene.setSceneRect(m_layout.bounds);
    updateGeometry(); // wrapped texts make boxes higher
    fit();
    m_focus = std::min(m_focus, lastChoosable());
    showChoice();
    if (m_home && !m_layout.stops.isEmpty())
        goHome();
}

void PathView::fit()
{
    const qreal scale = m_zoom > 0 ? m_zoom : m_layout.scale;
    setTransform(QTransform::fromScale(scale, scale));
    const QSizeF drawn = m_layout.bounds.size() * scale;
    const bool pans = drawn.width() > viewport()->width() + 1 || drawn.height() > viewport()->height() + 1;
    setDragMode(pans ? ScrollHandDrag : NoDrag);
    viewport()->update();
}

void PathView::zoomBy(qreal factor)
{
    const qreal now = m_zoom > 0 ? m_zoom : m_layout.scale;
    m_zoom = std::clamp(now * factor, kLeastScale, kMostZoom);
    m_home = false;
    fit();
}

void PathView::showChoice()
{
    const int node = m_hop >= 0 && m_hop < m_plan.nodeOfHop.size() ? m_plan.nodeOfHop.at(m_hop) : -1;
    const int chosen = m_layout.stopOfNode(node);
    for (int i = 0; i < m_items.size(); ++i) {
        m_items.at(i)->setChosen(i == chosen);
        m_items.at(i)->setFocused(hasFocus() && i == m_focus);
    }
}

void PathView::setCurrentHop(int index)
{
    const int hop = index >= 0 && index < m_plan.nodeOfHop.size() ? index : -1;
    if (hop == m_hop)
        return;
    // The page's own first choice moves nothing.
    m_home = m_home && m_hop < 0;
    m_hop = hop;
    const int stop = hop < 0 ? -1 : m_layout.stopOfNode(m_plan.nodeOfHop.at(hop));
    // Where the focus is on another node of the same line it stays there.
    if (stop >= 0
        && (m_focus < 0 || m_plan.nodes.at(m_layout.stops.at(m_focus).first).hop != hop || m_layout.stops.at(m_focus).isFold()))
        m_focus = stop;
    showChoice();
    if (stop >= 0 && !m_home)
        ensureVisible(m_layout.stops.at(stop).box, 40, 0);
    describe();
}

void PathView::moveFocus(int stop)
{
    if (stop < 0 || stop > lastChoosable())
        return;
    m_home = false;
    m_focus = stop;
    const PathStop &target = m_layout.stops.at(stop);
    ensureVisible(target.box, 40, 0);
    announce();
    const int hop = m_plan.nodes.at(target.first).hop;
    if (target.isFold() || hop == m_hop) {
        showChoice();
        describe();
        return;
    }
    setCurrentHop(hop);
    m_focus = stop;
    showChoice();
    Q_EMIT hopSelected(hop);
}

void PathView::activate(int stop)
{
    if (stop < 0 || stop > lastChoosable())
        return;
    const PathStop target = m_layout.stops.at(stop);
    if (!target.isFold()) {
        moveFocus(stop);
        return;
    }
    m_expanded.insert(target.first);
    m_home = false;
    relayout();
    moveFocus(m_layout.stopOfNode(target.first));
}

int PathView::lastChoosable() const
{
    return static_cast<int>(m_layout.stops.size()) - 2;     // the mailbox is the last and stands for no line
}

int PathView::stopAt(const QPoint &viewportPosition) const
{
    const QPointF position = mapToScene(viewportPosition);
    const auto found = std::ranges::find_if(m_layout.stops, [&](const PathStop &stop) { return stop.box.contains(position); });
    return found == m_layout.stops.end() ? -1 : static_cast<int>(found - m_layout.stops.begin());
}

QRect PathView::stopRect(int stop) const
{
    return mapFromScene(m_layout.stops.at(stop).box).boundingRect();
}

void PathView::describe()
{
    QString words = m_plan.inWords();
    if (m_focus >= 0 && m_focus < m_items.size())
        words += tr("; chosen: %1").arg(m_items.at(m_focus)->node().inWords());
    if (words == accessibleDescription())
        return;
    setAccessibleDescription(words);
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

/// Where the focus has come to: the way as a whole is the description, and too long to be heard at each step.
void PathView::announce()
{
    //: A box of the path: its number, how many there are, what it says.
    const QString words =
        tr("%1 of %2: %3").arg(m_focus + 1).arg(lastChoosable() + 1).arg(nodeOf(m_plan, m_layout.stops.at(m_focus)).inWords());
    QAccessibleAnnouncementEvent event(this, words);
    QAccessible::updateAccessibility(&event);
}

QSize PathView::sizeHint() const
{
    return {900, static_cast<int>(std::ceil(pathHeight(m_fonts.measure())))};
}

QSize PathView::minimumSizeHint() const
{
    const bool pans = !m_layout.stops.isEmpty() && !m_layout.fits;
    const qreal drawn = m_layout.bounds.height() * m_layout.scale + (pans ? horizontalScrollBar()->sizeHint().height() : 0);
    return {200, std::max(sizeHint().height(), static_cast<int>(std::ceil(drawn)))};
}

void PathView::drawBackground(QPainter *painter, const QRectF &rect)
{
    painter->setRenderHint(QPainter::Antialiasing, false);
    const bool any = m_trace && !m_trace->hops.isEmpty();
    painter->fillRect(rect, any ? colours(Role::RecordedZone, palette()).ground : palette().color(QPalette::Base));
    if (m_layout.boundary < 0)
        return;
    QRectF claimed = rect;
    claimed.setRight(std::max(rect.left(), m_layout.boundary));
    painter->fillRect(claimed, colours(Role::ClaimedZone, palette()).ground);
    QPen pen(palette().color(QPalette::Text), 2);
    pen.setCosmetic(true);
    painter->setPen(pen);
    painter->drawLine(QPointF(m_layout.boundary, rect.top()), QPointF(m_layout.boundary, rect.bottom()));
}

void PathView::drawForeground(QPainter *painter, const QRectF &)
{
    if (!m_trace)
        return;
    painter->save();
    painter->resetTransform();
    const QRect view = viewport()->rect();
    const QFontMetrics metrics(font());
    painter->setFont(font());
    painter->setPen(mutedText(palette()));
    const int boundary = m_layout.boundary < 0 ? 0 : std::clamp(mapFromScene(QPointF(m_layout.boundary, 0)).x(), 0, view.width());
    const int top = 8;
    const int inset = static_cast<int>(kTitleInset);
    const auto title = [&](int left, int right, Qt::Alignment side, const QString &text, const QString &brief) {
        const QRect room(left + inset, top, right - left - 2 * inset, metrics.height());
        const bool whole = metrics.horizontalAdvance(text) <= room.width();
        if (whole || metrics.horizontalAdvance(brief) <= room.width())
            painter->drawText(room, side | Qt::AlignVCenter | Qt::TextSingleLine, whole ? text : brief);
    };
    title(0, boundary, Qt::AlignLeft, m_plan.claimedTitle, tr("Claimed"));
    const bool noteInTitle = !m_plan.note.isEmpty() && !m_plan.nodeOfHop.isEmpty();
    const int used = noteInTitle ? std::min(metrics.horizontalAdvance(m_plan.note) + 3 * inset, view.width() / 2) : boundary;
    title(used, view.width(), Qt::AlignRight, m_plan.recordedTitle, tr("Recorded"));
    if (noteInTitle) {
        painter->setPen(palette().color(QPalette::Text));
        painter->drawText(QRect(inset, top, used - 2 * inset, metrics.height()),
            Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
            metrics.elidedText(m_plan.note, Qt::ElideRight, used - 2 * inset));
    } else if (!m_plan.note.isEmpty()) {
        painter->setPen(palette().color(QPalette::Text));
        painter->drawText(
            view.adjusted(inset, 0, -inset - 90, 0), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, m_plan.note);
    }
    if (m_layout.boundary >= 0 && boundary > 0 && boundary < view.width()) {
        const QString name = tr("trust boundary");
        QRect plate(0, 0, metrics.horizontalAdvance(name) + 18, metrics.height() + 4);
        plate.moveCenter({boundary, 0});
        plate.moveBottom(view.bottom() - 6);
        plate.moveLeft(std::clamp(plate.left(), 2, std::max(2, view.width() - plate.width() - 2)));
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(palette().color(QPalette::Text));
        painter->drawRoundedRect(plate, 3, 3);
        painter->setPen(palette().color(QPalette::Base));
        painter->drawText(plate, Qt::AlignCenter, name);
    }
    painter->restore();
}

void PathView::resizeEvent(QResizeEvent *event)
{
    QGraphicsView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        relayout();
}

void PathView::changeEvent(QEvent *event)
{
    QGraphicsView::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        m_fonts = PathFonts::of(font());
        updateGeometry();
        relayout();
    } else if (event->type() == QEvent::PaletteChange) {
        viewport()->update();
    }
}

void PathView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left: moveFocus(m_focus < 0 ? lastChoosable() : m_focus - 1); return;
    case Qt::Key_Right: moveFocus(m_focus + 1); return;
    case Qt::Key_Home: moveFocus(0); return;
    case Qt::Key_End: moveFocus(lastChoosable()); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space: activate(m_focus); return;
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoomBy(kZoomStep); return;
    case Qt::Key_Minus: zoomBy(1 / kZoomStep); return;
    case Qt::Key_0:
        m_zoom = 0;
        m_expanded.clear();
        m_home = true;
        relayout();
        return;
    default: event->ignore();    // the window's own keys: J, K, 1 to 7
    }
}

void PathView::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        zoomBy(std::pow(kZoomStep, event->angleDelta().y() / 120.0));
        event->accept();
        return;
    }
    // There is nothing to scroll upwards: the wheel pans along the path.
    m_home = false;
    QScrollBar *bar = horizontalScrollBar();
    bar->setValue(bar->value() - (event->angleDelta().x() != 0 ? event->angleDelta().x() : event->angleDelta().y()) / 2);
    event->accept();
}

void PathView::mousePressEvent(QMouseEvent *event)
{
    m_home = false;
    m_pressed = event->position().toPoint();
    QGraphicsView::mousePressEvent(event);
    event->setAccepted(event->button() == Qt::LeftButton);
}

void PathView::mouseReleaseEvent(QMouseEvent *event)
{
    QGraphicsView::mouseReleaseEvent(event);
    const QPoint position = event->position().toPoint();
    if (event->button() == Qt::LeftButton && (position - m_pressed).manhattanLength() < QApplication::startDragDistance())
        activate(stopAt(position));
}

void PathView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QPoint position = viewport()->mapFromGlobal(event->globalPos());
    const int stop = byKey ? m_focus : stopAt(position);
    if (stop < 0 || stop >= m_items.size())
        return;
    const PathNodeItem *item = m_items.at(stop);
    const QString token = byKey ? item->node().titleToken : item->tokenAt(mapToScene(position));
    if (!token.isEmpty())
        Q_EMIT tokenMenuRequested(token, byKey ? viewport()->mapToGlobal(stopRect(stop).center()) : event->globalPos());
}

void PathView::focusInEvent(QFocusEvent *event)
{
    QGraphicsView::focusInEvent(event);
    if (m_focus < 0 && lastChoosable() >= 0 && m_hop >= 0)
        m_focus = m_layout.stopOfNode(m_plan.nodeOfHop.at(m_hop));
    showChoice();
}

void PathView::focusOutEvent(QFocusEvent *event)
{
    QGraphicsView::focusOutEvent(event);
    showChoice();
}

} // namespace headwater::ui
