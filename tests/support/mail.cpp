// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/mail.h"

#include "tests/support/testdata.h"

namespace headwater::test {

using namespace Qt::StringLiterals;

message::Message mail(const QStringList &lines)
{
    return message::makeMessage(lines.join(u'\n').toLatin1() + "\n\nbody\n", u"test.eml"_s);
}

namespace {

trace::Trace analysed(const message::Message &message, const QString &mine)
{
    trace::TraceSettings settings;
    QStringList rejected;
    trace::addMine(settings.mine, mine, rejected);
    Q_ASSERT(rejected.isEmpty());
    return trace::analyse(message, settings);
}

} // namespace

trace::Trace traced(const QStringList &lines, const QString &mine)
{
    return analysed(mail(lines), mine);
}

trace::Trace tracedCase(const QString &name, const QString &mine)
{
    return analysed(message::makeMessage(data(u"cases/%1.eml"_s.arg(name)), name), mine);
}

QStringList against(const trace::Trace &trace)
{
    QStringList ids;
    for (const trace::Signal &s : trace.signalList) {
        if (!s.supports)
            ids.append(u"%1:%2"_s.arg(s.line).arg(QLatin1String(s.id)));
    }
    ids.sort();
    return ids;
}

QString zones(const trace::Trace &trace)
{
    QStringList words;
    for (const trace::Hop &hop : trace.hops)
        words.append(QLatin1String(trace::nameOf(hop.zone)));
    return words.join(u' ');
}

} // namespace headwater::test
