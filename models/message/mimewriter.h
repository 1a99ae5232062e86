// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <string>

namespace headwater::message {

/// Writes the MIME fields and the body of a message from its pieces, lines ended by CRLF. Texts are written as they are
/// (8bit), files in base64; the boundary is made from the content, so that it stands nowhere in it.
class MimeWriter
{
public:
    void setText(const QByteArray &text, const std::string &charset);
    /// `charset` may be empty where it is not known.
    void setHtml(const QByteArray &html, const std::string &charset);
    /// `type` where it is a MIME type, else application/octet-stream.
    void addFile(const QByteArray &content, const QByteArray &type, const QString &name, const QByteArray &contentId);
    void addMessage(const QByteArray &message, const QString &name);

    /// "MIME-Version: …", the content fields, a blank line, the body.
    [[nodiscard]] QByteArray written() const;

private:
    struct Piece {
        QByteArray fields; ///< Content-Type and the like, each with its line end.
        QByteArray body;
    };
    [[nodiscard]] static QByteArray whole(const Piece &piece) { return piece.fields + "\r\n" + piece.body; }
    [[nodiscard]] static Piece multipart(const char *subtype, const QList<Piece> &pieces);

    QList<Piece> m_texts;
    QList<Piece> m_files;
};

/// Without control characters (a field cannot be broken out of), blanks in their place.
[[nodiscard]] QString oneLine(const QString &text);
/// "Name" <address>, or the one of them that there is.
[[nodiscard]] QString mailboxField(const QString &name, const QString &address);

} // namespace headwater::message
