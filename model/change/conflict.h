// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "change/ledger.h"

#include <vector>

namespace twelvefold {

//! One side of a conflict: what somebody set, not knowing of the others.
struct ConflictSide {
    OperationId operation;
    QString value; //!< for people; empty where it was taken out
    QString by;
    Utc at;

    bool operator==(const ConflictSide &) const = default;
};

//! Operations on one register, none an ancestor of another, that set different values. All stay in the ledger; the one
//! with the latest clock counts until a further operation settles it, naming all of them.
struct Conflict {
    Uuid entity; //!< what it is about: an entity; for other records their id
    QString property; //!< a property's name, a link type's name, or "title" "evidence" "entity" "judgement"
    std::vector<ConflictSide> sides; //!< in the order of their clocks: the last one counts

    bool operator==(const Conflict &) const = default;
};

//! What the operation says, in one line: an assertion's value with its status, a judgement's kind and reason, … Empty
//! for what takes a record out.
QString valueText(const Operation &operation);
//! Whether the machine may set it again at any time, so that two versions of it are no conflict.
bool isMachineMade(const Operation &operation);

//! The conflict on one register, if there is one. `history`: all its operations in the order of their clocks, each with
//! the entry that it stands in (its operations left out).
struct RegisterEvent {
    Operation operation;
    QByteArray entry; //!< its hash
    QString by;
    Utc at;
    qint32 tick = 0;
};
std::optional<Conflict> conflictIn(const std::vector<RegisterEvent> &history);

} // namespace twelvefold
