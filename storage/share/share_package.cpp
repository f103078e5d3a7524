// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "share/share_package.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QFileInfo>

#include <algorithm>

namespace twelvefold {

namespace {

const QString copyName = QStringLiteral("case.db");
const QString keyName = QStringLiteral("key.age");
const QString noteName = QStringLiteral("checkpoint.note");
const QString readmeName = QStringLiteral("README.txt");

constexpr qint64 mostKeyBytes = 1 << 20;
constexpr qint64 mostNoteBytes = 1 << 20;
constexpr qint64 mostReadmeBytes = 65536;

constexpr const char *readme = R"(This is an encrypted copy of a case, made with Twelvefold.

With Twelvefold
    twelvefold-cli merge CASE.12f THIS.caseshare
takes it into your copy of the case. Where you have none yet, name a file that
does not exist: the case is then made from this copy.

Without Twelvefold
The copy, case.db, is a SQLCipher 4 database with the standard settings. Its key
is in key.age, encrypted with age (https://age-encryption.org).

 1. Unpack this archive, for example with unzip.
 2. Decrypt the key. The identity file is yours; where the share was made with a
    passphrase, leave "-i me.txt" out and age asks for it:
        age -d -i me.txt key.age
    This prints 64 hex digits.
 3. Open the database with sqlcipher and give it the key first of all, between
    x' and ':
        sqlcipher case.db
        PRAGMA key = "x'the 64 digits'";
        SELECT type, key FROM entity;
    The table entry is the ledger, op its operations; entity, assertion, link and
    evidence are the case as it stands.

Keep the digits secret: whoever has them and case.db reads everything.

What was left out
Where something was left out of this copy, the table op has a digest in the
column withheld in its place, and the last entry of kind "copy" says how much it
was. The ledger still proves that nothing else was changed.

checkpoint.note
says how far the ledger of this copy goes: the case, the number of entries, and
the Merkle root over their hashes (C2SP tlog-checkpoint). Where it is signed, the
lines after the blank one are the signatures (C2SP signed-note, Ed25519).

To hand the copy on to somebody else, encrypt the same digits to their key,
        age -r age1... -o key.age digits.txt
and pack the four files again without compression (zip -0 -X, all four with the
same permissions). Who got a share once keeps what is in it.
)";

Error cannotRead(const QString &path, const QString &why)
{
    return { Error::Kind::NotFound, QStringLiteral("The share %1 cannot be read: %2.").arg(path, why), path };
}

Error withPath(Error error, const QString &path)
{
    error.where = path;
    return error;
}

Result<QByteArray> hashOf(QFile &file, Progress &progress)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    file.seek(0);
    for (QByteArray piece = file.read(1 << 20); !piece.isEmpty(); piece = file.read(1 << 20)) {
        hash.addData(piece);
        if (progress.cancelled())
            return Error { Error::Kind::Cancelled, QStringLiteral("Cancelled; nothing was written.") };
    }
    return hash.result();
}

//! Whose key a card is, as far as this profile knows.
struct Signer {
    NoteKey key;
    ShareSigner who;
};

std::vector<Signer> knownSigners(const std::optional<ContactCard> &own, const std::vector<Contact> &contacts)
{
    using Standing = ShareSigner::Standing;
    std::vector<Signer> all;
    if (own)
        all.push_back({ own->noteKey(), { Standing::Oneself, own->name, own->id() } });
    for (const Contact &contact : contacts)
        all.push_back({ contact.card.noteKey(),
            { contact.verified ? Standing::Verified : Standing::Unverified, contact.card.name, contact.card.id() } });
    return all;
}

} // namespace

