// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/rowchoice.h"

#include "ui/message/maillistmodel.h"

#include <QItemSelectionModel>

#include <algorithm>

namespace headwater::ui {

RowChoice::RowChoice(const QItemSelectionModel &selection, const MailListModel &model)
{
    if (const QModelIndex current = selection.currentIndex(); current.isValid()) {
        m_current = model.rowAt(current.row());
        m_column = current.column();
    }
    const QItemSelection chosen = selection.selection();
    if (chosen.isEmpty()
        || (chosen.size() == 1 && chosen.first().height() == 1 && chosen.first().top() == selection.currentIndex().row()))
        return;
    m_rows.resize(model.store()->size());
    for (const QItemSelectionRange &range : chosen) {
        for (int position = range.top(); position <= range.bottom(); ++position)
            m_rows[model.rowAt(position)] = true;
    }
}

bool RowChoice::giveBack(QItemSelectionModel &selection, const MailListModel &model) const
{
    const int now = m_current ? model.positionOf(*m_current) : -1;
    const QModelIndex current = now >= 0 ? model.index(now, m_column) : QModelIndex();
    QItemSelection chosen;
    const auto take = [&](int from, int to) { chosen.append({model.index(from, 0), model.index(to, model.columnCount() - 1)}); };
    int from = -1;
    const int count = m_rows.empty() ? 0 : model.rowCount();
    for (int position = 0; position < count && chosen.size() <= kMostPieces; ++position) {
        const trace::MailStore::Row row = model.rowAt(position);
        const bool isChosen = row < m_rows.size() && m_rows[row];
        if (isChosen && from < 0)
            from = position;
        if (!isChosen && from >= 0)
            take(std::exchange(from, -1), position - 1);
    }
    if (from >= 0)
        take(from, count - 1);
    const bool isWhole = chosen.size() <= kMostPieces;
    if (m_rows.empty() || !isWhole) {
        chosen.clear();
        if (now >= 0)
            take(now, now);
    }
    selection.select(chosen, QItemSelectionModel::ClearAndSelect);
    selection.setCurrentIndex(current, QItemSelectionModel::NoUpdate);
    return isWhole;
}

} // namespace headwater::ui
