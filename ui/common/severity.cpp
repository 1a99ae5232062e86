// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/severity.h"

#include <QCoreApplication>

#include <array>

namespace headwater::ui {

namespace {

struct Row {
    trace::Severity severity;
    Mark mark;
    Role role;
    const char *text;
};

constexpr std::array<Row, 5> kRows{{
    {trace::Severity::None, Mark::Dash, Role::Neutral, QT_TRANSLATE_NOOP("headwater::ui::Severity", "nothing noted")},
    {trace::Severity::Good, Mark::Check, Role::Good, QT_TRANSLATE_NOOP("headwater::ui::Severity", "good")},
    {trace::Severity::Weak, Mark::Ring, Role::Neutral, QT_TRANSLATE_NOOP("headwater::ui::Severity", "for information")},
    {trace::Severity::Attention, Mark::Disc, Role::Attention, QT_TRANSLATE_NOOP("headwater::ui::Severity", "attention")},
    {trace::Severity::Bad, Mark::Diamond, Role::Bad, QT_TRANSLATE_NOOP("headwater::ui::Severity", "bad")},
}};

struct Words {
    trace::Strength strength;
    const char *against;
    const char *supporting;
};

constexpr std::array<Words, 4> kStrengths{{
    {trace::Strength::Proof, QT_TRANSLATE_NOOP("headwater::ui::Severity", "proof against"),
        QT_TRANSLATE_NOOP("headwater::ui::Severity", "proof for")},
    {trace::Strength::Strong, QT_TRANSLATE_NOOP("headwater::ui::Severity", "strong evidence against"),
        QT_TRANSLATE_NOOP("headwater::ui::Severity", "strong evidence for")},
    {trace::Strength::Medium, QT_TRANSLATE_NOOP("headwater::ui::Severity", "medium evidence against"),
        QT_TRANSLATE_NOOP("headwater::ui::Severity", "medium evidence for")},
    {trace::Strength::Weak, QT_TRANSLATE_NOOP("headwater::ui::Severity", "weak evidence against"),
        QT_TRANSLATE_NOOP("headwater::ui::Severity", "weak evidence for")},
}};

const Row &rowOf(trace::Severity severity)
{
    const Row &row = kRows.at(static_cast<std::size_t>(severity));
    Q_ASSERT(row.severity == severity);
    return row;
}

QString translated(const char *text)
{
    return QCoreApplication::translate("headwater::ui::Severity", text);
}

} // namespace

Mark markOf(trace::Severity severity)
{
    return rowOf(severity).mark;
}

Role roleOf(trace::Severity severity)
{
    return rowOf(severity).role;
}

QString severityText(trace::Severity severity)
{
    return translated(rowOf(severity).text);
}

QString strengthText(const trace::Signal &signal)
{
    const Words &words = kStrengths.at(static_cast<std::size_t>(signal.strength));
    Q_ASSERT(words.strength == signal.strength);
    return translated(signal.supports ? words.supporting : words.against);
}

} // namespace headwater::ui
