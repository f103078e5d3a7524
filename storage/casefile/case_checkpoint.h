// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casefile/ledger_store.h"
#include "identity/identity_store.h"
#include "merkle/checkpoint.h"
#include "merkle/merkle_frontier.h"

#include <span>

namespace twelvefold {

//! The Merkle tree over a ledger (RFC 6962, 2.1): its leaves are the entries' hashes, 32 bytes each, in the order of
//! their clocks. Reads them all: about a second for a million.
MerkleFrontier merkleOf(LedgerStore &ledger);

//! Where a ledger stands, as a C2SP tlog-checkpoint that can be kept, printed and signed. Its origin is
//! `twelvefold/case/` and the case's id. After the root a line `chain DEVICE SEQUENCE HASH` (the hash in Base64) names
//! the last entry of each chain, so that the ledger can be shown to contain this one also after a merge has put entries
//! in between, where no consistency proof leads from root to root.
Checkpoint checkpointOf(LedgerStore &ledger, CaseId id);

//! The checkpoint as a file. With an identity it has a further line `signer VERIFIER-KEY NAME` and the signature of
//! that key (C2SP signed-note), so that it can be checked with nothing but the file; without one it is the text alone.
QByteArray checkpointNote(Checkpoint checkpoint, const Identity *identity);

//! Such a file, read and checked.
struct NotedCheckpoint {
    Checkpoint checkpoint;
    std::optional<NoteKey> signer; //!< whose signature is true; none where nobody signed
    QString name; //!< what the signer calls himself
};
//! BadInput where it is no checkpoint, Corrupt where the signature is missing that it should have, or is false.
Result<NotedCheckpoint> readCheckpointNote(const QByteArray &bytes);

//! What such a checkpoint is of. BadInput where the origin or a line of a chain is none of ours.
struct CheckpointSubject {
    CaseId id;
    std::vector<ChainHead> chains;
};
Result<CheckpointSubject> subjectOf(const Checkpoint &checkpoint);

//! How a ledger stands to a checkpoint of its case.
struct Containment {
    enum class Kind {
        Same, //!< nothing was added since
        Continued, //!< entries were only added after it
        Merged, //!< a merge put entries in between; all that it covers is there
        Missing, //!< something that it covers is not there, or not in that order
    };
    Kind kind = Kind::Missing;
    QString text; //!< a sentence

    bool holds() const { return kind != Kind::Missing; }
};

//! Takes those entries that lead to the checkpoint's chain heads, and no others, and compares the root over them with
//! its root. BadInput as of subjectOf(), and where it is of another case. The entries are the ledger's, or stand in a
//! list in the order of their clocks.
Result<Containment> compareWithCheckpoint(LedgerStore &ledger, CaseId id, const Checkpoint &checkpoint);
Result<Containment> compareWithCheckpoint(std::span<const LedgerEntry> ledger, CaseId id, const Checkpoint &checkpoint);

} // namespace twelvefold
