// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/tracejson.h"

#include "models/core/text.h"
#include "models/message/decode.h"
#include "models/trace/timetext.h"
#include "models/trace/verdict.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace headwater::trace {

namespace {

using namespace Qt::StringLiterals;

QString text(std::string_view view)
{
    return toText(trimmed(view));
}

QString address(std::string_view written)
{
    const auto ip = IpAddress::parse(trimmed(written));
    return ip ? QString::fromLatin1(ip->toString()) : text(written);
}

QString name(const char *word)
{
    return QLatin1String(word);
}

QJsonValue delay(const Trace &trace, qsizetype index)
{
    const auto seconds = delaySeconds(trace.hops, index);
    return seconds ? QJsonValue(*seconds) : QJsonValue(QJsonValue::Null);
}

QJsonObject hopObject(const Trace &trace, qsizetype index)
{
    const Hop &hop = trace.hops.at(index);
    return {
        {u"line"_s, hop.line},
        {u"offset"_s, hop.span.offset},
        {u"length"_s, hop.span.length},
        {u"outcome"_s, name(nameOf(hop.outcome))},
        {u"dialect"_s, name(hop.dialect)},
        {u"helo"_s, text(hop.helo)},
        {u"rdns"_s, text(hop.rdns)},
        {u"ip"_s, addressText(hop)},
        {u"port"_s, hop.port < 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(hop.port)},
        {u"ident"_s, text(hop.ident)},
        {u"by"_s, text(hop.by)},
        {u"by_ip"_s, address(hop.byIp)},
        {u"with"_s, text(hop.with)},
        {u"id"_s, text(hop.id)},
        {u"for"_s, text(hop.forAddress)},
        {u"envelope_from"_s, text(hop.envelopeFrom)},
        {u"auth"_s, text(hop.auth)},
        {u"tls"_s, text(hop.tls)},
        {u"date"_s, QString::fromLatin1(hop.date.time.toIso())},
        {u"delay_s"_s, delay(trace, index)},
        {u"zone"_s, name(nameOf(hop.zone))},
        {u"internal"_s, hop.internal},
        {u"support"_s, hop.zone == Zone::Claimed ? name(nameOf(hop.support)) : name(nameOf(Support::Address))},
    };
}

QJsonValue edgeObject(const Trace &trace)
{
    const Hop *hop = trace.edgeHop();
    if (!hop)
        return QJsonValue::Null;
    return QJsonObject{
        {u"line"_s, hop->line},
        {u"ip"_s, addressText(*hop)},
        {u"helo"_s, text(hop->helo)},
        {u"rdns"_s, text(hop->rdns)},
        {u"by"_s, text(hop->by)},
        {u"id"_s, text(hop->id)},
        {u"date"_s, QString::fromLatin1(hop->date.time.toIso())},
    };
}

QJsonObject originObject(const Origin &origin)
{
    return {
        {u"line"_s, origin.line},
        {u"ip"_s, origin.ipText},
        {u"kind"_s, name(nameOf(origin.kind))},
        {u"certainty"_s, name(nameOf(origin.certainty))},
        {u"account"_s, origin.account},
    };
}

QJsonArray signalArray(const Trace &trace)
{
    QJsonArray array;
    for (const Signal &s : trace.signalList) {
        array.append(QJsonObject{
            {u"id"_s, name(s.id)},
            {u"line"_s, s.line},
            {u"offset"_s, s.span.offset},
            {u"length"_s, s.span.length},
            {u"strength"_s, name(nameOf(s.strength))},
            {u"for"_s, s.supports},
            {u"text"_s, s.text},
        });
    }
    return array;
}

QJsonArray claimArray(const Trace &trace)
{
    QJsonArray array;
    for (const Claim &claim : trace.claims) {
        array.append(QJsonObject{
            {u"header"_s, claim.header},
            {u"value"_s, claim.value},
            {u"offset"_s, claim.span.offset},
            {u"length"_s, claim.span.length},
            {u"trust"_s, name(nameOf(claim.trust))},
        });
    }
    return array;
}

QJsonArray stampArray(const Trace &trace)
{
    QJsonArray array;
    for (const Stamp &stamp : trace.stamped) {
        array.append(QJsonObject{
            {u"header"_s, stamp.header},
            {u"by"_s, stamp.by},
            {u"ip"_s, QString::fromLatin1(stamp.ip.toString())},
            {u"text"_s, stamp.text},
            {u"believed"_s, stamp.believed},
            {u"agrees"_s, stamp.agrees},
            {u"offset"_s, stamp.span.offset},
            {u"length"_s, stamp.span.length},
        });
    }
    return array;
}

QJsonArray issueArray(const Trace &trace)
{
    QJsonArray array;
    for (const Issue &issue : trace.issues) {
        array.append(QJsonObject{
            {u"code"_s, name(issue.kind->code)},
            {u"offset"_s, issue.span.offset},
            {u"length"_s, issue.span.length},
            {u"text"_s, issueText(issue)},
        });
    }
    return array;
}

QString mineWord(const Trace &trace)
{
    switch (trace.mine) {
    case MineSource::Set: return u"set"_s;
    case MineSource::Profile: return u"profile:"_s + trace.profile;
    case MineSource::Inferred: break;
    }
    return u"inferred"_s;
}

} // namespace

QByteArray toJson(const Trace &trace)
{
    QJsonArray hops;
    for (qsizetype i = 0; i < trace.hops.size(); ++i)
        hops.append(hopObject(trace, i));
    const message::Message &mail = trace.message;
    const message::Header &header = mail.header;
    const QJsonObject object{
        {u"schema"_s, u"headwater.trace/1"_s},
        {u"file"_s, mail.file},
        {u"index"_s, mail.index},
        {u"enclosed"_s, mail.enclosed},
        {u"sha256"_s, QString::fromLatin1(QCryptographicHash::hash(mail.bytes, QCryptographicHash::Sha256).toHex())},
        {u"message_id"_s, text(header.value("Message-ID"))},
        {u"subject"_s, message::decodedText(header.value("Subject"))},
        {u"from"_s, message::decodedText(header.value("From"))},
        {u"return_path"_s, text(header.value("Return-Path"))},
        {u"kind"_s, name(nameOf(trace.kind))},
        {u"backscatter"_s, trace.backscatter},
        {u"mine"_s, mineWord(trace)},
        {u"verdict"_s, verdict(trace)},
        {u"hops"_s, hops},
        {u"edge"_s, edgeObject(trace)},
        {u"origin"_s, originObject(trace.origin)},
        {u"signals"_s, signalArray(trace)},
        {u"claims"_s, claimArray(trace)},
        {u"stamped"_s, stampArray(trace)},
        {u"issues"_s, issueArray(trace)},
    };
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace headwater::trace
