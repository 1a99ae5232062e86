// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/bytesource.h"

#include "models/message/spool.h"

#include <QCoreApplication>
#include <QFile>

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <vector>

namespace headwater::message {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(headwater::message::ByteSource)
};

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
    return {Error::Code::CannotOpen, Words::tr("This is a folder, not a file."), path, -1, Words::tr("Name a file in it.")};
}

Error openError(int code, const QString &name)
{
    if (code == ENOENT || code == ENOTDIR)
        return {Error::Code::CannotOpen, Words::tr("There is no such file."), name, -1, Words::tr("Check the name.")};
    return {Error::Code::CannotOpen, Words::tr("The file cannot be opened: %1.").arg(qt_error_string(code)), name, -1,
        code == EACCES || code == EPERM ? Words::tr("Ask its owner for permission to read it, or copy it.") : QString()};
}

constexpr auto kMode = QIODevice::ReadOnly | QIODevice::Unbuffered;

/// What cannot be read by position is copied, so that the rest of the program need not care.
Result<std::unique_ptr<ByteSource>> copied(QFile &pipe, const QString &name)
{
    Spool spool(name);
    std::vector<char> chunk(1024 * 1024);
    while (true) {
        const qint64 count = pipe.read(chunk.data(), static_cast<qint64>(chunk.size()));
        if (count < 0)
            return std::unexpected(Error{Error::Code::CannotRead,
                Words::tr("The input cannot be read: %1.").arg(pipe.errorString()), name, spool.size(), {}});
        if (count == 0)
            return spool.take();
        if (const Result<> kept = spool.append({chunk.data(), static_cast<std::size_t>(count)}); !kept)
            return std::unexpected(kept.error());
    }
}

} // namespace

Result<std::unique_ptr<ByteSource>> ByteSource::open(const QString &path, const QString &shownName)
{
    const QString name = shownName.isEmpty() ? path : shownName;
    if (path != QLatin1String("-"))
        return openNative(QFile::encodeName(path), name);
    QFile input;
    if (!input.open(stdin, kMode))
        return std::unexpected(
            Error{Error::Code::CannotOpen, Words::tr("Standard input cannot be read: %1.").arg(input.errorString()), name, -1, {}});
    return copied(input, name);
}

Result<std::unique_ptr<ByteSource>> ByteSource::openNative(const QByteArray &path, const QString &shownName)
{
    const int descriptor = ::open(path.constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return std::unexpected(openError(errno, shownName));
    auto file = std::make_unique<QFile>();
    struct stat status{};
    if (!file->open(descriptor, kMode, QFileDevice::AutoCloseHandle) || fstat(descriptor, &status) != 0)
        return std::unexpected(openError(errno, shownName));
    if (S_ISDIR(status.st_mode))
        return std::unexpected(folderError(shownName));
    if (!S_ISREG(status.st_mode))
        return copied(*file, shownName);
    return std::make_unique<FileSource>(std::move(file), shownName);
}

std::unique_ptr<ByteSource> ByteSource::fromFile(std::unique_ptr<QFile> file, const QString &name)
{
    return std::make_unique<FileSource>(std::move(file), name);
}

std::unique_ptr<ByteSource> ByteSource::fromBytes(QByteArray bytes, const QString &name)
{
    return std::make_unique<MemorySource>(std::move(bytes), name);
}

} // namespace headwater::message
