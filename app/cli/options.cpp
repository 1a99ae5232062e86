// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/options.h"
#include "app/cli/progress.h"
#include "models/core/ipaddress.h"
#include "models/core/text.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cstdio>
#include <optional>

namespace headwater::cli {

namespace {

/// One string with commas, or a list of strings; nothing where it is anything else.
std::optional<QString> joined(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (!value.isArray())
        return {};
    QStringList words;
    for (const auto all = value.toArray(); const QJsonValue &word : all) {
        if (!word.isString())
            return {};
        words.append(word.toString());
    }
    return words.join(QLatin1Char(','));
}

/// What each key of a settings file sets, from its text.
struct SettingsKey {
    const char *key;
    void (*set)(trace::MyServers &servers, const QString &text, QStringList &rejected);
};

template<trace::NetworkList trace::MyServers::*list>
void addNetworks(trace::MyServers &servers, const QString &text, QStringList &rejected)
{
    const trace::NetworkList read = trace::parseNetworkList(text, rejected);
    (servers.*list).rows.insert((servers.*list).rows.end(), read.rows.begin(), read.rows.end());
}

constexpr std::array kSettingsKeys{
    SettingsKey{"mine", trace::addMine},
    SettingsKey{"trusted", addNetworks<&trace::MyServers::trusted>},
    SettingsKey{"internal", addNetworks<&trace::MyServers::internal>},
    SettingsKey{"msa", addNetworks<&trace::MyServers::msa>},
    SettingsKey{"my_networks", addNetworks<&trace::MyServers::myNetworks>},
    SettingsKey{"profile", [](trace::MyServers &servers, const QString &text, QStringList &) { servers.profile = text; }},
};

/// A settings file: {"mine": […], "trusted": […], "internal": […], "msa": […], "my_networks": […], "profile": "…"}; each
/// list may be one string with commas. What it does not know would silently not be done, so it is refused.
bool readSettings(const QString &path, trace::MyServers &servers, QStringList &rejected)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        printError(QStringLiteral("%1: cannot be read (%2). Name a settings file that exists.").arg(path, file.errorString()));
        return false;
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (!document.isObject()) {
        printError(QStringLiteral("%1: byte %2: not a JSON object (%3). Look at headwater-cli(1), SETTINGS.")
                .arg(path, QString::number(error.offset), error.errorString()));
        return false;
    }
    const QJsonObject object = document.object();
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        const auto known = std::ranges::find_if(
            kSettingsKeys, [&](const SettingsKey &row) { return entry.key() == QLatin1String(row.key); });
        if (known == kSettingsKeys.end()) {
            printError(
                QStringLiteral("%1: there is no key \"%2\". The keys are: mine, trusted, internal, msa, my_networks, profile.")
                    .arg(path, entry.key()));
            return false;
        }
        const bool isProfile = entry.key() == QLatin1String("profile");
        const std::optional<QString> text = isProfile && !entry.value().isString() ? std::nullopt : joined(entry.value());
        if (!text) {
            printError(
                (isProfile ? QStringLiteral("%1: \"%2\" is not a string. Write the name of one profile.")
                           : QStringLiteral("%1: \"%2\" is neither a string nor a list of strings. Write [\"192.0.2.0/24\"]."))
                    .arg(path, entry.key()));
            return false;
        }
        known->set(servers, *text, rejected);
    }
    return true;
}

/// "192.0.2.53", "192.0.2.53@5353", "2001:db8::53@5353".
bool isResolver(const QString &text)
{
    const QByteArray address = text.section(QLatin1Char('@'), 0, 0).toLatin1();
    const bool hasPort = text.contains(QLatin1Char('@'));
    const bool isGoodPort = !hasPort || text.section(QLatin1Char('@'), 1).toUShort() > 0;
    return isGoodPort && IpAddress::parse({address.constData(), static_cast<std::size_t>(address.size())}).has_value();
}

bool isSeconds(const QString &text)
{
    return text.toUInt() > 0;
}

bool isColor(const QString &text)
{
    return text == QLatin1String("auto") || text == QLatin1String("never");
}

