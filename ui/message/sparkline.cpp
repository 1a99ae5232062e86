// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/sparkline.h"

#include "models/trace/timetext.h"
#include "ui/common/theme.h"
#include "ui/message/groupmodel.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <vector>

namespace headwater::ui {

namespace {

QString dayText(qint64 day)
{
    constexpr qint64 kDaySeconds = 86'400;
    return trace::dayText(
        {.utc = day * kDaySeconds, .offsetMinutes = 0, .hasOffset = true, .valid = true}, trace::TimeZoneMode::Utc);
}

} // namespace

void paintSparkline(QPainter &painter, const QRect &rect, const trace::DayCounts &days, const QColor &colour)
{
    constexpr int kLeastBar = 2;
    constexpr int kMostBar = 12;
    if (days.empty() || rect.width() < kLeastBar)
        return;
    // A date may be any: one forged year must not make a bar for each of a million days.
    const qint64 first = days.begin()->first;
    const qint64 span = days.rbegin()->first - first + 1;
    const auto bars = static_cast<int>(std::min<qint64>(span, rect.width() / kLeastBar));
    std::vector<qint64> counts(static_cast<std::size_t>(bars), 0);
    for (const auto &[day, count] : days)
        counts[static_cast<std::size_t>(std::min<qint64>((day - first) * bars / span, bars - 1))] += count;
    const qint64 most = *std::ranges::max_element(counts);
    const int width = std::min(kMostBar, rect.width() / bars);
    for (int i = 0; i < bars; ++i) {
        const qint64 count = counts[static_cast<std::size_t>(i)];
        if (count == 0)
            continue;
        const int height = std::max(2, static_cast<int>(count * rect.height() / most));
        painter.fillRect(rect.left() + i * width, rect.bottom() + 1 - height, std::max(1, width - 1), height, colour);
    }
}

void SparklineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const bool selected = option.state & QStyle::State_Selected;
    paintSparkline(*painter, option.rect.adjusted(4, 4, -4, -4), index.data(GroupModel::DaysRole).value<trace::DayCounts>(),
        selected ? option.palette.color(QPalette::HighlightedText) : colours(Role::Chosen, option.palette).text);
}

Sparkline::Sparkline(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void Sparkline::setDays(const trace::DayCounts &days)
{
    m_days = days;
    qint64 most = 0;
    for (const auto &[day, count] : days)
        most = std::max(most, count);
    setAccessibleName(tr("Messages by day"));
    setAccessibleDescription(days.empty()
            ? QString()
            : tr("%1 to %2, at most %L3 on a day").arg(dayText(days.begin()->first), dayText(days.rbegin()->first)).arg(most));
    setToolTip(accessibleDescription());
    update();
}

QSize Sparkline::sizeHint() const
{
    return {180, 60};
}

void Sparkline::paintEvent(QPaintEvent *)
{
    if (m_days.empty())
        return;
    QPainter painter(this);
    const int line = fontMetrics().height();
    const QRect bars = rect().adjusted(0, 0, 0, -line - 2);
    paintSparkline(painter, bars, m_days, colours(Role::Chosen, palette()).text);
    painter.setPen(mutedText(palette()));
    painter.drawLine(bars.bottomLeft(), bars.bottomRight());
    const QRect words(0, height() - line, width(), line);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, dayText(m_days.begin()->first));
    if (m_days.size() > 1)
        painter.drawText(words, Qt::AlignRight | Qt::AlignVCenter, dayText(m_days.rbegin()->first));
}

} // namespace headwater::ui
