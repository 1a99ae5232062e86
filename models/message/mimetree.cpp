// SPDX-License-Identifier: GPL-3.0-or-later
// The only file that knows GMime.
#include "models/message/mimetree.h"

#include "models/core/text.h"
#include "models/message/decode.h"
#include "models/message/issues.h"
#include "models/message/lines.h"
#include "models/message/partguard.h"

#include <gmime/gmime.h>

#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <memory>
#include <mutex>

namespace headwater::message {

namespace {

struct Unref {
    void operator()(gpointer object) const { g_object_unref(object); }
};
template<typename T>
using GPtr = std::unique_ptr<T, Unref>;

struct FreeOptions {
    void operator()(GMimeParserOptions *options) const { g_mime_parser_options_free(options); }
};
using OptionsPtr = std::unique_ptr<GMimeParserOptions, FreeOptions>;

/// GMime's warnings that concern the body; those on header fields have issues of our own.
struct WarningRow {
    GMimeParserWarning warning;
    const IssueKind *kind;
};
constexpr std::array<WarningRow, 9> kWarnings{{
    {GMIME_WARN_INVALID_CONTENT_TYPE, &kBadContentType},
    {GMIME_WARN_DUPLICATED_PARAMETER, &kBadParameter},
    {GMIME_CRIT_CONFLICTING_PARAMETER, &kBadParameter},
    {GMIME_WARN_INVALID_PARAMETER, &kBadParameter},
    {GMIME_WARN_MALFORMED_MULTIPART, &kNoParts},
    {GMIME_WARN_TRUNCATED_MESSAGE, &kNoEndBoundary},
    {GMIME_CRIT_MULTIPART_WITHOUT_BOUNDARY, &kNoBoundary},
    {GMIME_CRIT_NESTING_OVERFLOW, &kTooDeep},
    {GMIME_CRIT_PART_WITHOUT_HEADERS_OR_CONTENT, &kEmptyPart},
}};

std::string flat(std::string_view value)
{
    std::string text = unfolded(trimmed(value));
    std::erase(text, '\0');
    return text;
}

std::string textOf(const char *text)
{
    return text == nullptr ? std::string() : std::string(text);
}

Part::Encoding encodingOf(GMimeContentEncoding encoding)
{
    switch (encoding) {
    case GMIME_CONTENT_ENCODING_BASE64: return Part::Encoding::Base64;
    case GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE: return Part::Encoding::QuotedPrintable;
    default: return Part::Encoding::None;
    }
}

void describe(Part &part, GMimeContentType *type)
{
    part.type = lowered(
        textOf(g_mime_content_type_get_media_type(type)) + '/' + textOf(g_mime_content_type_get_media_subtype(type)));
    part.charset = textOf(g_mime_content_type_get_parameter(type, "charset"));
    part.name = textOf(g_mime_content_type_get_parameter(type, "name"));
    part.reportType = lowered(textOf(g_mime_content_type_get_parameter(type, "report-type")));
}

std::optional<std::string> boundaryOf(const std::string &value)
{
    const OptionsPtr options(g_mime_parser_options_new());
    const GPtr<GMimeContentType> type(g_mime_content_type_parse(options.get(), value.c_str()));
    if (!type || g_mime_content_type_is_type(type.get(), "multipart", "*") == 0)
        return {};
    const char *boundary = g_mime_content_type_get_parameter(type.get(), "boundary");
    return boundary == nullptr ? std::nullopt : std::optional<std::string>(boundary);
}

class TreeReader
{
public:
    explicit TreeReader(const Message &message)
        : m_message(message)
    { }
    MimeTree read();

private:
    void readLeaf();
    void readContainer();
    void guardField(std::string &value);
    GPtr<GMimeStream> stream();
    void walk(GMimeObject *object, const QString &path, int depth);
    void walkMultipart(GMimeMultipart *multipart, const QString &path, int depth);
    qsizetype headerBegin(GMimeObject *object) const;
    Span mailSpan(GMimeObject *part) const;
    Span multipartSpan(qsizetype headerBegin) const;
    qsizetype boundaryFrom(qsizetype begin) const;
    bool isBoundary(std::string_view line) const;
    Span inMessage(gint64 begin, gint64 end) const;
    Span placeOf(gint64 offset) const { return offset < m_headerSize ? m_typeSpan : inMessage(offset, offset); }
    void add(const IssueKind &kind, Span span);
    void checkContent(const Part &part);
    static void warned(gint64 offset, GMimeParserWarning warning, const gchar *item, gpointer self);

