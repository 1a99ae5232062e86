// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trace/mailstore.h"

#include <optional>

class QItemSelectionModel;

namespace headwater::ui {

class MailListModel;

/// Which rows of the list are chosen, whatever the order in which they are shown: it is taken before the order changes, and given
/// back after. GUI thread.
class RowChoice
{
public:
    RowChoice(const QItemSelectionModel &selection, const MailListModel &model);

    [[nodiscard]] std::optional<trace::MailStore::Row> current() const { return m_current; }
    /// For a row that is current without being shown.
    void setCurrent(std::optional<trace::MailStore::Row> row) { m_current = row; }
    /// Chooses those that are still shown. Where they lie in too many pieces, which a view takes time for, only the current one:
    /// then false.
    [[nodiscard]] bool giveBack(QItemSelectionModel &selection, const MailListModel &model) const;
    static constexpr int kMostPieces = 2000;

private:
    std::vector<bool> m_rows; // by row of the store; empty where at most the current one is chosen
    std::optional<trace::MailStore::Row> m_current;
    int m_column = 0;
};

} // namespace headwater::ui
