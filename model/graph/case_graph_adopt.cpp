// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where copies of a case were merged, the same thing may stand in it twice: both met it first. Here the two become one,
// while the ledger, which others have signed and hashed, keeps both ids.
#include "graph/case_graph.h"

#include <algorithm>

namespace twelvefold {

Status CaseGraph::adopt(const Record &record)
{
    return std::visit([this](const auto &r) { return adoptOne(r); }, record);
}

Status CaseGraph::adoptOne(const Evidence &evidence)
{
    const auto first = m_evidenceByHash.constFind(evidence.sha256);
    if (first != m_evidenceByHash.cend() && !m_evidenceById.contains(evidence.id)) {
        m_evidenceById.insert(evidence.id, *first);
        m_evidenceAliases.insert(evidence.id, evidence);
        return {};
    }
    return putOne(evidence);
}

Status CaseGraph::adoptOne(Entity entity)
{
    const auto first = entity.key.isEmpty() ? std::nullopt : find(entity.type, entity.keyspace, entity.key);
    if (first && !find(entity.id)) {
        m_entityById.insert(entity.id, *first, entityIds());
        m_entityAliases.insert(entity.id, entity);
        return {};
    }
    return putOne(std::move(entity));
}

Status CaseGraph::adoptOne(Assertion assertion)
{
    const bool mayBeCopy
        = m_entityAliases.contains(assertion.subject) || m_evidenceAliases.contains(assertion.source.evidence);
    const auto subject = mayBeCopy ? find(assertion.subject) : std::nullopt;
    if (!subject || m_assertionById.find(assertion.id, assertionIds()))
        return putOne(std::move(assertion));
    const SourceRef source = withFirstId(assertion.source);
    for (quint32 i = m_entities[*subject].firstAssertion; i != none; i = m_assertions[i].next) {
        const AssertionSlot &slot = m_assertions[i];
        const Assertion &said = slot.assertion;
        if (slot.live && said.property == assertion.property && said.value == assertion.value
            && said.raw == assertion.raw && said.status == assertion.status && said.source == source) {
            ++m_assertions.edit(i).copies;
            m_assertionById.insert(assertion.id, i, assertionIds());
            return {};
        }
    }
    return putOne(std::move(assertion));
}

Status CaseGraph::adoptOne(Link link)
{
    const bool mayBeCopy = m_entityAliases.contains(link.from) || m_entityAliases.contains(link.to)
        || std::ranges::any_of(
            link.sources, [this](const SourceRef &source) { return m_evidenceAliases.contains(source.evidence); });
    const auto from = mayBeCopy ? find(link.from) : std::nullopt;
    const auto to = mayBeCopy ? find(link.to) : std::nullopt;
    if (!from || !to || m_linkById.find(link.id, linkIds()))
        return putOne(std::move(link));
    const Link wanted = withFirstIds(link);
    for (quint32 i = m_entities[*from].firstOut; i != none; i = m_links[i].nextOut) {
        const LinkSlot &slot = m_links[i];
        if (slot.live && slot.link.type == wanted.type && find(slot.link.to) == to && slot.link.status == wanted.status
            && slot.link.values == wanted.values && slot.link.sources == wanted.sources) {
            ++m_links.edit(i).copies;
            m_linkById.insert(link.id, i, linkIds());
            return {};
        }
    }
    return putOne(std::move(link));
}

//! Takes out one of several ids of an entity. Where it was the first, the next one takes its place.
Status CaseGraph::removeAlias(const Entity &entity)
{
    if (m_entityAliases.remove(entity.id) > 0) {
        m_entityById.remove(entity.id, entityIds());
        return {};
    }
    const EntityIndex index = *find(entity.id);
    const auto next
        = std::ranges::find_if(m_entityAliases, [&](const Entity &other) { return find(other.id) == index; });
    const Entity promoted = *next;
    m_entityAliases.erase(next);
    m_entityById.remove(entity.id, entityIds());
    m_entities.edit(index).entity = promoted;
    return {};
}

EvidenceId CaseGraph::firstIdOf(EvidenceId id) const
{
    const Evidence *first = m_evidenceAliases.isEmpty() ? nullptr : evidence(id);
    return first ? first->id : id;
}

SourceRef CaseGraph::withFirstId(SourceRef source) const
{
    source.evidence = firstIdOf(source.evidence);
    return source;
}

Link CaseGraph::withFirstIds(Link link) const
{
    for (SourceRef &source : link.sources)
        source = withFirstId(source);
    return link;
}

} // namespace twelvefold
