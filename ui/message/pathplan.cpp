// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/pathplan.h"

#include "models/core/text.h"
#include "models/trace/edgeowner.h"
#include "models/trace/hopmodel.h"
#include "models/trace/timetext.h"
#include "ui/common/severity.h"
#include "ui/message/whywords.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace headwater::ui {

using trace::Hop;
using trace::Severity;
using trace::Support;
using trace::Trace;
using trace::Zone;

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("headwater::ui::PathPlan", text);
}

QString shown(std::string_view bytes)
{
    constexpr qsizetype kMaxChars = 256;
    return visibleText(bytes).left(kMaxChars);
}

/// Few words beside a HELO that is doubted; a rule without a row shows its mark and leaves the words to the why-panel.
struct Note {
    std::string_view id;
    const char *text;
};
constexpr std::array<Note, 7> kNotes{{
    {"HELO_IS_US", QT_TRANSLATE_NOOP("headwater::ui::PathPlan", "yours?")},
    {"HELO_NUMERIC", QT_TRANSLATE_NOOP("headwater::ui::PathPlan", "bare number")},
    {"HELO_IP_MISMATCH", QT_TRANSLATE_NOOP("headwater::ui::PathPlan", "other address")},
    {"HELO_FREEMAIL", QT_TRANSLATE_NOOP("headwater::ui::PathPlan", "not theirs")},
    {"HELO_NO_DOT", QT_TRANSLATE_NOOP("headwater::ui::PathPlan", "no dot")},
    {"HELO_NE_RDNS", QT_TRANSLATE_NOOP("headwater::ui::PathPlan", "other reverse name")},
    {"HELO_BOGUS_TLD", QT_TRANSLATE_NOOP("headwater::ui::PathPlan", "no such TLD")},
}};

QString noteOf(const trace::Signal &signal)
{
    for (const Note &note : kNotes) {
        if (note.id == signal.id)
            return translated(note.text);
    }
    return {};
}

/// A name as tools take it: an address literal without its brackets.
QString token(std::string_view name)
{
    const bool literal = name.size() > 2 && name.starts_with('[') && name.ends_with(']');
    return shown(literal ? name.substr(1, name.size() - 2) : name);
}

bool hasPeer(const Hop &hop)
{
    return !hop.ipText.empty() || !hop.ip.isNull() || !hop.helo.empty() || !hop.rdns.empty()
        || (hop.outcome == trace::Outcome::Local && !hop.ident.empty());
}

class Planner
{
public:
    Planner(const Trace &trace, TimeZoneMode mode)
        : m_trace(trace)
        , m_mode(mode)
        , m_evidence(trace)
        , m_loose(m_evidence.firstLoose())
    { }

    PathPlan run();

private:
    /// Contradicted by the line above or by its own clock, here or in a newer line; merely unsupported lines may be true.
    [[nodiscard]] bool isStruck(qsizetype index) const;
    [[nodiscard]] bool isLoose(qsizetype index) const { return m_loose >= 0 && index >= m_loose; }
    [[nodiscard]] bool hangs(qsizetype index) const;
    [[nodiscard]] bool isOrigin(const Hop &hop) const
    {
        return m_trace.origin.line == hop.line && m_trace.origin.kind != trace::OriginKind::None;
    }
    [[nodiscard]] QString roleOf(qsizetype index) const;
    [[nodiscard]] QString looseRole(qsizetype index) const;
    [[nodiscard]] QString yours() const;
    void name(PathNode &node, const Hop &hop) const;
    void reverseName(PathNode &node, const Hop &hop) const;
    [[nodiscard]] PathNode peerNode(qsizetype index) const;
    [[nodiscard]] PathNode serverNode(qsizetype index) const;
    void doubtWriter(PathNode &node, qsizetype index) const;
    [[nodiscard]] PathLink linkOf(qsizetype index) const;
    void add(PathNode node, PathLink link);
    void addHop(qsizetype index);
    void titles();
    void markLongest();

    const Trace &m_trace;
    TimeZoneMode m_mode;
    trace::SignalIndex m_evidence;
    qsizetype m_loose;
    PathPlan m_plan;
};

bool Planner::isStruck(qsizetype index) const
{
    for (qsizetype i = m_loose; i >= 0 && i <= index; ++i) {
        const Hop &hop = m_trace.hops.at(i);
        if (hop.support == Support::Contradicted || m_evidence.writerDoubt(hop))
            return true;
    }
    return false;
}

