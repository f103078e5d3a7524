// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "merkle/tlog_proof.h"

#include "base/strict_base64.h"
#include "merkle/merkle_proof.h"
#include "merkle/merkle_tree.h"

namespace twelvefold {

namespace {

const QByteArray firstLine("c2sp.org/tlog-proof@v1");
const QByteArray extraStart("extra ");
const QByteArray indexStart("index ");

Error broken(const QString &what)
{
    return { Error::Kind::BadInput, QStringLiteral("This is no proof of a log: %1; ask for the file again.").arg(what),
        QStringLiteral("log proof") };
}

std::optional<QList<QByteArray>> hashesFrom(const QList<QByteArray> &lines)
{
    QList<QByteArray> hashes;
    for (const QByteArray &line : lines) {
        const auto hash = fromStrictBase64(line, Base64Form::Padded);
        if (!hash || hash->size() != merkleHashSize)
            return std::nullopt;
        hashes.append(*hash);
    }
    return hashes;
}

//! The lines before the blank one, without the first.
Status readHead(TlogProof &proof, QList<QByteArray> lines)
{
    if (!lines.isEmpty() && lines.front().startsWith(extraStart)) {
        const auto extra = fromStrictBase64(lines.takeFirst().mid(extraStart.size()), Base64Form::Padded);
        if (!extra)
            return broken(QStringLiteral("its extra data is not written as it should be"));
        proof.extra = *extra;
    }
    const auto index = lines.isEmpty() || !lines.front().startsWith(indexStart)
        ? std::nullopt
        : plainNumberFrom(lines.front().mid(indexStart.size()));
    if (!index)
        return broken(QStringLiteral("the place of the entry is missing"));
    const auto hashes = hashesFrom(lines.mid(1));
    if (!hashes)
        return broken(QStringLiteral("a hash is not written as it should be"));
    proof.index = *index;
    proof.hashes = *hashes;
    return {};
}

} // namespace

QByteArray TlogProof::toBytes() const
{
    QByteArray bytes = firstLine + '\n';
    if (!extra.isEmpty())
        bytes += extraStart + extra.toBase64() + '\n';
    bytes += indexStart + QByteArray::number(index) + '\n';
    for (const QByteArray &hash : hashes)
        bytes += hash.toBase64() + '\n';
    return bytes + '\n' + note.toBytes();
}

Result<TlogProof> TlogProof::parse(const QByteArray &bytes)
{
    const qsizetype blank = bytes.indexOf("\n\n");
    QList<QByteArray> lines = bytes.left(std::max<qsizetype>(blank, 0)).split('\n');
    if (blank < 0 || lines.takeFirst() != firstLine)
        return broken(QStringLiteral("it does not begin as one"));
    TlogProof proof;
    if (const Status read = readHead(proof, lines); !read)
        return read.error();
    auto note = SignedNote::parse(bytes.mid(blank + 2));
    if (!note)
        return note.error();
    proof.note = *note;
    if (const auto checkpoint = Checkpoint::parse(proof.note.text); !checkpoint)
        return checkpoint.error();
    return proof;
}

Result<Checkpoint> TlogProof::check(const QByteArray &leafHash) const
{
    auto checkpoint = Checkpoint::parse(note.text);
    if (checkpoint && !provesInclusion(index, checkpoint->size, leafHash, hashes, checkpoint->root))
        return Error { Error::Kind::Corrupt,
            QStringLiteral("The proof does not lead to the log's root: what it was shown with is not what was logged, "
                           "or one of the two was changed."),
            QStringLiteral("log proof") };
    return checkpoint;
}

} // namespace twelvefold
