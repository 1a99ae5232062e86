// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/domain.h"
#include "models/trace/idclock.h"
#include "models/trace/signals.h"

#include <cstdlib>

namespace headwater::trace {

namespace {

constexpr qint64 kMinute = 60;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kDay = 24 * kHour;

bool isDated(const Hop &hop)
{
    return hop.date.time.valid && hop.date.time.hasOffset;
}

QString duration(qint64 seconds)
{
    seconds = std::llabs(seconds);
    const int days = static_cast<int>(std::min<qint64>(seconds / kDay, 1000000));
    const int hours = static_cast<int>(seconds / kHour % 48);
    const int minutes = static_cast<int>(seconds / kMinute % 120);
    if (days >= 2)
        return QCoreApplication::translate("headwater::trace", "%n day(s)", nullptr, days);
    if (hours >= 2)
        return QCoreApplication::translate("headwater::trace", "%n hour(s)", nullptr, hours);
    return QCoreApplication::translate("headwater::trace", "%n minute(s)", nullptr, minutes);
}

std::string text(const QString &string)
{
    return string.toStdString();
}

void judgeClock(const SignalContext &context, const Hop &hop)
{
    const auto clock = queueIdClock(hop);
    if (!clock || !hop.date.time.valid || (!clock->local && !hop.date.time.hasOffset))
        return;
    const qint64 stamp = hop.date.time.utc + (clock->local ? hop.date.time.offsetMinutes * kMinute : 0);
    const qint64 late = clock->time.utc - stamp;
    Timestamp moment = clock->time;
    moment.hasOffset = !clock->local;
    const std::string made = moment.toIso().toStdString();
    const std::string apart = text(duration(late));
    // An hour and no more: it can tell of the day before, but not of the minute.
    const bool isHourLetter = std::string_view(clock->kind) == "sendmail-hour";
    if (late > 5 * kMinute)
        context.add("QID_CLOCK", hop.line, hop.id,
            sentence(QT_TRANSLATE_NOOP("headwater::trace", "Id %1 was made at %2, %3 after the line says it took the mail."),
                {hop.id, made, apart}));
    else if (late < -kDay)
        context.add("QID_CLOCK", hop.line, hop.id,
            sentence(QT_TRANSLATE_NOOP("headwater::trace", "Id %1 was made at %2, %3 before the line says it took the mail."),
                {hop.id, made, apart}));
    else if (late < -kHour && isHourLetter)
        context.add("QID_EARLY", hop.line, hop.id,
            sentence(
                QT_TRANSLATE_NOOP("headwater::trace",
                    "The first letter of id %1 stands for the hour from %2, %3 before the date: a long session, or a second try."),
                {hop.id, made.substr(11, 3) + "00", apart}));
    else if (late < -kHour)
        context.add("QID_EARLY", hop.line, hop.id,
            sentence(
                QT_TRANSLATE_NOOP("headwater::trace", "Id %1 was made at %2, %3 before the date: a long session, or a second try."),
                {hop.id, made, apart}));
    else if (late > -5 * kMinute && !isHourLetter)
        context.add("QID_CLOCK_AGREES", hop.line, hop.id,
            sentence(QT_TRANSLATE_NOOP("headwater::trace", "Id %1 was made at %2, within minutes of the line's own date."),
                {hop.id, made}));
}

void judgeDate(const SignalContext &context, const Hop &hop)
{
    const HeaderDate &date = hop.date;
    if (!date.time.valid) {
        if (hop.outcome != Outcome::Unparseable)
            context.add("NO_DATE", hop.line, hop.by,
                sentence(QT_TRANSLATE_NOOP("headwater::trace",
                    "Every mail server dates its line (RFC 5321, section 4.4); this one has no date that can be read.")));
        return;
    }
    if (date.nonRfc)
        context.add("DATE_AMPM", hop.line, date.text,
            sentence(QT_TRANSLATE_NOOP("headwater::trace", "\"%1\" is no date as mail servers write it (RFC 5322, section 3.3)."),
                {date.text}));
    // The same fault in the line that was recorded: someone altered the dates of the whole mail.
    const bool altered = context.owned.edge >= 0 && context.hops.at(context.owned.edge).date.weekdayWrong;
    if (date.weekdayWrong && !altered)
        context.add("WEEKDAY_WRONG", hop.line, date.text,
            sentence(QT_TRANSLATE_NOOP("headwater::trace", "\"%1\": that day was another day of the week."), {date.text}));
    if (date.zoneNonexistent)
        context.add("TZ_NONEXISTENT", hop.line, date.text,
            sentence(QT_TRANSLATE_NOOP("headwater::trace", "\"%1\": no place on Earth keeps that offset."), {date.text}));
}

/// The line against the next dated one above it.
void judgeOrder(const SignalContext &context, const Hop &hop, const Hop &above)
{
    const qint64 ahead = hop.date.time.utc - above.date.time.utc;
    const std::string apart = text(duration(ahead));
    const std::string line = std::to_string(above.line);
    if (ahead > kDay)
        context.add("TIME_BACK_24H", hop.line, hop.date.text,
            sentence(QT_TRANSLATE_NOOP("headwater::trace", "It says %1 later than line %2, which came after it."), {apart, line}));
    else if (ahead > kHour)
        context.add("TIME_BACK_1H", hop.line, hop.date.text,
            sentence(QT_TRANSLATE_NOOP("headwater::trace", "It says %1 later than line %2, which came after it."), {apart, line}));
    else if (-ahead > 4 * kDay)
        context.add("GAP_4D", hop.line, hop.date.text,
            sentence(QT_TRANSLATE_NOOP("headwater::trace", "%1 passed before line %2."), {apart, line}));
}

void judgeZone(const SignalContext &context, int index)
{
    const Hop &hop = context.hops.at(index);
    for (int i = context.owned.claimedFrom; i < index && !hop.by.empty(); ++i) {
        const Hop &other = context.hops.at(i);
        if (isDated(other) && sameHost(other.by, hop.by) && other.date.time.offsetMinutes != hop.date.time.offsetMinutes
            && std::llabs(other.date.time.utc - hop.date.time.utc) < kDay) {
            context.add("TZ_VS_HOST", hop.line, hop.date.text,
                sentence(QT_TRANSLATE_NOOP("headwater::trace", "%1 keeps another zone here than in line %2 of the same day."),
                    {hop.by, std::to_string(other.line)}));
            return;
        }
    }
}

} // namespace

void judgeTimes(const SignalContext &context)
{
    const Hop *above = nullptr;
    int compared = 0;
    for (int i = 0; i < context.hops.size(); ++i) {
        const Hop &hop = context.hops.at(i);
        if (context.isClaimed(i)) {
            judgeDate(context, hop);
            judgeClock(context, hop);
            if (above && isDated(hop))
                judgeOrder(context, hop, *above);
            // A header of a hundred thousand lines is no mail path: the look back is capped.
            if (isDated(hop) && ++compared <= 100)
                judgeZone(context, i);
        }
        if (isDated(hop))
            above = &hop;
    }
}

} // namespace headwater::trace