/// True where the writer of line `index` is the peer that the line above names.
bool Planner::hangs(qsizetype index) const
{
    const Hop &hop = m_trace.hops.at(index);
    if (hop.zone != Zone::Claimed)
        return true;
    return index != m_loose && hop.support != Support::None && hop.support != Support::Contradicted;
}

QString Planner::yours() const
{
    switch (m_trace.mine) {
    case trace::MineSource::Set: return translated(QT_TRANSLATE_NOOP("headwater::ui::PathPlan", "yours"));
    case trace::MineSource::Profile:
        return translated(QT_TRANSLATE_NOOP("headwater::ui::PathPlan", "server of %1")).arg(providerOf(m_trace));
    case trace::MineSource::Inferred: break;
    }
    return trace::isReceiverInferred(m_trace) ? translated(QT_TRANSLATE_NOOP("headwater::ui::PathPlan", "inside, as it seems"))
                                              : translated(QT_TRANSLATE_NOOP("headwater::ui::PathPlan", "taken for yours"));
}

/// What nothing speaks against may well be true.
QString Planner::looseRole(qsizetype index) const
{
    return isStruck(index) ? translated(QT_TRANSLATE_NOOP("headwater::ui::PathPlan", "not believed"))
                           : translated(QT_TRANSLATE_NOOP("headwater::ui::PathPlan", "not tied, claimed"));
}

QString Planner::roleOf(qsizetype index) const
{
    const Hop &hop = m_trace.hops.at(index);
    const bool origin = isOrigin(hop);
    if (hop.outcome == trace::Outcome::Local)
        return hop.zone == Zone::Claimed ? translated(QT_TRANSLATE_NOOP("headwater::ui::PathPlan", "local user, claimed"))
                                         : translated(QT_TRANSLATE_NOOP("headwater::ui::PathPlan", "local user"));
    if (hop.zone == Zone::Edge) {
        if (m_trace.origin.kind == trace::OriginKind::AuthClient && origin)
            return translated(QT_TRANSLATE_NOOP("headwater::ui::PathPlan", "edge: signed-in client"));
        if (m_trace.origin.kind == trace::OriginKind::Webmail)
            return translated(QT_TRANSLATE_NOOP("headwater::ui::PathPlan", "edge: the webmail service"));
        return origin || m_trace.origin.line == 0 ? translated(QT_TRANSLATE_NOOP("headwater::ui::PathPlan", "edge and origin"))
                                                  : translated(QT_TRANSLATE_NOOP("headwater::ui::PathPlan", "edge: the relay"));
    }
    if (hop.zone == Zone::Inside)
        return yours();
    if (isLoose(index))
        return looseRole(index);
    return origin ? translated(QT_TRANSLATE_NOOP("headwater::ui::PathPlan", "origin, claimed"))
                  : translated(QT_TRANSLATE_NOOP("headwater::ui::PathPlan", "relay, claimed"));
}

void Planner::name(PathNode &node, const Hop &hop) const
{
    const std::string_view called = hop.helo.empty() ? hop.rdns : hop.helo;
    node.name = shown(called);
    node.nameToken = token(called);
    if (const trace::Signal *doubt = m_evidence.heloDoubt(hop); doubt && severityOf(*doubt) >= Severity::Attention) {
        node.nameSeverity = severityOf(*doubt);
        node.nameStruck = m_evidence.heloRefuted(hop);
        node.nameNote = noteOf(*doubt);
    }
}

void Planner::reverseName(PathNode &node, const Hop &hop) const
{
    if (hop.ipMasked)
        node.state = translated(QT_TRANSLATE_NOOP("headwater::ui::PathPlan", "address partly crossed out"));
    else if (hop.mayBeForged)
        node.state = hop.rdns.empty()
            ? translated(QT_TRANSLATE_NOOP("headwater::ui::PathPlan", "reverse name may be forged"))
            : translated(QT_TRANSLATE_NOOP("headwater::ui::PathPlan", "reverse name %1, may be forged")).arg(shown(hop.rdns));
    else if (hop.ip.isNull() && hop.ipText.empty())
        node.state = translated(QT_TRANSLATE_NOOP("headwater::ui::PathPlan", "no address recorded"));
    else if (!hop.rdns.empty())
        node.state = sameText(hop.rdns, hop.helo) || hop.helo.empty()
            ? translated(QT_TRANSLATE_NOOP("headwater::ui::PathPlan", "reverse name agrees"))
            : translated(QT_TRANSLATE_NOOP("headwater::ui::PathPlan", "reverse name %1")).arg(shown(hop.rdns));
    else if (hop.rdnsUnknown || hop.rdnsPossible)
        node.state = translated(QT_TRANSLATE_NOOP("headwater::ui::PathPlan", "no reverse name recorded"));
    else
        node.state = translated(QT_TRANSLATE_NOOP("headwater::ui::PathPlan", "reverse name not stated"));
    if (hop.helo.empty() && !hop.rdns.empty() && !hop.mayBeForged && !hop.ipMasked)
        node.state = translated(QT_TRANSLATE_NOOP("headwater::ui::PathPlan", "reverse name, no HELO stated"));
}

