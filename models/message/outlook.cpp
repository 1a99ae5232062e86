// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/outlook.h"

#include "models/core/text.h"
#include "models/message/compressedrtf.h"
#include "models/message/header.h"
#include "models/message/mimewriter.h"
#include "models/message/outlookproperties.h"
#include "models/message/rtf.h"

#include <QCoreApplication>

#include <optional>
#include <vector>

namespace headwater::message {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(headwater::message::Mailbox)
};

constexpr int kMaxEmbedded = 16;    ///< Messages in messages.
constexpr auto kAttachment = "__attach_version1.0_#"; ///< [MS-OXMSG] section 2.2.2; recipients: 2.2.1.
constexpr auto kRecipient = "__recip_version1.0_#";

class Rebuilder
{
public:
    QByteArray message(const Storage &storage, Owner owner, int depth);
    Issues takeIssues() { return std::move(m_issues); }

private:
    QByteArray header(const OutlookProperties &mail, const Storage &storage, int codepage, int depth);
    void addBody(MimeWriter &writer, const OutlookProperties &mail, int codepage, int depth);
    void addAttachment(MimeWriter &writer, const Storage &storage, int codepage, int depth);
    void add(const IssueKind &kind, int depth)
    {
        // A mail inside another is one of its own later on, with its own issues.
        if (depth == 0)
            m_issues.append(Issue{&kind, {}});
    }

    Issues m_issues;
};

QString addressOf(const OutlookProperties &mail, std::initializer_list<Tag> addresses, Tag name, int codepage)
{
    QString address;
    for (const Tag tag : addresses) {
        const QString found = mail.text(tag, codepage);
        if (found.contains(QLatin1Char('@')) && (address.isEmpty() || !address.contains(QLatin1Char('@'))))
            address = found;
    }
    return mailboxField(mail.text(name, codepage), address);
}

/// To and Cc of a message without transport headers (RecipientType: 1 and 2, [MS-OXOMSG] section 2.2.3.1).
QString recipients(const Storage &storage, int type, int codepage)
{
    QStringList list;
    for (const Storage &child : storage.children) {
        if (child.isStream || !startsWithText(child.name, kRecipient))
            continue;
        const OutlookProperties recipient(child, Owner::Other);
        if (recipient.number(Tag::RecipientType, 1) == type)
            list.append(addressOf(recipient, {Tag::SmtpAddress, Tag::EmailAddress}, Tag::DisplayName, codepage));
    }
    return list.join(QStringLiteral(",\r\n "));
}

QByteArray madeHeader(const OutlookProperties &mail, const Storage &storage, int codepage)
{
    QString from = addressOf(mail,
        {Tag::SentRepresentingSmtpAddress, Tag::SentRepresentingEmailAddress, Tag::SenderSmtpAddress, Tag::SenderEmailAddress},
        Tag::SentRepresentingName, codepage);
    if (from.isEmpty())
        from = mailboxField(mail.text(Tag::SenderName, codepage), {});
    QDateTime date = mail.time(Tag::ClientSubmitTime);
    if (!date.isValid())
        date = mail.time(Tag::MessageDeliveryTime);
    QByteArray header;
    const auto field = [&header](const char *name, const QString &value) {
        if (!value.isEmpty())
            header += QByteArray(name) + ": " + value.toUtf8() + "\r\n";
    };
    field("From", from);
    field("To", recipients(storage, 1, codepage));
    field("Cc", recipients(storage, 2, codepage));
    field("Subject", oneLine(mail.text(Tag::Subject, codepage)));
    field("Date", date.isValid() ? date.toString(Qt::RFC2822Date) : QString());
    field("Message-ID", oneLine(mail.text(Tag::InternetMessageId, codepage)));
    return header;
}

