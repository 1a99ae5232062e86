// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/packed.h"

#include <gsf/gsf.h>
#include <zlib.h>

#include <KZip>

#include <QBuffer>
#include <QtEndian>

namespace headwater::test {

namespace {

void write(GsfOutfile *into, const message::Storage &storage)
{
    for (const message::Storage &child : storage.children) {
        GsfOutput *output = gsf_outfile_new_child(into, child.name.c_str(), child.isStream ? FALSE : TRUE);
        if (child.isStream)
            gsf_output_write(output, static_cast<gsize>(child.bytes.size()), reinterpret_cast<const guint8 *>(child.bytes.data()));
        else
            write(reinterpret_cast<GsfOutfile *>(output), child);
        gsf_output_close(output);
        g_object_unref(output);
    }
}

} // namespace

QByteArray gzipped(const QByteArray &bytes)
{
    z_stream stream{};
    if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, MAX_WBITS + 16, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        qFatal("no zlib");
    QByteArray out(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(bytes.size()))), Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.constData()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    if (deflate(&stream, Z_FINISH) != Z_STREAM_END)
        qFatal("zlib did not finish");
    out.truncate(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return out;
}

QByteArray zipped(const QList<std::pair<QString, QByteArray>> &files)
{
    QBuffer buffer;
    KZip zip(&buffer);
    if (!zip.open(QIODevice::WriteOnly))
        qFatal("no zip");
    for (const auto &[name, bytes] : files)
        zip.writeFile(name, bytes);
    zip.close();
    return buffer.data();
}

QByteArray storedZip(const QList<StoredFile> &files)
{
    const auto number = []<typename T>(T value) {
        QByteArray bytes(sizeof(T), '\0');
        qToLittleEndian(value, bytes.data());
        return bytes;
    };
    const auto n16 = [&](qint64 value) { return number(static_cast<quint16>(value)); };
    const auto n32 = [&](qint64 value) { return number(static_cast<quint32>(value)); };
    const auto n64 = [&](qint64 value) { return number(static_cast<quint64>(value)); };
    QByteArray content;
    QByteArray directory;
    for (const StoredFile &file : files) {
        const auto sum = static_cast<qint64>(
            crc32(0, reinterpret_cast<const Bytef *>(file.bytes.constData()), static_cast<uInt>(file.bytes.size())));
        const qint64 place = content.size();
        const qint64 size = file.bytes.size();
        const qint64 shown = file.is64 ? 0xffffffff : size;
        const QByteArray extra = file.is64 ? n16(1) + n16(24) + n64(size) + n64(size) + n64(place) : QByteArray();
        const QByteArray common = n16(20) + n16(file.flags) + n16(file.method) + n32(0) + n32(sum) + n32(shown) + n32(shown)
            + n16(file.name.size());
        content += "PK\x03\x04" + common + n16(0) + file.name + file.bytes;
        directory += "PK\x01\x02" + n16(20) + common + n16(extra.size()) + n16(0) + n16(0) + n16(0) + n32(0)
            + n32(file.is64 ? 0xffffffff : place) + file.name + extra;
    }
    return content + directory + "PK\x05\x06" + n32(0) + n16(files.size()) + n16(files.size()) + n32(directory.size())
        + n32(content.size()) + n16(0);
}

QByteArray compoundFile(const message::Storage &root)
{
    GsfOutput *memory = gsf_output_memory_new();
    GsfOutfile *file = gsf_outfile_msole_new(memory);
    write(file, root);
    gsf_output_close(reinterpret_cast<GsfOutput *>(file));
    const QByteArray bytes(reinterpret_cast<const char *>(gsf_output_memory_get_bytes(reinterpret_cast<GsfOutputMemory *>(memory))),
        static_cast<qsizetype>(gsf_output_size(memory)));
    g_object_unref(file);
    g_object_unref(memory);
    return bytes;
}

message::Storage stream(const char *name, const QByteArray &bytes)
{
    return {.name = name, .isStream = true, .bytes = bytes};
}

message::Storage folder(const char *name, std::vector<message::Storage> children)
{
    return {.name = name, .children = std::move(children)};
}

message::Storage unicode(const char *tag, const QString &text)
{
    QByteArray bytes(text.size() * 2, Qt::Uninitialized);
    qToLittleEndian<char16_t>(text.utf16(), text.size(), bytes.data());
    return stream((std::string("__substg1.0_") + tag + "001F").c_str(), bytes);
}

message::Storage numbers(int header, const QList<Number> &entries)
{
    QByteArray bytes(header, '\0');
    for (const Number &entry : entries) {
        QByteArray one(16, '\0');
        qToLittleEndian(entry.type, one.data());
        qToLittleEndian(entry.tag, one.data() + 2);
        qToLittleEndian(entry.value, one.data() + 8);
        bytes += one;
    }
    return stream("__properties_version1.0", bytes);
}

} // namespace headwater::test
