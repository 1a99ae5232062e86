// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/domain.h"
#include "models/core/text.h"
#include "models/message/decode.h"
#include "models/trace/date.h"
#include "models/trace/hostnames.h"
#include "models/trace/idclock.h"
#include "models/trace/signals.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <cstring>

namespace headwater::trace {

namespace {

constexpr qint64 kHour = 3600;
constexpr std::size_t kMaxHostName = 255; ///< RFC 1035, section 2.3.4.
constexpr std::size_t kMaxMadeId = 128;   ///< No server writes a longer queue id into a Message-ID.

struct Dated {
    const message::Field *field = nullptr;
    HeaderDate date;
};

/// A server that got the mail without a Message-ID made this one (RFC 6409, section 8.3): its own queue id stands in it.
const Hop *makerOf(std::string_view messageId, const QList<Hop> &hops)
{
    const auto made = [&](const Hop &hop) {
        return hop.id.size() >= 8 && hop.id.size() <= kMaxMadeId && !isVersionId(hop.id)
            && messageId.find(hop.id) != std::string_view::npos;
    };
    const auto found = std::ranges::find_if(hops, made);
    return found == hops.end() ? nullptr : &*found;
}

/// A server above the claimed lines bears the name: it may have added the Message-ID, and its queue id is of another day.
bool isReceivers(std::string_view name, const SignalContext &context)
{
    return !name.empty()
        && std::ranges::any_of(context.hops, [&](const Hop &hop) { return hop.zone != Zone::Claimed && sameHost(name, hop.by); });
}

void judgeMessageId(const SignalContext &context, const Dated &date)
{
    const message::Field *field = context.message.header.first("Message-ID");
    if (!field) {
        if (context.kind == MessageKind::Mail)
            context.add("MSGID_HOST", 0, {},
                sentence(QT_TRANSLATE_NOOP("headwater::trace", "The message has no Message-ID; nearly all programs write one.")),
                Strength::Medium);
        return;
    }
    const std::string_view id = trimmed(field->value.substr(0, kMaxFieldBytes));
    const std::string_view domain = trimmed(message::firstAddress(id).domain);
    if (const auto clock = messageIdClock(id); clock && date.date.time.valid && (clock->local || date.date.time.hasOffset)) {
        const qint64 stated = date.date.time.utc + (clock->local ? date.date.time.offsetMinutes * 60LL : 0);
        const qint64 apart = std::llabs(clock->time.utc - stated);
        const bool fileTime = std::strcmp(clock->kind, "outlook-filetime") == 0;
        if (apart > kHour) {
            const QString text = clock->impossible
                ? sentence(
                      QT_TRANSLATE_NOOP("headwater::trace", "The Message-ID %1 holds no possible time: it was invented."), {id})
                : sentence(QT_TRANSLATE_NOOP("headwater::trace", "Its program made the Message-ID %1 at %2; the Date says %3."),
                      {id, clock->time.toIso().toStdString(), date.date.time.toIso().toStdString()});
            if (fileTime)
                context.add("OUTLOOK_FILETIME", 0, id, text);
            else if (const Hop *maker = makerOf(id, context.hops))
                context.add("MSGID_CLOCK", 0, id,
                    sentence(QT_TRANSLATE_NOOP("headwater::trace",
                                 "%1 added the Message-ID %2 at %3, since the mail had none; the Date says %4."),
                        {maker->by, id, clock->time.toIso().toStdString(), date.date.time.toIso().toStdString()}),
                    Strength::Weak);
            else if (isReceivers(domain, context))
                context.add("MSGID_CLOCK", 0, id, text, Strength::Medium);
            else
                context.add("MSGID_CLOCK", 0, id, text, apart > 24 * kHour ? Strength::Strong : Strength::Medium);
        }
    }
    // "<...@WIN-7>" of a machine that calls itself so in a line.
    const auto saysSo = [&](const Hop &hop) { return sameText(domain, hop.helo) || sameText(domain, hop.by); };
    if (!domain.empty() && domain.size() <= kMaxHostName && std::ranges::any_of(context.hops, saysSo))
        return;
    // Each line's names are compared with it below.
    if (domain.empty() || domain.size() > kMaxHostName || domain.find('.') == std::string_view::npos) {
        context.add("MSGID_HOST", 0, id,
            sentence(QT_TRANSLATE_NOOP("headwater::trace", "The Message-ID %1 names no host by its full name."), {id}));
        return;
    }
    if (context.hops.isEmpty())
        return; // nothing to compare it with
    const auto onPath = [&](const Hop &hop) {
        return areRelated(domain, hop.by, *context.settings.profiles) || areRelated(domain, hop.helo, *context.settings.profiles)
            || areRelated(domain, hop.rdns, *context.settings.profiles)
            || areRelated(domain, message::firstAddress(hop.envelopeFrom).domain, *context.settings.profiles);
    };
    const std::string_view from = message::firstAddress(context.message.header.value("From")).domain;
    // A list that rewrites From keeps the author's address in Reply-To.
    const std::string_view replyTo = message::firstAddress(context.message.header.value("Reply-To")).domain;
    if (!areRelated(domain, from, *context.settings.profiles) && !areRelated(domain, replyTo, *context.settings.profiles)
        && std::ranges::none_of(context.hops, onPath))
        context.add("MSGID_HOST", 0, id,
            sentence(
                QT_TRANSLATE_NOOP("headwater::trace", "%1 in the Message-ID occurs neither on the path nor in From."), {domain}));
}

void judgeDateField(const SignalContext &context, const Dated &date)
{
    if (!date.date.time.valid || !date.date.time.hasOffset)
        return;
    if (date.date.zoneNonexistent) {
        context.add("TZ_NONEXISTENT", 0, trimmed(date.field->value),
            sentence(QT_TRANSLATE_NOOP("headwater::trace", "\"%1\": no place on Earth keeps that offset."), {date.date.text}));
        return;
    }
    qint64 nearest = -1;
    qint64 newest = 0;
    for (const Hop &hop : context.hops) {
        if (!hop.date.time.valid || !hop.date.time.hasOffset)
            continue;
        const qint64 apart = std::llabs(hop.date.time.utc - date.date.time.utc);
        nearest = nearest < 0 ? apart : std::min(nearest, apart);
        newest = std::max(newest, hop.date.time.utc);
    }
    if (nearest < 0)
        return;
    const std::string_view text = trimmed(date.field->value);
    if (date.date.time.utc - newest > 3 * kHour)
        context.add("DATE_VS_RCVD", 0, text,
            sentence(QT_TRANSLATE_NOOP("headwater::trace", "Date %1 lies over three hours after the mail arrived."), {text}));
    else if (nearest > 12 * kHour)
        context.add("DATE_VS_RCVD", 0, text,
            sentence(QT_TRANSLATE_NOOP("headwater::trace", "Date %1 is over twelve hours away from every Received line."), {text}));
}

/// Servers put their lines on top; one below the author's fields was there before the mail was sent, or never was a server's.
void judgeFieldOrder(const SignalContext &context)
{
    static constexpr std::array<std::string_view, 4> kAuthors{"From", "To", "Subject", "Date"};
    int above = 0;
    int line = 0;
    bool moved = false; // an archive that put all lines below did so with the recorded ones too
    for (const message::Field &field : context.message.header.fields) {
        if (std::ranges::any_of(kAuthors, [&](std::string_view name) { return field.is(name); })) {
            ++above;
            continue;
        }
        if (!field.is("Received"))
            continue;
        ++line;
        moved = moved || (above > 0 && line <= context.hops.size() && !context.isClaimed(line - 1));
        if (line <= context.hops.size() && above > 0 && context.isClaimed(line - 1) && !moved) {
            context.add("RCVD_BELOW_BODY_HDR", line, field.name,
                sentence(QT_TRANSLATE_NOOP(
                    "headwater::trace", "The line stands below From, To, Subject or Date, where no server puts it.")),
                above > 1 ? Strength::Medium : Strength::Weak);
            return;
        }
    }
}

} // namespace

void judgeMessage(const SignalContext &context)
{
    // Mail that never left my own servers is nobody's claim.
    if (context.owned.edge < 0 && !context.hops.isEmpty())
        return;
    Dated date;
    date.field = context.message.header.first("Date");
    if (date.field)
        date.date = parseDate(date.field->value);
    judgeFieldOrder(context);
    judgeDateField(context, date);
    judgeMessageId(context, date);
}

} // namespace headwater::trace
