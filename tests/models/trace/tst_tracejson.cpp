// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/tracejson.h"

#include "tests/support/mail.h"
#include "tests/support/testdata.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace headwater;
using namespace headwater::trace;
using namespace Qt::StringLiterals;

class TestTraceJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void object_hasTheKeysOfTheContract();
    void openRelay_asTheContractShowsIt();
    void empty_isStillAnObject();
    void hostileBytes_giveValidJson();
    void serversAddress_keepsItsZone();
    void partsThatAreNotRead_areSaid();
};

namespace {

QJsonObject objectOf(const Trace &trace)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(toJson(trace), &error);
    if (error.error != QJsonParseError::NoError)
        qWarning("%s", qPrintable(error.errorString()));
    return document.object();
}

QSet<QString> keys(const QJsonObject &object)
{
    const QStringList list = object.keys();
    return {list.begin(), list.end()};
}

QSet<QString> words(const char *text)
{
    const QStringList list = QString::fromLatin1(text).split(u' ');
    return {list.begin(), list.end()};
}

Trace sample()
{
    TraceSettings settings;
    QStringList rejected;
    addMine(settings.mine, u"*.gcd.org,gcd.org"_s, rejected);
    return analyse(message::makeMessage(test::data(u"cases/open-relay-2001.eml"_s), u"x.eml"_s), settings);
}

} // namespace

void TestTraceJson::object_hasTheKeysOfTheContract()
{
    const QJsonObject object = objectOf(sample());
    QCOMPARE(keys(object),
        words("schema file index enclosed sha256 message_id subject from return_path kind backscatter mine verdict hops edge "
              "origin signals claims stamped issues"));
    QCOMPARE(keys(object.value(u"hops"_s).toArray().at(0).toObject()),
        words("line offset length outcome dialect helo rdns ip port ident by by_ip with id for envelope_from auth tls date delay_s "
              "zone internal support"));
    QCOMPARE(keys(object.value(u"edge"_s).toObject()), words("line ip helo rdns by id date"));
    QCOMPARE(keys(object.value(u"origin"_s).toObject()), words("line ip kind certainty account"));
    QCOMPARE(keys(object.value(u"signals"_s).toArray().at(0).toObject()), words("id line offset length strength for text"));
    QCOMPARE(keys(object.value(u"issues"_s).toArray().at(0).toObject()), words("code offset length text"));
    const QJsonObject m365 = objectOf(analyse(message::makeMessage(test::data(u"cases/microsoft365.eml"_s)), {}));
    QCOMPARE(keys(m365.value(u"stamped"_s).toArray().at(0).toObject()), words("header by ip text believed agrees offset length"));
    const QJsonObject php = objectOf(analyse(message::makeMessage(test::data(u"cases/php-form.eml"_s)), {}));
    QCOMPARE(keys(php.value(u"claims"_s).toArray().at(0).toObject()), words("header value offset length trust"));
}

void TestTraceJson::openRelay_asTheContractShowsIt()
{
    const QByteArray bytes = test::data(u"cases/open-relay-2001.eml"_s);
    const QJsonObject object = objectOf(sample());
    QCOMPARE(object.value(u"schema"_s).toString(), u"headwater.trace/1"_s);
    QCOMPARE(object.value(u"mine"_s).toString(), u"set"_s);
    const QJsonObject hop = object.value(u"hops"_s).toArray().at(0).toObject();
    QCOMPARE(hop.value(u"line"_s).toInt(), 1);
    QCOMPARE(hop.value(u"offset"_s).toInt(), bytes.indexOf("Received:"));
    QCOMPARE(hop.value(u"length"_s).toInt(), bytes.indexOf("Received: from asao") - bytes.indexOf("Received:"));
    QCOMPARE(hop.value(u"outcome"_s).toString(), u"relay"_s);
    QCOMPARE(hop.value(u"helo"_s).toString(), u"server.aes.nt"_s);
    QCOMPARE(hop.value(u"rdns"_s).toString(), QString());
    QCOMPARE(hop.value(u"ip"_s).toString(), u"212.72.XX.51"_s);
    QVERIFY(hop.value(u"port"_s).isNull());
    QCOMPARE(hop.value(u"by"_s).toString(), u"asaogw.gcd.org"_s);
    QCOMPARE(hop.value(u"with"_s).toString(), u"SMTP"_s);
    QCOMPARE(hop.value(u"date"_s).toString(), u"2001-11-10T17:22:07+09:00"_s);
    // 17:22:07 +0900 is 08:22:07 UTC, 12:12:52 +0400 is 08:12:52 UTC.
    QCOMPARE(hop.value(u"delay_s"_s).toInt(), 9 * 60 + 15);
    QVERIFY(object.value(u"hops"_s).toArray().at(1).toObject().value(u"delay_s"_s).isNull());
    const QJsonObject origin = object.value(u"origin"_s).toObject();
    QCOMPARE(origin.value(u"line"_s).toInt(), 2);
    QCOMPARE(origin.value(u"ip"_s).toString(), u"210.156.250.240"_s);
    QCOMPARE(origin.value(u"kind"_s).toString(), u"relayed"_s);
    QCOMPARE(origin.value(u"certainty"_s).toString(), u"claimed"_s);
}

