// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/url.h"

#include "models/core/domain.h"

#include <QUrl>

#include <algorithm>
#include <array>

namespace headwater::message {

namespace {

using namespace Qt::StringLiterals;

constexpr std::array<QLatin1StringView, 3> kWeb{"http"_L1, "https"_L1, "ftp"_L1};

bool isWeb(const QString &scheme)
{
    return std::ranges::find(kWeb, scheme) != kWeb.end();
}

bool isSchemeChar(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'+' || c == u'-' || c == u'.';
}

/// The ASCII form of a host; where there is none, the host in lower case.
QString toAscii(const QString &host)
{
    const QByteArray ace = QUrl::toAce(host);
    return ace.isEmpty() ? host.toLower() : QString::fromLatin1(ace).toLower();
}

QString hostOf(QStringView written)
{
    QString host = QString::fromUtf8(QByteArray::fromPercentEncoding(written.toUtf8()));
    if (host.startsWith(u'['))
        return host.toLower();
    while (host.endsWith(u'.'))
        host.chop(1);
    return toAscii(host);
}

/// Authority without its port.
qsizetype hostEnd(QStringView authority)
{
    if (authority.startsWith(u'[')) {
        const qsizetype close = authority.indexOf(u']');
        return close < 0 ? authority.size() : close + 1;
    }
    const qsizetype port = authority.indexOf(u':');
    return port < 0 ? authority.size() : port;
}

void readHost(Url &url, qsizetype begin, QStringView ends)
{
    qsizetype end = begin;
    while (end < url.text.size() && !ends.contains(url.text.at(end)))
        ++end;
    const QStringView authority = QStringView(url.text).sliced(begin, end - begin);
    const qsizetype at = authority.lastIndexOf(u'@');
    url.userinfo = authority.first(std::max<qsizetype>(at, 0)).toString();
    url.hostBegin = begin + at + 1;
    url.hostLength = hostEnd(authority.sliced(at + 1));
    url.host = hostOf(QStringView(url.text).sliced(url.hostBegin, url.hostLength));
}

} // namespace

Url parseUrl(QStringView text)
{
    Url url;
    url.text.reserve(text.size());
    for (const QChar c : text) {
        if (c != u'\t' && c != u'\n' && c != u'\r')
            url.text += c;
    }
    const auto isEdge = [](QChar c) { return c <= u' '; };
    const auto first = std::ranges::find_if_not(url.text, isEdge);
    url.text.remove(0, first - url.text.begin());
    while (!url.text.isEmpty() && isEdge(url.text.back()))
        url.text.chop(1);

    qsizetype at = 0;
    while (at < url.text.size() && isSchemeChar(url.text.at(at)))
        ++at;
    const bool hasScheme = at > 0 && at < url.text.size() && url.text.at(at) == u':';
    if (hasScheme)
        url.scheme = url.text.first(at).toLower();
    if (url.scheme == "mailto"_L1) {
        readHost(url, at + 1, u"?,;&");
        return url;
    }
    const auto isSlash = [&url](qsizetype i) { return i < url.text.size() && (url.text.at(i) == u'/' || url.text.at(i) == u'\\'); };
    qsizetype begin = hasScheme ? at + 1 : 0;
    const bool hasAuthority = isSlash(begin) && isSlash(begin + 1);
    if (!isWeb(url.scheme) && !hasAuthority)
        return url;
    while (isSlash(begin))
        ++begin;
    readHost(url, begin, isWeb(url.scheme) || !hasScheme ? u"/\\?#" : u"/?#");
    return url;
}

QString shownUrl(QStringView text)
{
    const Url url = parseUrl(text);
    if (url.hostBegin < 0 || url.host.isEmpty())
        return url.text;
    QString out = url.text;
    const QString written = out.sliced(url.hostBegin, url.hostLength);
    const bool isAscii = std::ranges::all_of(written, [](QChar c) { return c < u'\x80'; });
    return isAscii ? out : out.replace(url.hostBegin, url.hostLength, url.host);
}

namespace {

constexpr std::array<QLatin1StringView, 5> kStarts{"http://"_L1, "https://"_L1, "ftp://"_L1, "mailto:"_L1, "www."_L1};

bool endsUrl(QChar c)
{
    return c.isSpace() || c == u'<' || c == u'>' || c == u'"' || c.category() == QChar::Other_Control || c == u'\u3000'
        || c == u'\u300d' || c == u'\uff09';
}

/// Without punctuation at its end; a bracket stays where the address opened it.
QStringView trimmedUrl(QStringView url)
{
    qsizetype unopened = url.count(u')') - url.count(u'(');
    for (; !url.isEmpty(); url.chop(1)) {
        const QChar c = url.back();
        if (!QStringView(u".,;:!?)]}'*_|\u3002\u3001").contains(c) || (c == u')' && unopened <= 0))
            break;
        if (c == u')')
            --unopened;
    }
    return url;
}

} // namespace

QList<QStringView> urlsInText(QStringView text)
{
    QList<QStringView> found;
    bool isWordStart = true;
    for (qsizetype at = 0; at < text.size();) {
        const QStringView rest = text.sliced(at);
        const auto startsHere = [rest](QLatin1StringView word) { return rest.startsWith(word, Qt::CaseInsensitive); };
        const auto *const start = isWordStart ? std::ranges::find_if(kStarts, startsHere) : kStarts.end();
        if (start == kStarts.end()) {
            isWordStart = !text.at(at).isLetterOrNumber();
            ++at;
            continue;
        }
        qsizetype end = 0;
        while (end < rest.size() && !endsUrl(rest.at(end)))
            ++end;
        const QStringView url = trimmedUrl(rest.first(end));
        if (url.size() > start->size())
            found.append(url);
        at += end;
        isWordStart = true;
    }
    return found;
}

QString shownHost(const QString &text)
{
    constexpr qsizetype kMaxShown = 2048;
    const QString shown = text.trimmed();
    if (shown.isEmpty() || shown.size() > kMaxShown)
        return {};
    if (const QList<QStringView> urls = urlsInText(shown); !urls.isEmpty()) {
        const QStringView first = urls.first();
        return first.startsWith("www."_L1, Qt::CaseInsensitive) ? parseUrl(u"http://"_s + first.toString()).host
                                                                : parseUrl(first).host;
    }
    if (std::ranges::any_of(shown, [](QChar c) { return c.isSpace(); }))
        return {};
    const Url url = parseUrl(u"http://"_s + shown);
    const QByteArray host = url.host.toLatin1();
    const std::string_view view(host.constData(), static_cast<std::size_t>(host.size()));
    return looksLikeHostName(view) && hasKnownTopLevel(view) ? url.host : QString();
}

} // namespace headwater::message