/// Options whose value has a form, and what is said of any other value.
struct ValueRule {
    const char *option;
    bool (*isGood)(const QString &value);
    const char *rule;
};

constexpr std::array kValueRules{
    ValueRule{"color", isColor, "is auto or never"},
    ValueRule{"resolver", isResolver, "is an address, with a port or without: 192.0.2.53@53"},
    ValueRule{"timeout", isSeconds, "is a number of seconds over 0"},
};

} // namespace

void addCommonOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {QStringLiteral("json"), QStringLiteral("Print JSON Lines, one object each, in a stable schema.")},
        {QStringLiteral("offline"), QStringLiteral("Never use the network (this verb does not use it anyway).")},
        {QStringLiteral("resolver"), QStringLiteral("Ask this resolver; repeatable. For verbs that look something up."),
            QStringLiteral("IP@PORT")},
        {QStringLiteral("dns-cache"),
            QStringLiteral("Read answers from this file and add to it. For verbs that look something up."), QStringLiteral("FILE")},
        {QStringLiteral("timeout"), QStringLiteral("Give up after so many seconds. For verbs that use the network."),
            QStringLiteral("S")},
        {QStringLiteral("color"), QStringLiteral("auto or never; this version never colours."), QStringLiteral("WHEN"),
            QStringLiteral("auto")},
        {QStringLiteral("quiet"), QStringLiteral("No progress, no warnings.")},
        {{QStringLiteral("h"), QStringLiteral("help")}, QStringLiteral("Print this help.")},
    });
}

std::optional<int> parse(QCommandLineParser &parser, const char *verb, const QStringList &arguments)
{
    QStringList all{QStringLiteral("headwater-cli %1").arg(QLatin1String(verb))};
    all += arguments;
    if (!parser.parse(all)) {
        printError(
            QStringLiteral("headwater-cli %1: %2 Try: headwater-cli %1 --help").arg(QLatin1String(verb), parser.errorText()));
        return BadUsage;
    }
    if (parser.isSet(QStringLiteral("help"))) {
        QString help = parser.helpText();
        // The parser knows only the program's name.
        static const QRegularExpression usage(QStringLiteral("^Usage: .*\n"));
        help.replace(usage, QStringLiteral("Usage: headwater-cli %1 [options] FILE...\n\n").arg(QLatin1String(verb)));
        std::fputs(help.toUtf8().constData(), stdout);
        return Done;
    }
    for (const ValueRule &row : kValueRules) {
        for (const auto values = parser.values(QLatin1String(row.option)); const QString &value : values) {
            if (row.isGood(value))
                continue;
            printError(QStringLiteral("headwater-cli %1: --%2 %3, not \"%4\".")
                    .arg(QLatin1String(verb), QLatin1String(row.option), QLatin1String(row.rule), value));
            return BadUsage;
        }
    }
    if (parser.positionalArguments().isEmpty()) {
        printError(
            QStringLiteral("headwater-cli %1: no FILE given. Name a file, or - for standard input.").arg(QLatin1String(verb)));
        return BadUsage;
    }
    return {};
}

namespace {

using Use = std::function<Result<>(message::Mailbox &mailbox, const message::Entry &entry, Progress &progress)>;

bool forEachPlace(const QCommandLineParser &parser, const QString &path, const Use &use)
{
    Progress progress(path, parser.isSet(QStringLiteral("quiet")));
    const auto mailbox = message::Mailbox::open(path, [&progress](double part) {
        progress.show(part);
        return true;
    });
    const auto failed = [&progress](const Error &error) {
        progress.clear();
        printError(error.line());
        return false;
    };
    if (!mailbox)
        return failed(mailbox.error());
    for (bool readable = true;;) {
        const auto entry = (*mailbox)->next();
        if (entry && !*entry)
            return readable;
        const Result<> used = entry ? use(**mailbox, **entry, progress) : std::unexpected(entry.error());
        if (!used)
            readable = failed(used.error());
    }
}

} // namespace

bool forEachEntry(
    const QCommandLineParser &parser, const QString &path, const std::function<void(const message::Entry &entry)> &use)
{
    return forEachPlace(parser, path, [&use](message::Mailbox &, const message::Entry &entry, Progress &progress) -> Result<> {
        progress.clear();
        use(entry);
        return {};
    });
}

