// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/contact_card.h"

#include "base/strict_base64.h"
#include "identity/word_list.h"

#include <QCryptographicHash>

#include <algorithm>

namespace twelvefold {

namespace {

const QByteArray firstLine("Twelvefold contact card 1");
const QByteArray nameStart("name: ");
const QByteArray recipientStart("recipient: ");
const QByteArray keyStart("signing key: ");
const QByteArray fingerprintLabel("twelvefold identity 1\n");
constexpr int wordCount = 8;
constexpr qsizetype idBytes = 16;
constexpr qsizetype keyBytes = 32;

Error broken()
{
    return { Error::Kind::BadInput,
        QStringLiteral(
            "This is no contact card of Twelvefold, or it was changed on its way; ask its owner to export it "
            "again."),
        QStringLiteral("contact card") };
}

QByteArray digest(const ContactCard &card)
{
    return QCryptographicHash::hash(
        fingerprintLabel + card.signingKey + card.recipient.point(), QCryptographicHash::Sha256);
}

QByteArray textOf(const ContactCard &card)
{
    return firstLine + '\n' + nameStart + card.name.toUtf8() + '\n' + recipientStart
        + card.recipient.toText().toLatin1() + '\n' + keyStart + card.signingKey.toBase64() + '\n';
}

//! Marks that turn the direction of writing or are not seen at all could make one name look like another.
bool isShown(char32_t c)
{
    return QChar::isPrint(c) && QChar::category(c) != QChar::Other_Format;
}

} // namespace

QString ContactCard::id() const
{
    return QString::fromLatin1(digest(*this).left(idBytes).toHex());
}

QString ContactCard::fingerprint() const
{
    QString groups = id();
    for (qsizetype at = groups.size() - 4; at > 0; at -= 4)
        groups.insert(at, u' ');
    return groups;
}

QStringList ContactCard::words() const
{
    return wordsFor(digest(*this), wordCount);
}

NoteKey ContactCard::noteKey() const
{
    return { id(), signingKey };
}

QByteArray ContactCard::toBytes(const SigningKey &key) const
{
    SignedNote note { textOf(*this), {} };
    key.sign(note, id());
    return note.toBytes();
}

Result<ContactCard> ContactCard::parse(const QByteArray &bytes)
{
    const auto note = SignedNote::parse(bytes);
    if (!note)
        return broken();
    const QList<QByteArray> lines = note->text.split('\n');
    if (lines.size() != 5 || !lines[1].startsWith(nameStart) || !lines[2].startsWith(recipientStart)
        || !lines[3].startsWith(keyStart))
        return broken();
    const auto recipient = AgeRecipient::fromText(QString::fromUtf8(lines[2].mid(recipientStart.size())));
    const auto key = fromStrictBase64(lines[3].mid(keyStart.size()), Base64Form::Padded);
    const auto name = contactNameFrom(QString::fromUtf8(lines[1].mid(nameStart.size())));
    if (!recipient || !key || key->size() != keyBytes || !name)
        return broken();
    ContactCard card { *name, *recipient, *key };
    // Whatever the reading above forgave is not forgiven here: a card has one text.
    if (textOf(card) != note->text)
        return broken();
    if (const Status fine = checkNote(*note, card.noteKey()); !fine)
        return Error { Error::Kind::Corrupt,
            QStringLiteral(
                "The contact card of “%1” is not signed by its own key; do not use it and ask its owner for it "
                "again.")
                .arg(card.name),
            QStringLiteral("contact card") };
    return card;
}

Result<QString> contactNameFrom(const QString &text)
{
    const QString name = text.simplified();
    if (name.isEmpty() || name.size() > longestContactName || !std::ranges::all_of(name.toUcs4(), isShown)) {
        return Error { Error::Kind::Usage,
            QStringLiteral("A name has 1 to %1 characters that can be seen; choose another.").arg(longestContactName) };
    }
    return name;
}

} // namespace twelvefold
