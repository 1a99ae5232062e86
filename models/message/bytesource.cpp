// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/bytesource.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

#include <algorithm>
#include <cstring>
#include <vector>

namespace headwater::message {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(headwater::message::ByteSource)
};

constexpr qint64 kMaxInMemory = 8 * 1024 * 1024;

class MemorySource final : public ByteSource
{
public:
    MemorySource(QByteArray bytes, QString name)
        : m_bytes(std::move(bytes))
        , m_name(std::move(name))
    { }

    Result<qint64> read(qint64 offset, std::span<char> out) override
    {
        const qint64 count = std::clamp<qint64>(m_bytes.size() - offset, 0, static_cast<qint64>(out.size()));
        if (count > 0)
            std::memcpy(out.data(), m_bytes.constData() + offset, static_cast<std::size_t>(count));
        return count;
    }
    qint64 size() const override { return m_bytes.size(); }
    QString name() const override { return m_name; }

private:
    QByteArray m_bytes;
    QString m_name;
};

class FileSource final : public ByteSource
{
public:
    FileSource(std::unique_ptr<QFile> file, QString name)
        : m_file(std::move(file))
        , m_name(std::move(name))
        , m_size(m_file->size())
    { }

    Result<qint64> read(qint64 offset, std::span<char> out) override
    {
        const qint64 wanted = std::clamp<qint64>(m_size - offset, 0, static_cast<qint64>(out.size()));
        qint64 done = 0;
        while (done < wanted) {
            const bool found = m_file->pos() == offset + done || m_file->seek(offset + done);
            const qint64 count = found ? m_file->read(out.data() + done, wanted - done) : -1;
            if (count < 0)
                return std::unexpected(
                    Error{Error::Code::CannotRead, Words::tr("The file cannot be read: %1.").arg(m_file->errorString()), m_name,
                        offset + done, Words::tr("Check the disk or the network that it lies on, then open it again.")});
            if (count == 0)
                return std::unexpected(Error{Error::Code::Changed, Words::tr("The file has become shorter while it was read."),
                    m_name, offset + done, Words::tr("Open it again.")});
            done += count;
        }
        return done;
    }
    qint64 size() const override { return m_size; }
    QString name() const override { return m_name; }

private:
    std::unique_ptr<QFile> m_file;
    QString m_name;
    qint64 m_size;
};

Error folderError(const QString &path)
{
    return {
        Error::Code::CannotOpen, Words::tr("This is a folder, not a file of mail."), path, -1, Words::tr("Name the files in it.")};
}

/// What cannot be read by position is copied, so that the rest of the program need not care.
Result<std::unique_ptr<ByteSource>> copied(QFile &pipe, const QString &name)
{
    QByteArray head;
    std::unique_ptr<QTemporaryFile> spool;
    std::vector<char> chunk(1024 * 1024);
    qint64 total = 0;
    while (true) {
        const qint64 count = pipe.read(chunk.data(), static_cast<qint64>(chunk.size()));
        if (count < 0)
            return std::unexpected(Error{
                Error::Code::CannotRead, Words::tr("The input cannot be read: %1.").arg(pipe.errorString()), name, total, {}});
        if (count == 0)
            break;
        total += count;
        head.append(chunk.data(), count);
        if (head.size() <= kMaxInMemory)
            continue;
        if (!spool)
            spool = std::make_unique<QTemporaryFile>();
        if ((!spool->isOpen() && !spool->open()) || spool->write(head) != head.size() || !spool->flush())
            return std::unexpected(Error{Error::Code::CannotRead,
                Words::tr("The input cannot be kept in a temporary file: %1.").arg(spool->errorString()), name, total,
                Words::tr("Make room in the folder for temporary files, or save the input as a file.")});
        head.clear();
    }
    if (!spool)
        return ByteSource::fromBytes(std::move(head), name);
    if (spool->write(head) != head.size() || !spool->flush())
        return std::unexpected(
            Error{Error::Code::CannotRead, Words::tr("The input cannot be kept in a temporary file: %1.").arg(spool->errorString()),
                name, total, Words::tr("Make room in the folder for temporary files, or save the input as a file.")});
    return std::make_unique<FileSource>(std::move(spool), name);
}

} // namespace

Result<std::unique_ptr<ByteSource>> ByteSource::open(const QString &path)
{
    constexpr auto kMode = QIODevice::ReadOnly | QIODevice::Unbuffered;
    if (path == QLatin1String("-")) {
        QFile input;
        if (!input.open(stdin, kMode))
            return std::unexpected(Error{
                Error::Code::CannotOpen, Words::tr("Standard input cannot be read: %1.").arg(input.errorString()), path, -1, {}});
        return copied(input, path);
    }
    const QFileInfo info(path);
    if (info.isDir())
        return std::unexpected(folderError(path));
    auto file = std::make_unique<QFile>(path);
    if (!info.exists())
        return std::unexpected(
            Error{Error::Code::CannotOpen, Words::tr("There is no such file."), path, -1, Words::tr("Check the name.")});
    if (!file->open(kMode)) {
        const bool denied = file->error() == QFileDevice::PermissionsError || !info.isReadable();
        return std::unexpected(Error{Error::Code::CannotOpen, Words::tr("The file cannot be opened: %1.").arg(file->errorString()),
            path, -1, denied ? Words::tr("Ask its owner for permission to read it, or copy it.") : QString()});
    }
    if (file->isSequential() || (file->size() == 0 && !info.isFile()))
        return copied(*file, path);
    return std::make_unique<FileSource>(std::move(file), path);
}

std::unique_ptr<ByteSource> ByteSource::fromBytes(QByteArray bytes, const QString &name)
{
    return std::make_unique<MemorySource>(std::move(bytes), name);
}

} // namespace headwater::message
