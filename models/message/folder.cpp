// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/folder.h"

#include "models/message/distinctnames.h"
#include "models/message/utf8.h"

#include <QCoreApplication>
#include <QFile>
#include <QHash>

#include <algorithm>
#include <array>
#include <chrono>
#include <filesystem>
#include <limits>
#include <vector>

namespace headwater::message {

namespace {

namespace fs = std::filesystem;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(headwater::message::Mailbox)
};

constexpr std::array<std::string_view, 2> kMaildirFolders{"new", "cur"};
constexpr int kMaxListings = 64; ///< The whole folder is listed again for a file that moved: not once for each of many.

bool isMailbox(const fs::path &folder)
{
    std::error_code error;
    return std::ranges::any_of(kMaildirFolders, [&](std::string_view place) { return fs::is_directory(folder / place, error); });
}

/// The Maildirs of a folder: itself as "", its subfolders as ".Sent/", by name. None where it is no Maildir.
std::vector<std::string> mailboxesIn(const fs::path &folder)
{
    std::vector<std::string> found;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error); !error && entry != fs::directory_iterator(); entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        if (name.starts_with('.') && isMailbox(entry->path()))
            found.push_back(name + '/');
    }
    std::ranges::sort(found);
    if (isMailbox(folder))
        found.insert(found.begin(), std::string());
    return found;
}

/// A file by the bytes of its path in the folder.
struct File {
    std::string mailbox;    ///< "" or ".Sent/".
    std::string place;      ///< "", "new/" or "cur/".
    std::string name;

    [[nodiscard]] std::string_view unique() const { return std::string_view(name).substr(0, name.find(':')); }
    [[nodiscard]] std::string path() const { return mailbox + place + name; }
};

Error closedError(const QString &path)
{
    return {Error::Code::CannotOpen, Words::tr("The folder cannot be read."), path, -1,
        Words::tr("Ask its owner for permission to read it, or copy it.")};
}

class Folder final : public Members
{
public:
    explicit Folder(const QString &path)
        : m_path(QFile::encodeName(path).toStdString())
        , m_isMaildir(!mailboxesIn(m_path).empty())
    { }

    [[nodiscard]] bool isMaildir() const { return m_isMaildir; }
    /// That there is something to read, without listing all of it.
    Result<> check(const QString &shownName) const;
    QStringList names() override;
    bool contains(const QString &name) override;
    Result<Unpacked> open(const QString &name, const QString &shownName, UnpackLimit &limit) override;
    qint64 packedSize() const override { return 0; }

private:
    void list(const std::string &mailbox, std::string_view place, std::vector<File> &files,
        std::size_t most = std::numeric_limits<std::size_t>::max()) const;
    fs::path pathOf(const QString &member) const;
    /// So is what may not be looked at: its error comes when it is opened.
    static bool isFile(const fs::directory_entry &entry)
    {
        std::error_code error;
        return entry.is_regular_file(error) || error == std::errc::permission_denied;
    }
    bool isFile(const QString &member) const
    {
        std::error_code error;
        return isFile(fs::directory_entry(pathOf(member), error));
    }
    QString movedTo(const QString &member);

    fs::path m_path;
    bool m_isMaildir;
    bool m_isListed = false;
    QHash<QString, std::string> m_paths;    ///< Of names that are not what the bytes of their path say.
    QHash<QString, QString> m_byUniqueName; ///< As listed last.
    int m_listings = 0;
};

void Folder::list(const std::string &mailbox, std::string_view place, std::vector<File> &files, std::size_t most) const
{
    std::error_code error;
    const fs::path folder = m_path / (mailbox + std::string(place));
    fs::directory_iterator entry(folder, error);
    if (!error)
        (void)fs::status(folder / ".", error); // names alone are no use
    for (; !error && files.size() < most && entry != fs::directory_iterator(); entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        if (!name.starts_with('.') && isFile(*entry))
            files.push_back({mailbox, std::string(place), name});
    }
    if (error && error != std::errc::no_such_file_or_directory)
        files.push_back({mailbox, std::string(place), {}});
}

Result<> Folder::check(const QString &shownName) const
{
    std::vector<File> files;
    if (m_isMaildir) // an empty one is one all the same
        return {};
    list({}, {}, files, 1);
    if (files.empty())
        return std::unexpected(Error{Error::Code::NotMail, Words::tr("There is no file in this folder, and it is no Maildir."),
            shownName, -1, Words::tr("Name a folder with mail in it.")});
    if (files.front().name.empty()) // it cannot be listed itself
        return std::unexpected(closedError(shownName));
    return {};
}