Result<QByteArray> writeSharePackage(const ShareParts &parts, const QString &path, Progress &progress)
{
    QFile out(path);
    QFile copy(parts.copy);
    if (!out.open(QIODevice::ReadWrite) || !copy.open(QIODevice::ReadOnly))
        return Error { Error::Kind::Access,
            QStringLiteral("The share cannot be written to %1; choose another folder.").arg(path), path };
    ArchiveWriter archive(out);
    NoProgress unwatched; // of what is small
    const auto add = [&](const QString &name, QByteArray bytes) {
        QBuffer content(&bytes);
        content.open(QIODevice::ReadOnly);
        return archive.add(name.toLatin1(), content, unwatched);
    };
    Status done = add(readmeName, QByteArray(readme));
    if (done)
        done = add(noteName, parts.note);
    if (done)
        done = add(keyName, parts.key);
    if (done)
        done = archive.add(copyName.toLatin1(), copy, progress);
    if (done)
        done = archive.finish();
    if (!done)
        return withPath(done.error(), path);
    if (!out.flush())
        return Error { Error::Kind::Access,
            QStringLiteral("The share cannot be written to %1 (%2); free some space.").arg(path, out.errorString()),
            path };
    return hashOf(out, progress);
}

Result<SharePackage> SharePackage::open(const QString &path)
{
    SharePackage package;
    package.m_path = path;
    package.m_file = std::make_unique<QFile>(path);
    QFile &file = *package.m_file;
    // Asked before it is opened: a pipe would keep whoever opens it waiting.
    if (!QFileInfo(path).isFile())
        return cannotRead(path, QStringLiteral("there is no such file"));
    if (!file.open(QIODevice::ReadOnly))
        return cannotRead(path, file.errorString());
    auto members = readArchive(file, { copyName, keyName, noteName, readmeName });
    if (!members)
        return withPath(members.error(), path);
    package.m_members = std::move(*members);
    auto key = package.small(keyName, mostKeyBytes);
    if (!key)
        return key.error();
    package.m_key = std::move(*key);
    if (const auto text = package.small(readmeName, mostReadmeBytes); !text)
        return text.error();
    if (const Status read = package.readNote(); !read)
        return read.error();
    return package;
}

const ArchiveMember &SharePackage::member(const QString &name) const
{
    return *std::ranges::find(m_members, name, &ArchiveMember::name);
}

Result<QByteArray> SharePackage::small(const QString &name, qint64 most) const
{
    const ArchiveMember &wanted = member(name);
    if (wanted.size > most)
        return Error { Error::Kind::NotACase,
            QStringLiteral("The part %1 of the share is too large to be one; ask for the share again.").arg(name),
            m_path };
    QBuffer content;
    content.open(QIODevice::WriteOnly);
    NoProgress unwatched;
    if (const Status taken = extractMember(*m_file, wanted, content, unwatched); !taken)
        return withPath(taken.error(), m_path);
    return content.data();
}

Status SharePackage::readNote()
{
    const auto bytes = small(noteName, mostNoteBytes);
    if (!bytes)
        return bytes.error();
    auto note = SignedNote::parse(*bytes);
    const auto checkpoint = Checkpoint::parse(note ? note->text : *bytes);
    if (!checkpoint)
        return Error { Error::Kind::Corrupt,
            QStringLiteral("The checkpoint in the share is damaged, so nothing was taken from it; ask for it again."),
            m_path };
    m_checkpoint = *checkpoint;
    if (note)
        m_note = std::move(*note);
    return {};
}

Result<ShareSigner> SharePackage::signer(
    const std::optional<ContactCard> &own, const std::vector<Contact> &contacts) const
{
    if (!m_note)
        return ShareSigner {};
    std::optional<ShareSigner> best;
    for (const Signer &known : knownSigners(own, contacts)) {
        if (!known.key.claimedIn(*m_note))
            continue;
        if (const Status fits = checkNote(*m_note, known.key); !fits)
            return withPath(fits.error(), m_path);
        if (!best || known.who.standing > best->standing)
            best = known.who;
    }
    return best.value_or(ShareSigner { ShareSigner::Standing::Unknown, {}, {} });
}

Status SharePackage::extractCopy(const QString &to, Progress &progress) const
{
    QFile out(to);
    if (!out.open(QIODevice::WriteOnly))
        return Error { Error::Kind::Access,
            QStringLiteral("The share cannot be taken apart in %1 (%2); choose another folder.")
                .arg(to, out.errorString()),
            to };
    if (const Status taken = extractMember(*m_file, member(copyName), out, progress); !taken)
        return withPath(taken.error(), m_path);
    if (!out.flush())
        return Error { Error::Kind::Access,
            QStringLiteral("There is no room to take the share apart (%1); free some space.").arg(out.errorString()),
            to };
    return {};
}

} // namespace twelvefold