PathNode Planner::peerNode(qsizetype index) const
{
    const Hop &hop = m_trace.hops.at(index);
    PathNode node{.kind = PathNode::Kind::Peer,
        .hop = static_cast<int>(index),
        .zone = hop.zone,
        .loose = isLoose(index),
        .origin = isOrigin(hop),
        .struck = isStruck(index),
        .role = roleOf(index)};
    if (hop.zone == Zone::Inside)
        node.roleSeverity = Severity::Good;
    node.title = visible(trace::addressText(hop));
    node.titleIsAddress = !node.title.isEmpty();
    node.titleToken = node.title;
    name(node, hop);
    if (hop.outcome == trace::Outcome::Local && node.title.isEmpty()) {
        node.title = shown(hop.ident);
        node.state = translated(QT_TRANSLATE_NOOP("headwater::ui::PathPlan", "submitted on the host itself"));
        return node;
    }
    if (node.title.isEmpty()) {
        node.title = std::exchange(node.name, {});
        node.titleToken = std::exchange(node.nameToken, {});
    }
    reverseName(node, hop);
    if (m_trace.origin.line == hop.line && !m_trace.origin.account.isEmpty()
        && m_trace.origin.kind == trace::OriginKind::AuthClient) {
        const QString account = visible(m_trace.origin.account).left(256);
        node.state = hop.zone == Zone::Claimed
            ? translated(QT_TRANSLATE_NOOP("headwater::ui::PathPlan", "said to be %1")).arg(account)
            : translated(QT_TRANSLATE_NOOP("headwater::ui::PathPlan", "signed in as %1")).arg(account);
    }
    return node;
}

PathNode Planner::serverNode(qsizetype index) const
{
    const Hop &hop = m_trace.hops.at(index);
    const bool recorded = hop.zone != Zone::Claimed;
    PathNode node{.kind = PathNode::Kind::Server,
        .hop = static_cast<int>(index),
        .zone = recorded ? Zone::Inside : Zone::Claimed,
        .loose = isLoose(index),
        .struck = isStruck(index)};
    node.role = recorded ? yours()
        : node.loose     ? looseRole(index)
                         : translated(QT_TRANSLATE_NOOP("headwater::ui::PathPlan", "server, claimed"));
    node.roleSeverity = recorded ? Severity::Good : Severity::None;
    node.title = shown(hop.by);
    node.titleToken = token(hop.by);
    if (node.title.isEmpty())
        node.title = hop.outcome == trace::Outcome::Unparseable
            ? translated(QT_TRANSLATE_NOOP("headwater::ui::PathPlan", "line %1 not understood")).arg(hop.line)
            : translated(QT_TRANSLATE_NOOP("headwater::ui::PathPlan", "a server without a name"));
    node.name = hop.byIp.empty() ? QString::fromLatin1(hop.dialect) : shown(hop.byIp);
    node.nameToken = shown(hop.byIp);
    node.state = timeText(hop.date.time, m_mode);
    if (node.state.isEmpty())
        node.state = translated(QT_TRANSLATE_NOOP("headwater::ui::PathPlan", "no time stated"));
    return node;
}

/// Why a line is not believed, on the node of the server that it names as its writer.
void Planner::doubtWriter(PathNode &node, qsizetype index) const
{
    const Hop &hop = m_trace.hops.at(index);
    if (const trace::Signal *doubt = m_evidence.writerDoubt(hop)) {
        node.state = visible(doubt->title).left(256);
        node.stateSeverity = std::max(severityOf(*doubt), Severity::Attention);
    } else if (hop.support == Support::Contradicted) {
        node.state = translated(QT_TRANSLATE_NOOP("headwater::ui::PathPlan", "the line above names another host"));
        node.stateSeverity = Severity::Bad;
    } else if (hop.support == Support::None) {
        node.state = translated(QT_TRANSLATE_NOOP("headwater::ui::PathPlan", "nothing ties it to the line above"));
        node.stateSeverity = Severity::Attention;
    }
}

