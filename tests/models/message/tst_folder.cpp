// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/folder.h"
#include "models/message/knownmembers.h"
#include "models/message/mailbox.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

using namespace headwater;
using namespace headwater::message;
using namespace Qt::StringLiterals;

namespace {

/// Root may read all: for its lifetime this process is somebody who may not.
class Unprivileged
{
public:
    explicit Unprivileged(const QString &folder)
        : m_isRoot(geteuid() == 0)
    {
        constexpr uid_t kNobody = 65534;
        if (m_isRoot && (chmod(qPrintable(folder), 0755) != 0 || seteuid(kNobody) != 0))
            qFatal("cannot become nobody");
    }
    ~Unprivileged()
    {
        if (m_isRoot && seteuid(0) != 0)
            qFatal("cannot become root");
    }
    Q_DISABLE_COPY_MOVE(Unprivileged)

private:
    bool m_isRoot;
};

} // namespace

class TestFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void names_data();
    void names();
    void maildir_isReadByName();
    void namesThatAreNoText_areRead();
    void folderThatMayNotBeListed_isAnError();
    void folderThatMayNotBeEntered_isAnError();
    void linkIntoAClosedFolder_isOneUnreadableFile_data();
    void linkIntoAClosedFolder_isOneUnreadableFile();
    void maildir_findsWhatHasMoved();
    void maildir_listsOnceWhatMovesMeanwhile();
    void deliveredInto_reportsWhatIsGone();
    void folder_goesOnAfterWhatIsNoMail();
    void folder_leavesOutPipes();
    void emptyFolder_isAnErrorUnlessAMaildir();
    void uniqueName_staysWhenAFileMoves_data();
    void uniqueName_staysWhenAFileMoves();
    void stamp_changesWithTheMaildir();
    void knownFiles_areNotReadAgain();

private:
    void write(const QString &name, const QByteArray &bytes)
    {
        QDir(m_dir->path()).mkpath(QFileInfo(m_dir->filePath(name)).path());
        QFile file(m_dir->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(name));
    }
    void move(const QString &from, const QString &to)
    {
        if (!QFile::rename(m_dir->filePath(from), m_dir->filePath(to)))
            qFatal("cannot move %s", qPrintable(from));
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestFolder::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
}

void TestFolder::names_data()
{
    QTest::addColumn<QStringList>("files");
    QTest::addColumn<QStringList>("names");

    QTest::newRow("Maildir") << QStringList{u"cur/2.b:2,S"_s, u"new/1.a"_s, u"new/3.c"_s, u"tmp/0.x"_s, u"dovecot.index"_s}
                             << QStringList{u"new/1.a"_s, u"cur/2.b:2,S"_s, u"new/3.c"_s};
    QTest::newRow("Maildir, cur alone") << QStringList{u"cur/2.b:2,S"_s} << QStringList{u"cur/2.b:2,S"_s};
    QTest::newRow("moved between two listings") << QStringList{u"cur/1.a:2,"_s, u"new/1.a"_s} << QStringList{u"cur/1.a:2,"_s};
    QTest::newRow("files") << QStringList{u"b.eml"_s, u"a.msg"_s, u"sub/c.eml"_s, u".hidden"_s}
                           << QStringList{u"a.msg"_s, u"b.eml"_s};
    QTest::newRow("Maildir++, subfolders behind") << QStringList{u".Spam/cur/0.d:2,"_s, u".Spam.a/new/4.e"_s, u"cur/2.b:2,"_s,
        u".x/y"_s} << QStringList{u"cur/2.b:2,"_s, u".Spam.a/new/4.e"_s, u".Spam/cur/0.d:2,"_s};
    QTest::newRow("subfolders of a Maildir alone")
        << QStringList{u".Spam/new/1.a"_s, u"index"_s} << QStringList{u".Spam/new/1.a"_s};
    QTest::newRow("the same name in two subfolders") << QStringList{u".A/cur/1.a:2,"_s, u".A/new/2.b"_s, u".B/new/1.a"_s}
                                                     << QStringList{u".A/cur/1.a:2,"_s, u".A/new/2.b"_s, u".B/new/1.a"_s};
    QTest::newRow("files that differ behind a colon") << QStringList{u"a:2"_s, u"a:1"_s} << QStringList{u"a:1"_s, u"a:2"_s};
    QTest::newRow("bytes that are odd in names") << QStringList{u"cur/a\nb\u202ec"_s} << QStringList{u"cur/a\nb\u202ec"_s};
}

void TestFolder::names()
{
    QFETCH(QStringList, files);
    for (const QString &file : std::as_const(files))
        write(file, "To: x\n\n");
    const auto folder = openFolder(m_dir->path());
    QVERIFY(folder);
    QTEST((*folder)->names(), "names");
}

