// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/links.h"

#include "models/core/domain.h"
#include "models/message/html.h"
#include "models/message/url.h"

#include <algorithm>
#include <array>
#include <optional>

namespace headwater::message {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kMaxText = 1000;
constexpr qsizetype kMaxTarget = 8000;

struct LinkAttribute {
    QLatin1StringView name;
    Link::Kind kind;
};
constexpr std::array<LinkAttribute, 8> kAttributes{{
    {"href"_L1, Link::Kind::Href},
    {"xlink:href"_L1, Link::Kind::Href},
    {"src"_L1, Link::Kind::Src},
    {"background"_L1, Link::Kind::Src},
    {"poster"_L1, Link::Kind::Src},
    {"data"_L1, Link::Kind::Src},
    {"action"_L1, Link::Kind::Action},
    {"formaction"_L1, Link::Kind::Action},
}};

/// Both are stated, and not of one organisation.
bool areOfOthers(const QString &host, const QString &other)
{
    const std::string a = host.toStdString();
    const std::string b = other.toStdString();
    return !a.empty() && !b.empty() && !sameHost(a, b) && !sameOrganisation(a, b);
}

QString carriedHost(const Url &url)
{
    constexpr int kMostEncodings = 3; // a link that passes on to one that passes on
    constexpr int kMostAddresses = 20;
    constexpr qsizetype kLongest = 512; // no host is longer
    if (url.hostBegin < 0 || (url.scheme != "http"_L1 && url.scheme != "https"_L1))
        return {};
    QByteArray rest = url.text.mid(url.hostBegin + url.hostLength).section(u'#', 0, 0).toUtf8();
    for (int i = 0; i < kMostEncodings; ++i)
        rest = QByteArray::fromPercentEncoding(rest);
    const QString carried = QString::fromUtf8(rest);
    qsizetype at = -1;
    for (int i = 0; i < kMostAddresses && (at = carried.indexOf("://"_L1, at + 1)) >= 0; ++i) {
        const qsizetype begin = carried.lastIndexOf("http"_L1, at, Qt::CaseInsensitive);
        if (begin < 0 || at - begin > 5)
            continue;
        const QString host = shownHost(carried.mid(begin, kLongest).section(u'&', 0, 0));
        if (areOfOthers(host, url.host))
            return host;
    }
    return {};
}

Link linkTo(const QString &target, Link::Kind kind)
{
    const Url url = parseUrl(target);
    return {.target = url.text.first(std::min(kMaxTarget, url.text.size())),
        .kind = kind,
        .host = url.host,
        .onward = carriedHost(url)};
}

/// "5; url='http://…'" of a meta refresh (https://html.spec.whatwg.org/ section 4.2.5.3).
QString refreshTarget(const QString &content)
{
    const qsizetype url = content.indexOf("url"_L1, 0, Qt::CaseInsensitive);
    QStringView rest = url < 0 ? QStringView() : QStringView(content).sliced(url + 3).trimmed();
    if (!rest.startsWith(u'='))
        return {};
    rest = rest.sliced(1).trimmed();
    if (!rest.isEmpty() && (rest.front() == u'"' || rest.front() == u'\'')) {
        const qsizetype end = rest.indexOf(rest.front(), 1);
        rest = rest.sliced(1, (end < 0 ? rest.size() : end) - 1);
    }
    return rest.toString();
}

class Collector
{
public:
    QList<Link> collect(QStringView html);

private:
    void startTag(const HtmlToken &token);
    void addText(QStringView text);
    void close();
    void resolve();
    /// Within the page, unless that stands elsewhere by its word.
    bool isHere(const QString &target) const { return target.isEmpty() || (target.startsWith(u'#') && m_baseHost.isEmpty()); }
    void add(const Link &link)
    {
        if (m_links.size() < kMaxLinks)
            m_links.append(link);
    }

