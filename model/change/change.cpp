// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "change/change.h"

#include <algorithm>

namespace twelvefold {

namespace {

const Record &recordOf(const Change &change)
{
    const auto *put = std::get_if<Put>(&change);
    return put ? put->record : std::get<Remove>(change).like;
}

struct Summariser {
    ChangeSet &set;
    const CaseGraph &graph;

    void operator()(const CaseInfo &) const { set.title = true; }
    void operator()(const Evidence &) const { set.evidence = true; }
    void operator()(const Entity &entity) const { set.entities.insert(entity.id); }
    void operator()(const Assertion &assertion) const { set.entities.insert(assertion.subject); }
    void operator()(const Link &link) const
    {
        set.entities.insert(link.from);
        set.entities.insert(link.to);
    }
    void operator()(const Judgement &judgement) const
    {
        set.judgements = true;
        set.entities.insert(judgement.a);
        set.entities.insert(judgement.b);
    }
    void operator()(const Hypothesis &hypothesis) const
    {
        set.hypotheses = true;
        set.entities.unite(QSet<EntityId>(hypothesis.personas.begin(), hypothesis.personas.end()));
    }
    void operator()(const ResolveSettings &) const { set.hypotheses = true; }
};

} // namespace

std::vector<EntityId> referredBy(const Record &record)
{
    if (const auto *assertion = std::get_if<Assertion>(&record))
        return { assertion->subject };
    if (const auto *link = std::get_if<Link>(&record))
        return { link->from, link->to };
    if (const auto *judgement = std::get_if<Judgement>(&record))
        return { judgement->a, judgement->b };
    return {};
}

Result<Change> applyChange(CaseGraph &graph, const Change &change)
{
    const Record &record = recordOf(change);
    const std::optional<Record> before = graph.current(record);
    const bool removing = std::holds_alternative<Remove>(change);
    if (removing && !before)
        return Error { Error::Kind::NotFound, QStringLiteral("What is to be removed is not in this case any more.") };
    const Status done = removing ? graph.remove(record) : graph.put(record);
    if (!done)
        return done.error();
    return before ? Change { Put { *before } } : Change { Remove { record } };
}

Result<std::vector<Change>> applyChanges(CaseGraph &graph, const std::vector<Change> &changes)
{
    std::vector<Change> inverse;
    inverse.reserve(changes.size());
    for (const Change &change : changes) {
        auto back = applyChange(graph, change);
        if (!back) {
            std::ranges::reverse(inverse);
            for (const Change &step : inverse) {
                if (const auto restored = applyChange(graph, step); !restored)
                    return restored.error();
            }
            return back.error();
        }
        inverse.push_back(std::move(back).value());
    }
    std::ranges::reverse(inverse);
    return inverse;
}

ChangeSet summarise(const Gesture &gesture, const CaseGraph &after)
{
    ChangeSet set { .kind = gesture.kind, .text = gesture.text };
    for (const Change &change : gesture.changes)
        std::visit(Summariser { set, after }, recordOf(change));
    return set;
}

} // namespace twelvefold
