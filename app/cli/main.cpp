// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/options.h"
#include "app/cli/verbs.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdio>

namespace {

using namespace headwater::cli;

constexpr Verb kVerbs[] = {
    {"trace", "FILE...", "path, edge, origin and signals of every message", runTrace},
    {"index", "FILE...", "where each message lies in its file", runIndex},
    {"parts", "FILE...", "parts with their hashes, links and defects", runParts},
};

void printUsage(std::FILE *out)
{
    std::fputs("Usage: headwater-cli VERB [options] FILE...\n\n"
               "Finds where a mail really came from.\n\nVerbs:\n",
        out);
    for (const Verb &verb : kVerbs)
        std::fprintf(out, "  %-8s %-10s %s\n", verb.name, verb.arguments, verb.summary);
    std::fputs(
        "\nheadwater-cli VERB --help tells the options of a verb, headwater-cli --version the version. FILE may be a\n"
        "message, an mbox, a Maildir or another folder of mail, an Outlook .msg, any of them in gzip or zip, or - for standard\n"
        "input.\n"
        "Exit status: 0 done; 1 a finding that --fail-on names; 2 bad usage; 3 input that cannot be read.\n",
        out);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("headwater-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(HEADWATER_VERSION));
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    if (arguments.isEmpty()) {
        printUsage(stderr);
        return BadUsage;
    }
    const QString &first = arguments.first();
    if (first == QLatin1String("--version") || first == QLatin1String("-v")) {
        std::printf("headwater-cli %s\n", HEADWATER_VERSION);
        return Done;
    }
    if (first == QLatin1String("--help") || first == QLatin1String("-h") || first == QLatin1String("help")) {
        printUsage(stdout);
        return Done;
    }
    const auto *verb = std::ranges::find_if(kVerbs, [&](const Verb &v) { return first == QLatin1String(v.name); });
    if (verb == std::end(kVerbs)) {
        printError(QStringLiteral("headwater-cli: no verb \"%1\". Try: headwater-cli --help").arg(first));
        return BadUsage;
    }
    const int code = verb->run(arguments.mid(1));
    if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0)
        return code;
    printError(QStringLiteral("standard output: cannot be written, so the answer is not whole. Make room for it, and ask again."));
    return CannotRead;
}
