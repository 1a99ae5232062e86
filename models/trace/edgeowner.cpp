// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/edgeowner.h"

#include "models/core/text.h"
#include "models/trace/hostnames.h"

#include <algorithm>

namespace headwater::trace {

namespace {

/// Its owner states the address, or it was seen there and the name recorded for it is one of the owner's.
bool isServerOf(const Profile &profile, const Hop &edge)
{
    return profile.ownerStates(edge.ip) || (!edge.mayBeForged && profile.hasName(edge.rdns) && profile.hasAddress(edge.ip));
}

} // namespace

bool isReceiverInferred(const Trace &trace)
{
    return trace.mine == MineSource::Inferred && !trace.message.enclosed.isEmpty();
}

std::string listOfEdge(const Trace &trace)
{
    const Hop *edge = trace.edgeHop();
    std::string_view id = trimmed(trace.message.header.value("List-Id"));
    if (const auto open = id.rfind('<'); open != std::string_view::npos && id.ends_with('>'))
        id = id.substr(open + 1, id.size() - open - 2);
    const bool tied = edge && !edge->mayBeForged && areRelated(edge->rdns, id, Profiles::shipped());
    return tied ? toText(id).toStdString() : std::string();
}

const Profile *serviceOfEdge(const Trace &trace)
{
    const Hop *edge = trace.edgeHop();
    if (!edge || edge->ip.isNull() || edge->authenticated)
        return nullptr;
    const auto owns = [&](const Profile &profile) { return profile.sourced && isServerOf(profile, *edge); };
    const std::vector<Profile> &all = Profiles::shipped().all();
    const auto found = std::ranges::find_if(all, owns);
    return found == all.end() ? nullptr : &*found;
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
