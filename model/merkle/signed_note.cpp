// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "merkle/signed_note.h"

#include "base/strict_base64.h"

#include <QCryptographicHash>
#include <QList>
#include <QStringDecoder>
#include <QtEndian>

#include <algorithm>

namespace twelvefold {

namespace {

constexpr char ed25519 = 1;
constexpr qsizetype publicKeySize = 32;
constexpr qsizetype idSize = 4;
constexpr std::size_t mostSignatures = 64;
constexpr qsizetype mostBytes = qsizetype(1) << 20;
const QByteArray dash("\xe2\x80\x94 ");

Error broken(const QString &what)
{
    return { Error::Kind::BadInput, QStringLiteral("This is no signed note: %1; ask for the file again.").arg(what),
        QStringLiteral("signed note") };
}

QByteArray bigEndian(quint32 id)
{
    QByteArray bytes(idSize, '\0');
    qToBigEndian(id, bytes.data());
    return bytes;
}

bool isName(QStringView name)
{
    return !name.isEmpty() && std::ranges::none_of(name, [](QChar c) { return c.isSpace() || c == u'+' || c < u' '; });
}

bool isNoteText(const QByteArray &bytes)
{
    QStringDecoder utf8(QStringDecoder::Utf8);
    const QString text = utf8.decode(bytes);
    return !utf8.hasError() && std::ranges::none_of(bytes, [](char c) { return c >= 0 && c < ' ' && c != '\n'; });
}

std::optional<NoteSignature> signatureFrom(const QByteArray &line)
{
    const QByteArray rest = line.mid(dash.size());
    const qsizetype space = rest.indexOf(' ');
    const auto bytes = fromStrictBase64(QByteArrayView(rest).sliced(space + 1), Base64Form::Padded);
    const QString name = QString::fromUtf8(rest.left(space));
    if (!line.startsWith(dash) || space < 0 || !isName(name) || !bytes || bytes->size() <= idSize)
        return std::nullopt;
    return NoteSignature { name, qFromBigEndian<quint32>(bytes->constData()), bytes->mid(idSize) };
}

} // namespace

QByteArray SignedNote::toBytes() const
{
    QByteArray bytes = text + '\n';
    for (const NoteSignature &one : signatures)
        bytes += dash + one.name.toUtf8() + ' ' + (bigEndian(one.keyId) + one.signature).toBase64() + '\n';
    return bytes;
}

Result<SignedNote> SignedNote::parse(const QByteArray &bytes)
{
    const qsizetype blank = bytes.lastIndexOf("\n\n");
    if (bytes.size() > mostBytes || blank < 0 || !bytes.endsWith('\n') || !isNoteText(bytes))
        return broken(QStringLiteral("it is not text with signatures behind a blank line"));
    SignedNote note { bytes.left(blank + 1), {} };
    const QByteArray lines = bytes.mid(blank + 2);
    if (lines.isEmpty())
        return broken(QStringLiteral("nobody signed it"));
    for (const QByteArray &line : lines.chopped(1).split('\n')) {
        const auto signature = signatureFrom(line);
        if (!signature || note.signatures.size() == mostSignatures)
            return broken(QStringLiteral("a signature is not written as it should be, or there are too many"));
        note.signatures.push_back(*signature);
    }
    return note;
}

bool NoteKey::isValid() const
{
    return isName(name) && publicKey.size() == publicKeySize;
}

quint32 NoteKey::id() const
{
    const QByteArray hash
        = QCryptographicHash::hash(name.toUtf8() + '\n' + ed25519 + publicKey, QCryptographicHash::Sha256);
    return qFromBigEndian<quint32>(hash.constData());
}

QString NoteKey::toVerifierKey() const
{
    return name + u'+' + QString::fromLatin1(bigEndian(id()).toHex()) + u'+'
        + QString::fromLatin1((ed25519 + publicKey).toBase64());
}

std::optional<NoteKey> NoteKey::fromVerifierKey(QStringView text)
{
    // The key itself may hold a plus.
    const qsizetype first = text.indexOf(u'+');
    const qsizetype second = first < 0 ? -1 : text.indexOf(u'+', first + 1);
    if (second < 0)
        return std::nullopt;
    const auto bytes = fromStrictBase64(text.sliced(second + 1).toLatin1(), Base64Form::Padded);
    if (!bytes || bytes->isEmpty() || bytes->front() != ed25519)
        return std::nullopt;
    const NoteKey key { text.first(first).toString(), bytes->mid(1) };
    if (!key.isValid() || key.toVerifierKey() != text)
        return std::nullopt;
    return key;
}

const NoteSignature *NoteKey::claimedIn(const SignedNote &note) const
{
    const quint32 own = id();
    const auto found = std::ranges::find_if(
        note.signatures, [&](const NoteSignature &one) { return one.name == name && one.keyId == own; });
    return found == note.signatures.end() ? nullptr : &*found;
}

} // namespace twelvefold
