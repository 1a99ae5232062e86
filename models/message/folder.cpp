// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/folder.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFileInfo>
#include <QHash>

#include <algorithm>
#include <array>

namespace headwater::message {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(headwater::message::Mailbox)
};

constexpr std::array<QLatin1StringView, 2> kMaildirFolders{QLatin1StringView("new"), QLatin1StringView("cur")};
constexpr int kMaxListings = 64; ///< The whole folder is listed again for a file that moved: not once for each of many.

/// "1700000000.M1P2.host" of "cur/1700000000.M1P2.host:2,S".
QStringView uniqueName(QStringView member)
{
    const QStringView name = member.sliced(member.lastIndexOf(u'/') + 1);
    const qsizetype info = name.indexOf(u':');
    return info < 0 ? name : name.first(info);
}

class Folder final : public Members
{
public:
    explicit Folder(QString path)
        : m_path(std::move(path))
        , m_isMaildir(std::ranges::any_of(kMaildirFolders, [this](auto name) { return QFileInfo(pathOf(name)).isDir(); }))
    { }

    [[nodiscard]] bool isMaildir() const { return m_isMaildir; }
    QStringList names() override;
    Result<Unpacked> open(const QString &name, const QString &shownName, UnpackLimit &limit) override;
    qint64 packedSize() const override { return 0; }

private:
    QString pathOf(const QString &member) const { return m_path + QLatin1Char('/') + member; }
    void list(QLatin1StringView folder, QStringList &names) const;
    QString movedTo(const QString &member);

    QString m_path;
    bool m_isMaildir;
    QHash<QString, QString> m_byUniqueName; ///< As listed last.
    int m_listings = 0;
};

void Folder::list(QLatin1StringView folder, QStringList &names) const
{
    QDirIterator files(folder.isEmpty() ? m_path : pathOf(folder), QDir::Files);
    const QString prefix = folder.isEmpty() ? QString() : folder + QLatin1Char('/');
    while (files.hasNext()) {
        files.next();
        names.append(prefix + files.fileName());
    }
}

QStringList Folder::names()
{
    QStringList names;
    if (m_isMaildir) {
        for (const QLatin1StringView folder : kMaildirFolders)
            list(folder, names);
    } else {
        list({}, names);
    }
    std::ranges::sort(names, {}, [](const QString &name) { return std::pair(uniqueName(name), QStringView(name)); });
    // One that moved from new to cur between the two listings stands in both; "cur/…" sorts first.
    const auto isTwice = [this](const QString &a, const QString &b) {
        return m_isMaildir && a.front() != b.front() && uniqueName(a) == uniqueName(b);
    };
    names.erase(std::ranges::unique(names, isTwice).begin(), names.end());
    return names;
}

/// Where a message of a Maildir is by now; empty where it is gone.
QString Folder::movedTo(const QString &member)
{
    const QString unique = uniqueName(member).toString();
    for (bool isFresh = false;; isFresh = true) {
        const QString found = m_byUniqueName.value(unique);
        if (!found.isEmpty() && QFileInfo(pathOf(found)).isFile())
            return found;
        if (isFresh || m_listings >= kMaxListings)
            return {};
        ++m_listings;
        m_byUniqueName.clear();
        for (const QString &name : names())
            m_byUniqueName.insert(uniqueName(name).toString(), name);
    }
}

Result<Unpacked> Folder::open(const QString &name, const QString &shownName, UnpackLimit &)
{
    QString member = name;
    if (m_isMaildir && !QFileInfo::exists(pathOf(member)))
        member = movedTo(member);
    if (member.isEmpty() || !QFileInfo(pathOf(member)).isFile()) // a pipe in its place would never end
        return std::unexpected(Error{Error::Code::Changed, Words::tr("This file is no longer in the folder."), shownName, -1,
            Words::tr("It was deleted or moved to another folder; open the folder again.")});
    Result<std::unique_ptr<ByteSource>> source = ByteSource::open(pathOf(member), shownName);
    if (!source)
        return std::unexpected(source.error());
    return Unpacked{std::move(*source), {}};
}

} // namespace

Result<std::unique_ptr<Members>> openFolder(const QString &path)
{
    if (!QFileInfo(path).isReadable() || !QFileInfo(path).isExecutable())
        return std::unexpected(Error{Error::Code::CannotOpen, Words::tr("The folder cannot be read."), path, -1,
            Words::tr("Ask its owner for permission to read it, or copy it.")});
    QString folder = path;
    while (folder.size() > 1 && folder.endsWith(QLatin1Char('/')))
        folder.chop(1);
    auto members = std::make_unique<Folder>(folder);
    if (!members->isMaildir() && members->names().isEmpty()) // an empty Maildir is one all the same
        return std::unexpected(Error{Error::Code::NotMail, Words::tr("There is no file in this folder, and it is no Maildir."),
            path, -1, Words::tr("Name a folder with mail in it.")});
    return members;
}

} // namespace headwater::message
