// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/spool.h"

#include <QCoreApplication>

#include <utility>

namespace headwater::message {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(headwater::message::ByteSource)
};

constexpr qint64 kMaxInMemory = 8 * 1024 * 1024;

} // namespace

Spool::Spool(QString name)
    : m_name(std::move(name))
{ }

Result<> Spool::append(std::string_view bytes)
{
    m_head.append(bytes.data(), static_cast<qsizetype>(bytes.size()));
    m_size += static_cast<qint64>(bytes.size());
    return m_head.size() > kMaxInMemory ? toFile() : Result<>();
}

Result<> Spool::toFile()
{
    if (!m_file)
        m_file = std::make_unique<QTemporaryFile>();
    if ((!m_file->isOpen() && !m_file->open()) || m_file->write(m_head) != m_head.size() || !m_file->flush())
        return std::unexpected(Error{Error::Code::CannotRead,
            Words::tr("The input cannot be kept in a temporary file: %1.").arg(m_file->errorString()), m_name, m_size,
            Words::tr("Make room in the folder for temporary files, or save the input as a file.")});
    m_head.clear();
    return {};
}

Result<std::unique_ptr<ByteSource>> Spool::take()
{
    if (!m_file)
        return ByteSource::fromBytes(std::exchange(m_head, {}), m_name);
    if (const Result<> kept = toFile(); !kept)
        return std::unexpected(kept.error());
    return ByteSource::fromFile(std::move(m_file), m_name);
}

} // namespace headwater::message