/// The transport headers up to their blank line, without the line that Outlook writes before them.
QByteArray transportHeader(const QByteArray &kept)
{
    constexpr QByteArrayView kTitle("Microsoft Mail Internet Headers");
    QByteArray bytes = kept;
    if (bytes.startsWith(kTitle))
        bytes = bytes.sliced(std::min(bytes.size(), bytes.indexOf('\n') < 0 ? bytes.size() : bytes.indexOf('\n') + 1));
    const Header header = parseHeader({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    QByteArray out;
    for (const Field &field : header.fields) {
        if (startsWithText(field.name, "Content-"))
            out += "X-Original-";
        out += bytes.sliced(field.span.offset, field.span.length);
    }
    if (!out.isEmpty() && !out.endsWith('\n'))
        out += "\r\n";
    return out;
}

QByteArray Rebuilder::header(const OutlookProperties &mail, const Storage &storage, int codepage, int depth)
{
    QByteArray header = transportHeader(mail.bytes(Tag::TransportMessageHeaders));
    if (header.isEmpty()) {
        add(kNoTransportHeaders, depth);
        header = madeHeader(mail, storage, codepage);
    }
    return header;
}

void Rebuilder::addBody(MimeWriter &writer, const OutlookProperties &mail, int codepage, int depth)
{
    const int inner = mail.number(Tag::InternetCodepage, codepage);
    QByteArray text = mail.text(Tag::Body, codepage).toUtf8();
    QByteArray html = mail.binary(Tag::Html);
    std::string charset = charsetOfCodepage(inner);
    if (html.isEmpty()) {
        html = mail.bytes(Tag::Html);
        if (mail.isUnicode(Tag::Html))
            charset = "utf-8";
    }
    if (const QByteArray packed = mail.binary(Tag::RtfCompressed); html.isEmpty() && !packed.isEmpty()) {
        const RtfText unwrapped = readRtf(decompressedRtf(packed).value_or(QByteArray()));
        const bool isWanted = unwrapped.isHtml || text.isEmpty();
        if (unwrapped.text.isEmpty() && text.isEmpty()) {
            add(kRtfOnly, depth);
        } else if (isWanted && !unwrapped.text.isEmpty()) {
            add(kFromRtf, depth);
            (unwrapped.isHtml ? html : text) = unwrapped.text.toUtf8();
            charset = "utf-8";
        }
    }
    writer.setText(text, "utf-8");
    writer.setHtml(html, charset);
}

void Rebuilder::addAttachment(MimeWriter &writer, const Storage &storage, int codepage, int depth)
{
    const OutlookProperties file(storage, Owner::Other);
    QString name = file.text(Tag::AttachLongFilename, codepage);
    for (const Tag tag : {Tag::AttachFilename, Tag::DisplayName}) {
        if (name.isEmpty())
            name = file.text(tag, codepage);
    }
    if (const Storage *inside = file.object(Tag::AttachData)) {
        if (depth < kMaxEmbedded && inside->child("__properties_version1.0") != nullptr)
            writer.addMessage(message(*inside, Owner::EmbeddedMessage, depth + 1), name);
        else
            add(kMissingAttachment, depth);
        return;
    }
    const QByteArray content = file.binary(Tag::AttachData);
    if (content.isEmpty())
        add(kMissingAttachment, depth);
    writer.addFile(content, oneLine(file.text(Tag::AttachMimeTag, codepage)).toLatin1(), name,
        oneLine(file.text(Tag::AttachContentId, codepage)).toUtf8());
}

QByteArray Rebuilder::message(const Storage &storage, Owner owner, int depth)
{
    const OutlookProperties mail(storage, owner);
    const int codepage = mail.number(Tag::MessageCodepage, mail.number(Tag::InternetCodepage, 0));
    add(kRebuilt, depth);
    const QByteArray head = header(mail, storage, codepage, depth);
    MimeWriter writer;
    addBody(writer, mail, codepage, depth);
    for (const Storage &child : storage.children) {
        if (!child.isStream && startsWithText(child.name, kAttachment))
            addAttachment(writer, child, codepage, depth);
    }
    return head + writer.written();
}

} // namespace

Result<RebuiltMail> rebuiltFromOutlook(const QByteArray &file, const QString &name)
{
    const Result<Storage> root = readCompoundFile(file, name);
    if (!root)
        return std::unexpected(root.error());
    if (root->child("__properties_version1.0") == nullptr)
        return std::unexpected(Error{Error::Code::NotMail,
            Words::tr("This is a file of Microsoft Office, but no Outlook message, or one that is cut off."), name, 0,
            Words::tr("Save the message from Outlook again, as an .msg or .eml file.")});
    Rebuilder rebuilder;
    QByteArray bytes = rebuilder.message(*root, Owner::Message, 0);
    Issues issues = rebuilder.takeIssues();
    const Span whole = parseHeader({bytes.constData(), static_cast<std::size_t>(bytes.size())}).span;
    for (Issue &issue : issues)
        issue.span = whole;
    return RebuiltMail{std::move(bytes), std::move(issues)};
}

} // namespace headwater::message