PathLink Planner::linkOf(qsizetype index) const
{
    const Hop &hop = m_trace.hops.at(index);
    PathLink link{
        .protocol = trace::protocolText(hop).left(256), .claimed = hop.zone == Zone::Claimed, .boundary = hop.zone == Zone::Edge};
    link.time = timeText(hop.date.time, m_mode);
    link.seconds = trace::delaySeconds(m_trace.hops, index);
    link.delay = link.seconds ? trace::delayWords(*link.seconds) : link.time;
    link.delayClaimed = link.boundary && link.seconds;
    if (link.delayClaimed)
        link.delay = translated(QT_TRANSLATE_NOOP("headwater::ui::PathPlan", "%1 (claimed)")).arg(link.delay);
    link.negative = trace::goesBack(m_trace.hops, index);
    return link;
}

void Planner::add(PathNode node, PathLink link)
{
    if (!m_plan.nodes.isEmpty())
        m_plan.links.append(std::move(link));
    m_plan.nodes.append(std::move(node));
}

void Planner::addHop(qsizetype index)
{
    const Hop &hop = m_trace.hops.at(index);
    const bool first = m_plan.nodes.isEmpty();
    if (hasPeer(hop)) {
        PathNode peer = peerNode(index);
        const bool merged = !first && m_plan.nodes.last().kind == PathNode::Kind::Server && hangs(index + 1);
        if (merged && hop.zone == Zone::Inside) {
            // A server of ours, named by the line that it wrote itself; this line adds its address.
            PathNode &own = m_plan.nodes.last();
            own.hop = static_cast<int>(index);
            if (peer.titleIsAddress && hop.outcome != trace::Outcome::Fetch) // that is the host that it was fetched from
                own.name = own.nameToken = peer.title;
        } else if (merged) {
            if (peer.name.isEmpty() && peer.titleIsAddress)
                peer.name = peer.nameToken = m_plan.nodes.last().titleToken;
            m_plan.nodes.last() = peer;
        } else {
            const bool broken = !first && m_plan.nodes.last().kind != PathNode::Kind::Skipped;
            add(std::move(peer), {.claimed = true, .broken = broken, .refuted = broken && isStruck(index + 1)});
        }
        m_plan.nodeOfHop[index] = static_cast<int>(m_plan.nodes.size()) - 1;
        PathNode server = serverNode(index);
        if (index == m_loose || (isLoose(index) && !hangs(index)))
            doubtWriter(server, index);
        add(std::move(server), linkOf(index));
        return;
    }
    // A line without a peer: what its server did by itself.
    PathNode server = serverNode(index);
    server.origin = isOrigin(hop);
    if (index == m_loose)
        doubtWriter(server, index);
    PathNode *last = first ? nullptr : &m_plan.nodes.last();
    const bool same = last && last->kind == PathNode::Kind::Server && hangs(index + 1)
        && (hop.by.empty() || last->title == server.title);
    if (same) {
        if (!hop.by.empty())
            *last = std::move(server);
    } else {
        add(std::move(server), linkOf(index));
    }
    m_plan.nodeOfHop[index] = static_cast<int>(m_plan.nodes.size()) - 1;
}

