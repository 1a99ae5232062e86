// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/domain.h"

#include "models/core/text.h"

#include <QFile>

#include <libpsl.h>

#include <algorithm>
#include <array>
#include <memory>
#include <unordered_set>

namespace headwater {

namespace {

std::string_view withoutFinalDot(std::string_view host)
{
    return host.ends_with('.') ? host.substr(0, host.size() - 1) : host;
}

std::unordered_set<std::string> loadTopLevels()
{
    std::unordered_set<std::string> names;
    QFile file(QStringLiteral(":/headwater/tlds.txt"));
    if (!file.open(QIODevice::ReadOnly))
        return names;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine().trimmed();
        if (line.startsWith("*."))
            names.insert(line.mid(2).toLower().toStdString());
    }
    return names;
}

const psl_ctx_t *suffixes()
{
    static const psl_ctx_t *list = psl_builtin() ? psl_builtin() : psl_latest(nullptr);
    return list;
}

} // namespace

std::string_view lastLabels(std::string_view host, int count)
{
    std::size_t start = host.size();
    while (count-- > 0 && start != std::string_view::npos && start > 0)
        start = host.rfind('.', start - 1);
    return start == std::string_view::npos || start == 0 ? host : host.substr(start + 1);
}

std::string organisationalDomain(std::string_view host)
{
    const std::string name = lowered(withoutFinalDot(host));
    if (!looksLikeHostName(name) || !hasKnownTopLevel(name))
        return {};
    const psl_ctx_t *list = suffixes();
    const char *domain = list ? psl_registrable_domain(list, name.c_str()) : nullptr;
    return domain ? std::string(domain) : std::string();
}

bool isHandedOut(std::string_view host)
{
    const std::string domain = organisationalDomain(host);
    const std::size_t dot = domain.find('.');
    // Without the star rule, by which every unknown top-level domain is a suffix.
    return dot != std::string::npos
        && psl_is_public_suffix2(suffixes(), domain.c_str() + dot + 1, PSL_TYPE_PRIVATE | PSL_TYPE_NO_STAR_RULE);
}

std::string comparableDomain(std::string_view host)
{
    if (!looksLikeHostName(host))
        return {};
    std::string domain = organisationalDomain(host);
    return domain.empty() ? lowered(lastLabels(withoutFinalDot(host), 2)) : domain;
}

namespace {

/// The same few hosts of a message are compared with each other again and again: what was asked last is kept, one host a slot.
const std::string &rememberedDomain(std::string_view host)
{
    struct Slot {
        std::string host;
        std::string domain;
    };
    static thread_local std::array<Slot, 256> slots;
    Slot &slot = slots.at(std::hash<std::string_view>()(host) % slots.size());
    if (slot.host != host) {
        slot.domain = comparableDomain(host);
        slot.host = host;
    }
    return slot.domain;
}

} // namespace

bool sameOrganisation(std::string_view a, std::string_view b)
{
    // A copy: both may fall into one slot.
    const std::string domain = rememberedDomain(a);
    return !domain.empty() && domain == rememberedDomain(b);
}

bool hasKnownTopLevel(std::string_view host)
{
    static const std::unordered_set<std::string> names = loadTopLevels();
    host = withoutFinalDot(host);
    const auto dot = host.rfind('.');
    return dot != std::string_view::npos && names.contains(lowered(host.substr(dot + 1)));
}

bool looksLikeHostName(std::string_view text)
{
    text = withoutFinalDot(text);
    if (text.size() < 3 || text.size() > 255 || text.front() == '.' || text.back() == '.'
        || text.find("..") != std::string_view::npos)
        return false;
    const auto allowed = [](unsigned char c) { return isAsciiAlnum(c) || c == '-' || c == '_' || c == '.'; };
    const auto letter = [](unsigned char c) { return isAsciiAlpha(c); };
    return text.find('.') != std::string_view::npos && std::ranges::all_of(text, allowed) && std::ranges::any_of(text, letter);
}

bool sameHost(std::string_view a, std::string_view b)
{
    return sameText(withoutFinalDot(a), withoutFinalDot(b));
}

bool isWithin(std::string_view host, std::string_view domain)
{
    host = withoutFinalDot(host);
    domain = withoutFinalDot(domain);
    if (domain.empty() || host.size() < domain.size() || !sameText(host.substr(host.size() - domain.size()), domain))
        return false;
    return host.size() == domain.size() || host[host.size() - domain.size() - 1] == '.';
}

} // namespace headwater
