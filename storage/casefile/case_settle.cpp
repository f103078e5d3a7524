// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Settling a conflict: the register is set once more, to what one of its sides says.
#include "casefile/case_file.h"

#include "casefile/case_guard.h"
#include "casefile/ledger_store.h"

#include <algorithm>

namespace twelvefold {

namespace {

Error settledMeanwhile()
{
    return { Error::Kind::NotFound,
        QStringLiteral("This conflict is not open any more: somebody settled it meanwhile. Look at the list again.") };
}

Change changeOf(const Operation &operation)
{
    auto change = fromOperation(operation);
    if (!change)
        throw DatabaseError { change.error() };
    return std::move(change).value();
}

//! What sets the register as `side` did. Where it took the record out and that counts already, the record is put back
//! and taken out again: only an operation settles.
std::vector<Change> changesThatKeep(const std::vector<RegisterEvent> &history, const Operation &side)
{
    const Change kept = changeOf(side);
    if (std::holds_alternative<Put>(kept) || !history.back().operation.value.isNull())
        return { kept };
    const auto put = std::ranges::find_if(history,
        [](const RegisterEvent &event) { return !event.operation.isWithheld() && !event.operation.value.isNull(); });
    return { changeOf(put->operation), kept };
}

} // namespace

Result<Gesture> CaseFile::gestureToSettle(OperationId side)
{
    return guardedCall<Gesture>(m_path, [&] {
        if (!m_database)
            throw DatabaseError { { Error::Kind::Usage, QStringLiteral("The case is closed; open it again.") } };
        LedgerStore ledger(*m_database);
        const auto operation = ledger.operation(side);
        if (!operation || operation->isWithheld())
            throw DatabaseError { settledMeanwhile() };
        const auto history = ledger.registerHistory(operation->entity, operation->field);
        const auto conflict = conflictIn(history);
        if (!conflict || std::ranges::find(conflict->sides, side, &ConflictSide::operation) == conflict->sides.end())
            throw DatabaseError { settledMeanwhile() };
        const auto kept = std::ranges::find(conflict->sides, side, &ConflictSide::operation);
        const QString what
            = kept->value.isEmpty() ? QStringLiteral("taken out") : QStringLiteral("“%1”").arg(kept->value);
        return Gesture { .kind = QStringLiteral("edit"),
            .text
            = QStringLiteral("Settled a conflict about %1: %2, as %3 had it").arg(conflict->property, what, kept->by),
            .changes = changesThatKeep(history, *operation) };
    });
}

} // namespace twelvefold
