// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "change/change.h"

#include <QCborValue>

#include <vector>

namespace twelvefold {

//! One register of the case set to a value: what the ledger is made of. An assertion is (its entity, "property/id");
//! other records are (their id, their kind). A null value takes the record out.
struct Operation {
    OperationId id;
    Uuid entity;
    QString field;
    QCborValue value;
    OperationId base; //!< the operation that set this register before; null if there was none
    std::vector<OperationId> also; //!< further ones that it supersedes: the other sides of a conflict that it settles
    //! 32 bytes where the content was left out of this copy of the case: its digest. All else is then empty.
    QByteArray withheld;

    bool isWithheld() const { return !withheld.isEmpty(); }
    bool operator==(const Operation &) const = default;
};

constexpr qsizetype entrySaltSize = 16; //!< bytes

//! One gesture as it stands in the ledger. Chains are per author-device; `hash` covers `previous` and all else, the
//! operations and the text by their digests, so that a copy may leave some out and still prove the rest.
struct LedgerEntry {
    EntryId id;
    DeviceId device; //!< whose chain
    qint64 sequence = 0; //!< from 1 in that chain
    Utc at; //!< physical part of the hybrid logical clock
    qint32 tick = 0; //!< its logical part
    QString by; //!< the author's name
    QString kind;
    QString text;
    QByteArray salt; //!< entrySaltSize random bytes that keep a withheld text from being guessed; empty where it was
    QByteArray withheldText; //!< 32 bytes where the text was left out of this copy: its digest
    EntryId reverses; //!< the entry that this one takes back; null for most
    std::vector<Operation> operations; //!< may be left out where only the list of entries was asked for
    qint64 operationCount = 0;
    QByteArray previous; //!< 32 bytes; zeros for the first of a chain
    QByteArray hash; //!< 32 bytes
    std::vector<CustodyRecord> custody = {}; //!< what its operations say of it; filled in lists of entries
};

//! Registers that hold a note of the ledger's own instead of a record. Notes stand in no projection and are never taken
//! back. (evidence, "reading"): an array of the SHA-256 of the text that the reader found in it, and of its document.
QString readingField();
//! (the merge's entry, "merge"): an array of the hashes of the entries that it brought.
QString mergeField();
//! (the entry, "left-out"): what this copy of the case does not hold although its ledger speaks of it, see
//! casefile/left_out.h. The last one in the ledger counts.
QString leftOutField();
//! (the exhibit, or the case where it is about all of it, "custody/" and an id of its own): an act of custody. No two
//! acts are on one register, so they are never in conflict.
Operation toOperation(const CustodyRecord &record, CaseId id);
bool holdsCustody(const QString &field);
//! Corrupt for one that this version does not know.
Result<CustodyRecord> custodyFrom(const Operation &operation);
//! (the salvage's entry, "salvage"): an array of the SHA-256 of the damaged file, and arrays of what is known to be
//! lost: hashes of entries, SHA-256 of originals, ids of exhibits whose reading is.
QString salvageField();
bool holdsRecord(const QString &field);

//! The change as an operation, and back. `id` and `base` of the operation are left to the ledger.
Operation toOperation(const Change &change);
Result<Change> fromOperation(const Operation &operation);

//! Leaves nothing of the text but its digest.
void withholdText(LedgerEntry &entry);
//! 32 bytes: SHA-256 over the operation's deterministic CBOR (RFC 8949 4.2). Its random id keeps a withheld one from
//! being guessed.
QByteArray operationDigest(const Operation &operation);
//! SHA-256 over the previous hash and the entry's deterministic CBOR.
QByteArray entryHash(const LedgerEntry &entry);
//! Whether all of an entry is there and what its hash stands for. Its salt has the one length: the digest of a text
//! covers both together, and bytes could be moved from the one to the other.
bool isProven(const LedgerEntry &entry);
//! The bytes that entryHash() covers after `previous`: operations and text stand in it by their digests.
QByteArray deterministicCbor(const LedgerEntry &entry);

} // namespace twelvefold
