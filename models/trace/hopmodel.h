// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trace/signalindex.h"
#include "models/trace/timezone.h"
#include "models/trace/trace.h"

#include <QAbstractTableModel>

#include <memory>

namespace headwater::trace {

/// What the times of all hops have in common: the column of times leaves it out.
enum class CommonTime { Day, Year, Nothing };

/// One signal as a table cell shows it.
struct SignalFact {
    Severity severity = Severity::None;
    QString title;
    bool operator==(const SignalFact &) const = default;
};

/// The Received lines of one trace, the newest first, one row each. Text is safe to show (control and bidi characters are
/// marks). GUI thread.
class HopModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Number,
        Where,
        Address,
        Helo,
        By,
        With,
        Time,
        Delay,
        SignalColumn,
        ReverseName,
        Id,
        For,
        Tls,
        Account,
        ColumnCount
    };

    enum Role {
        HopRole = Qt::UserRole, ///< int: index into Trace::hops.
        LineRole,               ///< int: Hop::line.
        ZoneRole,               ///< int: Zone.
        SeverityRole,           ///< int: Severity of what speaks against (or for) this cell; of the whole row in column Number.
        RefutedRole,            ///< bool: proof or strong evidence speaks against what stands in this cell.
        NegativeRole,           ///< bool: the delay is negative.
        SortRole,               ///< What the column sorts by.
        FullTextRole,           ///< The whole text, for the tooltip and for copying; times in full.
        TokenRole,              ///< The address or name in this cell that tools can be asked about; "" for none.
        SignalsRole,            ///< QList<SignalFact> of the row.
    };

    explicit HopModel(QObject *parent = nullptr);

    /// Shows another trace; nullptr for none.
    void setTrace(std::shared_ptr<const Trace> trace);
    [[nodiscard]] const std::shared_ptr<const Trace> &trace() const { return m_trace; }
    void setTimeZoneMode(TimeZoneMode mode);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::shared_ptr<const Trace> m_trace;
    SignalIndex m_signals;
    TimeZoneMode m_mode = TimeZoneMode::AsWritten;
    CommonTime m_common = CommonTime::Day;

    void countDays();
};

/// The protocol without version and maker, safe to show: "Microsoft SMTPSVC(5.0.2195)" is "SMTPSVC".
[[nodiscard]] QString protocolText(const Hop &hop);

/// "edge", "claimed", "inside", in the user's language.
[[nodiscard]] QString zoneText(Zone zone);

} // namespace headwater::trace

Q_DECLARE_METATYPE(headwater::trace::SignalFact)