bool forEachMessage(const QCommandLineParser &parser, const std::function<void(message::Message)> &use)
{
    const Use readAndUse = [&use](message::Mailbox &mailbox, const message::Entry &entry, Progress &progress) -> Result<> {
        Result<message::Message> message = mailbox.read(entry);
        if (!message)
            return std::unexpected(message.error());
        progress.clear();
        use(*std::move(message));
        return {};
    };
    bool readable = true;
    for (const auto all = parser.positionalArguments(); const QString &path : all)
        readable = forEachPlace(parser, path, readAndUse) && readable;
    return readable;
}

void printError(const QString &line)
{
    std::fprintf(stderr, "%s\n", visible(line).toUtf8().constData());
}

void printLine(const QByteArray &line)
{
    std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stdout);
    std::fputc('\n', stdout);
    std::fflush(stdout);
}

void addMineOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {QStringLiteral("mine"), QStringLiteral("Your servers: networks and host-name patterns (192.0.2.0/24,*.example.org)."),
            QStringLiteral("LIST")},
        {QStringLiteral("trusted"), QStringLiteral("Networks that record their peers truthfully, as SpamAssassin means it."),
            QStringLiteral("NETWORKS")},
        {QStringLiteral("internal"), QStringLiteral("Of those, the ones inside your border."), QStringLiteral("NETWORKS")},
        {QStringLiteral("msa"), QStringLiteral("Submission servers: their peers are your own users."), QStringLiteral("NETWORKS")},
        {QStringLiteral("my-networks"), QStringLiteral("Address space whose customers you answer for."),
            QStringLiteral("NETWORKS")},
        {QStringLiteral("profile"), QStringLiteral("Read as a mailbox at this provider; none turns recognition off."),
            QStringLiteral("NAME")},
        {QStringLiteral("settings"), QStringLiteral("Read these lists from a JSON file."), QStringLiteral("FILE")},
    });
}

bool readMine(const QCommandLineParser &parser, trace::MyServers &servers)
{
    QStringList rejected;
    for (const auto all = parser.values(QStringLiteral("settings")); const QString &path : all) {
        if (!readSettings(path, servers, rejected))
            return false;
    }
    for (const auto all = parser.values(QStringLiteral("mine")); const QString &list : all)
        trace::addMine(servers, list, rejected);
    const std::pair<const char *, trace::NetworkList *> lists[] = {{"trusted", &servers.trusted}, {"internal", &servers.internal},
        {"msa", &servers.msa}, {"my-networks", &servers.myNetworks}};
    for (const auto &[option, list] : lists) {
        for (const auto all = parser.values(QLatin1String(option)); const QString &text : all) {
            const trace::NetworkList read = trace::parseNetworkList(text, rejected);
            list->rows.insert(list->rows.end(), read.rows.begin(), read.rows.end());
        }
    }
    if (!rejected.isEmpty()) {
        printError(
            QStringLiteral("headwater-cli: \"%1\" is neither a network nor a host name. Write 192.0.2.0/24 or *.example.org.")
                .arg(rejected.first()));
        return false;
    }
    if (parser.isSet(QStringLiteral("profile")))
        servers.profile = parser.value(QStringLiteral("profile"));
    if (!servers.profile.isEmpty() && servers.profile != QLatin1String("none")
        && !trace::Profiles::shipped().byName(servers.profile.toStdString())) {
        QStringList names;
        for (const trace::Profile &profile : trace::Profiles::shipped().all())
            names.append(QString::fromStdString(profile.name));
        printError(QStringLiteral("headwater-cli: no profile \"%1\". There are: none, %2.")
                .arg(servers.profile, names.join(QStringLiteral(", "))));
        return false;
    }
    if (!parser.isSet(QStringLiteral("quiet"))) {
        for (const auto all = trace::contradictions(servers); const QString &text : all)
            printError(QStringLiteral("headwater-cli: warning: %1").arg(text));
    }
    return true;
}

} // namespace headwater::cli
