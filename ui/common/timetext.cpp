// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/timetext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

namespace headwater::ui {

using namespace Qt::StringLiterals;

namespace {

struct Shown {
    QDateTime time;
    QString zone;   ///< "+09:00", "UTC"
};

Shown atOffset(qint64 utc, int minutes)
{
    const int absolute = qAbs(minutes);
    const QChar sign = minutes < 0 ? u'-' : u'+';
    // The wall clock as a UTC date: offsets that no QTimeZone accepts are shown as they stand.
    const QDateTime clock = QDateTime::fromSecsSinceEpoch(utc + minutes * 60LL, QTimeZone::UTC);
    return {clock, u"%1%2:%3"_s.arg(sign).arg(absolute / 60, 2, 10, '0'_L1).arg(absolute % 60, 2, 10, '0'_L1)};
}

Shown shown(const Timestamp &time, TimeZoneMode mode)
{
    if (!time.hasOffset)
        return {QDateTime::fromSecsSinceEpoch(time.utc, QTimeZone::UTC), {}};
    switch (mode) {
    case TimeZoneMode::AsWritten: return atOffset(time.utc, time.offsetMinutes);
    case TimeZoneMode::Utc: return {QDateTime::fromSecsSinceEpoch(time.utc, QTimeZone::UTC), u"UTC"_s};
    case TimeZoneMode::Local: return atOffset(time.utc, QDateTime::fromSecsSinceEpoch(time.utc).offsetFromUtc() / 60);
    }
    return {};
}

QString joined(const QString &time, const QString &zone)
{
    return zone.isEmpty() ? time : time + ' '_L1 + zone;
}

} // namespace

QString dateTimeText(const Timestamp &time, TimeZoneMode mode)
{
    if (!time.valid)
        return {};
    const Shown s = shown(time, mode);
    //: Date format of QLocale::toString for the date of a mail.
    const QString format = QCoreApplication::translate("headwater::ui", "d MMM yyyy HH:mm");
    return joined(QLocale().toString(s.time, format), s.zone);
}

QString modeText(TimeZoneMode mode)
{
    switch (mode) {
    case TimeZoneMode::AsWritten: return QCoreApplication::translate("headwater::ui", "as written");
    case TimeZoneMode::Utc: return QCoreApplication::translate("headwater::ui", "UTC");
    case TimeZoneMode::Local: return QCoreApplication::translate("headwater::ui", "local");
    }
    return {};
}

} // namespace headwater::ui