void TestTraceJson::empty_isStillAnObject()
{
    const QJsonObject object = objectOf(test::traced({u"Subject: =?UTF-8?B?44GT44KT?="_s}));
    QVERIFY(object.value(u"edge"_s).isNull());
    QCOMPARE(object.value(u"hops"_s).toArray().size(), 0);
    QCOMPARE(object.value(u"subject"_s).toString(), u"\u3053\u3093"_s);
    QCOMPARE(object.value(u"origin"_s).toObject().value(u"kind"_s).toString(), u"none"_s);
}

void TestTraceJson::hostileBytes_giveValidJson()
{
    static constexpr char kText[] =
        "Received: from \xff\xfe\"\\\x01 ([198.51.100.1]) by mx.example.org (Postfix) with ESMTP; Tue, 24 Nov 2026 10:00:00 +0000\n"
        "From: \"\xc3\x28\" <a@b>\nSubject: a\0b\n\nx";
    const QByteArray bytes(kText, sizeof kText - 1);
    const QJsonObject object = objectOf(analyse(message::makeMessage(bytes), {}));
    QCOMPARE(object.value(u"schema"_s).toString(), u"headwater.trace/1"_s);
    QVERIFY(!object.value(u"sha256"_s).toString().isEmpty());
}

/// The zone id is part of what the server wrote of itself; the rest is canonical.
void TestTraceJson::serversAddress_keepsItsZone()
{
    const QJsonObject object = objectOf(test::traced({u"Received: from a.example.org ([fe80::1:2]) by a.example.org "
                                                      u"([FE80:0::1:2%12]) with mapi id 15.2; Tue, 24 Nov 2026 10:00:00 "
                                                      "+0000"_s,
        u"Received: from a.example.org ([192.0.2.7]) by b.example.org ([::ffff:192.0.2.25]) with ESMTP id 1; Tue, 24 Nov 2026 "
        "09:00:00 +0000"_s}));
    const QJsonArray hops = object.value(u"hops"_s).toArray();
    QCOMPARE(hops.at(0).toObject().value(u"by_ip"_s).toString(), u"fe80::1:2%12"_s);
    QCOMPARE(hops.at(1).toObject().value(u"by_ip"_s).toString(), u"192.0.2.25"_s);
}

/// A mail may stand behind them.
void TestTraceJson::partsThatAreNotRead_areSaid()
{
    const QByteArray head = "Subject: x\nContent-Type: multipart/mixed; boundary=b\n\n";
    const auto codes = [&head](qsizetype parts) {
        QStringList found;
        const auto issues =
            objectOf(analyse(message::makeMessage(head + QByteArray("--b\n\nx\n").repeated(parts)), {})).value(u"issues").toArray();
        for (const auto &issue : issues)
            found << issue.toObject().value(u"code").toString();
        return found;
    };
    QVERIFY(!codes(3).contains(u"too-many-parts"_s));
    QVERIFY(codes(11'000).contains(u"too-many-parts"_s));
}

QTEST_GUILESS_MAIN(TestTraceJson)
#include "tst_tracejson.moc"