    const Message &m_message;
    MimeTree m_tree;
    IssueList m_issues;
    Issue m_lastIssue;
    Span m_typeSpan;                          ///< The message's Content-Type field.
    gint64 m_headerSize = 0;                  ///< Of the header that GMime is given instead of the message's own.
    std::vector<std::string> m_boundaries;    ///< Of the multiparts around the part at hand, with "--".
};

MimeTree TreeReader::read()
{
    static std::once_flag once;
    std::call_once(once, g_mime_init);
    const Field *type = m_message.header.first("Content-Type");
    if (type != nullptr)
        m_typeSpan = type->span;
    const std::string_view value = type == nullptr ? std::string_view{} : trimmed(type->value);
    if (startsWithText(value, "multipart/") || startsWithText(value, "message/"))
        readContainer();
    else
        readLeaf();
    m_tree.issues = m_issues.take();
    return std::move(m_tree);
}

/// Most messages have one part: no parser needed.
void TreeReader::readLeaf()
{
    Part part{.path = QStringLiteral("1"), .type = "text/plain"};
    const OptionsPtr options(g_mime_parser_options_new());
    if (std::string value = flat(m_message.header.value("Content-Type")); !value.empty()) {
        guardField(value);
        const GPtr<GMimeContentType> type(g_mime_content_type_parse(options.get(), value.c_str()));
        if (type)
            describe(part, type.get());
    }
    const std::string encoding = flat(m_message.header.value("Content-Transfer-Encoding"));
    part.encoding = encodingOf(g_mime_content_encoding_from_string(encoding.c_str()));
    part.encodingName = lowered(encoding);
    if (std::string value = flat(m_message.header.value("Content-Disposition")); !value.empty()) {
        guardField(value);
        const GPtr<GMimeContentDisposition> disposition(g_mime_content_disposition_parse(options.get(), value.c_str()));
        const char *name = disposition ? g_mime_content_disposition_get_parameter(disposition.get(), "filename") : nullptr;
        if (name != nullptr)
            part.name = name;
    }
    part.content = {m_message.header.bodyOffset, m_message.bytes.size() - m_message.header.bodyOffset};
    checkContent(part);
    m_tree.parts.push_back(std::move(part));
}

void TreeReader::guardField(std::string &value)
{
    if (guardParts(value, boundaryOf))
        add(kTooManyParts, m_typeSpan);
}

/// The body behind a small header of the fields that matter: so GMime goes by the header that parseHeader() found, whatever
/// else stands there. Lines that end with CR alone, which it does not know, become LF in this copy; offsets stay.
GPtr<GMimeStream> TreeReader::stream()
{
    const std::string type = "Content-Type: " + flat(m_message.header.value("Content-Type")) + '\n';
    const std::string encoding = flat(m_message.header.value("Content-Transfer-Encoding"));
    const std::string head = type + (encoding.empty() ? std::string() : "Content-Transfer-Encoding: " + encoding + '\n') + '\n';
    m_headerSize = static_cast<gint64>(head.size());
    const std::string_view body = m_message.view().substr(static_cast<std::size_t>(m_message.header.bodyOffset));
    GByteArray *bytes = g_byte_array_sized_new(static_cast<guint>(head.size() + body.size()));
    g_byte_array_append(bytes, reinterpret_cast<const guint8 *>(head.data()), static_cast<guint>(head.size()));
    g_byte_array_append(bytes, reinterpret_cast<const guint8 *>(body.data()), static_cast<guint>(body.size()));
    if (lineEndsOf(m_message.view()) == LineEnds::Cr)
        std::replace(bytes->data + head.size(), bytes->data + bytes->len, guint8('\r'), guint8('\n'));
    if (const auto first = guardParts(std::span(reinterpret_cast<char *>(bytes->data), bytes->len), boundaryOf))
        add(kTooManyParts, placeOf(static_cast<gint64>(*first)));
    return GPtr<GMimeStream>(g_mime_stream_mem_new_with_byte_array(bytes));
}

void TreeReader::readContainer()
{
    const GPtr<GMimeStream> bytes = stream();
    const GPtr<GMimeParser> parser(g_mime_parser_new_with_stream(bytes.get()));
    g_mime_parser_set_persist_stream(parser.get(), TRUE);
    const OptionsPtr options(g_mime_parser_options_new());
    g_mime_parser_options_set_warning_callback(options.get(), &TreeReader::warned, this, nullptr);
    const GPtr<GMimeObject> root(g_mime_parser_construct_part(parser.get(), options.get()));
    if (!root)
        return;
    const bool isMultipart = GMIME_IS_MULTIPART(root.get());
    walk(root.get(), isMultipart ? QString() : QStringLiteral("1"), 0);
}

void TreeReader::walk(GMimeObject *object, const QString &path, int depth)
{
    if (m_tree.parts.size() >= kMaxParts)
        return;
    Part part{.path = path, .type = "text/plain"};
    if (GMimeContentType *type = g_mime_object_get_content_type(object))
        describe(part, type);
    part.encodingName = lowered(flat(textOf(g_mime_object_get_header(object, "Content-Transfer-Encoding"))));
    const qsizetype begin = headerBegin(object);
    if (depth > 0 && begin >= 0 && g_mime_object_get_header(object, "Received") != nullptr) {
        part.isBareMail = true;
        part.content = {begin, boundaryFrom(begin) - begin};
        m_tree.parts.push_back(std::move(part));
        return;
    }
    if (GMIME_IS_MULTIPART(object)) {
        part.content = multipartSpan(begin);
        m_tree.parts.push_back(std::move(part));
        walkMultipart(reinterpret_cast<GMimeMultipart *>(object), path, depth);
        return;
    }
    if (GMIME_IS_PART(object)) {
        auto *leaf = reinterpret_cast<GMimePart *>(object);
        if (const char *name = g_mime_part_get_filename(leaf))
            part.name = name;
        part.encoding = encodingOf(g_mime_part_get_content_encoding(leaf));
        if (GMimeDataWrapper *content = g_mime_part_get_content(leaf)) {
            const GMimeStream *range = g_mime_data_wrapper_get_stream(content);
            const gint64 end = range->bound_end < 0 ? m_headerSize + m_message.bytes.size() - m_message.header.bodyOffset
                                                    : range->bound_end;
            part.content = inMessage(range->bound_start, end);
        }
        checkContent(part);
    } else if (GMIME_IS_MESSAGE_PART(object)) {
        part.content = mailSpan(object);
    }
    m_tree.parts.push_back(std::move(part));
}

void TreeReader::walkMultipart(GMimeMultipart *multipart, const QString &path, int depth)
{
    if (depth >= kMaxMimeDepth) {
        add(kTooDeep, m_typeSpan);
        return;
    }
    const char *boundary = g_mime_multipart_get_boundary(multipart);
    m_boundaries.push_back(boundary == nullptr ? std::string() : std::string("--") + boundary);
    const int count = g_mime_multipart_get_count(multipart);
    for (int i = 0; i < count; ++i) {
        if (m_tree.parts.size() >= kMaxParts) {
            add(kTooManyParts, m_typeSpan);
            break;
        }
        const QString number = QString::number(i + 1);
        walk(g_mime_multipart_get_part(multipart, i), path.isEmpty() ? number : path + QLatin1Char('.') + number, depth + 1);
    }
    m_boundaries.pop_back();
}

/// Where the header of an object starts in the message; -1 for none, or for the one that GMime was given.
qsizetype TreeReader::headerBegin(GMimeObject *object) const
{
    GMimeHeaderList *headers = g_mime_object_get_header_list(object);
    if (g_mime_header_list_get_count(headers) == 0)
        return -1;
    const gint64 offset = g_mime_header_get_offset(g_mime_header_list_get_header_at(headers, 0));
    return offset < m_headerSize ? -1 : inMessage(offset, offset).offset;
}

/// Where the mail in a message part lies: GMime keeps no range for it. It begins behind the part's header, or where its own
/// begins when the part has none (multipart/digest), and ends at the next boundary of a multipart around it.
Span TreeReader::mailSpan(GMimeObject *part) const
{
    qsizetype begin = headerBegin(part);
    if (begin >= 0) {
        begin += parseHeader(m_message.view().substr(static_cast<std::size_t>(begin))).bodyOffset;
    } else if (!m_boundaries.empty()) {
        GMimeMessage *mail = g_mime_message_part_get_message(reinterpret_cast<GMimeMessagePart *>(part));
        begin = mail == nullptr ? -1 : headerBegin(reinterpret_cast<GMimeObject *>(mail));
        if (begin < 0)
            return {};
    } else {
        begin = m_message.header.bodyOffset;
    }
    return {begin, boundaryFrom(begin) - begin};
}

/// All that the parts of a multipart lie in, with what stands before, between and behind them.
Span TreeReader::multipartSpan(qsizetype headerBegin) const
{
    if (headerBegin < 0)
        return {m_message.header.bodyOffset, m_message.bytes.size() - m_message.header.bodyOffset};
    const qsizetype begin = headerBegin + parseHeader(m_message.view().substr(static_cast<std::size_t>(headerBegin))).bodyOffset;
    return {begin, boundaryFrom(begin) - begin};
}

/// The end of the content that begins at a line start: before the line end that belongs to the next boundary.
qsizetype TreeReader::boundaryFrom(qsizetype begin) const
{
    const std::string_view bytes = m_message.view();
    const auto first = static_cast<std::size_t>(begin);
    for (std::size_t at = bytes.find("--", first); at != std::string_view::npos; at = bytes.find("--", at + 1)) {
        const bool startsLine = at == first || bytes[at - 1] == '\n' || bytes[at - 1] == '\r';
        if (!startsLine || !isBoundary(bytes.substr(at, 1024)))
            continue;
        std::size_t end = at;
        if (end > first && bytes[end - 1] == '\n')
            --end;
        if (end > first && bytes[end - 1] == '\r')
            --end;
        return static_cast<qsizetype>(end);
    }
    return m_message.bytes.size();
}

bool TreeReader::isBoundary(std::string_view line) const
{
    const auto ends = [line](const std::string &boundary) {
        if (boundary.empty() || !line.starts_with(boundary))
            return false;
        std::string_view rest = line.substr(boundary.size());
        if (rest.starts_with("--"))
            rest.remove_prefix(2);
        return isBlankLine(rest.substr(0, rest.find_first_of("\r\n")));
    };
    return std::ranges::any_of(m_boundaries, ends);
}

Span TreeReader::inMessage(gint64 begin, gint64 end) const
{
    const qsizetype shift = m_message.header.bodyOffset - m_headerSize;
    const qsizetype size = m_message.bytes.size();
    const qsizetype first = std::clamp<qsizetype>(begin + shift, 0, size);
    return {first, std::clamp<qsizetype>(end + shift, first, size) - first};
}

void TreeReader::add(const IssueKind &kind, Span span)
{
    const Issue issue{&kind, span};
    if (issue == m_lastIssue)
        return; // each level of an overflow says so
    m_lastIssue = issue;
    m_issues.add(kind, span);
}

void TreeReader::warned(gint64 offset, GMimeParserWarning warning, const gchar *, gpointer self)
{
    auto *reader = static_cast<TreeReader *>(self);
    const auto *const row = std::ranges::find(kWarnings, warning, &WarningRow::warning);
    if (row != kWarnings.end())
        reader->add(*row->kind, reader->placeOf(offset));
}

/// Faults of a part that GMime passes over.
void TreeReader::checkContent(const Part &part)
{
    if (!part.charset.empty() && part.type.starts_with("text/")
        && !QStringDecoder(QAnyStringView(part.charset.data(), static_cast<qsizetype>(part.charset.size()))).isValid())
        add(kUnknownCharset, part.content);
    if (part.encoding != Part::Encoding::Base64)
        return;
    const std::string_view bytes = m_message.view().substr(
        static_cast<std::size_t>(part.content.offset), static_cast<std::size_t>(part.content.length));
    const auto isForeign = [](char c) {
        const auto u = static_cast<unsigned char>(c);
        return !isAsciiAlnum(u) && c != '+' && c != '/' && c != '=' && !isBlankOrEol(u);
    };
    const auto foreign = std::ranges::find_if(bytes, isForeign);
    if (foreign != bytes.end())
        add(kBadBase64, {part.content.offset + (foreign - bytes.begin()), 1});
}

/// What a decoder still waits to see the rest of where the content breaks off: the last bytes of base64 without its padding,
/// "=4" of quoted-printable as it stands.
QByteArray heldBack(GMimeEncoding &state)
{
    if (state.encoding == GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE)
        return state.state == 2 ? QByteArray("=") + static_cast<char>(state.save) : QByteArray();
    if (state.state != 2 && state.state != 3)
        return {};
    std::array<char, 8> rest{};
    return {rest.data(),
        static_cast<qsizetype>(g_mime_encoding_step(&state, "==", static_cast<std::size_t>(4 - state.state), rest.data()))};
}

} // namespace

bool Part::isMail() const
{
    static constexpr std::array<std::string_view, 6> kTypes{"message/rfc822", "message/global", "message/rfc822-headers",
        "text/rfc822-headers", "message/global-headers", "text/rfc822-header"};
    return std::ranges::find(kTypes, type) != kTypes.end() || type == "message/news";
}

MimeTree mimeTreeOf(const Message &message)
{
    return TreeReader(message).read();
}

QString decodedName(const Part &part)
{
    return part.name.find("=?") == std::string::npos ? toText(part.name) : decodedText(part.name);
}

QByteArray decodedContent(const Message &message, const Part &part)
{
    QByteArray content = message.bytes.mid(part.content.offset, part.content.length);
    static constexpr std::array<GMimeContentEncoding, 3> kEncodings{
        GMIME_CONTENT_ENCODING_DEFAULT, GMIME_CONTENT_ENCODING_BASE64, GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE};
    if (part.encoding == Part::Encoding::None)
        return content;
    GMimeEncoding state;
    g_mime_encoding_init_decode(&state, kEncodings[static_cast<std::size_t>(part.encoding)]);
    QByteArray out(
        static_cast<qsizetype>(g_mime_encoding_outlen(&state, static_cast<std::size_t>(content.size()))), Qt::Uninitialized);
    out.truncate(static_cast<qsizetype>(
        g_mime_encoding_step(&state, content.constData(), static_cast<std::size_t>(content.size()), out.data())));
    return out + heldBack(state);
}

} // namespace headwater::message
