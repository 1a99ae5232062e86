// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/timetext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>

#include <array>

namespace headwater::trace {

namespace {

struct Wall {
    QDateTime clock;    ///< The wall clock, kept as if it were UTC so that nothing converts it again.
    QString zone;
};

QString offsetText(int minutes)
{
    const int size = std::abs(minutes);
    QString text = QStringLiteral("%1%2").arg(QLatin1Char(minutes < 0 ? '-' : '+')).arg(size / 60, 2, 10, QLatin1Char('0'));
    if (size % 60 != 0)
        text += QStringLiteral(":%1").arg(size % 60, 2, 10, QLatin1Char('0'));
    return text;
}

Wall wallOf(const Timestamp &time, TimeZoneMode mode)
{
    if (!time.valid)
        return {};
    const auto at = [](qint64 seconds) { return QDateTime::fromSecsSinceEpoch(seconds, QTimeZone::UTC); };
    if (!time.hasOffset)
        return {at(time.utc), {}};
    if (mode == TimeZoneMode::Utc)
        return {at(time.utc), QStringLiteral("UTC")};
    if (mode == TimeZoneMode::AsWritten)
        return {at(time.utc + time.offsetMinutes * 60LL), offsetText(time.offsetMinutes)};
    const int offset = at(time.utc).toLocalTime().offsetFromUtc();
    return {at(time.utc + offset), offsetText(offset / 60)};
}

QString format(const Wall &wall, const QString &pattern)
{
    if (!wall.clock.isValid())
        return {};
    const QString clock = wall.clock.toString(pattern);
    return wall.zone.isEmpty() ? clock : clock + QLatin1Char(' ') + wall.zone;
}

QString translated(const char *text)
{
    return QCoreApplication::translate("headwater::trace::TimeText", text);
}

struct Unit {
    qint64 seconds;
    const char *text;
};
constexpr std::array<Unit, 4> kUnits{{
    {86400, QT_TRANSLATE_NOOP("headwater::trace::TimeText", "%1 d")},
    {3600, QT_TRANSLATE_NOOP("headwater::trace::TimeText", "%1 h")},
    {60, QT_TRANSLATE_NOOP("headwater::trace::TimeText", "%1 min")},
    {1, QT_TRANSLATE_NOOP("headwater::trace::TimeText", "%1 s")},
}};

} // namespace

QString timeText(const Timestamp &time, TimeZoneMode mode)
{
    return format(wallOf(time, mode), QStringLiteral("HH:mm:ss"));
}

QString isoTimeText(const Timestamp &time, TimeZoneMode mode)
{
    return format(wallOf(time, mode), QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

QString dayText(const Timestamp &time, TimeZoneMode mode)
{
    const Wall wall = wallOf(time, mode);
    return wall.clock.isValid() ? wall.clock.toString(QStringLiteral("yyyy-MM-dd")) : QString();
}

std::optional<qint64> delaySeconds(const QList<Hop> &hops, qsizetype index)
{
    if (index < 0 || index + 1 >= hops.size())
        return std::nullopt;
    const Timestamp &newer = hops.at(index).date.time;
    const Timestamp &older = hops.at(index + 1).date.time;
    if (!newer.valid || !older.valid)
        return std::nullopt;
    return newer.utc - older.utc;
}

bool goesBack(const QList<Hop> &hops, qsizetype index)
{
    return delaySeconds(hops, index).value_or(0) <= -60;
}

QString delayShort(qint64 seconds)
{
    const qint64 size = std::abs(seconds);
    const auto two = [](qint64 value) { return QStringLiteral("%1").arg(value, 2, 10, QLatin1Char('0')); };
    QString text;
    if (size >= 86400)
        text = translated(QT_TRANSLATE_NOOP("headwater::trace::TimeText", "%1 d")).arg(size / 86400) + QLatin1Char(' ');
    if (size >= 3600)
        text += QStringLiteral("%1:%2").arg(size % 86400 / 3600).arg(two(size % 3600 / 60));
    else
        text += QString::number(size / 60);
    text += QLatin1Char(':') + two(size % 60);
    return seconds < 0 ? QLatin1Char('-') + text : text;
}

QString delayWords(qint64 seconds)
{
    if (seconds == 0)
        return translated(QT_TRANSLATE_NOOP("headwater::trace::TimeText", "at the same second"));
    qint64 rest = std::abs(seconds);
    QString size;
    int shown = 0;
    for (const Unit &unit : kUnits) {
        const qint64 count = rest / unit.seconds;
        rest %= unit.seconds;
        if (shown == 0 && count == 0)
            continue;
        if (count > 0)
            size += (size.isEmpty() ? QString() : QStringLiteral(" ")) + translated(unit.text).arg(count);
        if (++shown == 2)
            break;
    }
    return (seconds < 0 ? translated(QT_TRANSLATE_NOOP("headwater::trace::TimeText", "%1 earlier"))
                        : translated(QT_TRANSLATE_NOOP("headwater::trace::TimeText", "%1 later")))
        .arg(size);
}

} // namespace headwater::trace