void TestFolder::maildir_isReadByName()
{
    write(u"cur/2.b:2,S"_s, "To: b\n\n");
    write(u"new/1.a"_s, "To: a\n\n");
    for (const QString &path : {m_dir->path(), m_dir->path() + u'/'}) {
        auto mailbox = Mailbox::open(path);
        QVERIFY(mailbox);
        const auto first = (*mailbox)->next();
        QVERIFY(first && *first);
        QCOMPARE(**first, (Entry{.index = 0, .offset = 0, .length = 7, .member = u"new/1.a"_s}));
        const auto second = (*mailbox)->next();
        QVERIFY(second && *second);
        QCOMPARE(**second, (Entry{.index = 0, .offset = 0, .length = 7, .member = u"cur/2.b:2,S"_s}));
        // Out of turn, too.
        const auto message = (*mailbox)->read(**first);
        QVERIFY(message);
        QCOMPARE(message->bytes, "To: a\n\n"_ba);
        QCOMPARE(message->file, m_dir->path() + u"/new/1.a"_s);
        const auto end = (*mailbox)->next();
        QVERIFY(end && !*end);
    }
}

/// The names of files are bytes: those of another encoding than UTF-8 are told apart and read like the others.
void TestFolder::namesThatAreNoText_areRead()
{
    QDir(m_dir->path()).mkdir(u"cur"_s);
    write(u"cur/1.\u00e9"_s, "To: a\n\n");
    write(u"cur/2.b:2,S"_s, "To: b\n\n");
    const std::string odd = m_dir->path().toStdString() + "/cur/1.\xe9";
    std::ofstream(odd) << "To: c\n\n";
    const auto remove = qScopeGuard([&odd] { std::filesystem::remove(odd); }); // QTemporaryDir cannot
    auto mailbox = Mailbox::open(m_dir->path());
    QVERIFY(mailbox);
    QStringList members;
    QByteArrayList bytes;
    for (auto entry = (*mailbox)->next(); entry && *entry; entry = (*mailbox)->next()) {
        members << (*entry)->member;
        const auto message = (*mailbox)->read(**entry);
        QVERIFY(message);
        bytes << message->bytes.trimmed();
    }
    QCOMPARE(members, (QStringList{u"cur/1.\u00e9"_s, u"cur/1.\u00e9 (2)"_s, u"cur/2.b:2,S"_s}));
    std::ranges::sort(bytes);
    QCOMPARE(bytes, (QByteArrayList{"To: a"_ba, "To: b"_ba, "To: c"_ba}));
}

void TestFolder::folderThatMayNotBeListed_isAnError()
{
    write(u"cur/1.a"_s, "To: a\n\n");
    write(u"new/2.b"_s, "To: b\n\n");
    QVERIFY(QFile::setPermissions(m_dir->filePath(u"cur"_s), {}));
    const auto open = qScopeGuard([this] { (void)chmod(qPrintable(m_dir->filePath(u"cur"_s)), 0700); });
    const Unprivileged nobody(m_dir->path());
    auto mailbox = Mailbox::open(m_dir->path());
    QVERIFY(mailbox);
    const auto closed = (*mailbox)->next();
    QVERIFY(!closed);
    QCOMPARE(closed.error().file, m_dir->path() + u"/cur/"_s);
    QCOMPARE(closed.error().code, Error::Code::CannotOpen);
    const auto entry = (*mailbox)->next();
    QVERIFY(entry && *entry);
    QCOMPARE((*entry)->member, u"new/2.b"_s);
    const auto whole = Mailbox::open(m_dir->filePath(u"cur"_s));
    QVERIFY(!whole);
    QCOMPARE(whole.error().code, Error::Code::CannotOpen);
}

/// The names can be listed there, and nothing be read.
void TestFolder::folderThatMayNotBeEntered_isAnError()
{
    write(u"a/1.eml"_s, "To: a\n\n");
    const QString path = m_dir->filePath(u"a"_s);
    QCOMPARE(chmod(qPrintable(path), 0444), 0);
    const auto open = qScopeGuard([&path] { (void)chmod(qPrintable(path), 0700); });
    const Unprivileged nobody(m_dir->path());
    const auto mailbox = Mailbox::open(path);
    QVERIFY(!mailbox);
    QCOMPARE(mailbox.error().code, Error::Code::CannotOpen);
    QCOMPARE(mailbox.error().file, path);
}

