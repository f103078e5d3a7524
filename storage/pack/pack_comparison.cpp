// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pack/pack_comparison.h"

#include "casefile/case_checkpoint.h"

#include <QHash>

#include <optional>
#include <span>

namespace twelvefold {

namespace {

constexpr qsizetype mostNamed = 10;

Check caseCheck(const PackManifest &manifest, const CaseGraph &graph)
{
    const QString id = graph.info().id.toString();
    const bool same = manifest.caseId == id;
    return { QStringLiteral("case"), same,
        same ? QStringLiteral("The pack names this case, %1.").arg(id)
             : QStringLiteral("The pack was made from the case %1, this is %2.").arg(manifest.caseId, id) };
}

QHash<QString, QByteArray> exhibitsOf(const CaseGraph &graph)
{
    QHash<QString, QByteArray> hashes;
    for (const Evidence &evidence : graph.evidence())
        hashes.insert(evidence.label(), evidence.sha256);
    return hashes;
}

Check exhibitsCheck(const PackManifest &manifest, const QHash<QString, QByteArray> &inCase)
{
    QStringList wrong;
    for (const PackManifest::Exhibit &exhibit : manifest.exhibits) {
        if (inCase.value(exhibit.label) != exhibit.sha256)
            wrong += exhibit.label;
    }
    if (!wrong.isEmpty())
        return { QStringLiteral("case exhibits"), false,
            QStringLiteral("%1 exhibits of the pack are not in the case with that number and SHA-256: %2.")
                .arg(QString::number(wrong.size()), wrong.mid(0, mostNamed).join(QStringLiteral(", "))) };
    return { QStringLiteral("case exhibits"), true,
        QStringLiteral("All %1 exhibits of the pack are in the case with the same SHA-256; the case has %2 in all.")
            .arg(QString::number(manifest.exhibits.size()), QString::number(inCase.size())) };
}

//! How many entries the ledger had when its head was the one the pack notes; nothing if it never was.
std::optional<qsizetype> entriesAtHead(const QByteArray &head, std::span<const LedgerEntry> ledger)
{
    for (size_t count = ledger.size() + 1; count-- > 0;) {
        if (packHead(ledger.first(count)) == head)
            return qsizetype(count);
    }
    return std::nullopt;
}

//! What the case has of the ledger that the pack stands on.
struct LedgerComparison {
    Check check;
    bool contained = false;
};

LedgerComparison ledgerDiffers()
{
    return {
        { QStringLiteral("case ledger"), false,
            QStringLiteral(
                "The ledger of the case does not contain the one that the pack stands on: the case is another, was "
                "put back to an older copy, or was changed behind the program's back.") },
        false
    };
}

LedgerComparison standsOn(qsizetype entries, qsizetype all)
{
    return { { QStringLiteral("case ledger"), true,
                 QStringLiteral("The pack stands on the first %1 of the %2 entries of the ledger.")
                     .arg(QString::number(entries), QString::number(all)) },
        true };
}

LedgerComparison compareLedger(const PackOrigin &pack, CaseId id, std::span<const LedgerEntry> ledger)
{
    const auto all = qsizetype(ledger.size());
    if (pack.manifest.ledgerRoot.isEmpty()) {
        const auto entries = entriesAtHead(pack.manifest.ledgerHead, ledger);
        return entries ? standsOn(*entries, all) : ledgerDiffers();
    }
    const auto noted = readCheckpointNote(pack.checkpoint);
    if (!noted || noted->checkpoint.root != pack.manifest.ledgerRoot)
        return ledgerDiffers();
    const auto found = compareWithCheckpoint(ledger, id, noted->checkpoint);
    if (!found || !found->holds())
        return ledgerDiffers();
    if (found->kind != Containment::Kind::Merged)
        return standsOn(qsizetype(noted->checkpoint.size), all);
    return { { QStringLiteral("case ledger"), true, found->text }, true };
}

//! The root once more, with nothing of the pack but the numbers of its exhibits and, where the case contains it, the
//! place in the ledger.
Check rootCheck(
    const PackManifest &manifest, const QHash<QString, QByteArray> &inCase, bool contained, const QByteArray &ownRoot)
{
    PackManifest own = manifest;
    if (!contained)
        own.ledgerRoot = ownRoot;
    for (PackManifest::Exhibit &exhibit : own.exhibits)
        exhibit.sha256 = inCase.value(exhibit.label);
    const bool same = own.expectedRoot() == manifest.rootHash;
    return { QStringLiteral("case root"), same,
        same ? QStringLiteral("Ledger and exhibits of the case give the root hash of the pack, code %1.")
                   .arg(shortCode(manifest.rootHash))
             : QStringLiteral("Ledger and exhibits of the case do not give the root hash of the pack.") };
}

} // namespace

std::vector<Check> compareWithCase(
    const PackOrigin &pack, const CaseGraph &graph, const std::vector<LedgerEntry> &ledger)
{
    const QHash<QString, QByteArray> inCase = exhibitsOf(graph);
    const LedgerComparison compared = compareLedger(pack, graph.info().id, ledger);
    return { caseCheck(pack.manifest, graph), exhibitsCheck(pack.manifest, inCase), compared.check,
        rootCheck(pack.manifest, inCase, compared.contained, ledgerRoot(ledger)) };
}

} // namespace twelvefold
