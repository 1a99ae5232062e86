// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/pathlines.h"

#include <QTest>

using namespace headwater::trace;
using namespace headwater::ui;
using namespace Qt::StringLiterals;

namespace {

/// Every character is eight pixels wide.
PathMeasure measure()
{
    const auto eight = [](const QString &text) { return 8.0 * qreal(text.size()); };
    return {.text = eight, .bold = eight, .address = eight, .lineHeight = 16};
}

QStringList shown(const PathNode &node, qreal room)
{
    QStringList list;
    for (const auto lines = linesOf(node, measure(), room); const PathLine &line : lines)
        list += line.text;
    return list;
}

PathNode example()
{
    return {.role = u"edge: the relay"_s,
        .title = u"203.0.113.51"_s,
        .titleIsAddress = true,
        .name = u"filter-58c4.prod.lw.example.com"_s,
        .state = u"reverse name not stated"_s};
}

} // namespace

class TestPathLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roomy_isALineEach()
    {
        QCOMPARE(shown(example(), 31 * 8),
            (QStringList{
                u"edge: the relay"_s, u"203.0.113.51"_s, u"filter-58c4.prod.lw.example.com"_s, u"reverse name not stated"_s}));
    }

    void narrow_wrapsAndLosesNothing()
    {
        QCOMPARE(shown(example(), 20 * 8),
            (QStringList{u"edge: the relay"_s, u"203.0.113.51"_s, u"filter-58c4.prod."_s, u"lw.example.com"_s, u"reverse name"_s,
                u"not stated"_s}));
    }

    void note_standsBehindTheName_orBelowIt()
    {
        PathNode node{.title = u"203.0.113.51"_s,
            .titleIsAddress = true,
            .name = u"asao.example.org"_s,
            .nameSeverity = Severity::Bad,
            .nameStruck = true,
            .nameNote = u"yours?"_s};
        const qreal beside = 16 * 8 + kNoteGap + kMarkSize + 4 + 6 * 8;
        QCOMPARE(shown(node, beside), (QStringList{u"203.0.113.51"_s, u"asao.example.org"_s}));
        // The name stays whole: the note gives way.
        QCOMPARE(shown(node, beside - 1), (QStringList{u"203.0.113.51"_s, u"asao.example.org"_s, u"yours?"_s}));
    }

    void mark_takesItsRoom()
    {
        PathNode node{.title = u"x"_s, .state = u"with doubts"_s, .stateSeverity = Severity::Attention};
        QCOMPARE(shown(node, 11 * 8 + kMarkRoom).size(), 2);
        QCOMPARE(shown(node, 11 * 8 + kMarkRoom - 1).size(), 3);
        const QList<PathLine> lines = linesOf(node, measure(), 11 * 8);
        QVERIFY(lines.at(1).first && !lines.at(2).first);
    }

    void room_isWhatTextsWant_wrappedPastTheLimit()
    {
        const PathNode node = example();
        QCOMPARE(roomFor(node, measure(), {.wrap = 300, .most = 300}), 31 * 8.0);
        QCOMPARE(roomFor(node, measure(), {.wrap = 190, .most = 240}), 190.0);
        QCOMPARE(roomFor(node, measure(), {.wrap = 100, .most = 150}), 17 * 8.0); // the name in two lines
        QCOMPARE(roomFor(node, measure(), {.wrap = 90, .most = 110}), 110.0);
    }

    void address_isNeverBroken()
    {
        PathNode node{.title = u"2001:db8:1234:5678:9abc:def0:1234:5678"_s, .titleIsAddress = true};
        QCOMPARE(roomFor(node, measure(), {.wrap = 100, .most = 150}), 8 * 38.0);
    }
};

QTEST_GUILESS_MAIN(TestPathLines)
#include "tst_pathlines.moc"