void TestFolder::linkIntoAClosedFolder_isOneUnreadableFile_data()
{
    QTest::addColumn<QString>("place");
    QTest::newRow("Maildir") << u"cur/"_s;
    QTest::newRow("files") << QString();
}

void TestFolder::linkIntoAClosedFolder_isOneUnreadableFile()
{
    QFETCH(QString, place);
    QTemporaryDir closed; // nobody else may look into it
    const QString target = closed.filePath(u"x"_s);
    for (const QString &name : {u"1"_s, u"2"_s, u"3"_s}) {
        write(place + name, "To: x\n\n");
        QVERIFY(QFile::link(target, m_dir->filePath(place + u"link"_s + name)));
    }
    QVERIFY(QFile::setPermissions(closed.path(), {}));
    const auto open = qScopeGuard([&closed] { (void)chmod(qPrintable(closed.path()), 0700); });
    const Unprivileged nobody(m_dir->path());
    auto mailbox = Mailbox::open(m_dir->path());
    QVERIFY(mailbox);
    for (const QString &name : {u"1"_s, u"2"_s, u"3"_s}) {
        const auto entry = (*mailbox)->next();
        QVERIFY(entry && *entry);
        QCOMPARE((*entry)->member, place + name);
    }
    for (const QString &name : {u"1"_s, u"2"_s, u"3"_s}) {
        const auto link = (*mailbox)->next();
        QVERIFY(!link);
        QCOMPARE(link.error().code, Error::Code::CannotOpen);
        QCOMPARE(link.error().file, m_dir->path() + u'/' + place + u"link"_s + name);
    }
    const auto end = (*mailbox)->next();
    QVERIFY(end && !*end);
}

void TestFolder::maildir_findsWhatHasMoved()
{
    write(u"new/1.a"_s, "To: a\n\n");
    write(u"cur/2.b:2,"_s, "To: b\n\n");
    write(u"cur/0.c:2,"_s, "To: c\n\n");
    auto mailbox = Mailbox::open(m_dir->path());
    QVERIFY(mailbox);
    QVERIFY((*mailbox)->next()); // the folder is listed now
    move(u"new/1.a"_s, u"cur/1.a:2,S"_s);
    move(u"cur/2.b:2,"_s, u"cur/2.b:2,RS"_s);
    for (const QByteArray &bytes : {"To: a\n\n"_ba, "To: b\n\n"_ba}) {
        const auto entry = (*mailbox)->next();
        QVERIFY(entry && *entry);
        const auto message = (*mailbox)->read(**entry);
        QVERIFY(message);
        QCOMPARE(message->bytes, bytes);
    }
    // As the window reads a row again: by the name that it had then.
    auto again = Mailbox::open(m_dir->path());
    QVERIFY(again);
    const auto message = (*again)->read({.length = 7, .member = u"new/1.a"_s});
    QVERIFY(message);
    QCOMPARE(message->bytes, "To: a\n\n"_ba);
}

void TestFolder::maildir_listsOnceWhatMovesMeanwhile()
{
    constexpr int kFiles = 300;
    QDir(m_dir->path()).mkdir(u"cur"_s);
    for (int i = 0; i < kFiles; ++i)
        write(u"new/%1.a"_s.arg(i), "To: a\n\n");
    auto mailbox = Mailbox::open(m_dir->path());
    QVERIFY(mailbox);
    int count = 0;
    while (true) {
        const auto entry = (*mailbox)->next();
        QVERIFY(entry);
        if (!*entry)
            break;
        if (++count == 100) {
            for (int i = 0; i < kFiles; ++i)
                move(u"new/%1.a"_s.arg(i), u"cur/%1.a:2,S"_s.arg(i));
        }
    }
    QCOMPARE(count, kFiles);
}

void TestFolder::deliveredInto_reportsWhatIsGone()
{
    for (const QString &name : {u"new/1.a"_s, u"new/2.b"_s, u"new/3.c"_s})
        write(name, "To: x\n\n");
    auto mailbox = Mailbox::open(m_dir->path());
    QVERIFY(mailbox);
    const auto first = (*mailbox)->next();
    QVERIFY(first && *first);
    QVERIFY(QFile::remove(m_dir->filePath(u"new/2.b"_s)));
    const auto gone = (*mailbox)->next();
    QVERIFY(!gone);
    QCOMPARE(gone.error().code, Error::Code::Changed);
    QCOMPARE(gone.error().file, m_dir->path() + u"/new/2.b"_s);
    const auto entry = (*mailbox)->next();
    QVERIFY(entry && *entry);
    QCOMPARE((*entry)->member, u"new/3.c"_s);
}

