// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/options.h"
#include "app/cli/verbs.h"
#include "models/core/jsonline.h"
#include "models/core/text.h"

#include <QElapsedTimer>

#include <cstdio>

namespace headwater::cli {

namespace {

/// Lines to standard output: in large pieces for speed, but the reader sees the first of them at once.
class Output
{
public:
    Output() { m_sinceFlush.start(); }
    ~Output() { std::fflush(stdout); }
    Q_DISABLE_COPY_MOVE(Output)

    void line(const QByteArray &text)
    {
        constexpr qint64 kMaxWaitMs = 50;
        std::fwrite(text.constData(), 1, static_cast<std::size_t>(text.size()), stdout);
        std::fputc('\n', stdout);
        if (m_first || m_sinceFlush.elapsed() > kMaxWaitMs) {
            std::fflush(stdout);
            m_sinceFlush.restart();
        }
        m_first = false;
    }

private:
    QElapsedTimer m_sinceFlush;
    bool m_first = true;
};

QString textOf(const QByteArray &bytes)
{
    return toText({bytes.constData(), static_cast<std::size_t>(bytes.size())});
}

QByteArray toJson(const QString &file, const message::Entry &entry)
{
    return JsonLine()
        .word("schema", "headwater.index/1")
        .field("file", file)
        .field("index", entry.index)
        .field("offset", entry.offset)
        .field("length", entry.length)
        .field("from_line", textOf(entry.fromLine))
        .take();
}

QByteArray forPeople(const QString &file, const message::Entry &entry)
{
    // One call for all pieces: a "%2" in a name stays what it is.
    return QStringLiteral("%1 [%2] %3 bytes at %4  %5")
        .arg(visible(file), QString::number(entry.index), QString::number(entry.length), QString::number(entry.offset),
            visible(textOf(entry.fromLine)))
        .trimmed()
        .toUtf8();
}

struct Run {
    Output output;
    bool json = false;
    bool count = false;
};

/// What was found before an error is printed all the same.
bool indexFile(Run &run, const QCommandLineParser &parser, const QString &path)
{
    qint64 count = 0;
    const bool readable = forEachEntry(parser, path, [&](const message::Entry &entry) {
        ++count;
        const QString file = message::fileOf(path, entry);
        if (!run.count)
            run.output.line(run.json ? toJson(file, entry) : forPeople(file, entry));
    });
    if (run.count)
        run.output.line(run.json
                ? JsonLine().word("schema", "headwater.index-count/1").field("file", path).field("count", count).take()
                : QStringLiteral("%1: %2").arg(visible(path), QString::number(count)).toUtf8());
    return readable;
}

} // namespace

int runIndex(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Where each message lies in its file: offset and length in bytes, and the From_ line of an mbox."));
    parser.addPositionalArgument(QStringLiteral("FILE"), QString::fromLatin1(kFileHelp), QStringLiteral("FILE..."));
    addCommonOptions(parser);
    parser.addOption({QStringLiteral("count"), QStringLiteral("Print the number of messages of each file only.")});
    if (const auto code = parse(parser, "index", arguments))
        return *code;
    Run run;
    run.json = parser.isSet(QStringLiteral("json"));
    run.count = parser.isSet(QStringLiteral("count"));
    bool readable = true;
    for (const auto all = parser.positionalArguments(); const QString &path : all)
        readable = indexFile(run, parser, path) && readable;
    return readable ? Done : CannotRead;
}

} // namespace headwater::cli
