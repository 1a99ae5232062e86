// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/dialects.h"

#include "models/core/domain.h"
#include "models/core/text.h"
#include "models/trace/dialect_readers.h"
#include "models/trace/dialect_shapes.h"

#include <array>
#include <span>

namespace headwater::trace {

namespace {

using enum FirstName;
constexpr bool kReverse = true;
constexpr bool kOwnDate = true;

/// What the line starts with, before any keyword: the comment's text, or the word.
constexpr std::array kHeads{
    Dialect{"qmail ", "qmail", Reverse, false, false, readInvoked},
    Dialect{"indimail-mta queue ", "indimail", Reverse, false, false, readInvoked},
    Dialect{"nullmailer ", "nullmailer", Reverse, false, false, readInvoked},
    Dialect{"Haraka outbound", "haraka", Helo, false, false, readAsByOnly},
    Dialect{"ofmipd ", "ofmipd", Helo, false, false, readOfmipd},
    Dialect{"indimail-mta", "indimail", Reverse, kReverse, false, readIndimail},
    Dialect{"EGP: ", "egroups", Helo, false, false, readAsByOnly},
    Dialect{"OTM-MIX", "otm-mix", Helo, false, false, readAsByOnly},
    Dialect{"Message", "barricade", Helo, false, false, readBarricade},
};

/// The comment in which a server names itself.
constexpr std::array kProducts{
    Dialect{"Postfix, from userid", "postfix", Helo, false, false, readUserid},
    Dialect{"Postfix", "postfix", Helo, kReverse},
    Dialect{"Exim", "exim", Reverse, kReverse, false, readLocalProtocol},
    Dialect{"qpsmtpd", "qpsmtpd", Reverse, kReverse},
    Dialect{"qmail-ldap", "qmail", Reverse, kReverse},
    Dialect{"Haraka", "haraka", Helo, kReverse},
    Dialect{"OpenSMTPD", "opensmtpd", Helo, kReverse, false, readUnixSocket},
    Dialect{"Cyrus", "cyrus", Helo, kReverse},
    Dialect{"Dovecot", "dovecot"},
    Dialect{"LMTPProxy", "fastmail", Helo, false, false, readProtocolComment},
    Dialect{"MEProxy", "fastmail", Helo, false, false, readProtocolComment},
    Dialect{"Authentication Milter", "fastmail", Helo, kReverse},
    Dialect{"amavis", "amavis"},
    Dialect{"amavisd", "amavis"},
    Dialect{"SG", "sendgrid", Helo, kReverse, kOwnDate, readSendGrid},
    Dialect{"PPS", "proofpoint", Helo, kReverse},
    Dialect{"PP", "pp"},
    Dialect{"PMDF", "pmdf", Helo, kReverse, false, readPmdf},
    Dialect{"PowerMTA", "powermta"},
    Dialect{"ecelerity", "momentum", Reverse, kReverse},
    Dialect{"Nemesis", "nemesis"},
    Dialect{"Coremail", "coremail", Helo, kReverse, false, readCoremail},
    Dialect{"Symantec Messaging Gateway", "symantec", Helo, kReverse},
    Dialect{"Sophos Email Appliance", "sophos", Helo, kReverse},
    Dialect{"Spam Firewall", "barracuda", Helo, kReverse},
    Dialect{"Proxmox", "proxmox", Helo, kReverse},
    Dialect{"Halon", "halon", Helo, kReverse},
    Dialect{"CommuniGate Pro RULE", "communigate", Helo, false, false, readRule},
    Dialect{"CommuniGate Pro RULES", "communigate", Helo, false, false, readRule},
    Dialect{"CommuniGate Pro", "communigate"},
    Dialect{"MDaemon", "mdaemon", Helo, kReverse, false, readMdaemon},
    Dialect{"via RAW", "mdaemon", Helo, kReverse, false, readMdaemon},
    Dialect{"Kerio", "kerio"},
    Dialect{"IceWarp", "icewarp"},
    Dialect{"Merak", "icewarp"},
    Dialect{"Axigen", "axigen"},
    Dialect{"Lotus", "domino"},
    Dialect{"IBM Domino", "domino"},
    Dialect{"HCL Domino", "domino"},
    Dialect{"iPlanet", "iplanet", Helo, kReverse, false, readPmdf},
    Dialect{"Sun Internet Mail Server", "iplanet", Helo, kReverse, false, readPmdf},
    Dialect{"Sun Java", "iplanet", Helo, kReverse, false, readPmdf},
    Dialect{"Sun ONE", "iplanet", Helo, kReverse, false, readPmdf},
    Dialect{"Oracle Communications", "iplanet", Helo, kReverse},
    Dialect{"Mirapoint", "mirapoint", Helo, kReverse},
    Dialect{"InterMail", "intermail"},
    Dialect{"Microsoft Exchange Internet Mail Service", "exchange-ims", Helo, kReverse},
    Dialect{"SMTPD32", "imail"},
    Dialect{"MX V", "mx-vms"},
    Dialect{"UCX", "ucx"},
    Dialect{"IBM VM SMTP", "ibm-vm"},
    Dialect{"Mailer R", "bitnet"},
    Dialect{"LMail", "bitnet"},
    Dialect{"CoSy", "cosy"},
    Dialect{"NTMail", "ntmail"},
    Dialect{"post.office", "post-office"},
    Dialect{"Netscape Messaging Server", "netscape"},
    Dialect{"Worldmail", "worldmail"},
    Dialect{"Internal Mail Agent", "internal-mail-agent"},
    Dialect{"AltaVista Mail", "altavista", Reverse, kReverse},
    Dialect{"Mercury", "mercury"},
    Dialect{"EMWAC SMTPRS", "emwac"},
    Dialect{"Clearswift", "clearswift", Helo, kReverse},
    Dialect{"Content Technologies", "clearswift", Helo, kReverse},
    Dialect{"DECUS UUCP", "uucp"},
    Dialect{"queueing-rmail", "uucp"},
    Dialect{"LSMTP", "lsmtp", Helo, kReverse},
    Dialect{"Rockliffe", "rockliffe", Helo, kReverse},
    Dialect{"Scalix", "scalix"},
    Dialect{"Tumbleweed", "tumbleweed"},
    Dialect{"MessageWall", "messagewall"},
    Dialect{"MailGate", "mailgate"},
    Dialect{"ArGoSoft", "argosoft"},
    Dialect{"InterScan", "interscan"},
    Dialect{"TREND IMSS", "trend-imss"},
    Dialect{"F-Secure", "f-secure"},
    Dialect{"SquirrelMail", "squirrelmail", Nobody},
    Dialect{"IMP", "horde", Nobody},
    Dialect{"Horde Framework", "horde", Nobody},
    Dialect{"WebMailUI", "aol", Nobody},
    Dialect{"mail_out_v", "aol", Nobody, false, false, readAol},
    Dialect{"fetchmail", "fetchmail", Helo, false, false, readAsFetch},
    Dialect{"sSMTP", "ssmtp", Helo, false, false, readAsLocal},
    Dialect{"RichMail", "richmail", Helo, kReverse},
    Dialect{"MTA", "sendmail", Helo, kReverse, false, readSendmail},
    Dialect{"courier", "courier", Helo, kReverse},
    Dialect{"Smail", "smail"},
    Dialect{"smail2", "smail"},
    Dialect{"Linux Smail", "smail"},
    Dialect{"/\\", "smail", Helo, false, false, readSmail},
    Dialect{"peer crosscheck:", "amazon"},
    Dialect{"Jetsend", "jetsend", Nobody, false, kOwnDate},
    Dialect{"NAVGW", "navgw", Helo, false, false, readFromComment},
    Dialect{"jqueuemail", "juno", Helo, false, false, readFromComment},
    Dialect{"connectmail/exim", "exim", Reverse, kReverse, false, readLocalProtocol},
};

/// Shapes that no name can hide.
struct Shape {
    bool (*matches)(const Reading &);
    Dialect dialect;
};

constexpr std::array kStrongShapes{
    Shape{looksLikeExim, {"", "exim", Reverse, kReverse, false, readLocalProtocol}},
    Shape{looksLikeCourier, {"", "courier", Helo, kReverse, false, readLocalProtocol}},
    Shape{looksLikeZmailer, {"", "zmailer", Reverse, kReverse, false, readUserComment}},
    Shape{looksLikeProofpoint, {"", "proofpoint", Helo, kReverse}},
    Shape{looksLikePp, {"", "pp", Helo, kReverse}},
};

/// The protocol text, after "with" or "via".
constexpr std::array kProtocols{
    Dialect{"Microsoft SMTP Server", "exchange", Helo, false, false, readExchange},
    Dialect{"mapi", "exchange", Helo, false, false, readExchange},
    Dialect{"Microsoft SMTPSVC", "smtpsvc", Helo, false, false, readPickup},
    Dialect{"Microsoft Exchange Server HTTP-DAV", "exchange-dav", Helo, false, false, readExchange},
    Dialect{"Internet Mail Service", "exchange-ims"},
    Dialect{"Microsoft Mail", "microsoft-mail"},
    Dialect{"Novell_GroupWise", "groupwise"},
    Dialect{"MailEnable", "mailenable"},
    Dialect{"[XMail", "xmail"},
    Dialect{"HTTPREST", "google", Nobody, false, false, readGmailApi},
    Dialect{"Trustwave SEG", "trustwave"},
    Dialect{"MailMarshal", "trustwave"},
    Dialect{"Thrift", "facebook", Helo, false, false, readThrift},
    Dialect{"qmail-scanner", "qmail-scanner", Nobody, false, kOwnDate, readQmailScanner},
    Dialect{"smap", "smap", Looked, kReverse},
    Dialect{"smail", "smail", Helo, false, false, readSmail},
    Dialect{"csmap", "smap", Looked, kReverse},
    Dialect{"listexpand", "zmailer", Reverse, kReverse, false, readUserComment},
    Dialect{"POP", "fetch", Helo, false, false, readAsFetch},
    Dialect{"IMAP", "fetch", Helo, false, false, readAsFetch},
    Dialect{"LISTAR", "ecartis", Helo, false, false, readAsByOnly},
    Dialect{"ECARTIS", "ecartis", Helo, false, false, readAsByOnly},
    Dialect{"MTS-Net", "mts"},
    Dialect{"dmail-", "dmail", Helo, false, false, readAsByOnly},
    Dialect{"\"VAGENT", "ibm-vagent"},
    Dialect{"UUCP", "uucp", Helo, false, false, readIdaComment},
    Dialect{"bsmtp", "uucp"},
    Dialect{"SMTP mgrt", "mailgun", Helo, false, false, readMailgun},
    Dialect{"Internet SMTP", "pp"},
};

/// Shapes that say less than a name does.
constexpr std::array kWeakShapes{
    Shape{saysLocal, {"", "exim", Reverse, kReverse, false, readLocalProtocol}},
    Shape{looksLikeSendmail, {"", "sendmail", Helo, kReverse, false, readSendmail}},
    Shape{looksLikeLhlo, {"", "zimbra", Reverse, kReverse}},
    Shape{looksLikeTencent, {"", "tencent", Helo, false, false, readProtocolComment}},
    Shape{looksLikeYahoo, {"", "yahoo"}},
    Shape{looksLikeMta, {"", "x400", Helo, false, kOwnDate, readMta}},
    Shape{looksLikeObtuse, {"", "obtuse", Looked, kReverse, kOwnDate, readClaimingToBe}},
    Shape{looksLikeIronPort, {"", "ironport", Reverse, kReverse}},
    Shape{looksLikeQmail, {"", "qmail", Reverse, kReverse}},
};

/// The server's own host name or its domain.
constexpr std::array kHosts{
    Dialect{"google.com", "google", Helo, kReverse, false, readGoogle},
    Dialect{"gmail.com", "google", Helo, kReverse, false, readGoogle},
    Dialect{"yahoo.com", "yahoo"},
    Dialect{"outlook.com", "exchange", Helo, false, false, readExchange},
    Dialect{"office365.com", "exchange", Helo, false, false, readExchange},
    Dialect{"sendgrid.net", "sendgrid", Helo, kReverse, kOwnDate},
    Dialect{"mimecast.com", "mimecast", Helo, kReverse},
    Dialect{"pphosted.com", "proofpoint", Helo, kReverse},
    Dialect{"iphmx.com", "ironport", Reverse, kReverse},
    Dialect{"gmx.net", "gmx", Reverse, kReverse, false, readGmx},
    Dialect{"gmx.com", "gmx", Reverse, kReverse, false, readGmx},
    Dialect{"yandex.net", "yandex", Helo, kReverse},
    Dialect{"zohomail.com", "zoho"},
    Dialect{"zoho.com", "zoho"},
    Dialect{"zoho.eu", "zoho"},
    Dialect{"seznam.cz", "seznam"},
    Dialect{"mailgun.org", "mailgun", Helo, kReverse},
    Dialect{"mailgun.net", "mailgun", Helo, kReverse},
    Dialect{"amazonaws.com", "ses", Helo, kReverse},
    Dialect{"aol.com", "aol", Helo, kReverse, false, readAol},
    Dialect{"aol.net", "aol"},
    Dialect{"postini.com", "postini", Nobody},
    Dialect{"naver.com", "naver"},
    Dialect{"sina.com", "sina", Reverse},
    Dialect{"aliyun-inc.com", "alibaba"},
    Dialect{"emailsrvr.com", "emailsrvr"},
    Dialect{"antispameurope.com", "hornetsecurity"},
    Dialect{"simscan", "simscan", Helo, false, false, readSimscan},
};

/// Told at the end, where nothing else was: by the id alone, or by what follows the host.
constexpr std::array kLastShapes{
    Shape{looksLikePostfix, {"", "postfix", Helo, kReverse}},
    Shape{looksLikeBarracuda, {"", "barracuda", Helo, kReverse}},
    Shape{looksLikeProofpointId, {"", "proofpoint", Helo, kReverse}},
    Shape{looksLikeDovecot, {"", "dovecot"}},
    Shape{looksLikeSendmailId, {"", "sendmail", Helo, kReverse}},
    Shape{looksLikeSendGrid, {"", "sendgrid", Helo, false, kOwnDate}},
    Shape{looksLikeInvoked, {"", "qmail", Reverse, false, false, readInvoked}},
    Shape{looksLikeMailgun, {"", "mailgun"}},
    Shape{looksLikeGoogle, {"", "google"}},
    Shape{looksLikeLocal, {"", "sendmail", Helo, false, false, readFromComment}},
    Shape{looksLikeChannelProgram, {"", "", Helo, false, false, readPmdf}},
};

bool isLetter(char c)
{
    return isAsciiAlpha(static_cast<unsigned char>(c));
}

const Dialect *startingWith(std::span<const Dialect> rows, std::string_view text)
{
    if (text.empty())
        return nullptr;
    const char first = lowered(text.front());
    for (const Dialect &row : rows) {
        std::string_view rest;
        if (lowered(row.mark.front()) != first || !startsWithMark(text, row.mark, &rest))
            continue;
        // "SG" is not the start of "SGI-8.9.3".
        const bool cut = isLetter(row.mark.back()) && !rest.empty() && isLetter(rest.front()) && isLetter(*(rest.data() - 1));
        if (!cut)
            return &row;
    }
    return nullptr;
}

const Dialect *ofShape(std::span<const Shape> rows, const Reading &reading)
{
    for (const Shape &row : rows) {
        if (row.matches(reading))
            return &row.dialect;
    }
    return nullptr;
}

const Dialect *ofHost(std::string_view host)
{
    for (const Dialect &row : kHosts) {
        if (isWithin(host, row.mark))
            return &row;
    }
    return nullptr;
}

const Dialect *ofHead(const Reading &reading)
{
    const TokenRange &head = reading.clauses.head;
    if (head.empty())
        return nullptr;
    return startingWith(
        kHeads, reading.tokens.isComment(head.first) ? reading.tokens.inner(head.first) : reading.tokens.text(head.first));
}

} // namespace

const Dialect *dialectOf(const Reading &reading)
{
    const Dialect *row = ofHead(reading);
    if (!row)
        row = ofShape(kStrongShapes, reading);
    for (int i = 0; !row && i < reading.productCount; ++i)
        row = startingWith(kProducts, reading.product(i));
    const TokenRange &from = reading.clauses.from;
    for (int i = from.first; !row && !reading.clauses.hasBy && i < from.last; ++i) { // from HOST (PRODUCT) id: "by" is left out
        if (reading.tokens.isComment(i))
            row = startingWith(kProducts, reading.tokens.inner(i));
    }
    if (!row)
        row = startingWith(kProtocols, reading.hop.with);
    if (!row)
        row = ofShape(kWeakShapes, reading);
    if (!row)
        row = ofHost(reading.hop.by);
    if (!row)
        row = ofShape(kLastShapes, reading);
    return row;
}

} // namespace headwater::trace
