// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/parts.h"

#include "models/core/text.h"
#include "models/message/contentcheck.h"
#include "models/message/enclosed.h"
#include "models/message/mimetree.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>
#include <functional>

namespace headwater::message {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(headwater::message::Parts)
};

constexpr qsizetype kMaxNestedBytes = 256 * 1024 * 1024;

QString textOf(std::string_view bytes)
{
    return toText(bytes);
}

/// A mail and where it lies in the outermost message.
struct Place {
    QString path;                   ///< Of the mail; empty for the outermost.
    qsizetype offset = 0;
    std::optional<Span> encoded;    ///< The encoded part around it: there are no bytes of its own.
    int depth = 0;
};

/// One part as it is come to.
struct Visited {
    const Message &message;
    const Part &part;
    const Place &place;
    const QByteArray &decoded;
    const Issues &issues;   ///< Of the MIME walk.
    bool isOnly = false;    ///< There is no other part in its message.
};

/// Walks parts and the mails in them; `visit` gives false to stop.
class Walker
{
public:
    using Visit = std::function<bool(const Visited &)>;
    explicit Walker(Visit visit)
        : m_visit(std::move(visit))
    { }

    bool walk(const Message &message, const Place &place);

private:
    Visit m_visit;
    std::size_t m_parts = 0;
    qsizetype m_nestedBytes = 0;
};

/// The issues of a tree by the innermost part that they lie in.
std::vector<Issues> issuesByPart(const MimeTree &tree)
{
    std::vector<Issues> issues(tree.parts.size());
    for (const Issue &issue : tree.issues) {
        std::size_t owner = 0;
        for (std::size_t i = 0; i < tree.parts.size(); ++i) {
            const Span &content = tree.parts[i].content;
            if (content.offset <= issue.span.offset && issue.span.end() <= content.end())
                owner = i; // parts follow what they lie in
        }
        if (owner < issues.size())
            issues[owner].append(issue);
    }
    return issues;
}

bool Walker::walk(const Message &message, const Place &place)
{
    const MimeTree tree = mimeTreeOf(message);
    const std::vector<Issues> issues = issuesByPart(tree);
    for (std::size_t i = 0; i < tree.parts.size(); ++i) {
        if (++m_parts > kMaxParts)
            return false;
        const Part &part = tree.parts[i];
        const QByteArray decoded = decodedContent(message, part);
        if (!m_visit({message, part, place, decoded, issues[i], tree.parts.size() == 1}))
            return false;
        if (!holdsMail(part) || place.depth >= kMaxMimeDepth || m_nestedBytes > kMaxNestedBytes)
            continue;
        const Message mail = makeMessage(decoded, message.file, message.index);
        if (!isHeaderOfMail(mail.header))
            continue;
        m_nestedBytes += decoded.size();
        Place inside{place.path.isEmpty() ? part.path : place.path + QLatin1Char('.') + part.path,
            place.offset + part.content.offset, place.encoded, place.depth + 1};
        if (!inside.encoded && part.encoding != Part::Encoding::None)
            inside.encoded = Span{place.offset + part.content.offset, part.content.length};
        if (!walk(mail, inside))
            return false;
    }
    return true;
}

QString pathOf(const Part &part, const Place &place)
{
    if (place.path.isEmpty())
        return part.path;
    return place.path + QLatin1Char('.') + (part.path.isEmpty() ? QStringLiteral("TEXT") : part.path);
}

QList<Link> linksOf(const Part &part, const QByteArray &decoded)
{
    if (part.type == "text/html" || part.type == "application/xhtml+xml")
        return linksInHtml(message::textOf(part, decoded));
    return part.type == "text/plain" ? linksInText(message::textOf(part, decoded)) : QList<Link>();
}

PartDetails detailsOf(const Visited &visited)
{
    const Part &part = visited.part;
    const Place &place = visited.place;
    PartDetails details{.path = pathOf(part, place),
        .type = textOf(part.type),
        .charset = textOf(part.charset),
        .encoding = textOf(part.encodingName),
        .name = decodedName(part),
        .span = part.content,
        .decodedLength = visited.decoded.size(),
        .sha256 = QCryptographicHash::hash(visited.decoded, QCryptographicHash::Sha256).toHex(),
        .links = linksOf(part, visited.decoded)};
    const bool isOutermost = details.path.isEmpty() || (visited.isOnly && place.path.isEmpty());
    details.depth = isOutermost ? 0 : static_cast<int>(details.path.count(QLatin1Char('.'))) + 1;
    details.issues = visited.issues + contentIssues(visited.message, part, visited.decoded);
    if (details.links.size() >= kMaxLinks)
        details.issues.append(Issue{&kMoreLinks, part.content});
    if (place.encoded) {
        details.span = *place.encoded;
        for (Issue &issue : details.issues)
            issue.span = *place.encoded;
        details.issues.prepend(Issue{&kInsideEncoded, *place.encoded});
        return details;
    }
    details.span.offset += place.offset;
    for (Issue &issue : details.issues)
        issue.span.offset += place.offset;
    return details;
}

} // namespace

std::vector<PartDetails> partsOf(const Message &message)
{
    std::vector<PartDetails> parts;
    Walker([&parts](const Visited &visited) {
        parts.push_back(detailsOf(visited));
        return true;
    }).walk(message, {});
    return parts;
}

Result<QByteArray> partContent(const Message &message, const QString &path)
{
    std::optional<QByteArray> found;
    Walker([&](const Visited &visited) {
        if (pathOf(visited.part, visited.place) == path)
            found = visited.decoded;
        return !found;
    }).walk(message, {});
    if (found)
        return *found;
    return std::unexpected(Error{Error::Code::CannotRead, Words::tr("The message has no part %1.").arg(path), message.file, -1,
        Words::tr("List its parts to see which there are.")});
}

QString safeFileName(const QString &name, const QString &fallback)
{
    constexpr qsizetype kMaxBytes = 150;
    QString out;
    const auto codes = name.toUcs4();
    for (const char32_t code : codes) {
        if (code == U'/' || code == U'\\')
            out.clear();
        else if (QStringView(u"<>:\"|?*~$`&;'!%{}").contains(code < 0x10000 ? QChar(static_cast<char16_t>(code)) : QChar()))
            out += QLatin1Char('_');
        else if (QChar::isPrint(code) && QChar::category(code) != QChar::Other_PrivateUse)
            out += QChar::fromUcs4(code);
    }
    out = out.trimmed();
    while (out.startsWith(QLatin1Char('.')) || out.startsWith(QLatin1Char('-')) || out.startsWith(QLatin1Char(' ')))
        out.remove(0, 1);
    while (out.endsWith(QLatin1Char('.')) || out.endsWith(QLatin1Char(' ')))
        out.chop(1);
    // What tells the kind of the file stays at its end.
    const qsizetype dot = out.lastIndexOf(QLatin1Char('.'));
    QString end = dot > 0 && out.size() - dot <= 12 ? out.sliced(dot) : QString();
    out.chop(end.size());
    while (!out.isEmpty() && (out + end).toUtf8().size() > kMaxBytes)
        out.chop(out.back().isLowSurrogate() && out.size() > 1 ? 2 : 1);
    return out.isEmpty() ? fallback : out + end;
}

} // namespace headwater::message