void Planner::titles()
{
    const bool hasEdge = m_trace.edge >= 0;
    if (hasEdge)
        m_plan.claimedTitle = translated(
            QT_TRANSLATE_NOOP("headwater::ui::PathPlan", "Claimed: may be invented by whoever stands at the edge"));
    if (m_trace.hops.isEmpty()) {
        m_plan.note = translated(QT_TRANSLATE_NOOP(
            "headwater::ui::PathPlan", "This message has no Received line: nothing in it says how it came here."));
        return;
    }
    switch (m_trace.mine) {
    case trace::MineSource::Set:
        m_plan.recordedTitle = translated(QT_TRANSLATE_NOOP("headwater::ui::PathPlan", "Recorded by your servers"));
        break;
    case trace::MineSource::Profile:
        m_plan.recordedTitle =
            translated(QT_TRANSLATE_NOOP("headwater::ui::PathPlan", "Recorded by servers of %1")).arg(providerOf(m_trace));
        break;
    case trace::MineSource::Inferred:
        m_plan.recordedTitle = trace::isReceiverInferred(m_trace)
            ? translated(QT_TRANSLATE_NOOP("headwater::ui::PathPlan", "Recorded by servers of whoever received it"))
            : translated(QT_TRANSLATE_NOOP("headwater::ui::PathPlan", "Recorded by servers taken for yours"));
        break;
    }
    if (hasEdge)
        return;
    m_plan.note = m_trace.mine == trace::MineSource::Inferred
        ? translated(QT_TRANSLATE_NOOP("headwater::ui::PathPlan", "The lines name no outside address."))
        : m_trace.mine == trace::MineSource::Profile
        ? translated(QT_TRANSLATE_NOOP("headwater::ui::PathPlan", "Every hop is inside: this never left the servers of %1."))
              .arg(providerOf(m_trace))
        : translated(QT_TRANSLATE_NOOP("headwater::ui::PathPlan", "Every hop is inside: this never left your servers."));
}

/// Where most of the time went; one delay alone, or two that share the first place, say nothing.
void Planner::markLongest()
{
    QList<qint64> known;
    for (const PathLink &link : std::as_const(m_plan.links)) {
        if (link.seconds)
            known += *link.seconds;
    }
    if (known.size() < 2)
        return;
    const qint64 most = std::ranges::max(known);
    if (most <= 0 || known.count(most) > 1)
        return;
    for (PathLink &link : m_plan.links)
        link.longest = link.seconds == most;
}

PathPlan Planner::run()
{
    const qsizetype count = m_trace.hops.size();
    m_plan.nodeOfHop.fill(-1, count);
    titles();
    // The newest lines and the oldest few; between them, where there are too many, one node that says so.
    const qsizetype oldest = count > kMaxPathHops ? count - kMaxPathHops / 10 : count;
    const qsizetype newest = count > kMaxPathHops ? kMaxPathHops - kMaxPathHops / 10 : count;
    for (qsizetype i = count - 1; i >= 0; --i) {
        if (i >= newest && i < oldest) {
            if (i == oldest - 1) {
                PathNode skipped{.kind = PathNode::Kind::Skipped,
                    .hop = static_cast<int>(i),
                    .zone = m_trace.hops.at(i).zone,
                    .loose = isLoose(i),
                    .struck = isStruck(i)};
                skipped.role = translated(QT_TRANSLATE_NOOP("headwater::ui::PathPlan", "not drawn"));
                skipped.title = translated(QT_TRANSLATE_NOOP("headwater::ui::PathPlan", "%1 hops")).arg(oldest - newest);
                skipped.state = translated(QT_TRANSLATE_NOOP("headwater::ui::PathPlan", "the table has them all"));
                add(std::move(skipped), {.claimed = true});
            }
            m_plan.nodeOfHop[i] = static_cast<int>(m_plan.nodes.size()) - 1;
            continue;
        }
        addHop(i);
    }
    add({.kind = PathNode::Kind::Mailbox,
            .zone = Zone::Inside,
            .title = translated(QT_TRANSLATE_NOOP("headwater::ui::PathPlan", "mailbox"))},
        {});
    markLongest();
    return std::move(m_plan);
}

} // namespace

QString PathNode::inWords() const
{
    QStringList words;
    for (const QString &text : {role, title, name, nameNote, state}) {
        if (!text.isEmpty())
            words += text;
    }
    return words.join(QStringLiteral(", "));
}

QString PathPlan::inWords() const
{
    QStringList parts;
    if (!note.isEmpty())
        parts += note;
    for (qsizetype i = 0; i < nodes.size(); ++i) {
        parts += nodes.at(i).inWords();
        if (i >= links.size())
            continue;
        const PathLink &link = links.at(i);
        if (link.broken)
            parts += translated(QT_TRANSLATE_NOOP("headwater::ui::PathPlan", "nothing ties the part before this to what follows"));
        if (link.boundary)
            parts += translated(QT_TRANSLATE_NOOP("headwater::ui::PathPlan", "trust boundary"));
        if (!link.protocol.isEmpty() || !link.delay.isEmpty())
            parts += QStringList{link.protocol, link.delay}.join(QLatin1Char(' ')).trimmed();
    }
    return parts.join(QStringLiteral("; "));
}

PathPlan planPath(const Trace &trace, TimeZoneMode mode)
{
    return Planner(trace, mode).run();
}

} // namespace headwater::ui
