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

DaySpan drawnDays(const trace::DayCounts &days)
{
    constexpr qint64 kGap = 366;
    constexpr qint64 kOneIn = 20;
    qint64 all = 0;
    for (const auto &[day, count] : days)
        all += count;
    // Up to which day, counted from one end, a year without mail follows few messages.
    const auto border = [&](auto day, const auto &end) {
        qint64 found = day->first;
        qint64 passed = 0;
        for (auto next = std::next(day); next != end; day = next++) {
            passed += day->second;
            if (passed * kOneIn > all)
                break;
            if (std::abs(next->first - day->first) > kGap)
                found = next->first;
        }
        return found;
    };
    DaySpan span;
    if (days.empty())
        return span;
    span.first = border(days.begin(), days.end());
    span.last = border(days.rbegin(), days.rend());
    for (const auto &[day, count] : days)
        span.leftOut += day < span.first || day > span.last ? count : 0;
    return span;
}

void paintSparkline(QPainter &painter, const QRect &rect, const trace::DayCounts &days, const QColor &colour)
{
    constexpr int kLeastBar = 2;
    constexpr int kMostBar = 12;
    if (days.empty() || rect.width() < kLeastBar)
        return;
    // A date may be any: one forged year must not make a bar for each of a million days.
    const auto [first, last, leftOut] = drawnDays(days);
    const qint64 span = last - first + 1;
    const auto bars = static_cast<int>(std::min<qint64>(span, rect.width() / kLeastBar));
    std::vector<qint64> counts(static_cast<std::size_t>(bars), 0);
    for (auto day = days.lower_bound(first); day != days.end() && day->first <= last; ++day)
        counts[static_cast<std::size_t>((day->first - first) * bars / span)] += day->second;
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
    m_span = drawnDays(days);
    qint64 most = 0;
    for (const auto &[day, count] : days)
        most = std::max(most, count);
    setAccessibleName(tr("Messages by day"));
    QString text;
    if (!days.empty())
        text = tr("%1 to %2, at most %L3 on a day").arg(dayText(m_span.first), dayText(m_span.last)).arg(most);
    if (m_span.leftOut > 0)
        text += tr("; without %Ln message(s) of other years", nullptr, static_cast<int>(m_span.leftOut));
    setAccessibleDescription(text);
    setToolTip(accessibleDescription());
    update();
}

QSize Sparkline::sizeHint() const
{
    return {180, 60};
}

/// Both days below it can be read.
QSize Sparkline::minimumSizeHint() const
{
    return {2 * fontMetrics().horizontalAdvance(dayText(0)) + 12, 3 * fontMetrics().height()};
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
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, dayText(m_span.first));
    if (m_span.last != m_span.first)
        painter.drawText(words, Qt::AlignRight | Qt::AlignVCenter, dayText(m_span.last));
}

} // namespace headwater::ui
