// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/linkmodel.h"

#include "models/core/factrole.h"
#include "models/trace/signalindex.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace headwater;
using namespace headwater::message;
using namespace headwater::trace;
using namespace Qt::StringLiterals;

namespace {

PartsPtr example()
{
    PartDetails html{.path = u"2"_s, .type = u"text/html"_s};
    html.links = linksInHtml(u"<a href='http://evil.example.net/'>https://bank.example.org/</a>"
                             u"<a href='http://bank.example.org@192.0.2.7/'>Login</a>"
                             u"<a href='http://p\u0430ypal.example.org/'>Pay</a><img src='cid:1'>");
    return std::make_shared<const std::vector<PartDetails>>(
        std::vector<PartDetails>{PartDetails{.path = u"1"_s, .type = u"text/plain"_s}, html});
}

QString cell(const LinkModel &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

} // namespace

class TestLinkModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void model_keepsTheRules()
    {
        LinkModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setParts(example());
        model.setParts({});
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.mismatches(), 0);
    }

    void rows_sayWhereTheyLead()
    {
        LinkModel model;
        model.setParts(example());
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(model.mismatches(), 1);
        QCOMPARE(cell(model, 0, LinkModel::Text), u"https://bank.example.org/"_s);
        QCOMPARE(cell(model, 0, LinkModel::Target), u"http://evil.example.net/"_s);
        QCOMPARE(cell(model, 0, LinkModel::Agreement), u"leads elsewhere"_s);
        QCOMPARE(model.index(0, LinkModel::Agreement).data(FactSeverityRole).toInt(), static_cast<int>(Severity::Bad));
        QCOMPARE(cell(model, 0, LinkModel::InPart), u"2"_s);
        QCOMPARE(cell(model, 1, LinkModel::Agreement), u"name before the @ is no host"_s);
        QCOMPARE(model.index(1, 0).data(FactTokenRole).toString(), u"192.0.2.7"_s);
        // Cyrillic "a": never shown as the letter that it looks like.
        QVERIFY(cell(model, 2, LinkModel::Target).startsWith(u"http://xn--"_s));
        QCOMPARE(cell(model, 2, LinkModel::Agreement), u"host in other letters"_s);
        QCOMPARE(cell(model, 3, LinkModel::Kind), u"loaded content"_s);
        QVERIFY(!model.index(3, 0).data(FactTokenRole).isValid());
        QCOMPARE(model.index(3, LinkModel::Agreement).data(FactSeverityRole).toInt(), static_cast<int>(Severity::None));
    }

    void redirector_saysWhoseAddressItCarries()
    {
        PartDetails html{.path = u"1"_s, .type = u"text/html"_s};
        html.links = linksInHtml(u"<a href='https://go.example.org/?u=https%3A%2F%2Fevil.example.net'>https://bank.example.com/</a>"
                                 u"<a href='https://go.example.org/?u=https%3A%2F%2Fevil.example.net'>here</a>");
        LinkModel model;
        model.setParts(std::make_shared<const std::vector<PartDetails>>(std::vector<PartDetails>{html}));
        QCOMPARE(cell(model, 0, LinkModel::Agreement), u"leads elsewhere \u00b7 carries the address of evil.example.net"_s);
        QCOMPARE(model.index(0, LinkModel::Agreement).data(FactSeverityRole).toInt(), static_cast<int>(Severity::Bad));
        QCOMPARE(cell(model, 1, LinkModel::Agreement), u"carries the address of evil.example.net"_s);
        QCOMPARE(model.index(1, LinkModel::Agreement).data(FactSeverityRole).toInt(), static_cast<int>(Severity::Weak));
    }
};

QTEST_GUILESS_MAIN(TestLinkModel)
#include "tst_linkmodel.moc"
