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
