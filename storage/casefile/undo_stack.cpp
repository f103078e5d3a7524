// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/undo_stack.h"

#include <algorithm>
#include <array>

namespace twelvefold {

namespace {

constexpr std::array<QStringView, 5> undoable = { u"import", u"resolve", u"judge", u"edit", u"title" };

Result<Change> inverseOf(const Operation &operation, LedgerStore &ledger)
{
    Operation before { .entity = operation.entity, .field = operation.field, .value = QCborValue(nullptr) };
    if (!operation.base.isNull()) {
        const auto base = ledger.operation(operation.base);
        if (!base)
            return Error { Error::Kind::Corrupt,
                QStringLiteral("The ledger lacks an operation that another one rests on; run verify.") };
        before.value = base->value;
    }
    if (!before.value.isNull())
        return fromOperation(before);
    auto done = fromOperation(operation);
    if (!done)
        return done.error();
    const auto *put = std::get_if<Put>(&*done);
    return put ? Result<Change>(Remove { put->record }) : done;
}

Result<Gesture> reverse(EntryId id, LedgerStore &ledger, const QString &kind, const QString &text)
{
    const auto entry = ledger.entry(id);
    if (!entry)
        return Error { Error::Kind::Corrupt, QStringLiteral("The ledger lacks the entry to take back; run verify.") };
    auto changes = inverseOf(*entry, ledger);
    if (!changes)
        return changes.error();
    return Gesture { kind, text, std::move(changes).value(), {}, id };
}

} // namespace

Result<std::vector<Change>> inverseOf(const LedgerEntry &entry, LedgerStore &ledger)
{
    std::vector<Change> changes;
    changes.reserve(entry.operations.size());
    for (auto it = entry.operations.rbegin(); it != entry.operations.rend(); ++it) {
        if (it->field == readingField())
            continue;
        auto change = inverseOf(*it, ledger);
        if (!change)
            return change.error();
        changes.push_back(std::move(change).value());
    }
    return changes;
}

void UndoStack::push(const LedgerEntry &entry)
{
    const auto reverses
        = [&](const std::vector<Item> &items) { return !items.empty() && items.back().entry == entry.reverses; };
    if (entry.kind == u"undo" && reverses(m_undo)) {
        m_redo.push_back({ entry.id, m_undo.back().text });
        m_undo.pop_back();
    } else if (entry.kind == u"redo" && reverses(m_redo)) {
        m_undo.push_back({ entry.id, m_redo.back().text });
        m_redo.pop_back();
    } else if (entry.operationCount == 0) {
        // A custody act, or a resolve that found what was known: there is nothing to take back.
    } else if (std::ranges::find(undoable, QStringView(entry.kind)) != undoable.end()) {
        m_undo.push_back({ entry.id, entry.text });
        m_redo.clear();
    } else {
        // Something that cannot be taken back has changed facts: what lies before it cannot be either.
        m_undo.clear();
        m_redo.clear();
    }
}

UndoState UndoStack::state() const
{
    return { m_undo.empty() ? QString() : m_undo.back().text, m_redo.empty() ? QString() : m_redo.back().text };
}

Result<Gesture> UndoStack::toUndo(LedgerStore &ledger) const
{
    if (m_undo.empty())
        return Error { Error::Kind::NotFound, QStringLiteral("There is nothing to undo.") };
    return reverse(m_undo.back().entry, ledger, QStringLiteral("undo"), QStringLiteral("Undid: ") + m_undo.back().text);
}

Result<Gesture> UndoStack::toRedo(LedgerStore &ledger) const
{
    if (m_redo.empty())
        return Error { Error::Kind::NotFound, QStringLiteral("There is nothing to redo.") };
    return reverse(m_redo.back().entry, ledger, QStringLiteral("redo"), QStringLiteral("Redid: ") + m_redo.back().text);
}

} // namespace twelvefold
