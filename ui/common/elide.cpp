// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/elide.h"

#include <algorithm>

namespace headwater::ui {

namespace {

constexpr QChar kEllipsis(u'\u2026');

/// Letters in its last label: an address has none, and neither has "3.5".
bool isHostName(QStringView word)
{
    const qsizetype dot = word.lastIndexOf(u'.');
    const QStringView last = word.mid(dot + 1);
    return dot > 0 && !last.isEmpty() && !word.contains(u':') && std::ranges::any_of(last, [](QChar c) { return c.isLetter(); });
}

/// The most labels that fit, behind an ellipsis; the end of the last two where not even those do.
QString elidedHost(const QFontMetricsF &metrics, const QString &host, qreal width)
{
    for (qsizetype dot = host.indexOf(u'.'); dot >= 0 && host.indexOf(u'.', dot + 1) >= 0; dot = host.indexOf(u'.', dot + 1)) {
        const QString end = kEllipsis + host.mid(dot + 1);
        if (metrics.horizontalAdvance(end) <= width)
            return end;
    }
    return metrics.elidedText(host, Qt::ElideLeft, width);
}

} // namespace

QString elidedName(const QFontMetricsF &metrics, const QString &text, qreal width)
{
    if (metrics.horizontalAdvance(text) <= width)
        return text;
    const qsizetype blank = text.lastIndexOf(u' ');
    if (!isHostName(QStringView(text).mid(blank + 1)))
        return metrics.elidedText(text, Qt::ElideMiddle, width);
    const QString before = text.left(blank + 1);
    const qreal room = width - metrics.horizontalAdvance(before);
    if (room < width / 3)
        return metrics.elidedText(text, Qt::ElideMiddle, width);
    return before + elidedHost(metrics, text.mid(blank + 1), room);
}

} // namespace headwater::ui
