// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/undo_stack.h"

#include <QCborArray>
#include <QSet>

#include <algorithm>
#include <array>
#include <tuple>

namespace twelvefold {

namespace {

constexpr std::array<QStringView, 7> undoable
    = { u"import", u"resolve", u"judge", u"edit", u"title", u"merge", u"settle" };

//! Acts that leave every fact as it was, though they may note in the ledger what they did.
constexpr std::array<QStringView, 5> acts = { u"pack", u"share", u"view", u"verify", u"recovery-key" };

bool isAct(const LedgerEntry &entry)
{
    return entry.operationCount == 0 || std::ranges::find(acts, QStringView(entry.kind)) != acts.end();
}

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

//! What sets a register to what it would be without the entries that a merge brought; nothing where it is that already.
Result<std::optional<Change>> withoutBrought(
    const std::vector<RegisterEvent> &history, const LedgerEntry &merge, const QSet<QByteArray> &brought)
{
    const auto isLater = [&](const RegisterEvent &event) {
        return std::tie(event.at.msecs, event.tick) > std::tie(merge.at.msecs, merge.tick);
    };
    const Operation &current = history.back().operation;
    Operation wanted { .entity = current.entity, .field = current.field, .value = QCborValue(nullptr) };
    const RegisterEvent *somebody = nullptr; // a value, for what a Remove must be like
    for (const RegisterEvent &event : history) {
        if (!event.operation.value.isNull())
            somebody = &event;
        if (!brought.contains(event.entry) && !isLater(event))
            wanted.value = event.operation.value;
    }
    if (wanted.value == current.value || !somebody)
        return std::optional<Change>();
    auto change = fromOperation(wanted.value.isNull() ? somebody->operation : wanted);
    if (!change)
        return change.error();
    if (wanted.value.isNull())
        return std::optional<Change>(Remove { std::get<Put>(*change).record });
    return std::optional<Change>(*std::move(change));
}

QSet<QByteArray> broughtBy(const LedgerEntry &merge)
{
    QSet<QByteArray> hashes;
    for (const Operation &operation : merge.operations) {
        if (operation.field == mergeField()) {
            for (const QCborValue &hash : operation.value.toArray())
                hashes.insert(hash.toByteArray());
        }
    }
    return hashes;
}

//! Records refer to others: these go in the order in which nothing is ever left without what it refers to.
int orderOf(const Change &change)
{
    const auto *put = std::get_if<Put>(&change);
    const int kind = int((put ? put->record : std::get<Remove>(change).like).index());
    return put ? kind : -kind;
}

Result<std::vector<Change>> inverseOfMerge(const LedgerEntry &merge, LedgerStore &ledger)
{
    const QSet<QByteArray> brought = broughtBy(merge);
    std::vector<Change> changes;
    QSet<std::pair<Uuid, QString>> seen;
    for (const QByteArray &hash : brought) {
        const auto entry = ledger.entryByHash(hash);
        if (!entry)
            return Error { Error::Kind::Corrupt,
                QStringLiteral("The ledger lacks an entry of the merge; run verify.") };
        for (const Operation &operation : entry->operations) {
            const std::pair<Uuid, QString> place(operation.entity, operation.field);
            if (operation.isWithheld() || !holdsRecord(operation.field) || seen.contains(place))
                continue;
            seen.insert(place);
            auto change = withoutBrought(ledger.registerHistory(place.first, place.second), merge, brought);
            if (!change)
                return change.error();
            if (*change)
                changes.push_back(*std::move(*change));
        }
    }
    std::ranges::stable_sort(changes, {}, orderOf);
    return changes;
}

Result<Gesture> reverse(EntryId id, LedgerStore &ledger, const QString &kind, const QString &text)
{
    const auto entry = ledger.entry(id);
    if (!entry)
        return Error { Error::Kind::Corrupt, QStringLiteral("The ledger lacks the entry to take back; run verify.") };
    auto changes = entry->kind == u"merge" ? inverseOfMerge(*entry, ledger) : inverseOf(*entry, ledger);
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
        if (!holdsRecord(it->field))
            continue;
        auto change = inverseOf(*it, ledger);
        if (!change)
            return change.error();
        changes.push_back(std::move(change).value());
    }
    return changes;
}

UndoStack UndoStack::of(const std::vector<LedgerEntry> &entries)
{
    // The last merge first: one that another one brought was somebody else's, and so is its list.
    QSet<QByteArray> brought;
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
        if (entry->kind == u"merge" && !brought.contains(entry->hash))
            brought.unite(broughtBy(*entry));
    }
    UndoStack stack;
    for (const LedgerEntry &entry : entries) {
        if (!brought.contains(entry.hash))
            stack.push(entry);
    }
    return stack;
}

void UndoStack::push(const LedgerEntry &entry)
{
    const auto reverses
        = [&](const std::vector<Item> &items) { return !items.empty() && items.back().entry == entry.reverses; };
    if (entry.kind == u"undo" && reverses(m_undo)) {
        m_redo.push_back(std::move(m_undo.back()));
        m_redo.back().entry = entry.id;
        m_undo.pop_back();
    } else if (entry.kind == u"redo" && reverses(m_redo)) {
        m_undo.push_back(std::move(m_redo.back()));
        m_undo.back().entry = entry.id;
        m_redo.pop_back();
    } else if (entry.operationCount == 0 && entry.kind == u"resolve") {
        // It found what was known: nothing to take back, but what was judged before it has been counted in.
        for (Item &item : m_undo)
            item.counted = true;
        m_judgedBefore = false;
        m_resolvedBefore = true;
    } else if (isAct(entry)) {
        // A custody act: there is nothing to take back.
    } else if (std::ranges::find(undoable, QStringView(entry.kind)) != undoable.end()) {
        m_undo.push_back({ entry.id, entry.text, entry.kind, entry.operationCount });
        m_redo.clear();
    } else {
        // Something that cannot be taken back has changed facts: what lies before it cannot be either.
        m_judgedBefore = judgedSinceResolve();
        m_resolvedBefore = resolved();
        m_undo.clear();
        m_redo.clear();
    }
}

UndoState UndoStack::state() const
{
    UndoState state;
    if (!m_undo.empty())
        state = { m_undo.back().text, {}, m_undo.back().kind, m_undo.back().operations };
    if (!m_redo.empty())
        state.redo = m_redo.back().text;
    return state;
}

bool UndoStack::resolved() const
{
    return m_resolvedBefore || std::ranges::any_of(m_undo, [](const Item &item) { return item.kind == u"resolve"; });
}

bool UndoStack::judgedSinceResolve() const
{
    for (auto item = m_undo.rbegin(); item != m_undo.rend(); ++item) {
        if (item->kind == u"resolve" || item->kind == u"judge")
            return item->kind == u"judge" && !item->counted;
    }
    return m_judgedBefore;
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
