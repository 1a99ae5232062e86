// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trace/trace.h"

#include <QAbstractTableModel>

#include <memory>

namespace headwater::trace {

/// The stamp stands below the edge's line, where whoever sent the mail may have written it. Any thread.
[[nodiscard]] bool isBelowEdge(const Trace &trace, const Stamp &stamp);

/// The results, and behind them what each was about: "spf=fail dkim=none", "spf smtp.mailfrom=a@b.example". Safe to show. Any
/// thread.
[[nodiscard]] QStringList resultText(const Trace &trace, const Stamp &stamp);

/// What servers on the way stamped on the message (Authentication-Results, Received-SPF …), one row each, with whether it is
/// believed and how it compares with the edge. Roles: FactRole. GUI thread.
class StampModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Header, WrittenBy, Address, Result, Believed, Agrees, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// Shows another trace; nullptr for none.
    void setTrace(std::shared_ptr<const Trace> trace);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::shared_ptr<const Trace> m_trace;
};

} // namespace headwater::trace
