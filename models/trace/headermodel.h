// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/message/bytesearch.h"
#include "models/trace/trace.h"

#include <QAbstractTableModel>

#include <memory>
#include <optional>
#include <vector>

namespace headwater::trace {

/// The header fields of one message, raw and decoded, in their order; a filter leaves rows out. Holds views and numbers, no
/// copy of a field; the texts are made when they are asked for, the first kMaxShown bytes of each (FullTextRole: all).
/// Text is safe to show. GUI thread.
class HeaderModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Number, Name, ZoneColumn, Raw, Decoded, ColumnCount };

    enum Role {
        FieldRole = Qt::UserRole, ///< int: index into Header::fields.
        HopRole,                  ///< int: index into Trace::hops; -1 where the field is no Received line.
        ZoneRole,                 ///< int: Zone of that hop; -1 for none.
        ClaimedRole,              ///< bool: no server of ours wrote it.
        SpanRole,                 ///< Span: the field's bytes, folds and line end included.
        FullTextRole,             ///< The whole text, for copying.
    };

    static constexpr qsizetype kMaxShown = 2'000;
    static constexpr int kMaxSorted = 10'000; ///< More rows than this stay in the message's order, or its reverse.

    explicit HeaderModel(QObject *parent = nullptr);

    /// Shows another trace, unfiltered; nullptr for none.
    void setTrace(std::shared_ptr<const Trace> trace);
    /// Starts to show only fields whose name, raw or decoded value holds `text`, without case; "" shows all at once.
    /// Call filterOn() until it returns false.
    void setFilter(const QString &text);
    /// Looks at about `budget` more bytes of the header; true while there is more.
    bool filterOn(qsizetype budget);

    /// Sorts the rows, also those that a filter still finds; equal ones stay in the message's order.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    /// False where the header has too many fields to be sorted by anything but their number.
    [[nodiscard]] bool canSort() const { return fieldCount() <= kMaxSorted; }

    /// The row of the field or of the hop; -1 where it is not shown.
    [[nodiscard]] int rowOfField(int field) const;
    [[nodiscard]] int rowOfHop(int hop) const;
    /// The field that holds the byte; -1 for none.
    [[nodiscard]] int fieldAt(qsizetype byte) const;
    [[nodiscard]] int fieldCount() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] int fieldOfRow(int row) const;
    [[nodiscard]] int hopOfField(int field) const;
    [[nodiscard]] QString text(int column, int field, qsizetype limit) const;
    [[nodiscard]] bool isInOrder() const { return m_sortColumn == Number && m_sortOrder == Qt::AscendingOrder; }
    [[nodiscard]] QString sortKey(int field) const;
    void order(std::vector<int> &rows) const;
    [[nodiscard]] bool matches(const message::Field &field);

    std::shared_ptr<const Trace> m_trace;
    QString m_filter;
    message::ByteSearch m_search;
    std::optional<std::vector<int>> m_rows; ///< The fields that are shown, as they are; none where all are, in their order.
    int m_sortColumn = Number;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    qsizetype m_claimedFrom = -1;
    int m_next = 0;                         ///< The first field that the filter has not looked at.
};

} // namespace headwater::trace
