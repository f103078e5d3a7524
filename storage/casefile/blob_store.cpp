// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/blob_store.h"

#include <openssl/sha.h>

namespace twelvefold {

namespace {

constexpr qsizetype chunkSize = qsizetype(1024) * 1024;

} // namespace

BlobStore::BlobStore(Database &database)
    : m_database(database)
{
}

QByteArray BlobStore::hashOf(const QByteArray &bytes)
{
    QByteArray hash(SHA256_DIGEST_LENGTH, '\0');
    SHA256(reinterpret_cast<const unsigned char *>(bytes.constData()), size_t(bytes.size()),
        reinterpret_cast<unsigned char *>(hash.data()));
    return hash;
}

bool BlobStore::add(const EvidenceContent &content, const QByteArray &sha256, Progress &progress)
{
    Statement reading = m_database.prepare("INSERT OR REPLACE INTO reading VALUES(?1,?2,?3)");
    reading.bind(1, content.evidence).bind(2, content.text).bind(3, content.reading).run();
    return addOriginal(content.bytes, sha256, progress);
}

bool BlobStore::addOriginal(const QByteArray &bytes, const QByteArray &sha256, Progress &progress)
{
    Statement known = m_database.prepare("SELECT 1 FROM blob WHERE sha256 = ?1");
    if (known.bind(1, sha256).step())
        return true;
    const qint64 id = m_database.ask("SELECT coalesce(max(id), 0) + 1 FROM blob").toInteger();
    m_database.prepare("INSERT INTO blob VALUES(?1,?2,?3)").bind(1, id).bind(2, sha256).bind(3, bytes.size()).run();
    Statement chunk = m_database.prepare("INSERT INTO chunk(blob, number, bytes) VALUES(?1,?2,?3)");
    for (qsizetype at = 0; at < bytes.size(); at += chunkSize) {
        if (progress.cancelled())
            return false;
        const qsizetype size = std::min(chunkSize, bytes.size() - at);
        chunk.bind(1, id).bind(2, at / chunkSize).bind(3, QByteArray::fromRawData(bytes.constData() + at, size)).run();
    }
    return true;
}

QByteArray BlobStore::read(qint64 blob)
{
    QByteArray bytes;
    Statement chunks = m_database.prepare("SELECT bytes FROM chunk WHERE blob = ?1 ORDER BY number");
    chunks.bind(1, blob);
    while (chunks.step())
        bytes += chunks.blob(0);
    return bytes;
}

Result<QByteArray> BlobStore::bytes(const QByteArray &sha256)
{
    Statement row = m_database.prepare("SELECT id FROM blob WHERE sha256 = ?1");
    if (!row.bind(1, sha256).step())
        return Error { Error::Kind::NotFound, QStringLiteral("The original of this exhibit is not kept in the case.") };
    QByteArray bytes = read(row.integer(0));
    if (hashOf(bytes) != sha256)
        return Error { Error::Kind::Corrupt,
            QStringLiteral(
                "The original of this exhibit was altered: it does not have the SHA-256 it was taken in with. Run "
                "verify, and go back to a copy of the case.") };
    return bytes;
}

std::optional<QByteArray> BlobStore::document(EvidenceId id)
{
    Statement row = m_database.prepare("SELECT document FROM reading WHERE evidence = ?1");
    row.bind(1, id);
    return row.step() ? std::optional(row.blob(0)) : std::nullopt;
}

std::optional<QString> BlobStore::text(EvidenceId id)
{
    Statement row = m_database.prepare("SELECT text FROM reading WHERE evidence = ?1");
    row.bind(1, id);
    return row.step() ? std::optional(row.text(0)) : std::nullopt;
}

void BlobStore::forEach(const std::function<bool(const QByteArray &sha256, bool intact)> &visit)
{
    Statement rows = m_database.prepare("SELECT id, sha256, size FROM blob ORDER BY id");
    while (rows.step()) {
        const QByteArray bytes = read(rows.integer(0));
        const QByteArray sha256 = rows.blob(1);
        if (!visit(sha256, bytes.size() == rows.integer(2) && hashOf(bytes) == sha256))
            return;
    }
}

QCborArray BlobStore::hashesOfReading(const EvidenceContent &content)
{
    return { hashOf(content.text.toUtf8()), hashOf(content.reading) };
}

void BlobStore::forEachReading(const std::function<bool(EvidenceId, const QCborArray &hashes)> &visit)
{
    Statement rows = m_database.prepare("SELECT evidence, text, document FROM reading ORDER BY evidence");
    while (rows.step()) {
        if (!visit(rows.id<EvidenceId>(0), { hashOf(rows.blob(1)), hashOf(rows.blob(2)) }))
            return;
    }
}

} // namespace twelvefold
