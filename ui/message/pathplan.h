// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trace/signalindex.h"
#include "ui/common/traceptr.h"

#include <QList>
#include <QString>

#include <optional>

namespace headwater::ui {

/// One server, peer or mailbox on the path, in words. All text is safe to show.
struct PathNode {
    enum class Kind { Peer, Server, Skipped, Mailbox };
    Kind kind = Kind::Peer;
    int hop = -1;                       ///< Index into Trace::hops that it stands for; -1: none (the mailbox).
    trace::Zone zone = trace::Zone::Claimed;    ///< The ground it stands on: Inside is the recorded one.
    bool loose = false;                 ///< It hangs on nothing above: not believed.
    bool origin = false;                ///< The mail is said, or recorded, to have come from here.
    bool struck = false;                ///< Its writer is contradicted, or that of a newer line: struck through.

    QString role;                       ///< "origin, claimed"
    trace::Severity roleSeverity = trace::Severity::None;   ///< A mark before the role, None for no mark.
    QString title;                      ///< The address, or the name of a server of ours.
    bool titleIsAddress = false;
    QString name;                       ///< HELO, reverse name or software.
    trace::Severity nameSeverity = trace::Severity::None;
    bool nameStruck = false;
    QString nameNote;                   ///< Few words beside the name: why it is doubted.
    QString state;                      ///< One line of state.
    trace::Severity stateSeverity = trace::Severity::None;

    QString titleToken;                 ///< The address or name that tools can be asked about; "" for none.
    QString nameToken;

    /// Everything that it says, for a tooltip and a screen reader.
    [[nodiscard]] QString inWords() const;
};

/// What lies between node i and node i + 1.
struct PathLink {
    QString protocol;
    QString delay;                      ///< Words: how much later, or the time where that is not known.
    QString time;                       ///< When the right side took it, in words; "" where it does not say.
    std::optional<qint64> seconds;      ///< The delay, where both lines state a time.
    bool delayClaimed = false;          ///< Counted from a claimed time to a recorded one: no fact, and the words say so.
    bool longest = false;               ///< No other delay of the path is as long.
    bool claimed = false;               ///< Dashed.
    bool broken = false;                ///< The line on the left does not hang on the one on the right.
    bool refuted = false;               ///< Broken, and evidence speaks against the line on the left.
    bool boundary = false;              ///< The trust boundary crosses it.
    bool negative = false;              ///< Time runs backwards.
};

/// The path of one message from origin to mailbox, without any geometry. `links` has one element less than `nodes`.
struct PathPlan {
    QList<PathNode> nodes;
    QList<PathLink> links;
    QList<int> nodeOfHop;               ///< For each hop the node that stands for it.
    QString claimedTitle;               ///< What the claimed ground is; "" where there is none.
    QString recordedTitle;
    QString note;                       ///< Said instead of a path, or beside it: no Received line, all inside. "" for none.

    /// The whole path in words, for a screen reader.
    [[nodiscard]] QString inWords() const;
};

/// Nodes follow from the lines, oldest first: the peer of a line, and the server that wrote it, which is the peer of the
/// line above where that one supports it. Past kMaxPathHops the middle is one node; the table has them all.
[[nodiscard]] PathPlan planPath(const trace::Trace &trace, TimeZoneMode mode);

inline constexpr qsizetype kMaxPathHops = 200;

} // namespace headwater::ui
