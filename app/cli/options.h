// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/message/mailbox.h"
#include "models/trace/settings.h"

#include <QCommandLineParser>
#include <QString>
#include <QStringList>

#include <functional>

namespace headwater::cli {

/// Exit codes of the contract (design, section 4).
enum ExitCode { Done = 0, Found = 1, BadUsage = 2, CannotRead = 3 };

/// One verb of the command line: its name, one line of help, and what runs it (the arguments behind the verb).
struct Verb {
    const char *name;
    const char *arguments;
    const char *summary;
    int (*run)(const QStringList &arguments);
};

/// Options that every verb takes. Those of verbs that ask the network are accepted everywhere, so that scripts can share them.
void addCommonOptions(QCommandLineParser &parser);
/// Parses; prints help, or one line of error with what to do, and returns the exit code; nothing where the verb may go on.
[[nodiscard]] std::optional<int> parse(QCommandLineParser &parser, const char *verb, const QStringList &arguments);

/// What FILE may be, for the help of verbs that read mail.
inline constexpr auto kFileHelp =
    "A message, an mbox or an Outlook .msg, also in gzip or zip; a Maildir or a folder of such files; - is "
    "standard input.";
/// Every place of a message in a file or folder, with progress on a terminal unless --quiet is set. An error is
/// printed; it ends the file, not the folder. False after any.
bool forEachEntry(
    const QCommandLineParser &parser, const QString &path, const std::function<void(const message::Entry &entry)> &use);
/// Reads every message of all files.
bool forEachMessage(const QCommandLineParser &parser, const std::function<void(message::Message)> &use);

/// One line on standard error; control characters in it, as of a hostile file name, are shown as marks.
void printError(const QString &line);
/// One line of output, flushed where standard output is a terminal or a pipe that somebody reads along.
void printLine(const QByteArray &line);

/// --mine, --trusted, --internal, --msa, --my-networks, --profile and --settings; false after an error was printed.
void addMineOptions(QCommandLineParser &parser);
[[nodiscard]] bool readMine(const QCommandLineParser &parser, trace::MyServers &servers);

} // namespace headwater::cli
