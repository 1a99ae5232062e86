// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/parts.h"
#include "app/cli/options.h"
#include "app/cli/verbs.h"
#include "models/core/issuejson.h"
#include "models/core/text.h"
#include "models/message/url.h"

#include <QDir>
#include <QFile>

namespace headwater::cli {

namespace {

using message::PartDetails;

void writeLink(JsonLine &line, const message::Link &link)
{
    line.field("text", link.text)
        .field("target", link.target)
        .word("kind", nameOf(link.kind))
        .field("host", link.host)
        .flag("mismatch", link.mismatch);
}

QByteArray toJson(const message::Message &mail, const PartDetails &part)
{
    return JsonLine()
        .word("schema", "headwater.parts/1")
        .field("file", mail.file)
        .field("index", mail.index)
        .field("path", part.path)
        .field("type", part.type)
        .field("charset", part.charset)
        .field("encoding", part.encoding)
        .field("name", part.name)
        .field("offset", part.span.offset)
        .field("length", part.span.length)
        .field("decoded_length", part.decodedLength)
        .word("sha256", part.sha256)
        .objects("links", part.links, writeLink)
        .objects("issues", part.issues, writeIssue)
        .take();
}

QByteArray forPeople(const PartDetails &part)
{
    // One call for all pieces: a "%2" in a name stays what it is.
    const QString indent(2 + part.depth * 2, QLatin1Char(' '));
    QString text = QStringLiteral("%1%2 %3  %4 bytes  %5%6\n")
                       .arg(indent, part.path.isEmpty() ? QStringLiteral("-") : part.path, visible(part.type),
                           QString::number(part.decodedLength), QString::fromLatin1(part.sha256),
                           part.name.isEmpty() ? QString() : QStringLiteral("  ") + visible(part.name));
    for (const message::Link &link : part.links) {
        text += QStringLiteral("%1    %2 %3%4%5\n")
                    .arg(indent, QLatin1String(nameOf(link.kind)), defanged(visible(message::shownUrl(link.target))),
                        link.text.isEmpty() || link.text == link.target ? QString()
                                                                        : QStringLiteral("  shown as: ") + visible(link.text),
                        link.mismatch ? QStringLiteral("  (leads elsewhere)") : QString());
    }
    for (const Issue &issue : part.issues)
        text += QStringLiteral("%1    %2 at %3\n").arg(indent, issueText(issue), QString::number(issue.span.offset));
    return text.toUtf8();
}

struct Run {
    bool json = false;
    QString save;       ///< Part path.
    QString folder;
    bool failed = false;
    int saved = 0;
};

void show(const Run &run, const message::Message &mail)
{
    QByteArray text = QStringLiteral("%1 [%2]\n").arg(visible(mail.file), QString::number(mail.index)).toUtf8();
    for (const PartDetails &part : message::partsOf(mail)) {
        if (run.json)
            printLine(toJson(mail, part));
        else
            text += forPeople(part);
    }
    if (!run.json)
        printLine(text.chopped(1));
}

/// A new file in the folder: O_EXCL, which does not follow a link either; the next free number where the name is taken.
bool createNew(QFile &file, const QDir &folder, const QString &name)
{
    constexpr int kMaxTries = 1000;
    const qsizetype dot = name.lastIndexOf(QLatin1Char('.'));
    for (int i = 1; i <= kMaxTries; ++i) {
        const QString tried = i == 1 ? name
            : dot > 0                ? name.first(dot) + QStringLiteral("-%1").arg(i) + name.sliced(dot)
                                     : name + QStringLiteral("-%1").arg(i);
        file.setFileName(folder.filePath(tried));
        if (file.open(QIODevice::NewOnly | QIODevice::WriteOnly))
            return true;
        if (!QFile::exists(file.fileName()) && !QFileInfo(file.fileName()).isSymLink())
            return false;
    }
    return false;
}

/// Writes the part of that path, where the message has it.
void save(Run &run, const message::Message &mail)
{
    const Result<QByteArray> content = message::partContent(mail, run.save);
    if (!content)
        return;
    QString name;
    for (const PartDetails &part : message::partsOf(mail)) {
        if (part.path == run.save)
            name = part.name;
    }
    QFile file;
    if (!createNew(file, QDir(run.folder), message::safeFileName(name, QStringLiteral("part-") + run.save))
        || file.write(*content) != content->size() || !file.flush()) {
        printError(QStringLiteral("%1: cannot be written (%2). Make room there, or name another folder.")
                .arg(file.fileName(), file.errorString()));
        run.failed = true;
        return;
    }
    ++run.saved;
    printLine(visible(file.fileName()).toUtf8());
}

} // namespace

int runParts(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "The parts of every message: type, size and SHA-256 of what they hold, links with their text, and defects."));
    parser.addPositionalArgument(QStringLiteral("FILE"), QString::fromLatin1(kFileHelp), QStringLiteral("FILE..."));
    addCommonOptions(parser);
    parser.addOption({QStringLiteral("save"),
        QStringLiteral("Write the decoded content of the part with this path (1.2) to a new file, instead of listing the parts."),
        QStringLiteral("PATH")});
    parser.addOption(
        {QStringLiteral("to"), QStringLiteral("The folder that --save writes into; it must exist."), QStringLiteral("DIR")});
    if (const auto code = parse(parser, "parts", arguments))
        return *code;
    Run run;
    run.json = parser.isSet(QStringLiteral("json"));
    const bool saves = parser.isSet(QStringLiteral("save"));
    run.save = parser.value(QStringLiteral("save"));
    run.folder = parser.value(QStringLiteral("to"));
    if (saves != parser.isSet(QStringLiteral("to")) || (saves && run.save.isEmpty())) {
        printError(QStringLiteral("headwater-cli parts: --save PATH and --to DIR go together. Write --save 1.2 --to folder."));
        return BadUsage;
    }
    if (saves && !QFileInfo(run.folder).isDir()) {
        printError(QStringLiteral("headwater-cli parts: %1 is no folder. Name one that exists.").arg(run.folder));
        return BadUsage;
    }
    const bool readable = forEachMessage(parser, [&run, saves](const message::Message &mail) {
        if (saves)
            save(run, mail);
        else
            show(run, mail);
    });
    if (saves && run.saved == 0 && !run.failed && readable) {
        printError(QStringLiteral("headwater-cli parts: no message has a part %1. List the parts without --save.").arg(run.save));
        return CannotRead;
    }
    return readable && !run.failed ? Done : CannotRead;
}

} // namespace headwater::cli
