// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trace/grouping.h"

#include <QStyledItemDelegate>
#include <QWidget>

class QPainter;

namespace headwater::ui {

/// The days that are drawn: all, but for a few messages at either end (one in twenty) that are more than a year away from the
/// others. One forged date would press all bars into one.
struct DaySpan {
    qint64 first = 0;
    qint64 last = 0;
    qint64 leftOut = 0;         ///< Messages.
    bool operator==(const DaySpan &) const = default;
};
[[nodiscard]] DaySpan drawnDays(const trace::DayCounts &days);

/// Bars of messages by day, from the first day that is drawn to the last; where there are more days than pixels, a bar stands for several.
void paintSparkline(QPainter &painter, const QRect &rect, const trace::DayCounts &days, const QColor &colour);

/// The bars in a cell (GroupModel::DaysRole).
class SparklineDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// The bars by themselves, with the first and the last day that are drawn below.
class Sparkline : public QWidget
{
    Q_OBJECT

public:
    explicit Sparkline(QWidget *parent = nullptr);
    void setDays(const trace::DayCounts &days);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    trace::DayCounts m_days;
    DaySpan m_span;
};

} // namespace headwater::ui
