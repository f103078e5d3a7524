// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casefile/ledger_store.h"
#include "merkle/checkpoint.h"
#include "merkle/merkle_frontier.h"

namespace twelvefold {

//! The Merkle tree over a ledger (RFC 6962, 2.1): its leaves are the entries' hashes, 32 bytes each, in the order of
//! their clocks. Reads them all: about a second for a million.
MerkleFrontier merkleOf(LedgerStore &ledger);

//! Where a ledger stands, as a C2SP tlog-checkpoint that can be kept, printed and signed. Its origin is
//! `twelvefold/case/` and the case's id. After the root a line `chain DEVICE SEQUENCE HASH` (the hash in Base64) names
//! the last entry of each chain, so that the ledger can be shown to contain this one also after a merge has put entries
//! in between, where no consistency proof leads from root to root.
Checkpoint checkpointOf(LedgerStore &ledger, CaseId id);

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
//! its root. BadInput as of subjectOf(), and where it is of another case.
Result<Containment> compareWithCheckpoint(LedgerStore &ledger, CaseId id, const Checkpoint &checkpoint);

} // namespace twelvefold