void TestFolder::folder_goesOnAfterWhatIsNoMail()
{
    write(u"a.txt"_s, "Dear all,\n");
    write(u"b.eml"_s, "To: b\n\n");
    auto mailbox = Mailbox::open(m_dir->path());
    QVERIFY(mailbox);
    const auto text = (*mailbox)->next();
    QVERIFY(!text);
    QCOMPARE(text.error().code, Error::Code::NotMail);
    const auto entry = (*mailbox)->next();
    QVERIFY(entry && *entry);
    QCOMPARE(fileOf(m_dir->path(), **entry), m_dir->path() + u"/b.eml"_s);
}

void TestFolder::folder_leavesOutPipes()
{
    QCOMPARE(mkfifo(qPrintable(m_dir->filePath(u"pipe"_s)), 0600), 0);
    write(u"b.eml"_s, "To: b\n\n");
    const auto folder = openFolder(m_dir->path());
    QVERIFY(folder);
    QCOMPARE((*folder)->names(), QStringList{u"b.eml"_s});
    UnpackLimit limit(0);
    QVERIFY(!(*folder)->open(u"pipe"_s, u"pipe"_s, limit));
}

void TestFolder::emptyFolder_isAnErrorUnlessAMaildir()
{
    const auto empty = Mailbox::open(m_dir->path());
    QVERIFY(!empty);
    QCOMPARE(empty.error().code, Error::Code::NotMail);
    QVERIFY(!empty.error().advice.isEmpty());
    QVERIFY(QDir(m_dir->path()).mkdir(u"new"_s));
    auto maildir = Mailbox::open(m_dir->path());
    QVERIFY(maildir);
    const auto end = (*maildir)->next();
    QVERIFY(end && !*end);
}

void TestFolder::uniqueName_staysWhenAFileMoves_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QString>("unique");
    QTest::newRow("new") << u"new/1.a"_s << u"1.a"_s;
    QTest::newRow("cur, with flags") << u"cur/1.a:2,RS"_s << u"1.a"_s;
    QTest::newRow("subfolder") << u".Spam/cur/1.a:2,S"_s << u".Spam/1.a"_s;
    QTest::newRow("no Maildir") << u"a:1"_s << u"a:1"_s;
    QTest::newRow("another folder") << u"recur/a:1"_s << u"recur/a:1"_s;
}

void TestFolder::uniqueName_staysWhenAFileMoves()
{
    QFETCH(QString, member);
    QTEST(uniqueName(member), "unique");
}

void TestFolder::stamp_changesWithTheMaildir()
{
    QVERIFY(!maildirStamp(m_dir->path()));
    write(u"new/1.a"_s, "To: a\n\n");
    QCOMPARE(maildirStamp(m_dir->path()), 0U); // something may still come within the same tick
    const auto age = [this] {
        const auto folder = std::filesystem::path(m_dir->path().toStdString()) / "new";
        std::filesystem::last_write_time(folder, std::filesystem::last_write_time(folder) - std::chrono::seconds(5));
    };
    age();
    const auto before = maildirStamp(m_dir->path());
    QVERIFY(before && *before != 0);
    QCOMPARE(maildirStamp(m_dir->path()), before);
    write(u"new/2.b"_s, "To: b\n\n");
    age();
    QVERIFY(maildirStamp(m_dir->path()) != before);
    const auto future = std::filesystem::file_time_type::clock::now() + std::chrono::hours(1); // the file server's clock is fast
    std::filesystem::last_write_time(std::filesystem::path(m_dir->path().toStdString()) / "new", future);
    const auto ahead = maildirStamp(m_dir->path());
    QVERIFY(ahead && *ahead != 0);
    QCOMPARE(maildirStamp(m_dir->path()), ahead);
}

void TestFolder::knownFiles_areNotReadAgain()
{
    write(u"new/1.a"_s, "To: a\n\n");
    write(u".B/new/1.a"_s, "To: c\n\n"); // another file of the same name
    KnownMembers known;
    const auto read = [&] {
        QStringList members;
        auto mailbox = Mailbox::openNew(m_dir->path(), known);
        for (auto entry = (*mailbox)->next(); entry && *entry; entry = (*mailbox)->next())
            members << (*entry)->member;
        return members;
    };
    QCOMPARE(read(), (QStringList{u"new/1.a"_s, u".B/new/1.a"_s}));
    move(u"new/1.a"_s, u".B/1.a"_s); // no place for a mail
    write(u"cur/1.a:2,S"_s, "To: a\n\n");
    write(u"new/2.b"_s, "To: b\n\n");
    QCOMPARE(read(), QStringList{u"new/2.b"_s});
}

QTEST_GUILESS_MAIN(TestFolder)
#include "tst_folder.moc"
