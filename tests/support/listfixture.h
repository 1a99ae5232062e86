// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/bigmbox.h"
#include "ui/message/maillist.h"
#include "ui/message/mailtable.h"

#include <QHeaderView>
#include <QTest>

namespace headwater::test {

using namespace headwater::ui;
using namespace Qt::StringLiterals;
using trace::MailColumn;

inline trace::TraceSettings listSettings()
{
    trace::TraceSettings made;
    QStringList rejected;
    trace::addMine(made.mine, u"*.example.org"_s, rejected);
    return made;
}

/// A list of messages in a window of its own.
struct ListFixture {
    MailList list;
    MailTable *narrow = nullptr;
    MailTable *table = nullptr;

    ListFixture()
    {
        list.resize(1200, 700);
        list.show();
        (void)QTest::qWaitForWindowExposed(&list);
        const auto tables = list.findChildren<MailTable *>();
        narrow = list.findChild<MailTable *>(u"messages"_s);
        table = tables.at(0) == narrow ? tables.at(1) : tables.at(0);
    }
    int shown() { return table->model()->rowCount(); }
    QString cell(int row, MailColumn column) { return table->model()->index(row, int(column)).data().toString(); }
    QTableView *groups() { return list.findChild<QTableView *>(u"groups"_s); }
    void open(int count) { list.read({{{}, u"trap.mbox"_s, bigMbox(count)}}, listSettings(), false); }
    void sort(MailColumn column)
    {
        QHeaderView *header = table->horizontalHeader();
        const QPoint at(header->sectionViewportPosition(int(column)) + 5, header->height() / 2);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, at);
    }
};

} // namespace headwater::test
