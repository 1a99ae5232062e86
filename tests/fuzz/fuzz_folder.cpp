// SPDX-License-Identifier: GPL-3.0-or-later
// A Maildir whose files have any names, and move while it is read. The input is names, one a line; an odd line moves.
#include "models/message/mailbox.h"
#include "tests/fuzz/require.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <cstdint>
#include <cstdlib>

using namespace headwater;
using namespace headwater::message;

namespace {

constexpr int kMaxFiles = 16;

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(std::min<std::size_t>(size, 4096)));
    const QTemporaryDir dir;
    QDir(dir.path()).mkpath(QStringLiteral("new"));
    QDir(dir.path()).mkpath(QStringLiteral("cur"));
    QStringList names;
    const QList<QByteArray> lines = bytes.split('\n');
    for (const QByteArray &line : lines) {
        const QString name = QString::fromUtf8(line).remove(QLatin1Char('/')).remove(QChar(0));
        QFile file(dir.filePath(QStringLiteral("new/") + name));
        if (names.size() < kMaxFiles && file.open(QIODevice::WriteOnly | QIODevice::NewOnly) && file.write("To: x\n\n") > 0)
            names.append(name);
    }
    const auto mailbox = Mailbox::open(dir.path());
    require(mailbox.has_value());
    for (int i = 1; i < names.size(); i += 2)
        QFile::rename(dir.filePath(QStringLiteral("new/") + names.at(i)), dir.filePath(QStringLiteral("cur/") + names.at(i)));
    int found = 0;
    for (int calls = 0; calls <= kMaxFiles * 2; ++calls) {
        const auto entry = (*mailbox)->next();
        if (entry && !*entry) {
            require(found <= names.size());
            return 0;
        }
        if (!entry)
            continue;
        const Result<Message> message = (*mailbox)->read(**entry);
        require(message && message->bytes == "To: x\n\n");
        ++found;
    }
    std::abort(); // it did not come to an end
}
