// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "change/custody.h"
#include "graph/case_graph.h"

#include <QSet>

#include <variant>

namespace twelvefold {

//! Adds a record, or replaces the one of the same kind and id.
struct Put {
    Record record;
    bool operator==(const Put &) const = default;
};

//! Takes out the record with the kind and id of `like`; its other members do not matter.
struct Remove {
    Record like;
    bool operator==(const Remove &) const = default;
};

//! The smallest edit of a case. Everything that can happen to one is a list of these.
using Change = std::variant<Put, Remove>;

//! The entities without which the record cannot stand in a graph.
std::vector<EntityId> referredBy(const Record &record);

//! Applies the change and returns the one that takes it back. On failure the graph is as it was.
Result<Change> applyChange(CaseGraph &graph, const Change &change);

//! Applies all, and returns what takes them back in the order to do so. All or nothing.
Result<std::vector<Change>> applyChanges(CaseGraph &graph, const std::vector<Change> &changes);

//! Bytes of an exhibit and what the reader found in them, on their way into the case file.
struct EvidenceContent {
    EvidenceId evidence;
    QByteArray bytes; //!< the original; stored once by its SHA-256
    QString text; //!< extracted text that places refer to
    QByteArray reading; //!< the reader's whole answer as CBOR (intake/raw_document.h), without attachments
};

//! One thing a person did: one ledger entry, one transaction, one notification, one undo.
struct Gesture {
    QString kind; //!< "new" "import" "resolve" "judge" "edit" "undo" "redo" "pack" "verify" "view" …
    QString text; //!< what it was, for the custody log: "Imported 12 files from resumes"
    std::vector<Change> changes; //!< may be empty for custody acts that change no fact
    std::vector<EvidenceContent> contents;
    EntryId reverses; //!< for undo and redo: the entry taken back
    //! What it did to exhibits. Person, host and time may be left out: the case file states them.
    std::vector<CustodyRecord> custody = {};
};

//! What a gesture touched, for whoever shows it: told once, after it is safely stored.
struct ChangeSet {
    QString kind;
    QString text;
    QSet<EntityId> entities; //!< those whose own record, values or links changed
    bool evidence = false;
    bool judgements = false;
    bool hypotheses = false;
    bool title = false;
};

ChangeSet summarise(const Gesture &gesture, const CaseGraph &after);

} // namespace twelvefold
