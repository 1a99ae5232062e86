// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/message/compoundfile.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <utility>

namespace headwater::test {

/// Containers for tests, written by the libraries that others write them with.
[[nodiscard]] QByteArray gzipped(const QByteArray &bytes);
[[nodiscard]] QByteArray zipped(const QList<std::pair<QString, QByteArray>> &files);
/// A zip archive of files that are not compressed, with names and flags as no ordinary program writes them.
struct StoredFile {
    QByteArray name;
    QByteArray bytes;
    quint16 flags = 0;
    quint16 method = 0;
    bool is64 = false;      ///< Sizes and place in the Zip64 field.
};
[[nodiscard]] QByteArray storedZip(const QList<StoredFile> &files);
[[nodiscard]] QByteArray compoundFile(const message::Storage &root);

/// Pieces of an Outlook message: "__substg1.0_0037001F" with its text, and a property stream.
[[nodiscard]] message::Storage stream(const char *name, const QByteArray &bytes);
[[nodiscard]] message::Storage folder(const char *name, std::vector<message::Storage> children);
[[nodiscard]] message::Storage unicode(const char *tag, const QString &text);
/// "__properties_version1.0" with `header` bytes of zeros and entries of tag, type and value.
struct Number {
    quint16 tag = 0;
    quint16 type = 0;
    quint64 value = 0;
};
[[nodiscard]] message::Storage numbers(int header, const QList<Number> &entries = {});

} // namespace headwater::test