    QList<Link> m_links;
    std::optional<Link> m_open; ///< Of an <a> whose end is not reached.
    QString m_baseHost;         ///< Of the first <base> (https://html.spec.whatwg.org/ section 4.2.3).
};

/// Links as browsers nest them: another <a> ends the one before.
void Collector::close()
{
    if (!m_open)
        return;
    m_open->text = m_open->text.simplified().left(kMaxText);
    m_open->mismatch = isMismatch(m_open->text, m_open->host);
    add(*std::exchange(m_open, {}));
}

void Collector::addText(QStringView text)
{
    if (m_open && m_open->text.size() < kMaxText * 4) // blanks fall away
        m_open->text += decodedReferences(text.first(std::min(text.size(), kMaxText * 4)));
}

void Collector::startTag(const HtmlToken &token)
{
    if (token.is("meta"_L1)) {
        if (token.value("http-equiv"_L1).trimmed().compare("refresh"_L1, Qt::CaseInsensitive) == 0) {
            if (const Link link = linkTo(refreshTarget(token.value("content"_L1)), Link::Kind::Refresh); !isHere(link.target))
                add(link);
        }
        return;
    }
    if (token.is("a"_L1) || token.is("area"_L1)) {
        close();
        if (const Link link = linkTo(token.value("href"_L1), Link::Kind::Href); !isHere(link.target))
            m_open = link;
        if (token.is("area"_L1)) {
            addText(token.value("alt"_L1));
            close();
        }
        return;
    }
    if (token.is("base"_L1) && m_baseHost.isEmpty())
        m_baseHost = linkTo(token.value("href"_L1), Link::Kind::Href).host;
    for (const LinkAttribute &attribute : kAttributes) {
        Link link = linkTo(token.value(attribute.name), attribute.kind);
        if (isHere(link.target))
            continue;
        link.text = token.value("alt"_L1).simplified().left(kMaxText);
        add(link);
    }
    if (token.is("img"_L1) && m_open)
        m_open->text += u' ' + token.value("alt"_L1).left(kMaxText) + u' ';
    else if (token.is("br"_L1) || token.is("p"_L1) || token.is("div"_L1) || token.is("td"_L1))
        addText(u" ");
}

QList<Link> Collector::collect(QStringView html)
{
    HtmlReader reader(html);
    while (m_links.size() < kMaxLinks) {
        const HtmlToken token = reader.next();
        if (token.kind == HtmlToken::Kind::End)
            break;
        if (token.kind == HtmlToken::Kind::Text)
            addText(token.text);
        else if (token.kind == HtmlToken::Kind::StartTag)
            startTag(token);
        else if (token.kind == HtmlToken::Kind::EndTag && token.is("a"_L1))
            close();
    }
    close();
    resolve();
    return m_links;
}

/// A relative target leads to the host of the base, wherever in the page that stands.
void Collector::resolve()
{
    for (Link &link : m_links) {
        if (m_baseHost.isEmpty() || !link.host.isEmpty() || !parseUrl(link.target).scheme.isEmpty())
            continue;
        link.host = m_baseHost;
        link.mismatch = link.kind == Link::Kind::Href && isMismatch(link.text, link.host);
    }
}

} // namespace

const char *nameOf(Link::Kind kind)
{
    static constexpr std::array<const char *, 5> kNames{"href", "src", "action", "refresh", "text"};
    return kNames[static_cast<std::size_t>(kind)];
}

bool isMismatch(const QString &shown, const QString &targetHost)
{
    return areOfOthers(shownHost(shown), targetHost);
}

QList<Link> linksInHtml(QStringView html)
{
    return Collector().collect(html);
}

QList<Link> linksInText(QStringView text)
{
    QList<Link> links;
    const QList<QStringView> urls = urlsInText(text);
    for (const QStringView url : urls) {
        if (links.size() >= kMaxLinks)
            break;
        const bool hasScheme = !url.startsWith("www."_L1, Qt::CaseInsensitive);
        Link link = linkTo(hasScheme ? url.toString() : u"http://"_s + url.toString(), Link::Kind::Text);
        link.text = url.first(std::min(kMaxText, url.size())).toString();
        links.append(link);
    }
    return links;
}

} // namespace headwater::message
