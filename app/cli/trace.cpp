// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/trace.h"
#include "app/cli/options.h"
#include "app/cli/verbs.h"
#include "models/core/text.h"
#include "models/message/decode.h"
#include "models/message/enclosed.h"
#include "models/trace/chips.h"
#include "models/trace/tracejson.h"
#include "models/trace/verdict.h"

#include <QFile>

#include <cstdio>

namespace headwater::cli {

namespace {

struct Run {
    trace::TraceSettings settings;
    bool json = false;
    QStringList failOn;
    bool found = false;
};

QByteArray forPeople(const trace::Trace &trace)
{
    const message::Message &mail = trace.message;
    QString text = visible(mail.file) + QStringLiteral(" [") + QString::number(mail.index);
    if (!mail.enclosed.isEmpty())
        text += QStringLiteral(", part ") + mail.enclosed;
    text += QStringLiteral("]\n  ") + trace::verdict(trace) + QLatin1Char('\n');
    for (const trace::Hop &hop : trace.hops) {
        // One call for all pieces: a "%2" in a HELO stays what it is.
        text += QStringLiteral("  %1 %2 %3 %4 by %5 %6\n")
                    .arg(QString::number(hop.line).rightJustified(3), QString::fromLatin1(trace::nameOf(hop.zone)).leftJustified(8),
                        visible(trace::addressText(hop)).leftJustified(16),
                        visibleText(hop.helo.empty() ? hop.rdns : hop.helo).leftJustified(30), visibleText(hop.by),
                        QString::fromLatin1(hop.date.time.toIso()));
        for (const trace::Signal &s : trace.signalList) {
            if (s.line == hop.line)
                text +=
                    QStringLiteral("      %1 %2: %3\n").arg(QLatin1String(trace::nameOf(s.strength)), QLatin1String(s.id), s.text);
        }
    }
    for (const trace::Signal &s : trace.signalList) {
        if (s.line == 0)
            text += QStringLiteral("      %1 %2: %3\n").arg(QLatin1String(trace::nameOf(s.strength)), QLatin1String(s.id), s.text);
    }
    return text.toUtf8();
}

void show(Run &run, const message::Message &message)
{
    const trace::Trace trace = trace::analyse(message, run.settings);
    printLine(run.json ? trace::toJson(trace) : forPeople(trace));
    run.found = run.found || (run.failOn.contains(QLatin1String("forged")) && trace::isForged(trace))
        || (run.failOn.contains(QLatin1String("no-edge")) && trace.edge < 0);
}

} // namespace

int runTrace(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Path, edge, origin and signals of every message, and of the mails inside forwards, bounces and reports."));
    parser.addPositionalArgument(QStringLiteral("FILE"), QString::fromLatin1(kFileHelp), QStringLiteral("FILE..."));
    addCommonOptions(parser);
    addMineOptions(parser);
    parser.addOption({QStringLiteral("dns"), QStringLiteral("Ask the DNS for what is not in the message (not in this version).")});
    parser.addOption(
        {QStringLiteral("fail-on"), QStringLiteral("Exit with 1 on a finding: forged, no-edge."), QStringLiteral("WHAT")});
    if (const auto code = parse(parser, "trace", arguments))
        return *code;
    if (parser.isSet(QStringLiteral("dns"))) {
        printError(
            QStringLiteral("headwater-cli trace: --dns is not there yet: everything offline is done without it. Leave it out."));
        return BadUsage;
    }
    Run run;
    run.json = parser.isSet(QStringLiteral("json"));
    for (const auto all = parser.values(QStringLiteral("fail-on")); const QString &words : all)
        run.failOn += words.split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString &word : std::as_const(run.failOn)) {
        if (word != QLatin1String("forged") && word != QLatin1String("no-edge")) {
            printError(QStringLiteral("headwater-cli trace: --fail-on knows forged and no-edge, not \"%1\".").arg(word));
            return BadUsage;
        }
    }
    if (!readMine(parser, run.settings.mine))
        return BadUsage;
    const bool readable = forEachMessage(parser, [&run](message::Message message) {
        message.contents = message::contentsOf(message);
        show(run, message);
        for (const message::Message &enclosed : message::enclosedMessages(message))
            show(run, enclosed);
    });
    return !readable ? CannotRead : run.found ? Found : Done;
}

} // namespace headwater::cli
