// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sharing/share_selection.h"

#include <algorithm>

namespace twelvefold {

namespace {

//! Types that a victims' copy goes without.
bool isSensitive(const EntityType &type)
{
    return type.name == u"Victim" || type.name == u"Credential";
}

//! What says how to reach somebody: with nobody left that it leads to, it leads to those who were left out.
bool reachesSomebody(const EntityType &type)
{
    return type.isIdentifier() || type.name == u"Address";
}

} // namespace

QString toText(RedactionProfile profile)
{
    switch (profile) {
    case RedactionProfile::None:
        return QStringLiteral("none");
    case RedactionProfile::Originals:
        return QStringLiteral("originals");
    case RedactionProfile::Victims:
        return QStringLiteral("victims");
    }
    Q_UNREACHABLE();
}

std::optional<RedactionProfile> redactionProfileFromText(QStringView text)
{
    for (const auto profile : { RedactionProfile::None, RedactionProfile::Originals, RedactionProfile::Victims }) {
        if (toText(profile) == text)
            return profile;
    }
    return std::nullopt;
}

ShareSelection::ShareSelection(std::shared_ptr<const CaseGraph> graph, RedactionProfile profile)
    : m_graph(std::move(graph))
    , m_profile(profile)
    , m_entities(m_graph->entitySlots(), false)
{
}

Result<ShareSelection> ShareSelection::of(
    std::shared_ptr<const CaseGraph> graph, const std::vector<EntityId> &chosen, RedactionProfile profile)
{
    ShareSelection selection(std::move(graph), profile);
    selection.m_wholeLedger = chosen.empty() && profile != RedactionProfile::Victims;
    if (const Status found = selection.choose(chosen); !found)
        return found.error();
    if (profile == RedactionProfile::Victims)
        selection.withholdVictims();
    if (chosen.empty()) {
        for (const Evidence &exhibit : selection.m_graph->evidence())
            selection.m_exhibits.insert(exhibit.id);
    } else {
        selection.findExhibits();
    }
    return selection;
}

Status ShareSelection::choose(const std::vector<EntityId> &chosen)
{
    if (chosen.empty())
        m_graph->forEachEntity([this](EntityIndex i) { m_entities[i] = true; });
    std::vector<EntityIndex> members;
    for (const EntityId id : chosen) {
        const auto index = m_graph->find(id);
        if (!index)
            return Error { Error::Kind::NotFound,
                QStringLiteral("There is no entity %1 in this case, so nothing was shared.").arg(id.toString()),
                id.toString() };
        for (const EntityIndex member : m_graph->mergedWith(m_graph->canonical(*index)))
            members.push_back(member);
    }
    for (const EntityIndex member : members)
        m_entities[member] = true;
    for (const EntityIndex member : members)
        addIdentifiers(member);
    return {};
}

void ShareSelection::addIdentifiers(EntityIndex of)
{
    const auto add = [this](EntityId id) {
        const auto other = m_graph->find(id);
        if (other && m_graph->typeOf(*other).isIdentifier())
            m_entities[*other] = true;
    };
    for (const Link *link : m_graph->linksFrom(of))
        add(link->to);
    for (const Link *link : m_graph->linksTo(of))
        add(link->from);
}

void ShareSelection::withhold(EntityIndex of)
{
    const auto original = [this](const SourceRef &source) { m_withheldOriginals.insert(canonical(source.evidence)); };
    m_entities[of] = false;
    for (const Assertion *assertion : m_graph->assertions(of))
        original(assertion->source);
    for (const auto &links : { m_graph->linksFrom(of), m_graph->linksTo(of) }) {
        for (const Link *link : links)
            std::ranges::for_each(link->sources, original);
    }
}

std::vector<EntityIndex> ShareSelection::keptNeighbours(EntityIndex of) const
{
    std::vector<EntityIndex> kept;
    const auto add = [&](EntityId id) {
        const auto other = m_graph->find(id);
        if (other && *other != of && m_entities[*other])
            kept.push_back(*other);
    };
    for (const Link *link : m_graph->linksFrom(of))
        add(link->to);
    for (const Link *link : m_graph->linksTo(of))
        add(link->from);
    return kept;
}

// The recovery address of a victim's account hangs on that account, and both on nobody else: they go together.
void ShareSelection::withholdWhatOnlyReaches(EntityIndex victim)
{
    for (const EntityIndex start : keptNeighbours(victim)) {
        if (!reachesSomebody(m_graph->typeOf(start)))
            continue;
        std::vector<EntityIndex> together { start };
        QSet<EntityIndex> seen { start };
        bool isHeld = false;
        for (size_t i = 0; i < together.size() && !isHeld; ++i) {
            for (const EntityIndex other : keptNeighbours(together[i])) {
                isHeld = isHeld || !reachesSomebody(m_graph->typeOf(other));
                if (!isHeld && !seen.contains(other))
                    together.push_back(*seen.insert(other));
            }
        }
        if (!isHeld)
            std::ranges::for_each(together, [this](EntityIndex thing) { withhold(thing); });
    }
}

void ShareSelection::withholdVictims()
{
    std::vector<EntityIndex> sensitive;
    m_graph->forEachEntity([&](EntityIndex i) {
        if (isSensitive(m_graph->typeOf(i)))
            sensitive.push_back(i);
    });
    for (const EntityIndex i : sensitive)
        withhold(i);
    for (const EntityIndex i : sensitive)
        withholdWhatOnlyReaches(i);
    withholdWhatCameWithThem();
}

void ShareSelection::withholdWhatCameWithThem()
{
    // A mail that carried one of these, or what came inside one, shows the same.
    for (bool grown = true; grown;) {
        const qsizetype before = m_withheldOriginals.size();
        for (const Evidence &exhibit : m_graph->evidence()) {
            if (exhibit.parent.isNull())
                continue;
            if (m_withheldOriginals.contains(exhibit.id))
                m_withheldOriginals.insert(canonical(exhibit.parent));
            else if (m_withheldOriginals.contains(canonical(exhibit.parent)))
                m_withheldOriginals.insert(exhibit.id);
        }
        grown = m_withheldOriginals.size() > before;
    }
}

void ShareSelection::findExhibits()
{
    const auto add = [this](const SourceRef &source) { m_exhibits.insert(canonical(source.evidence)); };
    m_graph->forEachEntity([&](EntityIndex i) {
        if (m_entities[i]) {
            for (const Assertion *assertion : m_graph->assertions(i))
                add(assertion->source);
        }
    });
    m_graph->forEachLink([&](const Link &link) {
        if (keepsEntity(link.from) && keepsEntity(link.to))
            std::ranges::for_each(link.sources, add);
    });
}

bool ShareSelection::keepsEntity(EntityId id) const
{
    const auto index = m_graph->find(id);
    return index && m_entities[*index];
}

EvidenceId ShareSelection::canonical(EvidenceId id) const
{
    const Evidence *exhibit = m_graph->evidence(id);
    return exhibit ? exhibit->id : id;
}

bool ShareSelection::keeps(const Record &record) const
{
    const auto keepsId = [this](EntityId id) { return keepsEntity(id); };
    if (const auto *evidence = std::get_if<Evidence>(&record))
        return m_exhibits.contains(canonical(evidence->id));
    if (const auto *entity = std::get_if<Entity>(&record))
        return keepsEntity(entity->id);
    if (const auto *assertion = std::get_if<Assertion>(&record))
        return keepsEntity(assertion->subject);
    if (const auto *link = std::get_if<Link>(&record))
        return keepsEntity(link->from) && keepsEntity(link->to);
    if (const auto *judgement = std::get_if<Judgement>(&record))
        return keepsEntity(judgement->a) && keepsEntity(judgement->b);
    if (const auto *hypothesis = std::get_if<Hypothesis>(&record))
        return std::ranges::all_of(hypothesis->personas, keepsId);
    if (std::holds_alternative<ResolveSettings>(record))
        return std::ranges::all_of(m_graph->hypotheses(), [&](const Hypothesis &h) { return keeps(h); });
    return true; // the case itself
}

bool ShareSelection::keepsOriginal(EvidenceId id) const
{
    return m_profile != RedactionProfile::Originals && !m_withheldOriginals.contains(canonical(id));
}

qint64 ShareSelection::entityCount() const
{
    return std::ranges::count(m_entities, true);
}

} // namespace twelvefold
