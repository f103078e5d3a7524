// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/case_checkpoint.h"

#include "base/strict_base64.h"

#include <QSet>

#include <algorithm>

namespace twelvefold {

namespace {

constexpr QStringView originPrefix = u"twelvefold/case/";
const QString signerPrefix = QStringLiteral("signer ");
constexpr qsizetype hashSize = 32; //!< bytes

//! Tells `visit` of every entry, the last first.
using VisitEntry = std::function<void(const QByteArray &hash, const QByteArray &previous)>;
using EntriesBackwards = std::function<void(const VisitEntry &visit)>;

QString lineOf(const ChainHead &chain)
{
    return QStringLiteral("chain %1 %2 %3")
        .arg(chain.device.toString(), QString::number(chain.sequence), QString::fromLatin1(chain.hash.toBase64()));
}

std::optional<ChainHead> chainFrom(const QString &line)
{
    const QStringList words = line.split(u' ');
    if (words.size() != 4 || words[0] != u"chain")
        return std::nullopt;
    const auto device = DeviceId::fromString(words[1]);
    const auto sequence = plainNumberFrom(words[2].toLatin1());
    const auto hash = fromStrictBase64(words[3].toLatin1(), Base64Form::Padded);
    if (!device || !sequence || !hash || hash->size() != hashSize)
        return std::nullopt;
    return ChainHead { *device, qint64(*sequence), *hash };
}

Error notOurs(const QString &line)
{
    return { Error::Kind::BadInput,
        QStringLiteral("The checkpoint is not of a case of Twelvefold (“%1”); ask for the file again.").arg(line),
        QStringLiteral("checkpoint") };
}

//! The hashes of the entries that lead to these heads, in the order of the clocks.
struct Covered {
    std::vector<QByteArray> hashes;
    qint64 all = 0; //!< entries of the ledger
    qint64 between = 0; //!< other entries that stand before the last of them
};

Covered coveredBy(const std::vector<ChainHead> &heads, const EntriesBackwards &entries)
{
    QSet<QByteArray> wanted;
    for (const ChainHead &head : heads)
        wanted.insert(head.hash);
    Covered covered;
    // From the end, because an entry names the one before it.
    entries([&](const QByteArray &hash, const QByteArray &previous) {
        ++covered.all;
        if (wanted.remove(hash)) {
            covered.hashes.push_back(hash);
            wanted.insert(previous);
        } else if (!covered.hashes.empty()) {
            ++covered.between;
        }
    });
    std::ranges::reverse(covered.hashes);
    return covered;
}

Result<NotedCheckpoint> unsignedFrom(const QByteArray &bytes)
{
    auto checkpoint = Checkpoint::parse(bytes);
    if (!checkpoint)
        return checkpoint.error();
    const bool lacksOne = std::ranges::any_of(
        checkpoint->extensions, [](const QString &line) { return line.startsWith(signerPrefix); });
    if (lacksOne)
        return Error { Error::Kind::Corrupt,
            QStringLiteral("The checkpoint names who signed it, but the signature is missing; ask for the file again."),
            QStringLiteral("checkpoint") };
    return NotedCheckpoint { std::move(checkpoint).value(), std::nullopt, {} };
}

Containment answer(Containment::Kind kind, const QString &text)
{
    return { kind, text };
}

} // namespace

MerkleFrontier merkleOf(LedgerStore &ledger)
{
    MerkleFrontier tree;
    ledger.forEachHash([&tree](const QByteArray &hash) { tree.append(hash); });
    return tree;
}

Checkpoint checkpointOf(LedgerStore &ledger, CaseId id)
{
    const MerkleFrontier tree = merkleOf(ledger);
    Checkpoint checkpoint { originPrefix.toString() + id.toString(), tree.size(), tree.root() };
    for (const ChainHead &chain : ledger.heads())
        checkpoint.extensions += lineOf(chain);
    return checkpoint;
}

Result<CheckpointSubject> subjectOf(const Checkpoint &checkpoint)
{
    const QStringView origin = checkpoint.origin;
    const auto id = origin.startsWith(originPrefix) ? CaseId::fromString(origin.sliced(originPrefix.size()))
                                                    : std::optional<CaseId>();
    if (!id)
        return notOurs(checkpoint.origin);
    CheckpointSubject subject { *id, {} };
    for (const QString &line : checkpoint.extensions) {
        if (line.startsWith(signerPrefix))
            continue;
        const auto chain = chainFrom(line);
        if (!chain)
            return notOurs(line);
        subject.chains.push_back(*chain);
    }
    return subject;
}

QByteArray checkpointNote(Checkpoint checkpoint, const Identity *identity)
{
    if (!identity)
        return checkpoint.toText();
    const NoteKey key = identity->card.noteKey();
    checkpoint.extensions += signerPrefix + key.toVerifierKey() + u' ' + identity->card.name;
    SignedNote note { checkpoint.toText(), {} };
    identity->signing.sign(note, key.name);
    return note.toBytes();
}

Result<NotedCheckpoint> readCheckpointNote(const QByteArray &bytes)
{
    if (!bytes.contains("\n\n"))
        return unsignedFrom(bytes);
    const auto note = SignedNote::parse(bytes);
    if (!note)
        return note.error();
    auto checkpoint = Checkpoint::parse(note->text);
    if (!checkpoint)
        return checkpoint.error();
    const QString signer = checkpoint->extensions.value(checkpoint->extensions.size() - 1);
    const auto key = NoteKey::fromVerifierKey(signer.section(u' ', 1, 1));
    if (!signer.startsWith(signerPrefix) || !key)
        return notOurs(signer);
    if (const Status isTrue = checkNote(*note, *key); !isTrue)
        return Error { Error::Kind::Corrupt, isTrue.error().message, QStringLiteral("checkpoint") };
    return NotedCheckpoint { std::move(checkpoint).value(), key, signer.section(u' ', 2) };
}

namespace {

Result<Containment> compare(const EntriesBackwards &entries, CaseId id, const Checkpoint &checkpoint)
{
    using Kind = Containment::Kind;
    const auto subject = subjectOf(checkpoint);
    if (!subject)
        return subject.error();
    if (subject->id != id)
        return Error { Error::Kind::BadInput,
            QStringLiteral("The checkpoint is of another case (%1); open that one to compare them.")
                .arg(subject->id.toString()),
            QStringLiteral("checkpoint") };
    const Covered covered = coveredBy(subject->chains, entries);
    MerkleFrontier tree;
    for (const QByteArray &hash : covered.hashes)
        tree.append(hash);
    if (tree.size() != checkpoint.size || tree.root() != checkpoint.root)
        return answer(Kind::Missing,
            QStringLiteral("The ledger does not contain what the checkpoint covers: of its %1 entries %2 are there in "
                           "their place.")
                .arg(checkpoint.size)
                .arg(tree.size()));
    if (covered.between > 0)
        return answer(Kind::Merged,
            QStringLiteral(
                "The ledger contains all %1 entries that the checkpoint covers; a merge put %2 between them.")
                .arg(checkpoint.size)
                .arg(covered.between));
    const qint64 added = covered.all - qint64(checkpoint.size);
    if (added > 0)
        return answer(Kind::Continued,
            QStringLiteral("The ledger begins with the %1 entries that the checkpoint covers, and goes on for %2.")
                .arg(checkpoint.size)
                .arg(added));
    return answer(
        Kind::Same, QStringLiteral("The ledger is the %1 entries that the checkpoint covers.").arg(checkpoint.size));
}

} // namespace

Result<Containment> compareWithCheckpoint(LedgerStore &ledger, CaseId id, const Checkpoint &checkpoint)
{
    return compare([&](const VisitEntry &visit) { ledger.forEachHashBackwards(visit); }, id, checkpoint);
}

Result<Containment> compareWithCheckpoint(std::span<const LedgerEntry> ledger, CaseId id, const Checkpoint &checkpoint)
{
    return compare(
        [ledger](const VisitEntry &visit) {
            for (auto entry = ledger.rbegin(); entry != ledger.rend(); ++entry)
                visit(entry->hash, entry->previous);
        },
        id, checkpoint);
}

} // namespace twelvefold