bool Folder::contains(const QString &name)
{
    if (!isFile(name) && !m_isListed)
        (void)names(); // the bytes of its name may be other ones
    return isFile(name);
}

QStringList Folder::names()
{
    std::vector<File> files;
    const std::vector<std::string> all = mailboxesIn(m_path);
    for (const std::string &mailbox : all) {
        for (const std::string_view place : kMaildirFolders)
            list(mailbox, std::string(place) + '/', files);
    }
    m_isMaildir = !all.empty();
    if (!m_isMaildir)
        list({}, {}, files);
    std::ranges::sort(files, {}, [](const File &f) {
        return std::tuple<std::string_view, std::string_view, std::string_view, std::string_view>(
            f.mailbox, f.unique(), f.place, f.name);
    });
    // One that moved from new to cur between the two listings stands in both; "cur/…" sorts first.
    const auto isTwice = [](const File &a, const File &b) {
        return a.place != b.place && a.mailbox == b.mailbox && a.unique() == b.unique() && !a.name.empty();
    };
    files.erase(std::ranges::unique(files, isTwice).begin(), files.end());
    QStringList names;
    DistinctNames distinct;
    m_paths.clear();
    m_isListed = true;
    for (const File &file : files) {
        const std::string path = file.path();
        const QString name = distinct.add(originalText(path));
        if (QFile::encodeName(name).toStdString() != path)
            m_paths.insert(name, path);
        names.append(name);
    }
    return names;
}

fs::path Folder::pathOf(const QString &member) const
{
    const auto found = m_paths.constFind(member);
    return m_path / (found != m_paths.cend() ? *found : QFile::encodeName(member).toStdString());
}

/// Where a message of a Maildir is by now; empty where it is gone.
QString Folder::movedTo(const QString &member)
{
    const QString unique = uniqueName(member);
    for (bool isFresh = false;; isFresh = true) {
        QString found = m_byUniqueName.value(unique);
        if (!found.isEmpty() && isFile(found))
            return found;
        if (isFresh || m_listings >= kMaxListings)
            return {};
        ++m_listings;
        m_byUniqueName.clear();
        const QStringList all = names();
        for (const QString &name : all)
            m_byUniqueName.insert(uniqueName(name), name);
    }
}

Result<Unpacked> Folder::open(const QString &name, const QString &shownName, UnpackLimit &)
{
    if (name.isEmpty() || name.endsWith(u'/')) // as names() lists what may not be listed
        return std::unexpected(closedError(shownName));
    const QString member = isFile(name) || !isMaildir() ? name : movedTo(name);
    if (member.isEmpty() || !isFile(member)) // a pipe in its place would never end
        return std::unexpected(Error{Error::Code::Changed, Words::tr("This file is no longer in the folder."), shownName, -1,
            Words::tr("It was deleted or moved to another folder; open the folder again.")});
    Result<std::unique_ptr<ByteSource>> source = ByteSource::openNative(QByteArray::fromStdString(pathOf(member)), shownName);
    if (!source)
        return std::unexpected(source.error());
    return Unpacked{std::move(*source), {}};
}

} // namespace

QString uniqueName(const QString &member)
{
    const qsizetype name = member.lastIndexOf(u'/') + 1;
    for (const std::string_view place : kMaildirFolders) {
        const QString folder = QLatin1StringView(place) + u'/';
        const QStringView before = QStringView(member).first(name);
        const QStringView mailbox = before.chopped(std::min(folder.size(), before.size()));
        if (before.endsWith(folder) && (mailbox.isEmpty() || mailbox.endsWith(u'/')))
            return mailbox.toString() + member.sliced(name).section(u':', 0, 0);
    }
    return member;
}

std::optional<size_t> maildirStamp(const QString &path)
{
    using namespace std::chrono_literals;
    const fs::path folder = QFile::encodeName(path).toStdString();
    const std::vector<std::string> mailboxes = mailboxesIn(folder);
    if (mailboxes.empty())
        return {};
    size_t stamp = 1;
    const auto now = fs::file_time_type::clock::now();
    for (const std::string &mailbox : mailboxes) {
        for (const std::string_view place : kMaildirFolders) {
            std::error_code error;
            const fs::file_time_type time = fs::last_write_time(folder / mailbox / place, error);
            if (!error && time > now - 1s && time <= now + 1s)
                return 0;
            stamp = qHashMulti(stamp, QByteArrayView(mailbox), error ? 0 : time.time_since_epoch().count());
        }
    }
    return stamp;
}

Result<std::unique_ptr<Members>> openFolder(const QString &path)
{
    auto members = std::make_unique<Folder>(path);
    if (const Result<> checked = members->check(path); !checked)
        return std::unexpected(checked.error());
    return members;
}

} // namespace headwater::message
