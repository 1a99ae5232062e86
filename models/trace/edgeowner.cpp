// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/edgeowner.h"

#include "models/core/text.h"
#include "models/message/decode.h"
#include "models/trace/hostnames.h"

#include <algorithm>

namespace headwater::trace {

bool isReceiverInferred(const Trace &trace)
{
    return trace.mine == MineSource::Inferred && !trace.message.enclosed.isEmpty();
}

bool isServerOf(const Profile &profile, const Hop &peer)
{
    return profile.ownerStates(peer.ip) || (!peer.mayBeForged && profile.hasName(peer.rdns) && profile.hasAddress(peer.ip));
}

std::string_view listId(const message::Header &header)
{
    const std::string_view id = trimmed(header.value("List-Id"));
    const auto open = id.rfind('<');
    return open != std::string_view::npos && id.ends_with('>') ? id.substr(open + 1, id.size() - open - 2) : id;
}

bool isListsFrom(const message::Header &header)
{
    constexpr std::size_t kMaxAddress = 320; // RFC 3696, section 3
    const message::Address from = message::firstAddress(header.value("From"));
    if (from.domain.empty() || from.addrSpec.size() > kMaxAddress
        || !from.displayName.contains(QLatin1String(" via "), Qt::CaseInsensitive))
        return false;
    std::string asId(from.addrSpec);
    asId[asId.size() - from.domain.size() - 1] = '.';
    return sameText(asId, listId(header)) || sameText(from.addrSpec, message::firstAddress(header.value("List-Post")).addrSpec);
}

std::string listOfEdge(const message::Header &header, const Hop *edge)
{
    const std::string_view id = listId(header);
    const bool tied = edge && !edge->mayBeForged && !isEndHostName(edge->rdns, edge->ip)
        && areRelated(edge->rdns, id, Profiles::shipped());
    return tied ? toText(id).toStdString() : std::string();
}

std::string listOfEdge(const Trace &trace)
{
    return listOfEdge(trace.message.header, trace.edgeHop());
}

const Profile *serviceOf(const Hop &edge)
{
    if (edge.ip.isNull() || edge.authenticated)
        return nullptr;
    const auto owns = [&](const Profile &profile) { return profile.sourced && isServerOf(profile, edge); };
    const std::vector<Profile> &all = Profiles::shipped().all();
    const auto found = std::ranges::find_if(all, owns);
    return found == all.end() ? nullptr : &*found;
}

const Profile *serviceOfEdge(const Trace &trace)
{
    const Hop *edge = trace.edgeHop();
    return edge ? serviceOf(*edge) : nullptr;
}

Gateway gatewayOfEdge(const Trace &trace)
{
    const Hop *edge = trace.edgeHop();
    if (!edge || edge->authenticated || trace.mine == MineSource::Set || trace.edgeByReport || trace.edge + 1 >= trace.hops.size())
        return {};
    const Profile *writer = Profiles::shipped().byHost(trace.hops.at(trace.edge + 1).by);
    if (!writer || !writer->sourced || writer->kind != "gateway")
        return {};
    if (isServerOf(*writer, *edge))
        return {writer, true};
    const bool calledSo = (!edge->mayBeForged && writer->hasName(edge->rdns))
        || (edge->rdns.empty() && writer->hasName(edge->helo));
    return calledSo ? Gateway{writer, false} : Gateway{};
}

const Profile *profileOf(const Trace &trace)
{
    return trace.mine == MineSource::Profile ? Profiles::shipped().byName(trace.profile.toStdString()) : nullptr;
}

} // namespace headwater::trace
